"""A sentence hardly agrees with the source's, although its neighbours do.

What it does
    Compares each sentence's back-translation with the source sentence that answers it (chrF).  Where the
    sentences before and after it agree well with theirs and this one hardly does, and the article's own
    words, read by the dictionaries, do not agree with the source's either, the sentence is flagged.

Why it matters
    The decoder lost the thread for one sentence: nothing in it needs to be a wrong name or number.

Example
    article: …。天気の良い日には窓を開ける。…   source: …. The court rejected the appeal. …

Not flagged
    Sentences whose English failed, short ones, sentences that share a name, figure or country with the
    source's, and everything with the embedded engine, whose English is no witness of its own.

Known false alarms
    Free translations, and English that the engine made up without showing it: this is why the rule is
    a preview.

Calibration
    Silent on the 497 lines of 41 human articles with a recorded, often wrong, back-translation by
    opus-mt.  Recall is not known: no development set has such an error together with a
    back-translation; preview until one has.

MQM type
    Accuracy / Mistranslation

Sources
    Popović 2015, "chrF", https://aclanthology.org/W15-3049
    Moon et al. 2020, "Revisiting Round-Trip Translation for Quality Estimation",
    https://aclanthology.org/2020.eamt-1.11
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.core.alignment import Alignment, Bead, Relatedness
from checker.core.dossier import Dossier
from checker.core.finding import Category, Severity
from checker.core.suspicion import Suspicion
from checker.match.chrf import chrf
from checker.rules import Rule

# chrF2, 0..1: below LOW two sentences of news have nothing in common, from HIGH on a neighbour is translated.
LOW, HIGH = 0.20, 0.32
# Letters of English; short sentences share letters, or none, by chance.
LEAST = 40


def check(dossier: Dossier) -> Iterator[Suspicion]:
    """Yield sentences that are unlike their source's between sentences that are not."""
    if not dossier.fluent:
        return
    parallel = [each for each in dossier.alignments if each.relatedness is Relatedness.PARALLEL]
    odd = (index for alignment in parallel for index in _odd_ones(dossier, alignment))
    for index in sorted(set(odd) - _agreeing(dossier)):
        span = dossier.article.document.sentences[index].span
        yield Suspicion(span, "this sentence hardly says what the source says here", confidence=0.5)


def _agreeing(dossier: Dossier) -> frozenset[int]:
    """Return the sentences that share a name, figure or country with a sentence that answers them."""
    met = [e for e in dossier.encounters if any(trace.article and trace.witness for trace in e.traces)]
    return frozenset(index for encounter in met for index in encounter.bead.article)


def _odd_ones(dossier: Dossier, alignment: Alignment) -> Iterator[int]:
    """Yield the sentences between two translated ones that are none themselves."""
    alike = [_alike(dossier, alignment.source, bead) for bead in alignment.beads]
    for at in range(1, len(alike) - 1):
        if min(alike[at - 1], alike[at + 1]) >= HIGH and 0.0 <= alike[at] < LOW:
            yield from alignment.beads[at].article[:1]


def _alike(dossier: Dossier, source: int, bead: Bead) -> float:
    """Return how alike both sides of a bead are by either English, 0..1; -1 where that says nothing."""
    theirs = " ".join(dossier.sources[source].document.sentences[at].text for at in bead.source)
    if not bead.article or min(len(theirs), len(_english(dossier, bead))) < LEAST:
        return -1.0
    if any(index in dossier.back.failed for index in bead.article):
        return -1.0
    return chrf(_english(dossier, bead), theirs)


def _english(dossier: Dossier, bead: Bead) -> str:
    return " ".join(dossier.back.document.sentences[at].text for at in bead.article)


RULE = Rule("low-adequacy", Category.OTHER, Severity.MINOR, check, preview=True)
