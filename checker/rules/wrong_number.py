"""A number differs from the source's by value.

What it does
    Compares quantities by value (1万5千 = 15,000; a dozen = 12; 3割 = 30 %) in sentences that answer
    each other, with units converted and rounding understood.

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

from collections.abc import Iterator, Sequence

from checker.core.dossier import Dossier, Encounter, Witness
from checker.core.finding import Category, Severity
from checker.core.mention import Kind, Mention, Quantity
from checker.core.suspicion import Suspicion
from checker.match import moments, proposals, quantities
from checker.match.quantities import Conflict
from checker.rules import Rule

# A conflict whose shape is that of a known slip is surer than two figures that merely differ.
CONFIDENCE = {Conflict.MAGNITUDE: 0.96, Conflict.TRANSPOSED: 0.96, Conflict.DIGIT: 0.93, Conflict.OTHER: 0.9}
# Two figures further apart than this have nothing to do with each other, unless their digits are the same.
FARTHEST = 200
IGNORED = frozenset({"code"})


def check(dossier: Dossier) -> Iterator[Suspicion]:
    """Yield numbers that the source's sentence gives another value."""
    for encounter in dossier.close():
        ours = [m for m in encounter.article_only(Kind.NUMBER) if _accusable(m) and not _excused(dossier, encounter, m)]
        theirs = [
            w for w in encounter.source_only(Kind.NUMBER) if _accusable(w.mention) and "weak" not in w.mention.traits
        ]
        for mention in ours:
            rivals = sorted(_rivals(mention, theirs), key=lambda pair: -CONFIDENCE[pair[0]])
            if rivals and _same_unit_alone(mention, ours, theirs):
                yield _suspicion(dossier, mention, *rivals[0])


def _accusable(mention: Mention) -> bool:
    return mention.quantity is not None and not mention.traits & IGNORED


def _excused(dossier: Dossier, encounter: Encounter, mention: Mention) -> bool:
    # A figure in two pieces (6メートル26) is not read as one; its pieces say nothing.
    ends = {m.span.end for m in dossier.article.reading.of(Kind.NUMBER)}
    starts = {m.span.start for m in dossier.article.reading.of(Kind.NUMBER)}
    if mention.span.start in ends or mention.span.end in starts:
        return True
    inside = set(encounter.bead.source)
    beside = [m for m in dossier.sources[encounter.source].reading.of(Kind.NUMBER, Kind.DATE) if m.sentence in inside]
    # "Three years ago" and "20 days" may be read as dates on one side and as quantities on the other.
    said = [m.quantity or (moments.as_quantity(m.moment) if m.moment else None) for m in (*beside, *encounter.near)]
    return any(
        mention.quantity and quantity and quantities.agree(mention.quantity, quantity) >= quantities.AGREES
        for quantity in said
    )


def _rivals(mention: Mention, theirs: Sequence[Witness]) -> list[tuple[Conflict, Witness]]:
    found: list[tuple[Conflict, Witness]] = []
    for witness in theirs:
        if mention.quantity and witness.mention.quantity:
            conflict = quantities.conflict(mention.quantity, witness.mention.quantity)
            if conflict is not Conflict.NONE and _is_rival(mention.quantity, witness.mention.quantity, conflict):
                found.append((conflict, witness))
    return found


def _is_rival(ours: Quantity, theirs: Quantity, conflict: Conflict) -> bool:
    """Tell whether the two may be one figure gone wrong: of one kind, and no half beside a billion."""
    if not quantities.compatible(ours.unit, theirs.unit) or ours.ordinal != theirs.ordinal:
        return False
    small, large = sorted((ours.low, theirs.low))
    return conflict is Conflict.MAGNITUDE or large <= FARTHEST * small


def _same_unit_alone(mention: Mention, ours: Sequence[Mention], theirs: Sequence[Witness]) -> bool:
    """Tell whether it is clear which figure answers which: the n-th to the n-th."""
    unit = mention.quantity.unit if mention.quantity else ""
    same = [m for m in ours if m.quantity and m.quantity.unit == unit]
    others = [w for w in theirs if w.mention.quantity and w.mention.quantity.unit in {unit, ""}]
    return len(same) <= max(1, len(others))


def _suspicion(dossier: Dossier, mention: Mention, conflict: Conflict, witness: Witness) -> Suspicion:
    right = witness.mention.quantity
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
