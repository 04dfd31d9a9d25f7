"""Under which key a result is kept: a digest of the texts, the case and the configuration."""

from __future__ import annotations

import hashlib
import stat
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

from checker.batch.manifest import Case
from checker.core.errors import CheckerError
from checker.core.options import Options


def content_key(case: Case, configuration: str, options: Options) -> str:
    """Return the digest of everything that the result of ``case`` depends on, 64 hexadecimal digits.

    Args:
        case: The article and its sources; their files are read, those larger than ``options.max_bytes`` only measured.
        configuration: Digest of the run's configuration.
        options: How articles are checked: files larger than its ``max_bytes`` are refused then, whatever they hold.
    """
    texts = [case.article, *case.sources, *filter(None, [case.back_translation])]
    named = [configuration, case.id, case.lang, case.source_lang, case.back_translation, *texts]
    held = [_content(case.folder / name, options.max_bytes) for name in texts]
    return digest([*named, *held, *_collection(case, options)])


def collection_state(path: Path, lang: str) -> str:
    """Return what stands for all texts of a collection; one that cannot be used has its reason."""
    from checker.collection.offer import prepared

    try:
        return prepared(path, lang).state()
    except CheckerError as error:
        return f"unusable: {error}"


_state = lru_cache(maxsize=64)(collection_state)


def _collection(case: Case, options: Options) -> list[str]:
    """Return the name and state of the case's own collection; the run's is a part of its configuration."""
    name = case.source_collection
    return [name, _state(case.folder / name, case.source_lang or options.source_lang)] if name else []


def digest(parts: Iterable[str]) -> str:
    """Return the SHA-256 of ``parts``, which no other sequence of strings shares."""
    made = hashlib.sha256()
    for part in parts:
        data = part.encode("utf-8", "surrogatepass")
        made.update(f"{len(data)}:".encode() + data)
    return made.hexdigest()


def _content(path: Path, max_bytes: int) -> str:
    """Return what stands for a file's bytes; a file that cannot be read has its reason."""
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            return "no file"  # a pipe would be emptied, or waited for
        if status.st_size > max_bytes:
            return f"{status.st_size} bytes"
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except (OSError, ValueError) as error:
        return f"unreadable: {type(error).__name__}"
