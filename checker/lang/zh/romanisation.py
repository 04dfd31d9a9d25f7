"""Chinese names in Latin letters: their Mandarin reading, where pypinyin (the extra ``zh``) is installed."""

from __future__ import annotations

import re
from functools import lru_cache
from importlib.util import find_spec

_BETWEEN = re.compile(r"\s*[·•・‧∙\s]\s*")


@lru_cache(maxsize=1)
def has_readings() -> bool:
    """Tell whether Chinese characters can be read aloud here."""
    return find_spec("pypinyin") is not None


def romanise(name: str) -> str:
    """Return the reading of ``name``, each part with a capital; the name itself without pypinyin."""
    return " ".join("".join(syllables(part)).capitalize() for part in _BETWEEN.split(name) if part)


@lru_cache(maxsize=4096)
def syllables(name: str) -> tuple[str, ...]:
    """Return the Mandarin syllables of ``name``; the name as one where there is no reading."""
    try:
        from pypinyin import lazy_pinyin
    except ModuleNotFoundError:
        return (name,)
    return tuple(lazy_pinyin(name))
