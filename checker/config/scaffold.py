"""The files of a new workspace: what ``checker init`` writes, as paths and texts."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from checker.config import commented
from checker.terms import tsv
from checker.workspace import CONFIG

# Git would follow rules in a file of its usual name inside the program's own folder.
_GITIGNORE = "gitignore"


def texts() -> dict[str, str]:
    """Return every file of a new workspace: its path from the workspace's folder, and its text."""
    found = dict(_below(files("checker.config").joinpath("start"), ""))
    return {
        CONFIG: commented.text(),
        "checker-terms.tsv": tsv.START,
        **{name: found[name] for name in sorted(found) if name != _GITIGNORE},
    }


def ignored(existing: str) -> str:
    """Return what is to be added to a ``.gitignore`` that says ``existing``; "" when nothing is missing."""
    wanted = files("checker.config").joinpath("start", _GITIGNORE).read_text(encoding="utf-8").splitlines()
    there = {line.strip() for line in existing.splitlines()}
    missing = [line for line in wanted if line not in there]
    if not missing:
        return ""
    gap = "" if not existing or existing.endswith("\n") else "\n"
    return gap + "".join(f"{line}\n" for line in missing)


def write(folder: Path) -> Iterator[tuple[str, bool]]:
    """Write into ``folder`` what is not there yet; yield each path and whether it was written.

    Nothing that exists is changed, but that missing lines are added to ``.gitignore``.

    Raises:
        OSError: A file cannot be written.
    """
    for name, text in texts().items():
        path = folder / name
        is_new = not path.exists()
        if is_new:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
        yield name, is_new
    yield ".gitignore", _ignore(folder / ".gitignore")


def _ignore(path: Path) -> bool:
    added = ignored(path.read_text(encoding="utf-8") if path.is_file() else "")
    with path.open("a", encoding="utf-8", newline="\n") as file:
        file.write(added)
    return bool(added)


def _below(folder: Traversable, within: str) -> Iterator[tuple[str, str]]:
    for child in folder.iterdir():
        name = f"{within}{child.name}"
        if child.is_dir():
            yield from _below(child, f"{name}/")
        else:
            yield name, child.read_text(encoding="utf-8")
