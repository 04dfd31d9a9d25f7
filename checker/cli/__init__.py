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
    collect,
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
app.command("check", short_help="Check articles against their English sources.")(check.check)
app.command("batch", short_help="Check many articles; pages to read.")(batch.batch)
app.command("merge", short_help="Put the shards of a run together.")(merge.merge)
app.command("report", short_help="Write stored results in another format.")(report.report)
app.command("gate", short_help="Check a project's articles; for CI.")(gate.gate)
app.add_typer(baseline.app, name="baseline", short_help="Accept what is found now, or forget what is gone.")
app.command("config", short_help="Print what holds here, and from where.")(config.config)
app.command("init", short_help="Start a workspace: checker.toml and more.")(init.init)
app.command("diff", short_help="Tell what is new and fixed between two runs.")(diff.diff)
app.command("back-translate", short_help="Translate an article back to English.")(back_translate.back_translate)
app.command("align", short_help="Show which sentences answer each other.")(align.align)
app.command("rules", short_help="List all rules.")(rules.rules)
app.command("explain", short_help="Tell all about a rule.")(explain.explain)
app.command("languages", short_help="List the languages and their data.")(languages.languages)
app.command("engines", short_help="List the engines.")(engines.engines)
app.command("clean", short_help="Remove what was remembered and converted.")(clean.clean)
app.command("collect", short_help="Index a folder of sources for many articles.")(collect.collect)
app.add_typer(models.app, name="models", short_help="List, fetch and verify translation models.")


FEW_COLLECTIONS = 1_000_000


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
