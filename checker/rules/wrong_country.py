"""A country stands where the sources have another one.

What it does
    Compares the countries, nationalities and governments of sentences that answer each other, and
    the country that each person's office belongs to with what all sources together say of it.

Why it matters
    One word makes one nation's prime minister another's; nothing else in the sentence looks wrong.

Example
    article: ヨルダンのマドブーリー首相は…   source: Egyptian Prime Minister Mostafa Madbouly …
    → ヨルダン (Jordan) should be エジプト (Egypt)

Not flagged
    A country that the source's sentence, or the one before or after it, names in any form: an
    adjective, a capital or a building that stands for the government, a part of the country.  A
    country that the translator added where the source names none.

Known false alarms
    A source that speaks of a country only by a nickname or a city that is no capital.

Calibration
    One unmatched country on each side of a bead: 19 of 20 are errors on clean and injected news.

MQM type
    Accuracy / Mistranslation

Sources
    Freitag et al. 2021, "Experts, Errors, and Context" (TACL), appendix: MQM's accuracy errors.
    https://aclanthology.org/2021.tacl-1.87
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.core.dossier import Dossier, Encounter, Witness
from checker.core.finding import Category, Severity
from checker.core.mention import Claim, Kind, Mention
from checker.core.suspicion import Suspicion
from checker.lang import wording
from checker.match import claims, places, roles
from checker.rules import Rule

# Marks of a mention that may excuse a difference but is too uncertain to make one.
DOUBTFUL = frozenset({"metonym", "ambiguous", "region", "language"})


def check(dossier: Dossier) -> Iterator[Suspicion]:
    """Yield countries that the sources contradict."""
    for encounter in dossier.close():
        for mention in encounter.article_only(Kind.COUNTRY):
            if not mention.traits & DOUBTFUL and not _excused(dossier, encounter, mention):
                yield from _against(dossier, encounter, mention)
    yield from _claimed(dossier)


def _excused(dossier: Dossier, encounter: Encounter, mention: Mention) -> bool:
    """Tell whether the bead or its neighbours name the country in any way, or a body's name holds it."""
    bodies = dossier.article.reading.of(Kind.ORGANIZATION)
    if any(body.span.start <= mention.span.end and mention.span.start <= body.span.end for body in bodies):
        return True
    source = dossier.sources[encounter.source]
    said = [other for other in source.reading.of(Kind.COUNTRY) if other.sentence in encounter.reach]
    if any(places.same_country(mention.keys, other.keys) for other in said):
        return True
    texts = " ".join(source.document.sentences[number].text for number in encounter.bead.source)
    return any(name in texts for key in mention.keys for name in wording.country_forms(key, "en"))


def _against(dossier: Dossier, encounter: Encounter, mention: Mention) -> Iterator[Suspicion]:
    rivals = [witness for witness in encounter.source_only(Kind.COUNTRY) if not witness.mention.traits & DOUBTFUL]
    # 中国 for Hong Kong may be a matter of standpoint; one sentence is not enough to call it an error.
    different = {
        witness.mention.keys[0]: witness
        for witness in rivals
        if witness.mention.keys and not places.blurred(mention.keys[0], witness.mention.keys[0])
    }
    if not different:
        return
    witness = next(iter(different.values()))
    yield _suspicion(dossier, mention, [witness], confidence=0.95 if len(different) == 1 else 0.85)


def _claimed(dossier: Dossier) -> Iterator[Suspicion]:
    """Yield countries of offices that every source gives to another country."""
    for claim in claims.held(dossier.article.reading):
        country, holder = claim.country, claim.holder
        if country is None or holder is None or not country.keys:
            continue
        witnesses = claims.countries_of(dossier, claim)
        if witnesses and not any(places.same_country(country.keys, w.mention.keys) for w in witnesses):
            sure = 0.9 + 0.04 * min(2, len(witnesses) - 1)
            yield _suspicion(dossier, country, witnesses, confidence=sure, why=_office(dossier, claim, witnesses))


def _suspicion(
    dossier: Dossier,
    mention: Mention,
    witnesses: Sequence[Witness],
    *,
    confidence: float,
    why: str = "",
) -> Suspicion:
    right = witnesses[0].mention.keys[0]
    wrong_name, right_name = wording.country(mention.keys[0], "en"), wording.country(right, "en")
    return Suspicion(
        span=mention.span,
        message=f"{why or f'{_count(witnesses)} say {right_name}'}; the article says {wrong_name}",
        expected=right_name,
        suggestion=wording.country(right, dossier.article.document.lang),
        witnesses=tuple(witnesses),
        confidence=confidence,
    )


def _office(dossier: Dossier, claim: Claim, witnesses: Sequence[Witness]) -> str:
    """Return whom the sources make what of which country: "2 sources make Haider al-Abadi prime minister of Iraq"."""
    if claim.holder is None or claim.role is None:
        return ""
    person = next((other.holder.text for _, other in claims.about(dossier, claim.holder) if other.holder), "")
    country = wording.country(witnesses[0].mention.keys[0], "en")
    return f"{_count(witnesses)} make {person} {roles.label(claim.role.keys[0])} of {country}"


def _count(witnesses: Sequence[Witness]) -> str:
    sources = len({witness.source for witness in witnesses})
    return "the source's words" if sources == 1 else f"{sources} sources"


RULE = Rule("wrong-country", Category.COUNTRY, Severity.MAJOR, check)
