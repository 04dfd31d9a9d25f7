"""A role or office differs from the source's.

What it does
    Compares the offices, ranks and occupations of the same person in the article and in all
    sources, and of sentences that answer each other; and looks for words of an office that were
    taken in another sense (a secretary of state as 秘書, a team's captain as 船長).

Why it matters
    A deputy becomes the minister, an interior minister a secretary: the reader is misled about who
    has the power.

Example
    article: ミツォタキス大統領   source: Greek Prime Minister Kyriakos Mitsotakis   → 大統領 should be 首相

Not flagged
    Roles of the same family that news uses for one another (会長, 議長, 委員長 for chairman), a more
    general word (議員 for senator), roles that the source does not mention; a rank beside a post, a
    title (Lord, Professor) beside an office; 首相 for a chief minister whose state is named.

Known false alarms
    People with two offices of which each text names one.

Calibration
    By claim (the same person on both sides), by the only unmatched exact roles of a bead, or by a
    table of words with their wrong senses: no false flag on 1,700 lines of human translations; on
    the output of two weak systems 61 flags, all of them errors.

MQM type
    Accuracy / Mistranslation (role)

Sources
    MQM error typology, https://themqm.org/error-types-2/typology/
    Amrhein & Sennrich 2022, on names and numbers that metrics miss, https://arxiv.org/abs/2202.05148
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from checker.core.dossier import Dossier, Encounter, Witness
from checker.core.finding import Category, Severity
from checker.core.mention import Claim, Kind, Mention
from checker.core.suspicion import Suspicion
from checker.lang import LANGUAGES, wording
from checker.match import claims, roles, traps
from checker.match.roles import Verdict
from checker.rules import Rule

# Those who do not play, so that a player is somebody else, where the sources say nothing else of the person.
STAFF = frozenset({"coach", "football-manager", "head-coach", "assistant-coach", "referee", "umpire"})


# One word for one word so often is no slip.
TERM = 3


def check(dossier: Dossier) -> Iterator[Suspicion]:
    """Yield roles that the sources contradict."""
    yield from _claimed(dossier)
    yield from _once(dossier, _beside(dossier))
    yield from traps.misread(dossier, "role_traps.tsv")


def _beside(dossier: Dossier) -> Iterator[Suspicion]:
    """Yield the only exact role of a sentence that the only one of its answer contradicts."""
    for encounter in dossier.close():
        ours = [m for m in encounter.article_only(Kind.ROLE) if _is_telling(m) and not _excused(encounter, m)]
        theirs = [witness for witness in encounter.source_only(Kind.ROLE) if _is_telling(witness.mention)]
        if len(ours) == 1 and len(theirs) == 1 and _conflict(dossier, ours[0], theirs[0].mention):
            yield _suspicion(dossier, ours[0], theirs, 0.85)


def _once(dossier: Dossier, found: Iterator[Suspicion]) -> Iterator[Suspicion]:
    """Yield each suspicion, of a rendering that an article without dictionaries keeps to the first alone.

    One word for one word throughout is a translator's term; it is enough to name it once.
    """
    if LANGUAGES.get(dossier.article.document.lang).lexis is not None:
        yield from found
        return
    text = dossier.article.document.text
    kept: dict[tuple[str, str], list[Suspicion]] = defaultdict(list)
    for each in found:
        kept[each.span.of(text), each.expected.casefold().removesuffix("s")].append(each)
    for same in kept.values():
        yield from same[:1] if len(same) >= TERM else same


def _claimed(dossier: Dossier) -> Iterator[Suspicion]:
    for claim in claims.held(dossier.article.reading):
        if claim.holder is None or claim.role is None:
            continue
        witnesses = [w for w in claims.roles_of(dossier, claim.holder) if _is_clear(w.mention)]
        if not witnesses:
            continue
        if _is_clear(claim.role):
            exact = [w for w in witnesses if not all(map(roles.is_general, w.mention.keys))] or witnesses
            wrong = all(_conflict(dossier, claim.role, witness.mention) for witness in exact)
        else:
            wrong = _is_no_player(claim, witnesses)
        if wrong:
            yield _suspicion(dossier, claim.role, witnesses, 0.93, claim.holder)


def _is_no_player(claim: Claim, witnesses: list[Witness]) -> bool:
    """Tell whether a player is somebody whom the sources call nothing but coach or referee."""
    if claim.role is None or "honorific" not in claim.role.traits:
        return False
    return all(STAFF.intersection(w.mention.keys) and "former" not in w.mention.traits for w in witnesses)


def _is_clear(mention: Mention) -> bool:
    return not mention.traits & roles.DOUBTFUL


def _is_telling(mention: Mention) -> bool:
    """Tell whether a role is clear and exact; "officials" beside it is no rival."""
    return _is_clear(mention) and not all(map(roles.is_general, mention.keys))


def _excused(encounter: Encounter, mention: Mention) -> bool:
    others = [t.witness.mention for t in encounter.traces if t.witness and t.kind is Kind.ROLE]
    others += [near for near in encounter.near if near.kind is Kind.ROLE]
    return any(
        (verdict := roles.compare(mention.keys, other.keys)) is Verdict.SAME
        or (verdict is Verdict.COMPATIBLE and not all(map(roles.is_general, other.keys)))
        for other in others
    )


def _conflict(dossier: Dossier, ours: Mention, theirs: Mention) -> bool:
    verdict = roles.compare(ours.keys, theirs.keys)
    if verdict in {Verdict.SAME, Verdict.COMPATIBLE}:
        return bool(roles.modifiers_conflict(ours.traits, theirs.traits))
    return verdict is Verdict.CONFLICT and not _governs_a_part(dossier, ours, theirs)


def _governs_a_part(dossier: Dossier, ours: Mention, theirs: Mention) -> bool:
    """Tell whether a prime minister is a state's chief minister, the state being named before: デリー首相."""
    if "chief-minister" not in theirs.keys or ours.keys[0] != "prime-minister" or "総理" in ours.text:
        return False
    sentence = dossier.article.document.sentences[ours.sentence]
    before = sentence.text[: ours.span.start - sentence.span.start]
    places = (m for m in dossier.article.reading.of(Kind.NAME) if m.sentence == ours.sentence and "place" in m.traits)
    return "州" in before or any(place.span.end <= ours.span.start for place in places)


def _suspicion(
    dossier: Dossier, mention: Mention, witnesses: list[Witness], confidence: float, holder: Mention | None = None
) -> Suspicion:
    right = witnesses[0].mention
    whose = f" for {holder.text}" if holder else ""
    return Suspicion(
        span=mention.span,
        message=f"the article says {roles.label(mention.keys[0])}{whose}; the source says {right.text}",
        expected=right.text,
        suggestion=_wording(mention, right, dossier.article.document.lang),
        witnesses=tuple(witnesses),
        confidence=confidence,
    )


def _wording(ours: Mention, right: Mention, lang: str) -> str | None:
    """Return the usual word for the source's role: of several senses the one that could be taken for the article's."""
    if roles.modifiers_conflict(ours.traits, right.traits):
        return None
    known = [key for key in right.keys if len(right.keys) == 1 or roles.confusable(ours.keys[0], key)]
    return wording.role(known[0], lang) if known else None


RULE = Rule("wrong-role", Category.ROLE, Severity.MAJOR, check)
