"""English organisations: well-known bodies and parties, ministries by pattern, and acronyms.

Keys are case-folded English names and acronyms, the canonical name first.  Traits: "known" (in the
table), "acronym", "expanded" (its expansion stands beside it and is among the keys), "word" (also an
everyday word or adjective: Labour, House).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from checker.core.mention import Kind, Mention
from checker.core.tables import read_table
from checker.core.text import Sentence, Span
from checker.lang.phrases import PhraseTable, stands_alone, word_starts

_CAPS = r"[A-ZÀ-Þ][\w'’&-]*"
_AREA = rf"{_CAPS}(?:(?:,| and| &| of| for| the)? {_CAPS}){{0,5}}"
_PATTERNS = (
    re.compile(
        rf"\b(?:Ministry|Department|Bureau|Office|Board|Institute|University|Bank|Church) (?:of|for) (?:the )?{_AREA}"
    ),
    re.compile(
        rf"\b(?:{_CAPS} ){{1,4}}(?:Ministry|Department|Agency|Commission|Party|Union|Council|Committee|Association"
        r"|Authority|Bureau|University|Federation|League|Institute|Foundation|Corporation)\b"
    ),
)
_ACRONYM = re.compile(r"\b[A-Z][A-Z&]{1,5}\b(?!\.[A-Z])")
# Runs of capitals that are no organisations: titles, clocks, money, states' and countries' letters, Roman numbers.
_NO_ACRONYMS = frozenset(
    "AM PM TV OK CEO CFO COO CTO CIO MP MPS MEP PR HR IT ID AI UK US USA UAE DC NY LA CA TX FL USD GBP EUR JPY GMT BST "
    "EST EDT PST PDT CET UTC AD BC BCE CE DNA RNA HIV AIDS GDP VAT DVD CD PC GPS SUV LGBT LGBTQ VIP II III IV VI VII "
    "VIII IX XI XII XIV XV XVI XX DIY FAQ PHD MBA MA BA BSC QC JR SR NO VS RE PS PPE ICU MRI PTSD UFO USB HD HTML URL "
    "PDF ATM CCTV THE AND FOR NOT BUT YOU ARE WAS ALL CAN HAS HER HIS HOW NEW NOW OLD ONE OUR OUT SHE WHO WHY YES GOP "
    "AN AS AT BE BY DO GO HE IF IN IS ME MY OF ON OR SO TO UP WE A I COVID ET".split()
)
_BRACKETED = re.compile(r"\s*[(\[](?:the )?([A-Z][A-Za-z&.-]{1,9})[)\]]")
_SMALL_WORDS = frozenset("of the and for in on to de la".split())
_FIRST_WORD = re.compile(
    r"(?:.*['’]s|The|A|An|In|On|At|But|And|From|For|By|With|If|As|When|While|Former|Our|His|Her|Their) "
)


@dataclass(frozen=True, slots=True)
class _Body:
    span: Span
    keys: tuple[str, ...]
    traits: frozenset[str]


def find_organizations(sentence: Sentence) -> tuple[Mention, ...]:
    """Return the organisations that an English sentence names, in reading order and disjoint."""
    text, base = sentence.text, sentence.span.start
    bodies: list[_Body] = []
    for body in (*_listed(text), *_patterned(text), *_acronyms(text)):
        if not any(body.span.overlaps(other.span) for other in bodies):
            bodies.append(body)
    return tuple(
        Mention(Kind.ORGANIZATION, b.span.shift(base), b.span.of(text), sentence.index, b.keys, b.traits)
        for b in _expanded(text, sorted(bodies, key=lambda body: body.span))
    )


@lru_cache(maxsize=1)
def _table() -> PhraseTable[_Body]:
    rows = read_table("checker.lang.en", "organizations.tsv", unique="form")
    short = _acronyms_of(tuple((row["form"], tuple(row["names"].split("|"))) for row in rows))
    entries: dict[str, _Body] = {}
    for row in rows:
        names = row["names"].split("|")
        keys = tuple(dict.fromkeys(k for name in names for k in (name.casefold(), *short.get(name, ()))))
        traits = {"known", *row["trait"].split(), *(("acronym",) if row["form"].isupper() else ())}
        entries[row["form"]] = _Body(Span(0, 0), keys, frozenset(traits))
        if row["form"].isalpha() and row["form"].isupper():
            entries["".join(f"{letter}." for letter in row["form"])] = entries[row["form"]]
    return PhraseTable.of(entries)


def _acronyms_of(forms: tuple[tuple[str, tuple[str, ...]], ...]) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for form, names in forms:
        if form.replace(".", "").isupper() and len(names) == 1:
            found[names[0]] = (*found.get(names[0], ()), form.casefold().replace(".", ""))
    return found


def _listed(text: str) -> Iterator[_Body]:
    for found in _table().scan(text, lambda start, end, _: stands_alone(text, start, end), word_starts(text)):
        span = Span(found.start, found.end)
        # "House of Cards", "Labour Day": an everyday word inside a longer capitalised name is no party or chamber.
        if "word" not in found.value.traits or _stands_free(text, span):
            yield _Body(span, found.value.keys, found.value.traits)


def _stands_free(text: str, span: Span) -> bool:
    if span.of(text).isupper() and (text.isupper() or (span.of(text) == "IS" and text[: span.start].isupper())):
        return False
    return not re.match(r" of [A-Z]| (?:Day|Street|Road|Oversight)\b", text[span.end :])


def _patterned(text: str) -> Iterator[_Body]:
    for pattern in _PATTERNS:
        for match in pattern.finditer(text):
            skip = _FIRST_WORD.match(match[0])
            start = match.start() + (skip.end() if skip else 0)
            name = text[start : match.end()]
            if " " in name:
                yield _Body(Span(start, match.end()), (_canonical(name),), frozenset())


def _canonical(name: str) -> str:
    """Return "ministry of x" for "X Ministry", so that both ways of naming one meet."""
    words = name.casefold().split()
    if words[-1] in {"ministry", "department"}:
        return f"{words[-1]} of {' '.join(words[:-1])}"
    return " ".join(words)


def _acronyms(text: str) -> Iterator[_Body]:
    if text.isupper():
        return  # a headline in capitals: every short word looks like one
    for match in _ACRONYM.finditer(text):
        if match[0] not in _NO_ACRONYMS and stands_alone(text, match.start(), match.end()):
            yield _Body(Span(*match.span()), (match[0].casefold(),), frozenset({"acronym"}))


def _expanded(text: str, bodies: list[_Body]) -> Iterator[_Body]:
    """Yield the bodies, those that a bracket abbreviates or spells out with both names in their keys."""
    for body in bodies:
        before = next((b for b in bodies if _BRACKETED.match(text, b.span.end) and _opens(text, b, body)), None)
        long = _run_before(text, body) or (before.keys[0] if before else "")
        if "acronym" in body.traits and long:
            keys = dict.fromkeys((*body.keys, long))
            yield _Body(body.span, tuple(keys), body.traits | {"expanded"})
        else:
            yield body


def _opens(text: str, long: _Body, short: _Body) -> bool:
    bracket = _BRACKETED.match(text, long.span.end)
    return bracket is not None and bracket.start(1) == short.span.start


def _run_before(text: str, body: _Body) -> str:
    """Return the capitalised words before "(ACRONYM" whose initials it has, or ""."""
    before = text[: body.span.start]
    if not before.endswith("("):
        return ""
    words = before[:-1].split()
    for at in range(max(0, len(words) - 10), len(words)):
        run = words[at:]
        if run[0][0].isupper() and initials(" ".join(run)) == body.span.of(text).replace("&", "").casefold():
            return " ".join(run).casefold()
    return ""


def initials(name: str) -> str:
    """Return the initials of a name's words in lower case, small words left out."""
    return "".join(
        word[0].casefold() for word in re.split(r"[\s-]+", name) if word and word.casefold() not in _SMALL_WORDS
    )
