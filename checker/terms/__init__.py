"""Terms files: what a term of the source must be called in the article; one format a file, by suffix."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from pathlib import Path

from checker.core.errors import ConfigError
from checker.core.terms import Term

TermsReader = Callable[[Path, bytes, str], tuple[Term, ...]]
"""From a file's path, its bytes and the sources' language to its terms."""

SUFFIXES = {".tsv": "checker.terms.tsv:read", ".tbx": "checker.terms.tbx:read"}
LARGEST = 20_000_000


def read_terms(path: Path, source_lang: str = "en") -> tuple[Term, ...]:
    """Return the terms of a file, in its order.

    Raises:
        ConfigError: The file cannot be read, has another format, or a line that is no term.
    """
    target = SUFFIXES.get(path.suffix.lower())
    if target is None:
        raise ConfigError(path, f"terms files of format {path.suffix or 'none'} cannot be read; use .tsv or .tbx")
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except OSError as error:
        raise ConfigError(path, f"cannot be read: {error.strerror}; check the path of the terms file") from error
    if len(data) > LARGEST:
        raise ConfigError(path, f"larger than {LARGEST:,} bytes; split the terms file")
    module, _, attribute = target.partition(":")
    read: TermsReader = getattr(import_module(module), attribute)
    return read(path, data, source_lang)
