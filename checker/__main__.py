"""``python -m checker``, and the installed command ``checker``."""

from __future__ import annotations

import gc
import sys


def main() -> int:
    """Run the command line and return its exit code."""
    # Imported here: the workers of a batch import this module, too, and have no use for the command line.
    from checker.cli import main as run

    try:
        return run()
    finally:
        # At its end Python looks through all that is alive for garbage, which takes a tenth of a short run.
        gc.freeze()


if __name__ == "__main__":
    sys.exit(main())
