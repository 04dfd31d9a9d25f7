"""English offices, ranks and occupations with their modifiers.

Keys are the role ids of ``match/roles.tsv``, most likely first.  Traits: "title" (capitalised, before
a name), "plural", "office" (the office, not its holder: presidency, mayoral), and the modifiers "former", "deputy", "vice", "acting", "shadow", "assistant",
"elect", "current".  Spans cover the role without its modifiers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from checker.core.mention import Kind, Mention
from checker.core.tables import read_table
from checker.core.text import Sentence, Span
from checker.lang.deputies import says_deputy
from checker.lang.phrases import Found, PhraseTable, fold, stands_alone, word_starts

_MODIFIERS = {
    "former": "former",
    "ex": "former",
    "retired": "former",
    "one-time": "former",
    "onetime": "former",
    "previous": "former",
    "ousted": "former",
    "deposed": "former",
    "late": "former",
    "deputy": "deputy",
    "vice": "vice",
    "acting": "acting",
    "interim": "acting",
    "caretaker": "acting",
    "shadow": "shadow",
    "assistant": "assistant",
    "incoming": "elect",
    "current": "current",
    "incumbent": "current",
    "sitting": "current",
}
# A modifier may be parted from its role by a few capitalised words: "former Iraqi Prime Minister".
_BEFORE = re.compile(
    rf"\b({'|'.join(_MODIFIERS)})(?:[ -]+(?:[A-Z][\w.'’-]*|{'|'.join(_MODIFIERS)})){{0,3}}[ -]+$", re.IGNORECASE
)
_ELECT = re.compile(r"-(?:elect|designate)\b")
_NAME_NEXT = re.compile(r"(?:[ -]elect)? (?:[A-Z][a-z]*\. ?)*[A-ZÀ-Þ][\w'’-]+")
_LAST_WORD = re.compile(r"([\w'’.-]+) $")
_DETERMINED = re.compile(
    r"\b(?:the|a|an|this|its|his|her|their|our|my|['’]s|top|party|police|army|senior) $", re.IGNORECASE
)
_VERBAL = re.compile(
    r"\b(?:to|will|would|can|cannot|could|not|n['’]t|don['’]t|should|must|may|we|they|you|i) $", re.IGNORECASE
)
_ENDS_NOUN = re.compile(r"\s*(?:[,.;:)]|$|(?:who|said|says|was|is|has|had|in charge|told|of the army) ?\b)")
_IRREGULAR = (("man", "men"), ("woman", "women"), ("y", "ies"), ("ss", "sses"), ("person", "people"))


@dataclass(frozen=True, slots=True)
class _Surface:
    written: str
    ids: tuple[str, ...]
    traits: frozenset[str]
    plural: bool = False


def find_roles(sentence: Sentence) -> tuple[Mention, ...]:
    """Return the offices, ranks and occupations that an English sentence names, in reading order."""
    text = sentence.text
    found = _table().scan(fold(text), lambda start, end, surface: _fits(text, start, end, surface), word_starts(text))
    return tuple(_mention(sentence, place) for place in found if place.value.ids)


@lru_cache(maxsize=1)
def _table() -> PhraseTable[_Surface]:
    singular = {
        fold(row["surface"]): _Surface(
            row["surface"], tuple(filter(None, row["ids"].split("|"))), frozenset(row["trait"].split())
        )
        for row in read_table("checker.lang.en", "roles.tsv", unique="surface")
    }
    plural = {
        fold(form): _Surface(form, surface.ids, surface.traits, plural=True)
        for surface in singular.values()
        for form in _plurals(surface.written)
    }
    return PhraseTable.of(plural | singular)


def _plurals(written: str) -> Iterator[str]:
    """Yield the plural of a role: of its head noun too, as in "attorneys general" and "heads of state"."""
    if written.endswith((".", "s", "men")):
        return
    head, _, rest = written.partition(" ")
    if rest and (rest.startswith(("of ", "for ")) or rest == "general"):
        yield f"{_plural(head)} {rest}"
    else:
        yield _plural(written)


def _plural(word: str) -> str:
    for ending, many in _IRREGULAR:
        if word.endswith(ending) and not (ending == "y" and word[-2:-1] in "aeiou"):
            return word[: -len(ending)] + many
    return word + ("es" if word.endswith(("ch", "sh", "x")) else "s")


def _fits(text: str, start: int, end: int, surface: _Surface) -> bool:
    if not stands_alone(text, start, end):
        return False
    if not surface.ids:
        return True
    if surface.written.rstrip("s").isupper() or surface.written.endswith("."):
        return _fits_short(text, start, end, surface)
    titled = text[start].isupper() and bool(_NAME_NEXT.match(text, end))
    if text[start].isupper() and _is_part_of_name(text[:start], surface, titled=titled):
        return False
    return titled or _is_noun(text, start, end, surface)


def _is_noun(text: str, start: int, end: int, surface: _Surface) -> bool:
    """Tell whether a word that is also an adjective, a verb or something else is a role here."""
    before = text[:start]
    if "title" in surface.traits:
        return surface.written == "general" and bool(_DETERMINED.search(before) and _ENDS_NOUN.match(text, end))
    if "word" in surface.traits:
        return surface.written not in {"count", "counts"} and bool(_DETERMINED.search(before))
    return not ("noun" in surface.traits and _VERBAL.search(before))


def _fits_short(text: str, start: int, end: int, surface: _Surface) -> bool:
    """Tell whether an acronym stands in capitals and off the clock, and an abbreviation before a name."""
    if text[start:end] != surface.written:
        return False
    if surface.written.endswith("."):
        return bool(_NAME_NEXT.match(text, end))
    return surface.written not in {"PM", "AM"} or not re.search(r"[\d:]\s?$", text[:start])


def _is_part_of_name(before: str, surface: _Surface, *, titled: bool) -> bool:
    """Tell whether a capitalised role is a surname ("Billie Jean King") or a team ("Ottawa Senators")."""
    last = _LAST_WORD.search(before)
    if titled or last is None or not last[1][0].isupper() or " " in surface.written:
        return False
    if surface.plural:
        return not fold(last[1]).endswith(("ish", "an", "ese"))
    # At the beginning of a sentence the capital of "The" or "Our" says nothing.
    opens = last.start() == 0 and fold(last[1]) in {
        "the",
        "a",
        "an",
        "our",
        "his",
        "her",
        "their",
        "its",
        "my",
        "every",
    }
    return "name" in surface.traits and not opens and fold(last[1]).rstrip("s'’") not in _table().entries


def _mention(sentence: Sentence, place: Found[_Surface]) -> Mention:
    text, surface, base = sentence.text, place.value, sentence.span.start
    written = text[place.start : place.end]
    traits = {*_modifiers(text, place), *(surface.traits & {"office"})}
    if says_deputy(surface.ids[0]):
        traits.add("deputy")
    if surface.written.startswith("shadow "):
        traits.add("shadow")
    if surface.plural:
        traits.add("plural")
    if written[0].isupper() and _NAME_NEXT.match(text, place.end):
        traits.add("title")
    return Mention(
        kind=Kind.ROLE,
        span=Span(base + place.start, base + place.end),
        text=written,
        sentence=sentence.index,
        keys=surface.ids,
        traits=frozenset(traits),
    )


def _modifiers(text: str, place: Found[_Surface]) -> Iterator[str]:
    before = _BEFORE.search(text[: place.start])
    if before:
        for word in re.findall(r"[\w-]+", fold(before[0])):
            yield from filter(None, (_MODIFIERS.get(word) or _MODIFIERS.get(word.partition("-")[0]),))
    if _ELECT.match(text, place.end):
        yield "elect"
