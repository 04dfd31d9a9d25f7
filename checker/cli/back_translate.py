"""``checker back-translate``: each sentence of an article with its English."""

from __future__ import annotations

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
    output_format: o.Format = "full",
    output_file: o.OutFile = None,
) -> None:
    """Translate an article back to English, sentence by sentence (formats: full, json, jsonl)."""
    from checker import pipeline
    from checker.cli.check import inputs
    from checker.readers.files import load

    o.require("output format", output_format, _FORMATS)
    options = reading.options()
    paths, sources = inputs([article], source or [])
    refuse_output(output_file, [*paths, *sources])
    documents = [load(path, options.max_bytes, layout=options.file_layout) for path in sources]
    parts = [
        _written(*pipeline.back_translate(article, documents, options), output_format)
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
        failed = "(not translated) " if sentence.index in back.failed else ""
        yield f"{one_line(article.name)}:{line}:{column}\n"
        yield f"    {one_line(sentence.text)}\n    {failed}{one_line(english.text)}\n\n"


def _sentences(article: Document, back: BackTranslation) -> Iterator[dict[str, Any]]:
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
        }
