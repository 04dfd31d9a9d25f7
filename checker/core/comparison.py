"""The texts of one check side by side: what a page needs to show both sides of every sentence."""

from __future__ import annotations

from dataclasses import dataclass

from checker.core.alignment import Alignment
from checker.core.dossier import Dossier
from checker.core.text import Document


@dataclass(frozen=True, slots=True)
class Comparison:
    """Article, back-translation and sources, with the sentences that answer each other.

    ``back`` has one English sentence for each sentence of the article, in the same order; ``failed``
    are the indices of those that the engine could not translate.  ``alignments`` name sources by
    their index in ``sources``.  All documents are segmented.
    """

    article: Document
    back: tuple[str, ...]
    failed: frozenset[int]
    sources: tuple[Document, ...]
    alignments: tuple[Alignment, ...]


def comparison(dossier: Dossier) -> Comparison:
    """Return the texts of ``dossier``."""
    return Comparison(
        article=dossier.article.document,
        back=tuple(sentence.text for sentence in dossier.back.document.sentences),
        failed=frozenset(dossier.back.failed),
        sources=tuple(source.document for source in dossier.sources),
        alignments=dossier.alignments,
    )
