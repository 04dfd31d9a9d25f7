"""``python -m checker``, and the installed command ``checker``."""

from __future__ import annotations

import sys


def main() -> int:
    """Run the command line and return its exit code."""
    # Imported here: the workers of a batch import this module, too, and have no use for the command line.
    from checker.cli import main as run

    return run()


if __name__ == "__main__":
    sys.exit(main())
