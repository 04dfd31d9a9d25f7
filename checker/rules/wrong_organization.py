"""Another organisation stands where the sources have a different one, or it is named word by word.

What it does
    Compares bodies with a name of their own in sentences that answer each other; what an acronym
    stands for; what a country is said to lead, with all sources together; and looks for names of
    known bodies that the article translates word by word, takes in another sense or spells out
    (an upper house as a dwelling, a parliament as パーラメント).

Why it matters
    A coalition becomes the United Nations, a football club a town hall: another actor altogether.

Example
    article: 米国主導の国際連合   source: the U.S.-led coalition   → not the United Nations
    article: 5つの目の国   source: Five Eyes countries   → ファイブ・アイズ

Not flagged
    Acronyms and their expansions, short and full names, a ministry under its own or its country's
    name, bodies that the source names in or beside the sentence, and names word by word where that is
    what the language calls the body.

Known false alarms
    Bodies renamed since, and houses of parliament under general words.

Calibration
    One unmatched body of known identity on each side of the bead.  A name word by word counts only
    where the bead has the body in the source, unmatched, the language has another name for it, and the
    words stand together in the article; of other words a table of traps has the wrong senses, from general
    knowledge.  On news by two weak engines 34 of 36 flags are right (the annotator let 衆議院 for another
    country's house and a word that was left in katakana pass), on human translations all are translators' errors.

MQM type
    Accuracy / Mistranslation (name)

Sources
    MQM error typology, https://themqm.org/error-types-2/typology/
    Amrhein & Sennrich 2022, on names and numbers that metrics miss, https://arxiv.org/abs/2202.05148
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from checker.core.dossier import Dossier, Encounter, Witness
from checker.core.finding import Category, Severity
from checker.core.mention import Claim, Kind, Mention, Relation
from checker.core.suspicion import Suspicion
from checker.core.text import Span
from checker.lang import LANGUAGES
from checker.match import organizations, places, traps
from checker.rules import Rule

UNNAMED = frozenset({"acronym", "state", "ambiguous"})
# Parties that go by a word which elsewhere is another body: what the word means in news of that country.
NAMESAKES = {("congress", "IN"): "Indian National Congress"}


def check(dossier: Dossier) -> Iterator[Suspicion]:
    """Yield organisations that the sources contradict."""
    for encounter in dossier.close():
        yield from _word_by_word(dossier, encounter)
        yield from _namesakes(dossier, encounter)
        ours = [
            m for m in encounter.article_only(Kind.ORGANIZATION) if _is_known(m) and not _excused(dossier, encounter, m)
        ]
        theirs = [w for w in encounter.source_only(Kind.ORGANIZATION) if _is_known(w.mention)]
        if len(ours) == 1 and len(theirs) == 1 and _are_two(ours[0], theirs[0].mention):
            yield _suspicion(dossier, ours[0].span, theirs, 0.86)
    for claim in dossier.article.reading.claims:
        if claim.relation is Relation.LEADS:
            yield from _led(dossier, claim)
        elif claim.relation is Relation.EXPANDS:
            yield from _expanded(dossier, claim)
    yield from traps.misread(dossier, "organization_traps.tsv")


def _is_known(mention: Mention) -> bool:
    return bool(mention.keys) and not mention.traits & (UNNAMED | {"common"})


def _are_two(ours: Mention, theirs: Mention) -> bool:
    """Tell whether two bodies cannot be one; what only looks like a body's name may be another way of naming it."""
    return "known" in theirs.traits or not organizations.share_a_word(ours, theirs)


def _excused(dossier: Dossier, encounter: Encounter, mention: Mention) -> bool:
    source = dossier.sources[encounter.source]
    sentences = [s.text.casefold() for s in source.document.sentences if s.index in encounter.reach]
    if any(key in text for key in mention.keys for text in sentences):
        return True
    said = [m for m in source.reading.of(Kind.ORGANIZATION, Kind.NAME) if m.sentence in encounter.reach]
    return any(organizations.same(mention, other) for other in said)


def _word_by_word(dossier: Dossier, encounter: Encounter) -> Iterator[Suspicion]:
    """Yield where the article translates the parts of a known body's name and does not name it."""
    lexis = LANGUAGES.get(dossier.article.document.lang).lexis
    if lexis is None or lexis.literal is None:
        return
    sentences = [dossier.article.document.sentences[index] for index in encounter.bead.article]
    ours = [m for m in dossier.article.reading.of(Kind.ORGANIZATION) if m.sentence in encounter.bead.article]
    for witness in encounter.source_only(Kind.ORGANIZATION):
        known = any(lexis.renderings(key) for key in witness.mention.keys)  # else it may be the body's name
        if not known or not _is_named(dossier, witness) or any(organizations.same(m, witness.mention) for m in ours):
            continue
        spans = (lexis.literal(sentence, witness.mention.text) for sentence in sentences)
        span = next((s for s in spans if s and not any(our.keys and our.span.overlaps(s) for our in ours)), None)
        if span is not None:
            yield _suspicion(dossier, span, [witness], 0.84)


def _is_named(dossier: Dossier, witness: Witness) -> bool:
    """Tell whether the source means a known body and does not use the same word as a common noun beside it."""
    mention = witness.mention
    if "known" not in mention.traits or mention.traits & UNNAMED:
        return False
    sentence = dossier.sources[witness.source].document.sentences[mention.sentence].text
    return not re.search(rf"\b{re.escape(mention.text.lower())}\b", sentence)


def _namesakes(dossier: Dossier, encounter: Encounter) -> Iterator[Suspicion]:
    """Yield a body that goes by the same word as a party which alone the source can mean."""
    for ours, witness in encounter.paired(Kind.ORGANIZATION):
        meant = NAMESAKES.get((witness.mention.text.casefold(), _country(dossier, witness.source)))
        if meant and ours.text.casefold() != meant.casefold() and meant.casefold() not in ours.keys:
            yield _suspicion(dossier, ours.span, [witness], 0.82, meant)


def _country(dossier: Dossier, source: int) -> str:
    """Return the country that a source speaks of most, "" if none."""
    counted = Counter(m.keys[0] for m in dossier.sources[source].reading.of(Kind.COUNTRY) if m.keys)
    return min(counted, key=lambda code: (-counted[code], code), default="")


def _led(dossier: Dossier, claim: Claim) -> Iterator[Suspicion]:
    """Yield a known body that a country leads, where every source says it leads something else."""
    if claim.country is None or claim.organization is None or not _is_known(claim.organization):
        return
    said = [
        Witness(number, other.organization)
        for number, other in _claims(dossier, Relation.LEADS)
        if other.organization and other.country and places.same_country(claim.country.keys, other.country.keys)
    ]
    if said and not any(_is_led(claim.organization, witness.mention) for witness in said):
        yield _suspicion(dossier, claim.organization.span, said, 0.92)


def _is_led(ours: Mention, theirs: Mention) -> bool:
    """Tell whether what is led may be the same; a body without an identity is known by its text alone."""
    last = theirs.text.casefold().rpartition(" ")[2]
    return organizations.same(ours, theirs) or any(last in key.split() for key in ours.keys)


def _expanded(dossier: Dossier, claim: Claim) -> Iterator[Suspicion]:
    """Yield an expansion of an acronym that is none of the sources' expansions."""
    acronym, phrase = claim.holder, claim.organization
    if acronym is None or phrase is None:
        return
    said = [
        Witness(number, other.organization)
        for number, other in _claims(dossier, Relation.EXPANDS)
        if other.organization and other.holder and other.holder.text.casefold() == acronym.text.casefold()
    ]
    if said and not any(_answers(dossier, phrase, witness.mention) for witness in said):
        yield _suspicion(dossier, phrase.span, said, 0.88)


def _answers(dossier: Dossier, phrase: Mention, expansion: Mention) -> bool:
    """Tell whether the phrase is the expansion: by its identity, or by the English of its words."""
    if organizations.same(phrase, expansion) or not expansion.text:
        return True
    if phrase.keys:
        return any(key == expansion.text.casefold() for key in phrase.keys)
    made = dossier.direct.back_of(phrase.span)
    return made is None or organizations.may_say(made.of(dossier.direct.document.text), expansion.text)


def _claims(dossier: Dossier, relation: Relation) -> Iterator[tuple[int, Claim]]:
    for number in dossier.related():
        for claim in dossier.sources[number].reading.claims:
            if claim.relation is relation:
                yield number, claim


def _suspicion(dossier: Dossier, span: Span, witnesses: list[Witness], confidence: float, meant: str = "") -> Suspicion:
    right = meant or witnesses[0].mention.text
    lexis = LANGUAGES.get(dossier.article.document.lang).lexis
    keys = (right, *(() if meant else witnesses[0].mention.keys))
    forms = next((forms for key in keys if lexis and (forms := lexis.renderings(key))), ())
    return Suspicion(
        span=span,
        message=f"the article says {span.of(dossier.article.document.text)}; the source says {witnesses[0].mention.text}",
        expected=right,
        suggestion=forms[0] if forms else None,
        witnesses=tuple(witnesses),
        confidence=confidence,
    )


RULE = Rule("wrong-organization", Category.ORGANIZATION, Severity.MAJOR, check)
