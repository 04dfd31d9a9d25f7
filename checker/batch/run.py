"""Checking many articles, one at a time and each on its own: a bad one harms no other."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from checker import __version__, pipeline
from checker.batch.manifest import Case
from checker.core.dossier import Read
from checker.core.errors import CheckerError
from checker.core.options import Options
from checker.core.report import Report, Status
from checker.core.signature import Signature
from checker.core.text import Document
from checker.engines import Recorded
from checker.readers.files import load, load_text
from checker.suppress import settle

_LOG = logging.getLogger(__name__)


def run(cases: Iterable[Case], options: Options, profile: pipeline.Profile | None = None) -> Iterator[Report]:
    """Yield one report a case, in order, as soon as it is made; nothing is kept.

    What goes wrong with a case becomes its report's status and reason, never an exception.  The
    reports carry their texts: who keeps many of them keeps ``report.without_texts()``.
    """
    for case in cases:
        wanted = replace(options, lang=case.lang or options.lang, source_lang=case.source_lang or options.source_lang)
        yield _guarded(case.id, case.article, wanted, partial(_check, case, wanted, profile))


def recorded(path: Path, options: Options, name: str = "") -> Recorded:
    """Return the back-translation in a file, not yet read.

    Raises:
        InputError: The file is missing, unreadable, too large or no text.
    """
    name = name or path.as_posix()
    return Recorded(name, load_text(path, options.max_bytes, name))


def check_each(
    articles: Iterable[Path],
    sources: Sequence[Document],
    options: Options,
    profile: pipeline.Profile | None = None,
    back: Recorded | None = None,
) -> Iterator[Report]:
    """Yield one report an article, all against the same sources; failures as in ``run``.

    ``back`` is the back-translation of the only article.
    """
    for path in articles:
        name = path.as_posix()
        yield _guarded(name, name, options, partial(_check_file, path, sources, options, profile, back))


def _check(case: Case, options: Options, profile: pipeline.Profile | None) -> Report:
    article = load(case.folder / case.article, options.max_bytes, case.article, options.file_layout)
    sources = [load(case.folder / source, options.max_bytes, source, options.file_layout) for source in case.sources]
    collected = Collected.of(case, options)
    back = (
        recorded(case.folder / case.back_translation, options, case.back_translation) if case.back_translation else None
    )
    return _judged((article, sources), options, collected, case.id, profile, back)


def _check_file(
    path: Path,
    sources: Sequence[Document],
    options: Options,
    profile: pipeline.Profile | None,
    back: Recorded | None,
) -> Report:
    article = load(path, options.max_bytes, layout=options.file_layout)
    collected = Collected(options.source_collection, options.source_collection)
    return _judged((article, sources), options, collected, path.as_posix(), profile, back)


@dataclass(frozen=True, slots=True)
class Collected:
    """Where a case's collection is, "" where it has none, and what reports call it."""

    place: str
    shown: str

    @classmethod
    def of(cls, case: Case, options: Options) -> Collected:
        """Return the case's own collection, else the one of all cases; its name counts from the case's folder."""
        if case.source_collection:
            return cls(str(case.folder / case.source_collection), case.source_collection)
        place = options.source_collection
        return cls(place, place if Path(place).is_absolute() else os.path.relpath(place or ".", case.folder or "."))

    def offer(self, article: Read, given: Sequence[Document], options: Options) -> list[Read]:
        """Return the sources that the collection has for the article, none where there is no collection."""
        if not self.place:
            return []
        from checker.collection.offer import prepared

        return prepared(Path(self.place), options.source_lang, self.shown).offer(article, given)


def _judged(
    texts: tuple[Document, Sequence[Document]],
    options: Options,
    collected: Collected,
    name: str,
    profile: pipeline.Profile | None,
    back: Recorded | None,
) -> Report:
    profile = profile or pipeline.Profile()
    document, given = texts
    article: Document | Read = document
    offered: list[Read] = []
    if collected.place:
        with profile.stage("read"):
            article = read = pipeline.read_article(document, options)
        with profile.stage("find sources"):
            offered = collected.offer(read, given, options)
    report = pipeline.check(article, [*given, *offered], options, id=name, profile=profile, back=back)
    return settle(report, options)


def _guarded(name: str, article: str, options: Options, check: Callable[[], Report]) -> Report:
    try:
        return check()
    except CheckerError as error:
        return failed(name, article, options, str(error))
    except Exception as error:  # noqa: BLE001 -- the one place where an article's crash must not end the others
        _LOG.debug("%s", article, exc_info=True)
        reason = f"{article}: {type(error).__name__}: {error}; this is a fault of checker, please report it"
        return replace(failed(name, article, options, reason), status=Status.CRASHED)


def failed(name: str, article: str, options: Options, reason: str) -> Report:
    """Return the report on an article that could not be checked."""
    signature = Signature(__version__, options.engine, options.lang, rules=(), language_data=(), settings=())
    line = " ".join(reason.split())
    return Report(name, article, Status.ERROR, options.lang, (), (), (), signature, error=line)
