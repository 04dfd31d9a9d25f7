"""The command line: one command a file, all options in ``options``, all exit codes in ``exits``.

Only this layer prints and exits.  Commands import the program's parts when they run, so that
``--help`` answers at once.
"""

from __future__ import annotations

import gc
import sys
from collections.abc import Sequence
from typing import Annotated

import typer

from checker import __version__
from checker.cli import (
    align,
    back_translate,
    baseline,
    batch,
    check,
    clean,
    config,
    diff,
    engines,
    explain,
    gate,
    init,
    languages,
    merge,
    models,
    report,
    rules,
)
from checker.cli.guard import guarded

# Without markup mode typer writes plain text: its colours ignore NO_COLOR and pipes on build services.
app = typer.Typer(
    name="checker",
    help="Finds what machine translation garbled: names, countries, roles, organisations, numbers and dates.",
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.command("check")(check.check)
app.command("batch")(batch.batch)
app.command("merge")(merge.merge)
app.command("report")(report.report)
app.command("gate")(gate.gate)
app.add_typer(baseline.app, name="baseline")
app.command("config")(config.config)
app.command("init")(init.init)
app.command("diff")(diff.diff)
app.command("back-translate")(back_translate.back_translate)
app.command("align")(align.align)
app.command("rules")(rules.rules)
app.command("explain")(explain.explain)
app.command("languages")(languages.languages)
app.command("engines")(engines.engines)
app.command("clean")(clean.clean)
app.add_typer(models.app, name="models")


FEW_COLLECTIONS = 200_000


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit code; see ``exits``."""
    # Tables and dictionaries are many small objects that live to the end: looking through them for garbage
    # again and again costs a tenth of a short run.
    gc.set_threshold(FEW_COLLECTIONS)
    return guarded(app, sys.argv[1:] if arguments is None else list(arguments))


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"checker {__version__}")
        raise typer.Exit


@app.callback()
def _root(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version and exit.")
    ] = False,
) -> None:
    """Find what machine translation garbled: names, countries, roles, organisations, numbers and dates."""
