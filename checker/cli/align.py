"""``checker align``: which sentences of an article and its sources answer each other."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from checker.cli import options as o
from checker.cli.groups import grouped
from checker.cli.output import emit, refuse_output
from checker.core.errors import UsageError

if TYPE_CHECKING:
    from checker.core.alignment import Alignment
    from checker.core.dossier import Dossier
    from checker.core.text import Document


@grouped
def align(
    article: o.Article,
    *,
    source: o.Sources = None,
    reading: o.Reading,
    output_file: o.OutFile = None,
) -> None:
    """Show which sentences answer each other, as [article]:[source]:score with sentences counted from 0."""
    from checker import pipeline
    from checker.cli.check import inputs
    from checker.readers.files import load

    options = reading.options()
    paths, sources = inputs([article], source or [])
    refuse_output(output_file, [*paths, *sources])
    documents = [load(path, options.max_bytes, layout=options.file_layout) for path in sources]
    articles = [load(path, options.max_bytes, layout=options.file_layout) for path in paths]
    if not documents and not all(article.source for article in articles):
        raise UsageError("nothing to align with; name the English texts with --source")
    dossiers = [pipeline.align(article, documents, options) for article in articles]
    emit("".join(line + "\n" for dossier in dossiers for line in _lines(dossier)), output_file)


def _lines(dossier: Dossier) -> Iterator[str]:
    from checker.writers.terminal import one_line

    for alignment in dossier.alignments:
        source = dossier.sources[alignment.source].document
        beads = f"{len(alignment.beads)} beads, coverage {alignment.coverage:.2f}"
        yield f"{one_line(source.name)}: {alignment.relatedness} ({beads})"
        yield from _beads(alignment, dossier.article.document, source)
        yield ""


def _beads(alignment: Alignment, article: Document, source: Document) -> Iterator[str]:
    from checker.writers.terminal import one_line

    for bead in alignment.beads:
        yield f"{_indices(bead.article)}:{_indices(bead.source)}:{bead.score:.2f}"
        yield from (f"    {one_line(article.sentences[index].text)}" for index in bead.article)
        yield from (f"    {one_line(source.sentences[index].text)}" for index in bead.source)


def _indices(indices: tuple[int, ...]) -> str:
    return f"[{','.join(map(str, indices))}]"
