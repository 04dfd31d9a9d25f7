"""Which bytes of which model are trusted: ``models.lock``, written when a model is fetched, read before each load.

The file lies in the nearest folder upwards that has it or a ``checker.toml``, else in the current one, and may
be committed: then every machine loads the same bytes or none.
"""

from __future__ import annotations

import hashlib
import json
import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from checker.core.errors import CheckerError, InputError

LOCK = "models.lock"
_HEAD = "# Which model files are trusted.  Written by: checker models fetch NAME\n"
_CHUNK = 1 << 20


class ChangedModel(CheckerError):
    """A model's file is not the one that was fetched."""

    def __init__(self, name: str, file: Path, problem: str) -> None:
        super().__init__(f"model {name!r}: {file} {problem}; run: checker models fetch {name}")


@dataclass(frozen=True, slots=True)
class Locked:
    """One model: ``revision`` has 40 hexadecimal digits, ``files`` the SHA-256 of each file by its path."""

    name: str
    repository: str
    revision: str
    files: Mapping[str, str]


def lock_path(start: Path) -> Path:
    """Return where the lock of a folder lies or will lie."""
    places = (start.absolute(), *start.absolute().parents)
    home = next(
        (place for place in places if (place / LOCK).is_file() or (place / "checker.toml").is_file()), places[0]
    )
    return home / LOCK


def read(path: Path) -> dict[str, Locked]:
    """Return the locked models by name; none where there is no file.

    Raises:
        InputError: The file is broken.
    """
    if not path.is_file():
        return {}
    try:
        rows = tomllib.loads(path.read_text(encoding="utf-8")).get("model", [])
        found = [Locked(row["name"], row["repository"], row["revision"], dict(row["files"])) for row in rows]
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError, KeyError, TypeError, AttributeError) as error:
        raise InputError(path, f"is broken ({error}); delete it and fetch the models again") from error
    for model in found:
        if not re.fullmatch("[0-9a-f]{40}", model.revision):
            raise InputError(path, f"the revision of {model.name!r} is not 40 hexadecimal digits; fetch it again")
    return {model.name: model for model in found}


def written(models: Iterable[Locked]) -> str:
    """Return the text of a lock, sorted by name."""
    return _HEAD + "".join(_table(model) for model in sorted(models, key=lambda each: each.name))


def verify(model: Locked, folder: Path) -> None:
    """Compare every locked file with the bytes in ``folder``.

    Raises:
        ChangedModel: A file is missing or another.
    """
    for name, wanted in model.files.items():
        path = folder / name
        if not path.is_file():
            raise ChangedModel(model.name, path, "is missing")
        if sha256(path) != wanted:
            raise ChangedModel(model.name, path, f"is not the file in {LOCK} (its checksum differs)")


def sha256(path: Path) -> str:
    """Return a file's SHA-256 in hexadecimal."""
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            digest.update(chunk)
    return digest.hexdigest()


def _table(model: Locked) -> str:
    # JSON's strings are TOML's.
    fields = {"name": model.name, "repository": model.repository, "revision": model.revision}
    lines = [f"{key} = {json.dumps(value, ensure_ascii=False)}" for key, value in fields.items()]
    files = [
        f"{json.dumps(name, ensure_ascii=False)} = {json.dumps(digest)}" for name, digest in sorted(model.files.items())
    ]
    return "\n".join(["", "[[model]]", *lines, "", "[model.files]", *files, ""])
