"""``checker config``: every setting, its value and where that came from."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Annotated, Any

import typer

from checker.cli import options as o
from checker.cli.output import emit
from checker.cli.settings import Config, Deciding, Isolated, settings_of
from checker.cli.table import table
from checker.writers.terminal import one_line

if TYPE_CHECKING:
    from checker.config.settings import Settings

_FORMATS = ("full", "json")

ShowSchema = Annotated[bool, typer.Option("--schema", help="Print the JSON Schema of checker.toml instead.")]


def config(
    config: Config = None,
    isolated: Isolated = False,
    schema: ShowSchema = False,
    output_format: Annotated[str, typer.Option("--output-format", metavar="FORMAT", help="full or json.")] = "full",
) -> None:
    """Print what holds here, and where each value came from."""
    o.require("output format", output_format, _FORMATS)
    if schema:
        from checker.config.schema import text

        emit(text())
        return
    settings = settings_of(o.Reading(), o.Judging(), Deciding(config=config, isolated=isolated))
    emit(_json(settings) if output_format == "json" else table(("KEY", "VALUE", "FROM"), list(_rows(settings))))


def _rows(settings: Settings) -> Iterator[tuple[str, str, str]]:
    for key, value in settings.values.items():
        origin = settings.origins[key]
        if isinstance(value, tuple) and value and isinstance(value[0], dict):
            yield from ((f"{key}[{at}]", _table(each), one_line(origin)) for at, each in enumerate(value, start=1))
        else:
            yield key, _toml(value), one_line(origin)


def _table(values: Mapping[str, Any]) -> str:
    return "{ " + ", ".join(f"{name} = {_toml(value)}" for name, value in values.items()) + " }"


def _toml(value: object) -> str:
    """Return ``value`` as TOML writes it; for texts, numbers and lists of them JSON is the same."""
    return one_line(json.dumps(value, ensure_ascii=False))


def _json(settings: Settings) -> str:
    from checker.writers.record import dumps

    rows = {key: {"value": value, "from": settings.origins[key]} for key, value in settings.values.items()}
    return dumps({"root": settings.root.as_posix(), "keys": rows}, indent=2) + "\n"
