"""A number differs from the source's by value.

What it does
    Compares quantities by value (1万5千 = 15,000; a dozen = 12; 3割 = 30 %) in sentences that answer
    each other, with units converted and rounding understood; also the currency of a sum, and whether a
    figure is the least or the most.

Why it matters
    A shifted 万 or 億 changes a sum ten- or a thousandfold and reads as well as the right one.

Example
    article: 1.9億ドル   source: $1.9 billion   → 1.9億 should be 19億

Not flagged
    Rounded and converted values, ranges, figures that the source writes elsewhere in the sentences
    around, numbers in names and codes, counts that the source leaves to grammar ("both", "a").

Known false alarms
    Two figures that the translator put into one, and time units turned into each other freely.

Calibration
    The figure must be the only unmatched one of its unit on each side: 19 of 20 are errors.

MQM type
    Accuracy / Mistranslation (number)

Sources
    MQM error typology, https://themqm.org/error-types-2/typology/
    Amrhein & Sennrich 2022, on names and numbers that metrics miss, https://arxiv.org/abs/2202.05148
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from checker.core.dossier import Dossier, Encounter, Witness
from checker.core.finding import Category, Severity
from checker.core.mention import Kind, Mention, Quantity
from checker.core.suspicion import Suspicion
from checker.core.text import Span
from checker.lang.figures import CODE, COUNTED, LEAST, MOST, WEAK
from checker.match import moments, proposals, quantities
from checker.match.moments import figure
from checker.match.quantities import Conflict
from checker.rules import Rule

# A conflict whose shape is that of a known slip is surer than two figures that merely differ.
CONFIDENCE = {Conflict.MAGNITUDE: 0.96, Conflict.TRANSPOSED: 0.96, Conflict.DIGIT: 0.93, Conflict.OTHER: 0.9}
# Two figures further apart than this have nothing to do with each other, unless their digits are the same.
FARTHEST = 200
MILLENNIUM = 1000
IGNORED = frozenset({CODE})


def check(dossier: Dossier) -> Iterator[Suspicion]:
    """Yield numbers that the source's sentence gives another value."""
    taken = dossier.answered()
    pieces = _Pieces.of(dossier.article.reading.of(Kind.NUMBER))
    for encounter in dossier.close():
        theirs = _theirs(encounter)
        ours = [mention for mention in _ours(encounter) if not pieces.hold(mention)]
        open_ = [m for m in ours if not _excused(encounter, m, theirs, taken)]
        for mention in open_:
            rivals = sorted(_rivals(mention, theirs), key=lambda pair: -CONFIDENCE[pair[0]])
            if rivals and _same_unit_alone(mention, open_, theirs):
                yield _suspicion(dossier, mention, *rivals[0])
        for mention, witness in encounter.paired(Kind.NUMBER):
            if _is_other_bound(mention, witness.mention):
                yield _bound(mention, witness)


def _is_other_bound(mention: Mention, source: Mention) -> bool:
    """Tell whether a lower bound was made an upper one or the other way round: 40時間以上 for "up to 40 hours"."""
    ours, theirs = (one.traits & {LEAST, MOST} for one in (mention, source))
    same = mention.quantity and source.quantity and mention.quantity.low == source.quantity.low
    return bool(same) and len(ours) == len(theirs) == 1 and ours != theirs


def _bound(mention: Mention, witness: Witness) -> Suspicion:
    told = {LEAST: "at least", MOST: "at most"}
    ours, theirs = (next(iter(one.traits & {LEAST, MOST})) for one in (mention, witness.mention))
    return Suspicion(
        span=mention.span,
        message=f"the article says {told[ours]} {mention.text}; the source says {told[theirs]} {witness.mention.text}",
        expected=f"{told[theirs]} {witness.mention.text}",
        witnesses=(witness,),
        confidence=0.88,
        severity=Severity.MINOR,
    )


@dataclass(frozen=True, slots=True)
class _Pieces:
    """A figure in two pieces (6メートル26) is not read as one; its pieces say nothing.

    ``starts`` are where bare numerals begin, ``ends`` where any figure ends.
    """

    starts: frozenset[int]
    ends: frozenset[int]

    @classmethod
    def of(cls, numbers: Iterable[Mention]) -> _Pieces:
        both = [(number.span, number.text.isdecimal()) for number in numbers]
        return cls(frozenset(span.start for span, bare in both if bare), frozenset(span.end for span, _ in both))

    def hold(self, mention: Mention) -> bool:
        tail = mention.text.isdecimal() and mention.span.start in self.ends
        return tail or mention.span.end in self.starts


def _ours(encounter: Encounter) -> list[Mention]:
    """Return the article's figures that nothing in the bead answers.

    "N years ago" and 30日 are among them where no date of the source asks for them.
    """
    numbers = [m for m in encounter.article_only(Kind.NUMBER) if not m.traits & IGNORED]
    times = () if encounter.source_only(Kind.DATE) else encounter.article_only(Kind.DATE)
    return [*numbers, *(date for date in times if _is_length(date))]


def _theirs(encounter: Encounter) -> list[Witness]:
    """Return the source's figures that nothing in the bead answers, and "n years ago" where no date asks for it."""
    numbers = [w for w in encounter.source_only(Kind.NUMBER) if not w.mention.traits & IGNORED]
    times = () if encounter.article_only(Kind.DATE) else encounter.source_only(Kind.DATE)
    return [*numbers, *(witness for witness in times if _is_length(witness.mention))]


def _is_length(date: Mention) -> bool:
    """Tell whether a moment is told by a length of time (60日前, 30日, 5000年) that a slip may have changed."""
    quantity = figure(date)
    if quantity is None or date.moment is None or WEAK in date.traits or abs(quantity.low) <= 1:
        return False
    return moments.parts(date.moment) in {("shift",), ("year",), ("day",)}


def _excused(
    encounter: Encounter, mention: Mention, theirs: Sequence[Witness], taken: frozenset[tuple[int, Span]]
) -> bool:
    """Tell whether the source gives the figure in the bead or beside it.

    What another figure of the article answers excuses nothing where one figure is left on each side:
    "hundreds of people" in the next sentence is no reason for 381人 beside "384 people".
    """
    ours = figure(mention)
    lone = len([w for w in theirs if _is_comparable(mention, w)]) == 1
    inside = [witness.mention for kind in (Kind.NUMBER, Kind.DATE) for _, witness in encounter.paired(kind)]
    left = [witness.mention for kind in (Kind.NUMBER, Kind.DATE) for witness in encounter.source_only(kind)]
    said = [other for other in (*inside, *encounter.near) if not (lone and (encounter.source, other.span) in taken)]
    return any(
        ours and theirs and _is_exact(theirs, lone=lone) and quantities.agree(ours, theirs) >= quantities.AGREES
        for theirs in map(figure, (*said, *left))
    )


def _is_exact(quantity: Quantity, *, lone: bool) -> bool:
    return not lone or quantity.low == quantity.high


def _is_comparable(mention: Mention, witness: Witness) -> bool:
    ours, theirs = figure(mention), figure(witness.mention)
    return bool(ours and theirs and quantities.compatible(ours.unit, theirs.unit) and _may_count(mention, witness))


def _rivals(mention: Mention, theirs: Sequence[Witness]) -> list[tuple[Conflict, Witness]]:
    found: list[tuple[Conflict, Witness]] = []
    for witness in theirs:
        ours, their = figure(mention), figure(witness.mention)
        # Dates are compared with each other by wrong-date.
        if ours and their and Kind.NUMBER in {mention.kind, witness.mention.kind} and _are_alike(mention, witness):
            conflict = quantities.conflict(ours, their)
            if conflict is not Conflict.NONE and _may_count(mention, witness) and _is_rival(ours, their, conflict):
                found.append((conflict, witness))
    return found


def _are_alike(mention: Mention, witness: Witness) -> bool:
    """Tell whether a calendar year (2016年) is not held against twenty years."""
    sides = (mention, witness.mention)
    years = any(one.moment and one.moment.year for one in sides)
    return not years or all((quantity := figure(one)) and quantity.low >= MILLENNIUM for one in sides)


def _may_count(mention: Mention, witness: Witness) -> bool:
    """Tell whether a figure that needs no answer counts here: "a week" beside 10週間, "second" beside 2秒."""
    ours, theirs = figure(mention), figure(witness.mention)
    if ours is None or theirs is None:
        return False
    if WEAK not in witness.mention.traits or quantities.is_second_of_time(ours, theirs):
        return True
    alike = bool(ours.unit and theirs.unit) or (ours.ordinal and theirs.ordinal)
    return alike and COUNTED in witness.mention.traits and WEAK not in mention.traits


def _is_rival(ours: Quantity, theirs: Quantity, conflict: Conflict) -> bool:
    """Tell whether the two may be one figure gone wrong: of one kind, and no half beside a billion."""
    if not quantities.compatible(ours.unit, theirs.unit):
        return quantities.is_other_currency(ours, theirs)
    if ours.ordinal != theirs.ordinal and not quantities.is_rank_gone_wrong(ours, theirs):
        return False
    small, large = sorted((ours.low, theirs.low))
    return conflict is Conflict.MAGNITUDE or large <= FARTHEST * small


def _same_unit_alone(mention: Mention, ours: Sequence[Mention], theirs: Sequence[Witness]) -> bool:
    """Tell whether it is clear which figure answers which: the n-th to the n-th."""
    said = figure(mention)
    if said is None:
        return False
    same = [q for q in (figure(m) for m in ours if m is mention or WEAK not in m.traits) if q and _is_like(q, said)]
    others = [q for q in (figure(w.mention) for w in theirs) if q and q.unit in {said.unit, ""}]
    return len(same) <= max(1, len(others))


def _is_like(one: Quantity, other: Quantity) -> bool:
    return one.unit == other.unit and one.ordinal == other.ordinal


def _suspicion(dossier: Dossier, mention: Mention, conflict: Conflict, witness: Witness) -> Suspicion:
    right = witness.mention.quantity if mention.quantity else None
    return Suspicion(
        span=mention.span,
        message=f"the article says {mention.text}; the source says {witness.mention.text}",
        kind="magnitude" if conflict is Conflict.MAGNITUDE else "substitution",
        expected=witness.mention.text,
        suggestion=proposals.number(mention, right, dossier.article.document.lang) if right else None,
        witnesses=(witness,),
        confidence=CONFIDENCE[conflict],
    )


RULE = Rule("wrong-number", Category.NUMBER, Severity.MAJOR, check)
