"""The mentions of a bead, paired where they are the same.

Pairs are made greedily, surest first, each mention once.  A mention that the other language repeats
less often stays without a partner: rules ask what else the sentences say before they accuse it.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence

from checker.core.alignment import Bead
from checker.core.dossier import Encounter, Read, Trace, Witness
from checker.core.mention import Kind, Mention
from checker.match.likeness import ALIKE, Alike


def encounter(article: Read, source: Read, number: int, bead: Bead, names: Mapping[str, frozenset[str]]) -> Encounter:
    """Return the paired mentions of one bead.

    Args:
        article: The article.
        source: The source that the bead belongs to.
        number: The source's index in the dossier.
        bead: The sentences that answer each other.
        names: For each article name as written, the source names that it stands for, case-folded.
    """
    ours = _in_sentences(article, bead.article)
    theirs = _in_sentences(source, bead.source)
    traces: list[Trace] = []
    for kind in Kind:
        alike = _named(names) if kind is Kind.NAME else ALIKE[kind]
        traces += _pair(_of(ours, kind), _of(theirs, kind), alike, number)
    near = {i + step for i in bead.source for step in (-1, 1)} - set(bead.source)
    return Encounter(number, bead, tuple(traces), _in_sentences(source, sorted(near)))


def _pair(ours: Sequence[Mention], theirs: Sequence[Mention], alike: Alike, number: int) -> list[Trace]:
    scored = [
        (score, -i, -j)
        for i, our in enumerate(ours)
        for j, their in enumerate(theirs)
        if (score := alike(our, their)) > 0.0
    ]
    free_ours, free_theirs = set(range(len(ours))), set(range(len(theirs)))
    traces = []
    for score, i, j in sorted(scored, reverse=True):
        if -i in free_ours and -j in free_theirs:
            free_ours.remove(-i)
            free_theirs.remove(-j)
            traces.append(Trace(ours[-i], Witness(number, theirs[-j]), score))
    traces += [Trace(ours[i], None) for i in sorted(free_ours)]
    traces += [Trace(None, Witness(number, theirs[j])) for j in sorted(free_theirs)]
    return traces


def _named(names: Mapping[str, frozenset[str]]) -> Alike:
    def alike(our: Mention, their: Mention) -> float:
        return float(their.text.casefold() in names.get(our.text, frozenset()))

    return alike


def _of(mentions: Sequence[Mention], kind: Kind) -> list[Mention]:
    return [mention for mention in mentions if mention.kind is kind]


def _in_sentences(read: Read, indices: Sequence[int]) -> tuple[Mention, ...]:
    """Return the mentions of these sentences; a reading has its mentions in order, so none else is looked at."""
    mentions = read.reading.mentions
    return tuple(
        mention
        for index in sorted(set(indices))
        for mention in mentions[
            bisect_left(mentions, index, key=_sentence) : bisect_right(mentions, index, key=_sentence)
        ]
    )


def _sentence(mention: Mention) -> int:
    return mention.sentence
