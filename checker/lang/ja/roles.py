"""Japanese offices, ranks and occupations with their modifiers.

Keys are the role ids of ``match/roles.tsv``, most likely first.  Traits: the modifiers "former"
(元, 前), "deputy" (副), "acting" (代行, 臨時), "shadow" (影の), "elect" (次期), "current" (現),
"candidate" (候補) and "spouse" (夫人); "honorific" (選手 after every athlete), "word" (also an everyday
word), "general" (長官, of many offices).  Spans cover the role without its modifiers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from checker.core.mention import Kind, Mention
from checker.core.tables import Row, read_table
from checker.core.text import Sentence, Span
from checker.lang.deputies import says_deputy
from checker.lang.ja.boundaries import is_katakana, may_stand, token_at
from checker.lang.ja.tokens import Token
from checker.lang.phrases import Found, PhraseTable

_BEFORE = {
    "元": "former",
    "前": "former",
    "故": "former",
    "先代": "former",
    "歴代": "former",
    "次期": "elect",
    "副": "deputy",
    "代行": "acting",
    "代理": "acting",
    "臨時": "acting",
    "暫定": "acting",
    "現": "current",
    "現職": "current",
}
_AFTER = {
    "代行": "acting",
    "代理": "acting",
    "候補": "candidate",
    "候補者": "candidate",
    "夫人": "spouse",
    "経験者": "former",
    "時代": "former",
}
# Words that make an institution, an event or a thing of the role before them: 大統領府, 記者会見, 選手権.
_NOT_PERSON = re.compile(
    r"(?:府|官邸|公邸|邸|選|選挙|戦|令|制|杯|室|館|団|会|会議|会合|会見|権|局|庁|部|国|党|階級|隊|陣|賞|村|法|塔|署|機関"
    r"|専用機|クラブ|協会|組合|連盟|連合|学校|教育|大学|予備選|予備選挙|候補指名|交代|シップ|理事会|的|業|用|訴訟|責任|事件|裁判|告訴|告発|処分|罰|施設|手続き?|司法|補償|罰金|犯)"
)
# Words after a role inside the same Sudachi unit that leave it a person.
_PERSON_TAIL = re.compile(r"(?:ら|氏|さん|様|殿|たち|達|陛下|殿下|閣下|夫人|代行|候補)+")
_DONE = re.compile(r"(?:する|し|した|して|され|さ|せ|的|作|例)")
_DONE_TO = frozenset({"監督", "代表", "審判", "指導者", "通訳", "トレード", "講師"})
# One-letter marks of time and country before a role.
_MARKS = frozenset("元前現新故米英仏独伊露中韓")
# How many morphemes may stand between a modifier and its role: 元|米|国務|次官補, 前|フランス|大統領.
REACH = 4


@dataclass(frozen=True, slots=True)
class _Surface:
    ids: tuple[str, ...]
    traits: frozenset[str]


def find_roles(sentence: Sentence, tokens: tuple[Token, ...]) -> tuple[Mention, ...]:
    """Return the offices, ranks and occupations that a Japanese sentence names, in reading order.

    Args:
        sentence: A sentence of the document.
        tokens: Its morphemes, with spans in the document.
    """
    text, base = sentence.text, sentence.span.start
    found = _table().scan(text, lambda start, end, surface: _fits(text, Span(start, end), surface, tokens, base))
    return tuple(_mention(sentence, place, tokens) for place in found if _is_person(text, place, tokens, base))


@lru_cache(maxsize=1)
def _table() -> PhraseTable[_Surface]:
    rows = read_table("checker.lang.ja", "roles.tsv", unique="surface")
    surfaces = {row["surface"]: _surface(row) for row in rows}
    # チーフ・ミニスター, チーフ ミニスター and チーフミニスター are all written.
    dots = ("・", "＝", " ", "　", "")
    return PhraseTable.of({form.replace("・", dot): found for form, found in surfaces.items() for dot in dots})


def _surface(row: Row) -> _Surface:
    ids, traits = tuple(row["ids"].split("|")), frozenset(row["trait"].split())
    return _Surface(ids, traits | {"deputy"} if "副" in row["surface"] or says_deputy(ids[0]) else traits)


def _fits(text: str, span: Span, surface: _Surface, tokens: tuple[Token, ...], base: int) -> bool:
    if not _stands(text, span, tokens, base):
        return False
    if "suffix" in surface.traits:
        token = token_at(tokens, base + span.start)
        return token is not None and token.has_pos("接尾辞") and len(token.surface) == len(span)
    beside = text[span.start - 1 : span.start] if span.start else ""
    lone = not is_katakana(beside) and not is_katakana(text[span.end : span.end + 1])
    return lone or "word" not in surface.traits


def _stands(text: str, span: Span, tokens: tuple[Token, ...], base: int) -> bool:
    """Tell whether a role stands by itself, or after a mark that the morphemes took for a part of it (元総理|大臣)."""
    if may_stand(text, span.start, span.end, tokens, base):
        return True
    marked = span.start > 0 and text[span.start - 1] in _MARKS and len(span) > 1
    return marked and may_stand(text, span.start - 1, span.end, tokens, base)


def _is_person(text: str, place: Found[_Surface], tokens: tuple[Token, ...], base: int) -> bool:
    """Tell whether what follows leaves the role a person: not 大統領府, 記者会見, 監督する."""
    token = token_at(tokens, base + place.end - 1)
    if token is not None and token.span.end > base + place.end:
        return bool(_PERSON_TAIL.fullmatch(text[place.end : token.span.end - base]))
    if text[place.start : place.end] in _DONE_TO and _DONE.match(text, place.end):
        return False
    after = token_at(tokens, base + place.end) if place.end < len(text) else None
    return after is None or not _NOT_PERSON.fullmatch(after.surface)


def _mention(sentence: Sentence, place: Found[_Surface], tokens: tuple[Token, ...]) -> Mention:
    base = sentence.span.start
    # 元首相 is in the table because its morphemes are 元首 and 相.
    marked = "former" in place.value.traits and sentence.text[place.start] == "元"
    span = Span(base + place.start + marked, base + place.end)
    traits = place.value.traits - {"suffix"}
    traits |= set(_marks_before(sentence, span, tokens)) | set(_marks_after(span, tokens))
    return Mention(
        kind=Kind.ROLE,
        span=span,
        text=span.shift(-base).of(sentence.text),
        sentence=sentence.index,
        keys=place.value.ids,
        traits=frozenset(traits),
    )


def _marks_before(sentence: Sentence, span: Span, tokens: tuple[Token, ...]) -> Iterator[str]:
    """Yield what the morphemes before a role make of it, as far as they belong to the same noun."""
    before = sentence.text[: span.start - sentence.span.start]
    if before.endswith(("影の", "シャドー", "シャドウ")):
        yield "shadow"
    first = token_at(tokens, span.start)
    if first is None:
        return
    yield from _mark_of(first.surface[: span.start - first.span.start], _BEFORE)
    place = tokens.index(first)
    for at in range(place - 1, max(-1, place - 1 - REACH), -1):
        token = tokens[at]
        if token.pos[0] in {"助詞", "助動詞", "動詞", "補助記号"} and token.surface != "・":
            return
        if token.surface in _BEFORE and not (at and _is_count(tokens[at - 1])):
            yield _BEFORE[token.surface]


def _mark_of(text: str, marks: Mapping[str, str]) -> Iterator[str]:
    yield from (trait for mark, trait in marks.items() if text.startswith(mark))


def _is_count(token: Token) -> bool:
    """Tell whether a token is a number or its counter, after which 前 means "ago" (3日前)."""
    return "数詞" in token.pos or "助数詞可能" in token.pos


def _marks_after(span: Span, tokens: tuple[Token, ...]) -> Iterator[str]:
    after = token_at(tokens, span.end)
    if after is not None and after.surface in _AFTER:
        yield _AFTER[after.surface]
