"""``checker back-translate``: each sentence of an article with its English."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from checker.cli import options as o
from checker.cli.groups import grouped
from checker.cli.output import emit, refuse_output

if TYPE_CHECKING:
    from checker.core.backtranslation import BackTranslation
    from checker.core.text import Document

_FORMATS = ("full", "json", "jsonl")


@grouped
def back_translate(
    article: o.Article,
    *,
    source: o.Sources = None,
    reading: o.Reading,
    back: o.Back = None,
    output_format: o.Format = "full",
    output_file: o.OutFile = None,
) -> None:
    """Translate an article back to English, sentence by sentence (formats: full, json, jsonl).

    What jsonl writes can be read again with --back, where there is no model: it is the recorder.
    """
    from checker import pipeline
    from checker.cli.check import inputs
    from checker.readers.files import load

    o.require("output format", output_format, _FORMATS)
    options = reading.options()
    paths, sources = inputs([article], source or [])
    refuse_output(output_file, [*paths, *sources, *([back] if back else [])])
    recorded = o.recording(back, len(paths), options)
    documents = [load(path, options.max_bytes, layout=options.file_layout) for path in sources]
    parts = [
        _written(*pipeline.back_translate(article, documents, options, recorded), output_format)
        for article in (load(path, options.max_bytes, layout=options.file_layout) for path in paths)
    ]
    emit("".join(parts), output_file)


def _written(article: Document, back: BackTranslation, form: str) -> str:
    from checker.writers.record import dumps

    if form == "full":
        return "".join(_lines(article, back))
    if form == "jsonl":
        return "".join(dumps(sentence) + "\n" for sentence in _sentences(article, back))
    whole = {"article": article.name, "lang": article.lang, "engine": back.engine}
    return dumps({**whole, "sentences": list(_sentences(article, back))}, indent=2) + "\n"


def _lines(article: Document, back: BackTranslation) -> Iterator[str]:
    from checker.writers.terminal import one_line

    for sentence, english in zip(article.sentences, back.document.sentences, strict=True):
        line, column = article.line_column(sentence.span.start)
        failed = f"(not believed: {back.failed[sentence.index]}) " if sentence.index in back.failed else ""
        yield f"{one_line(article.name)}:{line}:{column}\n"
        yield f"    {one_line(sentence.text)}\n    {failed}{one_line(english.text)}\n\n"


def _sentences(article: Document, back: BackTranslation) -> Iterator[dict[str, Any]]:
    links = _links(back)
    for sentence, english in zip(article.sentences, back.document.sentences, strict=True):
        line, column = article.line_column(sentence.span.start)
        span = article.in_file(sentence.span)
        yield {
            "article": article.name,
            "index": sentence.index,
            "span": {"start": span.start, "end": span.end, "line": line, "column": column},
            "text": sentence.text,
            "back_translation": english.text,
            "failed": sentence.index in back.failed,
            "reason": back.failed.get(sentence.index),
            "engine": back.engine,
            "links": links[sentence.index],
        }


def _links(back: BackTranslation) -> dict[int, list[list[int]]]:
    """Return the links of each sentence: start and end in the article, start and end in the sentence's English."""
    found: dict[int, list[list[int]]] = {sentence.index: [] for sentence in back.document.sentences}
    sentences = back.document.sentences
    # Not sentence_at: that costs a look at all sentences, for every link of a long text.
    starts = [sentence.span.start for sentence in sentences]
    for link in back.links:
        sentence = sentences[bisect_right(starts, link.back.start) - 1]
        inside = link.back.shift(-sentence.span.start)
        found[sentence.index].append([link.article.start, link.article.end, inside.start, inside.end])
    return found
