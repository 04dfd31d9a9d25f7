"""Chinese characters as the initials and finals of their Mandarin reading.

The readings are those of pypinyin (MIT), an optional package that is imported on the first Chinese name.
"""

from collections.abc import Iterator
from functools import lru_cache

from checker.core.errors import MissingExtra


@lru_cache(maxsize=8192)
def _syllable(char: str) -> tuple[str, ...]:
    """Return initial and final of one character; the character itself when it has no Mandarin reading."""
    try:
        from pypinyin import Style, pinyin
    except ModuleNotFoundError as error:
        raise MissingExtra("pypinyin, which reads Chinese names,", "zh") from error

    initial = pinyin(char, style=Style.INITIALS)[0][0]
    final = pinyin(char, style=Style.FINALS)[0][0]
    return tuple(f"{part}{mark}" for part, mark in ((initial, "-"), (final, "")) if part)


def pinyin_units(name: str) -> Iterator[str]:
    """Yield initials (`b-`) and finals (`ang`) of `name` in reading order."""
    return (unit for char in name for unit in _syllable(char))
