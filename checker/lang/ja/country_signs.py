"""Countries abbreviated to one sign: 米大統領, 日米韓, 訪ロ, 米・英・仏, 英ロンドン.

A lone sign is also an everyday word (米 rice, 日 day, 中 inside, 独 alone), so it counts only where
the morphemes leave it free and its neighbours are those that news puts beside it
(``abbreviations.tsv``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from checker.core.tables import read_table
from checker.core.text import Span
from checker.lang.cldr import CountryForm
from checker.lang.ja.boundaries import is_kanji, is_katakana, may_stand, token_at
from checker.lang.ja.tokens import Token
from checker.lang.phrases import Found, PhraseTable

# Signs that stand before a head, a katakana name or an acronym; the others only in rows and after 訪, 対 ….
LONE_SIGNS = frozenset("米英仏独露豪伊印韓ロ")
# Signs that news puts directly before a katakana or Latin name (米アップル); 印, 韓 and ロ are too often word parts.
NAME_SIGNS = frozenset("米英仏独露豪伊")
# Before a row that begins with 日 these make it a date or a stretch of time: 15日中, 今日米, 一日中.
_TIME_BEFORE = frozenset("0123456789０１２３４５６７８９一二三四五六七八九十今昨翌毎本前当連終全同近後先元祝休平数半")
_LIST = re.compile(r"[米英仏独露韓豪印伊中日](?:[・､、][米英仏独露韓豪印伊中日])+(?![一-鿿々])")

Place = Found[CountryForm]


@dataclass(frozen=True, slots=True)
class _Tables:
    signs: Mapping[str, CountryForm]
    heads: PhraseTable[str]
    before: frozenset[str]
    rows: PhraseTable[str]


@lru_cache(maxsize=1)
def _tables() -> _Tables:
    kinds: dict[str, dict[str, str]] = {}
    for row in read_table("checker.lang.ja", "abbreviations.tsv"):
        kinds.setdefault(row["kind"], {})[row["form"]] = row["code"]
    trait = frozenset({"abbreviation"})
    return _Tables(
        signs={form: CountryForm(form, (code,), trait) for form, code in kinds["sign"].items()},
        heads=PhraseTable.of(dict.fromkeys(kinds["head"], "head")),
        before=frozenset(kinds["before"]),
        rows=PhraseTable.of(
            dict.fromkeys(kinds["doubtful-pair"], "doubtful-pair") | dict.fromkeys(kinds["pair"], "pair")
        ),
    )


def country_signs(text: str, tokens: tuple[Token, ...], base: int, taken: tuple[Span, ...]) -> tuple[Place, ...]:
    """Return the country signs of a sentence outside ``taken``, left to right; spans within the sentence."""
    found: list[Place] = []
    openers, after = _openers(), 0
    for at in (at for at, char in enumerate(text) if char in openers):
        here = tuple(_signs_at(text, at, tokens, base)) if at >= after else ()
        if here and not any(span.start <= place.start < span.end for place in here for span in taken):
            found += here
            after = here[-1].end
    return tuple(found)


@lru_cache(maxsize=1)
def _openers() -> frozenset[str]:
    return frozenset(_tables().signs) | _tables().before


def _signs_at(text: str, at: int, tokens: tuple[Token, ...], base: int) -> Iterator[Place]:
    """Yield the signs of the row, list, prefixed sign or lone sign that begins at ``at``."""
    if not _is_open(text, at, tokens, base):
        return
    row = _row_length(text, at, tokens, base)
    if row:
        yield from _each(text, at, row)
    elif text[at] in _tables().before and text[at + 1 : at + 2] in _tables().signs:
        if _is_prefixed(text, at, tokens, base):
            yield from _each(text, at + 1, 1)
    elif listed := _LIST.match(text, at):
        yield from _each(text, at, len(listed[0]))
    elif text[at] in LONE_SIGNS and _stands_before_head(text, at, tokens, base):
        yield from _each(text, at, 1)


def _each(text: str, start: int, length: int) -> Iterator[Place]:
    for at in range(start, start + length):
        if text[at] in _tables().signs:
            yield Found(at, at + 1, _tables().signs[text[at]])


def _is_open(text: str, at: int, tokens: tuple[Token, ...], base: int) -> bool:
    """Tell whether a new word can begin at ``at``."""
    token = token_at(tokens, base + at)
    if token is None or token.span.start != base + at:
        return False
    before = text[at - 1 : at]
    return not (is_katakana(text[at]) and is_katakana(before)) and not (text[at] == "日" and before in _TIME_BEFORE)


def _row_length(text: str, at: int, tokens: tuple[Token, ...], base: int) -> int:
    for row in _tables().rows.at(text, at):
        after = text[row.end : row.end + 1]
        headed = next(_tables().heads.at(text, row.end), None) is not None if after else False
        if row.value == "pair" and (headed or may_stand(text, row.start, row.end, tokens, base)):
            return row.end - row.start
        if row.value == "doubtful-pair" and headed and text[at - 1 : at] not in _TIME_BEFORE:
            return row.end - row.start
    return 0


def _is_prefixed(text: str, at: int, tokens: tuple[Token, ...], base: int) -> bool:
    """Tell whether 訪, 対 … and the sign after it are a word: 訪米, but not 来日曜 or 対中国."""
    token = token_at(tokens, base + at + 1)
    return token is not None and token.span.end == base + at + 2 and may_stand(text, at, at + 2, tokens, base)


def _stands_before_head(text: str, at: int, tokens: tuple[Token, ...], base: int) -> bool:
    """Tell whether a lone sign stands before a head (米|大統領) or a name (英|ロンドン)."""
    token, after = token_at(tokens, base + at), text[at + 1 : at + 2]
    if token is None or not after:
        return False
    alone = len(token.surface) == 1
    heads = _tables().heads.at(text, at + 1)
    if any(alone or token.span.end == base + head.end for head in heads):
        return True
    named = is_katakana(after) or (after.isascii() and after.isalpha() and after.isupper())
    return alone and named and text[at] in NAME_SIGNS and not is_kanji(text[at - 1 : at])
