"""A name was left in Latin letters, or only half of it was rendered.

What it does
    Looks for proper names in Latin letters in an article that is otherwise written in its own
    script: half-rendered names, names that the article renders elsewhere, and people's and places'
    names that no convention keeps in Latin.

Why it matters
    Readers cannot say such a name aloud, and the same person under two scripts looks like two.

Example
    article: 財務相のLindnerは…   → Lindner should be リントナー

Not flagged
    Acronyms, brands and products that news writes in Latin, glosses in brackets after a rendered
    name, titles in quotation marks, units, codes, addresses, photo credits, and a company's name
    that the article keeps in Latin throughout.

Known false alarms
    Bands and artists who write themselves in Latin letters.

Calibration
    Flagging every Latin name finds almost all, at ten false flags in a hundred lines; so a lone
    name must be a person's or a place's.

MQM type
    Accuracy / Untranslated

Sources
    MQM error typology, https://themqm.org/error-types-2/typology/
    Amrhein & Sennrich 2022, on names and numbers that metrics miss, https://arxiv.org/abs/2202.05148
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.core.dossier import Dossier
from checker.core.finding import Category, Severity
from checker.core.mention import Kind, Mention
from checker.core.suspicion import Suspicion
from checker.match import names
from checker.rules import Rule

ACCEPTED = frozenset({"accepted", "acronym", "gloss", "credit", "code", "quoted"})
SHORTEST = 3


def check(dossier: Dossier) -> Iterator[Suspicion]:
    """Yield names in Latin letters that should have been rendered."""
    if _writes_latin(dossier):
        return
    people = _source_people(dossier)
    rendered = _rendered(dossier)
    for mention in dossier.article.reading.of(Kind.NAME):
        if "mixed" in mention.traits and "accepted" not in mention.traits:
            yield _suspicion(mention, 0.93, rendered.get(mention.text.casefold()))
        elif "latin" in mention.traits and not mention.traits & ACCEPTED and len(mention.text) >= SHORTEST:
            yield from _lone(mention, people, rendered)


def _lone(mention: Mention, people: frozenset[str], rendered: dict[str, str]) -> Iterator[Suspicion]:
    folded = mention.text.casefold()
    if folded in rendered:
        yield _suspicion(mention, 0.92, rendered[folded])
    elif "person" in mention.traits or "place" in mention.traits or folded in people:
        yield _suspicion(mention, 0.86, None)


def _writes_latin(dossier: Dossier) -> bool:
    """Tell whether the article's own language is written in Latin letters."""
    text = dossier.article.document.text
    letters = [char for char in text if char.isalpha()]
    return sum(char.isascii() for char in letters) > 0.5 * len(letters)


def _source_people(dossier: Dossier) -> frozenset[str]:
    """Return the people and places of the sources, whole names and single words, case-folded."""
    found: set[str] = set()
    for source in dossier.sources:
        for mention in source.reading.of(Kind.NAME):
            if mention.traits & {"person", "place"} and "organization" not in mention.traits:
                found |= {mention.text.casefold(), *mention.text.casefold().split()}
    return frozenset(found)


def _rendered(dossier: Dossier) -> dict[str, str]:
    """Return the Latin names of the article that it also writes in its own script, with that form."""
    latin = {m.text for m in dossier.article.reading.of(Kind.NAME) if "latin" in m.traits}
    own = {m.text for m in dossier.article.reading.of(Kind.NAME) if not m.traits & {"latin", "mixed", "common"}}
    pairs = {}
    for name in sorted(latin):
        for other in sorted(own):
            if names.judge(other, name).relation in {"same", "variant"}:
                pairs[name.casefold()] = other
    return pairs


def _suspicion(mention: Mention, confidence: float, suggestion: str | None) -> Suspicion:
    return Suspicion(
        span=mention.span,
        message=f"the name {mention.text} was left in Latin letters",
        kind="untranslated",
        expected=mention.text,
        suggestion=suggestion,
        confidence=confidence,
    )


RULE = Rule("untranslated-name", Category.UNTRANSLATED, Severity.MINOR, check, needs="article")
