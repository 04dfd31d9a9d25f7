"""Under which key a result is kept: a digest of the texts, the case and the configuration."""

from __future__ import annotations

import hashlib
import stat
from collections.abc import Iterable
from pathlib import Path

from checker.batch.manifest import Case


def content_key(case: Case, configuration: str, max_bytes: int) -> str:
    """Return the digest of everything that the result of ``case`` depends on, 64 hexadecimal digits.

    Args:
        case: The article and its sources; their files are read, those larger than ``max_bytes`` only measured.
        configuration: Digest of the run's configuration.
        max_bytes: Larger files are refused when articles are checked, whatever stands in them.
    """
    texts = [case.article, *case.sources, *filter(None, [case.back_translation])]
    named = [configuration, case.id, case.lang, case.source_lang, case.back_translation, *texts]
    return digest([*named, *(_content(case.folder / name, max_bytes) for name in texts)])


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
