"""From the options of a command, and the configuration below them, to what holds."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from checker.cli import options as o
from checker.core.errors import UsageError

if TYPE_CHECKING:
    from checker.config.settings import Settings

Terms = Annotated[
    Path | None,
    typer.Option("--terms", metavar="FILE", help="How terms of the sources are to be rendered: .tsv or .tbx."),
]
BaselineFile = Annotated[
    Path | None,
    typer.Option(
        "--baseline", metavar="FILE", help="Findings that were there before and fail nothing; see checker baseline."
    ),
]
SourceCollection = Annotated[
    str,
    typer.Option(
        "--source-collection",
        metavar="DIR|INDEX",
        help="Folder of sources among which each article finds its own; see checker collect.",
    ),
]
NoInlineIgnore = Annotated[
    bool, typer.Option("--no-inline-ignore", help="Let no comment in an article suppress a finding.")
]
Config = Annotated[
    list[str] | None,
    typer.Option(
        "--config",
        metavar="PATH|KEY=VALUE",
        help="Read this instead of the nearest checker.toml, or set one of its keys. Repeatable.",
    ),
]
Isolated = Annotated[bool, typer.Option("--isolated", help="Read no configuration file.")]


@dataclass(frozen=True, slots=True)
class Deciding:
    """What was decided before: sources, terms, baseline and comments, and where the configuration stands."""

    terms: Terms = None
    baseline: BaselineFile = None
    no_inline_ignore: NoInlineIgnore = False
    config: Config = None
    isolated: Isolated = False
    source_collection: SourceCollection = ""


def settings_of(reading: o.Reading, judging: o.Judging, deciding: Deciding, **others: object) -> Settings:
    """Return what holds: the configuration, and over it what the command line says.

    Raises:
        UnknownName: A rule, a language or the engine does not exist.
        ConfigError: The configuration is broken.
    """
    from checker.config.settings import settle
    from checker.rules import RULES

    select, ignore = _split(judging.select), _split(judging.ignore)
    for rule in (*(select or ()), *(ignore or ())):
        o.require("rule", rule, RULES.names())
    reading.require_known()
    given = {
        "lang": reading.lang or None,
        "source-lang": reading.source_lang or None,
        "engine": reading.engine or None,
        "model": reading.model or None,
        "device": reading.device or None,
        "source-collection": deciding.source_collection or None,
        "text-path": reading.text_path or None,
        "source-path": reading.source_path or None,
        "columns": tuple(reading.columns) if reading.columns else None,
        "select": select,
        "ignore": ignore,
        "preview": judging.preview or None,
        "min-severity": judging.min_severity and judging.min_severity.value,
        "fail-on": judging.fail_on and judging.fail_on.value,
        "min-confidence": judging.min_confidence,
        "terms": deciding.terms and str(deciding.terms),
        "baseline": deciding.baseline and str(deciding.baseline),
        "inline-ignore": False if deciding.no_inline_ignore else None,
        **others,
    }
    return settle(Path.cwd(), deciding.config or (), isolated=deciding.isolated, given=given)


def _split(values: Iterable[str] | None) -> tuple[str, ...] | None:
    if values is None:
        return None
    names = [name.strip() for value in values for name in value.split(",")]
    if not all(names):
        raise UsageError("an empty rule name; write --select RULE,RULE without gaps")
    return tuple(dict.fromkeys(names))
