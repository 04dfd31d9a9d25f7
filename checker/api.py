"""The library: articles and sources in (paths or documents), reports out.

    from checker import check
    report = check("article.ja.txt", ["source.en.txt"])

Nothing is printed, and nothing is sent anywhere.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from checker import pipeline
from checker.batch.manifest import Case
from checker.batch.run import run
from checker.core.backtranslation import BackTranslation
from checker.core.errors import UsageError
from checker.core.options import Options
from checker.core.report import Report
from checker.core.text import Document
from checker.readers import READERS
from checker.readers.files import expand, load
from checker.suppress import settle

Text = str | Path | Document
"""A path (of sources also a folder or glob), or a document that was made of a text in memory."""


def check(article: Text, sources: Text | Sequence[Text] = (), options: Options | None = None) -> Report:
    """Check one article.

    Args:
        article: Path of the translated text, or the text as a ``Document``.
        sources: English originals or related reports; without any, only the article itself is judged.
            Bilingual files (XLIFF, TMX, PO, tables) carry their own.
        options: How to check; the defaults when left out.

    Raises:
        InputError: A text cannot be read.
        WrongLanguage: A text is in another language than it should be.
        UnknownName: A rule, engine or language does not exist.
    """
    options = options or Options()
    read = _article(article, options)
    return settle(pipeline.check(read, _sources(sources, options), options, id=read.name), options)


def check_many(cases: Iterable[Case], options: Options | None = None) -> Iterator[Report]:
    """Yield one report a case, in order; an article that cannot be checked has its reason in ``error``.

    ``checker.batch.manifest.read_cases`` reads cases from a manifest or folder.  The reports carry no
    texts, so that many of them fit into memory.
    """
    return (report.without_texts() for report in run(cases, options or Options()))


def back_translate(
    article: Text, sources: Text | Sequence[Text] = (), options: Options | None = None
) -> tuple[Document, BackTranslation]:
    """Return the article with its sentences, and its English; sources lend their spellings of names.

    Raises:
        CheckerError: As for ``check``.
    """
    options = options or Options()
    return pipeline.back_translate(_article(article, options), _sources(sources, options), options)


def _article(article: Text, options: Options) -> Document:
    if not isinstance(article, Document) and len(found := expand([str(article)])) != 1:
        raise UsageError(f"{article}: {len(found)} files for one article; name one file, or use check_many")
    return _documents(article, options)[0]


def _sources(sources: Text | Sequence[Text], options: Options) -> list[Document]:
    several = [sources] if isinstance(sources, str | Path | Document) else sources
    return [document for source in several for document in _documents(source, options)]


def _documents(text: Text, options: Options) -> list[Document]:
    if not isinstance(text, Document):
        return [load(path, options.max_bytes, layout=options.file_layout) for path in expand([str(text)])]
    return [text if text.blocks else replace(text, blocks=READERS.get("plain")(text.name, text.text).blocks)]
