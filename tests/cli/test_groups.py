"""Groups of options: listed once, and each command sees them as its own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import pytest
import typer

from checker.cli import app
from checker.cli.groups import grouped
from checker.cli.guard import guarded

Name = Annotated[str, typer.Option("--name", "-n", help="Who it is.")]


@dataclass(frozen=True)
class Person:
    """Who."""

    name: Name = "nobody"
    tall: Annotated[bool, typer.Option("--tall")] = False


@grouped
def greet(
    word: Annotated[str, typer.Argument()], *, person: Person, loud: Annotated[bool, typer.Option()] = False
) -> None:
    """Say a word."""
    typer.echo(f"{word} {person.name} {person.tall} {loud}")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["hello"], "hello nobody False False\n"),
        (["hello", "-n", "Ann", "--tall", "--loud"], "hello Ann True True\n"),
    ],
)
def test_fields_become_options(capsys: pytest.CaptureFixture[str], arguments: list[str], said: str) -> None:
    small = typer.Typer(rich_markup_mode=None)
    small.command()(greet)
    assert guarded(small, arguments) == 0
    assert capsys.readouterr().out == said


def test_the_command_keeps_its_name_and_documentation() -> None:
    assert (greet.__name__, greet.__doc__) == ("greet", "Say a word.")


def test_check_and_batch_share_what_they_share() -> None:
    commands = typer.main.get_command(app).commands  # type: ignore[attr-defined]
    shared = {option.name: (option.opts, option.help, option.default) for option in commands["check"].params}
    batch = {option.name: (option.opts, option.help, option.default) for option in commands["batch"].params}
    both = set(shared) & set(batch)
    assert {"lang", "engine", "select", "fail_on", "min_confidence", "report", "quiet", "progress"} <= both
    assert {name: shared[name] for name in both} == {name: batch[name] for name in both}
