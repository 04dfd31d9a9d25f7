"""Versions of installed distributions, as signatures name them."""

from __future__ import annotations

from functools import cache


@cache
def version(distribution: str) -> str:
    """Return the version of an installed distribution.

    Kept, because its metadata are a mail that is parsed anew each time, and every report names several.

    Raises:
        importlib.metadata.PackageNotFoundError: It is not installed.
    """
    from importlib import metadata

    return metadata.version(distribution)
