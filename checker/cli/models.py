"""``checker models``: the translation models that the program knows, fetching and verifying them."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated

import typer

from checker.cli.exits import ExitCode
from checker.cli.output import emit, say
from checker.cli.table import table

app = typer.Typer(help="Translation models: what there is, fetching, verifying.", no_args_is_help=True)

Name = Annotated[str, typer.Argument(metavar="NAME", help="A model of checker models list.")]
Names = Annotated[list[str] | None, typer.Argument(metavar="NAME", help="Models to verify; all when left out.")]
Revision = Annotated[
    str, typer.Option("--revision", metavar="REV", help="Branch, tag, proposal (refs/pr/2) or commit on the hub.")
]


@app.command("list")
def list_models() -> None:
    """List the models with their licences, and which of them are here."""
    from checker.hub import lock
    from checker.hub.cards import cards
    from checker.hub.store import snapshot

    locked = lock.read(lock.lock_path(Path.cwd()))
    rows = []
    for name, card in cards().items():
        here = name in locked and snapshot(locked[name], os.environ).is_dir()
        licence = card.licence if card.commercial else f"{card.licence} (not for commercial use)"
        rows.append((name, f"fetched {locked[name].revision[:12]}" if here else "", licence, card.what))
    emit(table(("MODEL", "HERE", "LICENCE", "WHAT IT IS"), rows))


def fetch(name: Name, *, revision: Revision = "main") -> None:
    """Fetch a model from the Hugging Face hub and write its checksums to models.lock."""
    from checker.batch.store import atomic
    from checker.hub import lock
    from checker.hub.cards import card
    from checker.hub.fetch import fetch as fetch_model

    known, path = card(name), lock.lock_path(Path.cwd())
    models = lock.read(path)
    say(f"{known.repository}: licence {known.licence}{'' if known.commercial else ', NOT FOR COMMERCIAL USE'}")
    models[name] = fetch_model(known, revision, _say_progress)
    with atomic(path) as file:
        file.write(lock.written(models.values()))
    say(f"{name} is here, at revision {models[name].revision}; its {len(models[name].files)} files are in {path.name}")


def verify(name: Names = None) -> None:
    """Compare fetched models with models.lock, byte by byte."""
    from checker.core.errors import UsageError
    from checker.hub import lock
    from checker.hub.store import NotFetched, snapshot

    path = lock.lock_path(Path.cwd())
    models = lock.read(path)
    if not models:
        raise UsageError(f"no model is locked in {path.name}; fetch one: checker models fetch NAME")
    for each in name or sorted(models):
        if each not in models:
            raise NotFetched(each)
        lock.verify(models[each], snapshot(models[each], os.environ))
        emit(f"{each} {models[each].revision} {len(models[each].files)} files as fetched\n")
    raise typer.Exit(ExitCode.CLEAN)


def _say_progress(file: str, size: int, left: int) -> None:
    say(f"{file} {size / 1e6:,.1f} MB, {left} more after it" if size else f"{file}, {left} more after it")


app.command("fetch")(fetch)
app.command("verify")(verify)
