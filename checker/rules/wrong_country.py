"""A country stands where the sources have another one.

What it does
    Compares the countries, nationalities and governments of sentences that answer each other, and
    the country that each person's office belongs to with what all sources together say of it.  Names
    of countries and peoples that were spelt out by their English sound are flagged as well.

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
from checker.core.mention import Claim, Kind, Mention, by_sentence
from checker.core.suspicion import Suspicion
from checker.core.text import Span
from checker.lang import wording
from checker.match import claims, places, roles
from checker.match.sounded import sounded
from checker.rules import Rule

# Marks of a mention that may excuse a difference but is too uncertain to make one.
LANGUAGE = "language"
DOUBTFUL = frozenset({"metonym", "ambiguous", "region", LANGUAGE})


def check(dossier: Dossier) -> Iterator[Suspicion]:
    """Yield countries that the sources contradict."""
    taken = dossier.answered()
    bodies = by_sentence(dossier.article.reading.of(Kind.ORGANIZATION))
    for encounter in dossier.close():
        for mention in encounter.article_only(Kind.COUNTRY):
            # A body whose name holds a country is compared as a whole.
            named = any(body.span.overlaps(mention.span) for body in bodies.get(mention.sentence, ()))
            if named or mention.traits & DOUBTFUL - {LANGUAGE}:
                continue
            rivals = _rivals(encounter, mention)
            lone = len(rivals) == 1 == sum(_is_alike(mention, m) for m in encounter.article_only(Kind.COUNTRY))
            if rivals and not _excused(dossier, encounter, mention, taken if lone else frozenset()):
                yield from _against(dossier, mention, rivals)
        yield from _spelt_out(dossier, encounter)
    yield from _claimed(dossier)


def _spelt_out(dossier: Dossier, encounter: Encounter) -> Iterator[Suspicion]:
    """Yield countries and peoples whose English name was spelt out by its sound: ブリトン for "Britons"."""
    lang = dossier.article.document.lang
    for witness in encounter.source_only(Kind.COUNTRY):
        said = witness.mention
        # "British" and "Scotsman" are parts of names (ブリティッシュ・エアウェイズ); "Britons" and "East Timor" are not.
        named = "demonym" in said.traits and not said.text.endswith("s")
        if said.traits & DOUBTFUL or len(said.keys) != 1 or named:
            continue
        key = witness.mention.keys[0]
        span = sounded(encounter, witness.mention.text, wording.country_forms(key, lang))
        if span:
            yield Suspicion(
                span=span,
                message=f"{witness.mention.text} was spelt out by its sound",
                kind="garbled",
                expected=witness.mention.text,
                suggestion=wording.country(key, lang),
                witnesses=(witness,),
                confidence=0.86,
                severity=Severity.MINOR,
            )


def _excused(dossier: Dossier, encounter: Encounter, mention: Mention, taken: frozenset[tuple[int, Span]]) -> bool:
    """Tell whether the bead or its neighbours name the country in any way; ``taken`` excuse nothing beside it."""
    source = dossier.sources[encounter.source]
    inside = (witness.mention for _, witness in encounter.paired(Kind.COUNTRY))
    left = (witness.mention for witness in encounter.source_only(Kind.COUNTRY))
    beside = (m for m in encounter.near if m.kind is Kind.COUNTRY and (encounter.source, m.span) not in taken)
    if any(places.same_country(mention.keys, other.keys) for other in (*inside, *left, *beside)):
        return True
    texts = " ".join(source.document.sentences[number].text for number in encounter.bead.source)
    return any(name in texts for key in mention.keys for name in wording.country_forms(key, "en"))


def _is_alike(one: Mention, other: Mention) -> bool:
    """Tell whether both are certain, or both languages."""
    return (one.traits & DOUBTFUL) == (other.traits & DOUBTFUL)


def _rivals(encounter: Encounter, mention: Mention) -> list[Witness]:
    """Return the countries of the source that nothing answers and that the mention may stand for, one of each.

    A capital that stands for its government is asked only where no country is named.
    """
    left = [w for w in encounter.source_only(Kind.COUNTRY) if w.mention.keys]
    if LANGUAGE in mention.traits:
        sure = [w for w in left if w.mention.traits & {LANGUAGE, "language-name"}]
    else:
        sure = [w for w in left if not w.mention.traits & DOUBTFUL] or [
            w for w in left if "metonym" in w.mention.traits
        ]
    # 中国 for Hong Kong may be a matter of standpoint; one sentence is not enough to call it an error.
    clear = [w for w in sure if not places.blurred(mention.keys[0], w.mention.keys[0])]
    return list({witness.mention.keys[0]: witness for witness in reversed(clear)}.values())


def _against(dossier: Dossier, mention: Mention, rivals: Sequence[Witness]) -> Iterator[Suspicion]:
    witness = rivals[-1]
    sure = len(rivals) == 1 and not (witness.mention.traits | mention.traits) & DOUBTFUL
    yield _suspicion(dossier, mention, [witness], confidence=0.95 if sure else 0.85)


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
