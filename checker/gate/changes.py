"""What changed since a commit, as git tells it."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

from checker.core.errors import UsageError

# git's exit code for "no" where it answers a question.
_NO = 1


def since(root: Path, ref: str) -> frozenset[str]:
    """Return the paths that changed since ``ref``, from ``root`` with forward slashes, in or outside of it.

    Changed means: added, edited or deleted on this side since the commit where it parted from ``ref``,
    in the working tree as it is now, files that git does not know yet included.  A renamed file counts
    under both names.

    Raises:
        UsageError: git is missing, ``root`` is in no repository, or ``ref`` is unknown.
    """
    top = Path(
        os.fsdecode(_git(root, ["rev-parse", "--show-toplevel"], "no git repository; --since needs one").strip(b"\n"))
    )
    unknown = f"git does not know {ref!r}; fetch it first (on a build service: the whole history, fetch-depth: 0)"
    commit = os.fsdecode(
        _git(root, ["rev-parse", "--verify", "--quiet", "--end-of-options", f"{ref}^{{commit}}"], unknown)
    )
    begun = _parted(root, commit.strip(), ref)
    changed = _git(top, ["diff", "--name-only", "--no-renames", "-z", begun, "--"], f"git cannot compare with {ref!r}")
    new = _git(top, ["ls-files", "--others", "--exclude-standard", "-z"], "git cannot list files")
    names = [os.fsdecode(name) for name in (changed + new).split(b"\0") if name]
    return frozenset(Path(os.path.relpath(top / name, root.resolve())).as_posix() for name in names)


def _parted(root: Path, commit: str, ref: str) -> str:
    """Return the commit where this side parted from ``commit``."""
    lost = f"no common history with {ref!r}; fetch more of it (on a build service: fetch-depth: 0)"
    return os.fsdecode(_git(root, ["merge-base", commit, "HEAD"], lost)).strip()


def _git(folder: Path, arguments: Sequence[str], problem: str) -> bytes:
    program = shutil.which("git")
    if program is None:
        raise UsageError("git is not installed; --since needs it")
    done = subprocess.run([program, *arguments], cwd=folder, capture_output=True, check=False)
    if done.returncode:
        said = "" if done.returncode == _NO else _first_line(done.stderr)
        raise UsageError(f"{problem}{said}")
    return done.stdout


def _first_line(stderr: bytes) -> str:
    lines = os.fsdecode(stderr).strip().splitlines()
    return f" ({lines[0]})" if lines else ""
