"""A name is garbled: it is plainly built on the source's name, but wrong in places.

What it does
    Judges each name that has no counterpart by its worst stretch of sound against the source's names
    that have none either, in sentences that answer each other; and, without such a sentence, against
    all names of all sources, then only when it is one slip away.

Why it matters
    The reader looks for a person, a town or a company that does not exist.

Example
    article: ボイーグン   source: Boeing   → garbled

Not flagged
    Accepted spellings (ヴ and ブ, long vowels or not), names said as their owners say them, words
    and names that a dictionary knows, names with a counterpart anywhere in the sources.

Known false alarms
    Names from languages whose spelling says little of their sound (Irish, Vietnamese).

Calibration
    The matcher's bounds are set so that 1 in 100 true pairs is called garbled (models/, card).

MQM type
    Accuracy / Mistranslation (name)

Sources
    Knight & Graehl 1998, "Machine Transliteration", Computational Linguistics 24(4).
    https://aclanthology.org/J98-4003
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.core.dossier import Dossier, Witness
from checker.core.finding import Category, Severity
from checker.core.mention import Kind, Mention
from checker.core.suspicion import Suspicion
from checker.core.text import Span
from checker.match.names import NameMatch, match_name
from checker.rules import Rule

SKIPPED = frozenset({"accepted", "code", "credit", "gloss", "latin", "mixed"})
ANSWERING = (Kind.NAME, Kind.COUNTRY, Kind.ORGANIZATION)
# Kinship (0..1, that the name is this one, right or wrong) from which a pair inside a bead counts.
LEAST_KIN = 0.5
# Without an aligned sentence the name must be much closer.
LEAST_KIN_ALONE = 0.93


def check(dossier: Dossier) -> Iterator[Suspicion]:
    """Yield garbled names."""
    judged: set[Span] = set()
    for encounter in dossier.encounters:
        free = [w for kind in ANSWERING for w in encounter.source_only(kind)]
        for mention in _suspects(dossier, encounter.article_only(Kind.NAME)):
            found = _closest(mention, free)
            if found:
                judged.add(mention.span)
                yield _suspicion(mention, found[1], found[0], 0.8 + 0.18 * found[1].kinship)
    yield from _alone(dossier, judged)


def _suspects(dossier: Dossier, mentions: Sequence[Mention]) -> list[Mention]:
    return [
        mention
        for mention in mentions
        if not mention.traits & SKIPPED and "unknown" in mention.traits and mention.text not in dossier.names
    ]


def _closest(mention: Mention, free: Sequence[Witness]) -> tuple[Witness, NameMatch] | None:
    graded = [(match_name(mention.text, witness.mention.text), witness) for witness in free]
    kin = [(match.kinship, -order) for order, (match, _) in enumerate(graded) if match.relation == "garbled"]
    if not kin or max(kin)[0] < LEAST_KIN:
        return None
    match, witness = graded[-max(kin)[1]]
    return witness, match


def _alone(dossier: Dossier, judged: set[Span]) -> Iterator[Suspicion]:
    """Yield names that no bead judged and that are one slip from a name of the sources."""
    for mention in _suspects(dossier, dossier.article.reading.of(Kind.NAME)):
        rendering = dossier.renderings.get(mention.text)
        if mention.span in judged or rendering is None or rendering.probability < LEAST_KIN_ALONE:
            continue
        witness = _witness(dossier, rendering.name)
        if witness:
            yield _suspicion(mention, match_name(mention.text, rendering.name), witness, 0.85)


def _witness(dossier: Dossier, name: str) -> Witness | None:
    for number in dossier.related():
        for mention in dossier.sources[number].reading.of(*ANSWERING):
            if mention.text == name:
                return Witness(number, mention)
    return None


def _suspicion(mention: Mention, match: NameMatch, witness: Witness, confidence: float) -> Suspicion:
    wrong = [part for part in match.parts if part.judgement.relation in {"garbled", "different"}]
    span = mention.span
    if wrong and len(wrong) < len(match.parts):
        span = Span(wrong[0].start, wrong[-1].end).shift(mention.span.start)
    category = Category.PLACE if "place" in mention.traits | witness.mention.traits else Category.PERSON
    return Suspicion(
        span=span,
        message=f"{mention.text} is no rendering of {match.latin}, though it is close to one",
        kind="garbled",
        expected=witness.mention.text,
        witnesses=(witness,),
        confidence=min(0.98, confidence),
        category=category,
    )


RULE = Rule("garbled-name", Category.PERSON, Severity.MAJOR, check)
