"""Numerals of languages with spaces: figures with CLDR's signs, scale words of CLDR, number words of the pack.

Figures: the sign that CLDR groups by, and blanks, stand before three digits; CLDR's decimal sign before any.
Number words are read from left to right: small ones are added up, hundreds and scales multiply what stands
before them ("zweihundertvierundzwanzig", "treinta y dos mil"), which holds for all languages with a table.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from fractions import Fraction
from functools import lru_cache
from itertools import pairwise

from checker.lang.figures import alternatives
from checker.lang.spaced.tables import Language, closed, rows, spellings

_BLANKS = " \u00a0\u202f\u2009"
_TEN = 10
_HUNDRED = 100
_THOUSAND = 1000
_GLYPHS: Mapping[str, Fraction] = {"½": Fraction(1, 2), "¼": Fraction(1, 4), "¾": Fraction(3, 4)}


@lru_cache(maxsize=64)
def signs(code: str) -> tuple[str, str]:
    """Return the decimal sign and the signs that group thousands."""
    from babel import Locale

    symbols = Locale.parse(code).number_symbols["latn"]
    decimal, group = str(symbols["decimal"]), str(symbols["group"])
    other = {",": ".", ".": ","}.get(decimal, "")
    return decimal, "".join(dict.fromkeys(_BLANKS + group + other + "'’"))


@lru_cache(maxsize=64)
def figures(code: str) -> str:
    """Return a pattern of numbers in figures."""
    decimal, groups = signs(code)
    group, point = f"[{re.escape(groups)}]", re.escape(decimal)
    other = re.escape({",": ".", ".": ","}.get(decimal, decimal))
    return (
        rf"(?:\d{{1,3}}(?:{group}\d{{3}}(?!\d))+(?:{point}\d{{1,9}})?"
        rf"|\d{{1,20}}(?:[{point}{other}]\d{{1,9}})?)[½¼¾]?|[½¼¾]"
    )


def value_of(code: str, text: str) -> Fraction:
    """Return the value of a number in figures, as ``figures`` matches it."""
    decimal, groups = signs(code)
    glyph = _GLYPHS.get(text[-1], Fraction(0))
    plain = text.rstrip("".join(_GLYPHS))
    whole = re.fullmatch(rf"(\d{{1,3}}(?:[{re.escape(groups)}]\d{{3}})+)(?:{re.escape(decimal)}(\d+))?", plain)
    if whole and not plain.startswith("0"):
        digits = re.sub(r"\D", "", whole[1])
        return Fraction(f"{digits}.{whole[2]}" if whole[2] else digits) + glyph
    return Fraction(plain.replace(",", ".") or "0") + glyph


@lru_cache(maxsize=64)
def scales(language: Language) -> Mapping[str, int]:
    """Return the scale words ("Millionen", "mil", "тысяч") by their value, in lower case."""
    from babel import Locale

    found: dict[str, int] = {}
    for patterns in Locale.parse(language.code).compact_decimal_formats["long"].values():
        for size, pattern in patterns.items():
            text = str(pattern.pattern)
            word = text.replace("0", "").strip().lower()
            # "0 mil millones" is two words, each with its own value.
            if text.startswith("0 ") and word.isalpha():
                found.setdefault(word, int(size))
    for row in rows(language, "numerals.tsv"):
        if int(row["value"]) >= _THOUSAND:
            found |= dict.fromkeys(spellings(row["words"]), int(row["value"]))
    return found


@lru_cache(maxsize=64)
def _atoms(language: Language) -> Mapping[str, int]:
    small = {word: int(row["value"]) for row in rows(language, "numerals.tsv") for word in spellings(row["words"])}
    return small if not small else {**scales(language), **small}


@lru_cache(maxsize=64)
def spelt(language: Language) -> str:
    """Return a pattern of numbers in words; one that never matches where the pack has no number words."""
    atoms = _atoms(language)
    if not atoms:
        return "(?!)"
    atom = f"(?:{alternatives(atoms)})"
    joiner = alternatives(word.replace("_", " ") for word in closed(language, "joiner"))
    # A joiner with blanks, "_" in the table ("treinta y dos") may be joined by blanks, one without ("zweiundzwanzig") not.
    gap = rf"(?:{joiner}|[\s\u00a0-])?" if joiner else r"[\s\u00a0-]?"
    return rf"{atom}(?:{gap}{atom})*(?!\w)"


def value_of_words(language: Language, text: str) -> Fraction:
    """Return the value of a number in words, as ``spelt`` matches it."""
    total = group = 0
    for match in _atom(language).finditer(text.lower()):
        value = _atoms(language)[match[0]]
        if value >= _THOUSAND:
            total, group = total + (group or 1) * value, 0
        elif value == _HUNDRED:
            group = (group or 1) * _HUNDRED
        else:
            group += value
    return Fraction(total + group)


def is_list(language: Language, text: str) -> bool:
    """Tell whether a number in words is rather two of them: "un et trois", "eins zwei"."""
    values = [_atoms(language)[match[0]] for match in _atom(language).finditer(text.lower())]
    return any(max(pair) < _TEN for pair in pairwise(values))


@lru_cache(maxsize=64)
def _atom(language: Language) -> re.Pattern[str]:
    return re.compile(alternatives(_atoms(language)) or "(?!)")
