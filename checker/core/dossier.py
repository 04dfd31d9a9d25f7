"""Everything gathered about one article before a rule looks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from checker.core.alignment import Alignment, Bead, Relatedness
from checker.core.backtranslation import BackTranslation
from checker.core.mention import Kind, Mention, Reading
from checker.core.options import Options
from checker.core.text import Document, Span

# Similarity (0..1) from which a sentence of a related report counts as a translation of the article's:
# above what two independent reports of one event reach on the development articles.
NEAR_TRANSLATION = 0.75


@dataclass(frozen=True, slots=True)
class Read:
    """A document together with what its language pack found in it.

    ``offered`` is true of a source that nobody named but a collection found: where it turns out to be
    unrelated, it is as though it had never been there.
    """

    document: Document
    reading: Reading
    offered: bool = False


@dataclass(frozen=True, slots=True)
class Witness:
    """A mention in one source: ``source`` is the source's index in the dossier."""

    source: int
    mention: Mention


@dataclass(frozen=True, slots=True)
class Trace:
    """One thing followed through the article and a source.

    At least one leg is present.  With both, ``score`` is how surely they are the same (0..1, higher
    is surer); a lone leg has score 0.
    """

    article: Mention | None
    witness: Witness | None
    score: float = 0.0

    @property
    def kind(self) -> Kind:
        """Return what the trace is a trace of."""
        mention = self.article or (self.witness.mention if self.witness else None)
        if mention is None:
            raise ValueError("a trace needs at least one leg")
        return mention.kind


@dataclass(frozen=True, slots=True)
class Encounter:
    """The mentions of one bead, paired where they are the same.

    ``near`` holds the source's mentions one sentence before and after the bead: they may excuse an
    article mention, never accuse it.
    """

    source: int
    bead: Bead
    traces: tuple[Trace, ...]
    near: tuple[Mention, ...] = ()

    @property
    def reach(self) -> range:
        """Return the numbers of the source's sentences from the one before the bead to the one after it."""
        return range(min(self.bead.source) - 1, max(self.bead.source) + 2)

    def article_only(self, kind: Kind) -> tuple[Mention, ...]:
        """Return the article's mentions of ``kind`` that have no counterpart in the bead."""
        return tuple(t.article for t in self.traces if t.article and not t.witness and t.kind is kind)

    def source_only(self, kind: Kind) -> tuple[Witness, ...]:
        """Return the source's mentions of ``kind`` that have no counterpart in the bead."""
        return tuple(t.witness for t in self.traces if t.witness and not t.article and t.kind is kind)

    def paired(self, kind: Kind) -> tuple[tuple[Mention, Witness], ...]:
        """Return the pairs of ``kind`` in article order."""
        return tuple((t.article, t.witness) for t in self.traces if t.article and t.witness and t.kind is kind)


@dataclass(frozen=True, slots=True)
class Rendering:
    """How sure it is that an article name stands for a source name.

    ``name`` is the source's spelling, ``relation`` one of "same", "variant", "garbled", "different";
    ``part`` the piece of the article name that the judgement is about (code points into the name's
    text), ``probability`` 0..1 that it is this name, right or garbled.
    """

    name: str
    relation: str
    probability: float
    part: Span


@dataclass(frozen=True, slots=True)
class Dossier:
    """One article, its back-translation, its sources and how they answer each other.

    ``direct`` is the article's English by the dictionaries alone: what the article says when it is read
    without a decoder that could invent.  It is ``back`` itself where the embedded engine made that.
    ``alignments`` has one entry a source, in the order of ``sources``.  ``names`` gives for each
    article name, as written, the names of all sources that it is an accepted rendering of,
    case-folded; ``renderings`` its best counterpart, accepted or not.  Names without any are absent.
    """

    article: Read
    back: BackTranslation
    direct: BackTranslation
    sources: tuple[Read, ...]
    alignments: tuple[Alignment, ...]
    encounters: tuple[Encounter, ...]
    names: Mapping[str, frozenset[str]]
    renderings: Mapping[str, Rendering]
    options: Options

    @property
    def fluent(self) -> bool:
        """Tell whether ``back`` was made by a decoder or a person, and so is a witness beside the dictionaries."""
        return self.back.engine != self.direct.engine

    def close(self) -> tuple[Encounter, ...]:
        """Return the encounters that may accuse: all of an original, the surest of related reports.

        Two sentences of different reports may tell the same event with different details, so only
        near translations of each other are compared word for word.
        """
        parallel = {a.source for a in self.alignments if a.relatedness is Relatedness.PARALLEL}
        return tuple(e for e in self.encounters if e.source in parallel or e.bead.score >= NEAR_TRANSLATION)

    def answered(self) -> frozenset[tuple[int, Span]]:
        """Return the place (source, span) of every source mention that some mention of the article answers."""
        pairs = (t.witness for e in self.encounters for t in e.traces if t.article and t.witness)
        return frozenset((witness.source, witness.mention.span) for witness in pairs)

    def related(self) -> tuple[int, ...]:
        """Return the indices of the sources that may be compared at all."""
        return tuple(a.source for a in self.alignments if a.relatedness is not Relatedness.UNRELATED)
