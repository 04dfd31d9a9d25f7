"""Checking many articles, one at a time and each on its own: a bad one harms no other."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from checker import __version__, pipeline
from checker.batch.manifest import Case
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
    back = (
        recorded(case.folder / case.back_translation, options, case.back_translation) if case.back_translation else None
    )
    return settle(pipeline.check(article, sources, options, id=case.id, profile=profile, back=back), options)


def _check_file(
    path: Path,
    sources: Sequence[Document],
    options: Options,
    profile: pipeline.Profile | None,
    back: Recorded | None,
) -> Report:
    article = load(path, options.max_bytes, layout=options.file_layout)
    return settle(pipeline.check(article, sources, options, id=path.as_posix(), profile=profile, back=back), options)


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
