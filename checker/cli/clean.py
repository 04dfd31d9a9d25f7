"""``checker clean``: removes what the program keeps between runs and can make again."""

from __future__ import annotations

import os
import shutil

from checker.cli.output import say


def clean() -> None:
    """Remove remembered translations and converted models; fetched models stay in the hub's cache."""
    from checker.core.errors import InputError
    from checker.hub.store import program_cache

    folder = program_cache(os.environ)
    if not folder.is_dir():
        say(f"{folder}: nothing to remove")
        return
    known = [path for kind in ("translations.sqlite*", "ct2") for path in sorted(folder.glob(kind))]
    size = sum(file.stat().st_size for path in known for file in (path, *path.rglob("*")) if file.is_file())
    try:
        for path in known:
            shutil.rmtree(path) if path.is_dir() else path.unlink()
    except OSError as error:
        raise InputError(folder, f"cannot be removed: {error.strerror}; close other runs of checker") from error
    say(f"{folder}: {size / 1e6:,.1f} MB removed")
