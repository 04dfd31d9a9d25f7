"""``checker align``: which sentences of an article and its sources answer each other."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from checker.cli import options as o
from checker.cli.output import emit, refuse_output
from checker.core.errors import UsageError

if TYPE_CHECKING:
    from checker.core.alignment import Alignment
    from checker.core.dossier import Dossier
    from checker.core.text import Document


def align(
    article: o.Article,
    *,
    source: o.Sources = None,
    lang: o.Lang = "",
    source_lang: o.SourceLang = "en",
    engine: o.EngineName = "auto",
    model: o.ModelName = "",
    device: o.Device = "auto",
    output_file: o.OutFile = None,
) -> None:
    """Show which sentences answer each other, as [article]:[source]:score with sentences counted from 0."""
    from checker import pipeline
    from checker.cli.check import inputs
    from checker.readers.files import load

    if not source:
        raise UsageError("nothing to align with; name the English texts with --source")
    options = o.Reading(lang, source_lang, engine, model, device).options()
    paths, sources = inputs([article], source)
    refuse_output(output_file, [*paths, *sources])
    documents = [load(path, options.max_bytes) for path in sources]
    dossiers = [pipeline.align(load(path, options.max_bytes), documents, options) for path in paths]
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
