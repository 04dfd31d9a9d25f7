"""``checker init``: a workspace to start from."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from checker.cli.output import emit
from checker.core.errors import InputError

Folder = Annotated[Path, typer.Argument(metavar="FOLDER", help="Where; the folder you are in when left out.")]


def init(folder: Folder = Path()) -> None:
    """Write a commented checker.toml, a terms file, and models/, reports/ and seeds/; overwrites nothing."""
    from checker.config.scaffold import write
    from checker.writers.terminal import one_line

    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, written in write(folder):
            emit(f"{'wrote' if written else 'kept '}  {one_line((folder / name).as_posix())}\n")
    except OSError as error:
        raise InputError(folder, f"cannot be written: {error.strerror}; choose another folder") from error
    emit("next: checker gate, then put your own articles into [[pairs]] of checker.toml\n")
