"""Everything that can go wrong by the user's doing, as a tree of exceptions.

CheckerError
├── UsageError            a command or option that cannot be carried out
│   └── UnknownName       a rule, format, engine or language that does not exist
├── InputError            a file that cannot be read or is not what it should be
│   ├── UndecodableText   bytes that are no text in any encoding we know
│   └── WrongLanguage     an article that is English, a source that is Japanese
├── TableError            a broken line in one of the program's own TSV tables
├── ManifestError         a broken line in a batch manifest
├── ConfigError           a broken checker.toml, terms file or baseline
├── ModelMissing          weights that are not where they should be
└── MissingExtra          an optional dependency that is not installed

Every message is one line and says what to do about it.  Only the command line turns them into
exit codes (always 2: "not checked").
"""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches
from pathlib import Path


class CheckerError(Exception):
    """Root of all errors that the user can do something about."""


class UsageError(CheckerError):
    """A command or option that cannot be carried out."""


class UnknownName(UsageError):
    """A name that is not in a family's table; the nearest one is suggested."""

    def __init__(self, family: str, name: str, known: Iterable[str]) -> None:
        names = sorted(known)
        near = get_close_matches(name, names, n=1, cutoff=0.5)
        hint = f"did you mean {near[0]!r}?" if near else f"known: {', '.join(names)}"
        super().__init__(f"unknown {family} {name!r}; {hint}")


class InputError(CheckerError):
    """A file that cannot be read, or is not what it should be."""

    def __init__(self, path: Path | str, problem: str) -> None:
        super().__init__(f"{path}: {problem}")
        self.path = str(path)


class UndecodableText(InputError):
    """Bytes that are no text in any encoding we know."""

    def __init__(self, path: Path | str, offset: int) -> None:
        problem = (
            f"byte {offset} cannot be decoded as UTF-8, UTF-16, Shift_JIS, EUC-JP or ISO-2022-JP; "
            "save the file as UTF-8"
        )
        super().__init__(path, problem)
        self.offset = offset


class WrongLanguage(InputError):
    """A text in another language than its place in the call demands."""

    def __init__(self, path: Path | str, expected: str, found: str) -> None:
        super().__init__(path, f"expected {expected}, but this text is {found}; swap the files or pass --lang")


class TableError(CheckerError):
    """A broken line in one of the program's own TSV tables."""

    def __init__(self, path: Path | str, line: int, problem: str) -> None:
        super().__init__(f"{path}:{line}: {problem}")


class ManifestError(CheckerError):
    """A broken line in a batch manifest."""

    def __init__(self, path: Path | str, line: int, problem: str) -> None:
        super().__init__(f"{path}:{line}: {problem}")


class ConfigError(CheckerError):
    """A broken place in one of the workspace's own files: checker.toml, a terms file, a baseline."""

    def __init__(self, path: Path | str, problem: str, line: int = 0) -> None:
        super().__init__(f"{path}:{line}: {problem}" if line else f"{path}: {problem}")


class ModelMissing(CheckerError):
    """Weights that are not where they should be."""

    def __init__(self, name: str, file: str) -> None:
        super().__init__(f"model {name!r} has no file {file!r}; reinstall translation-checker")


class MissingExtra(CheckerError):
    """An optional dependency that is not installed."""

    def __init__(self, what: str, extra: str) -> None:
        super().__init__(f"{what} is not installed; run: pip install 'translation-checker[{extra}]'")
