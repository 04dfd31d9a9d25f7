"""Exceptions and signals at the outermost frame."""

from __future__ import annotations

import os
import signal
from typing import Any

import pytest
import typer

from checker.cli.guard import guarded
from checker.core.errors import InputError


def app_that(action: Any) -> Any:
    app = typer.Typer(rich_markup_mode=None)
    app.command()(action)
    return app


def test_an_unexpected_exception_is_2_and_not_1(capsys: pytest.CaptureFixture[str]) -> None:
    def fails(*, verbose: bool = False) -> None:
        assert verbose is not None
        raise KeyError("missing\nthing")

    assert guarded(app_that(fails), []) == 2
    quiet = capsys.readouterr().err
    assert quiet == "checker: KeyError: 'missing\\nthing'; this is a fault of checker; run again with -v for details\n"
    assert guarded(app_that(fails), ["--verbose"]) == 2
    assert "Traceback" in capsys.readouterr().err


def test_an_expected_error_is_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    def fails() -> Any:
        raise InputError("a\nb.txt", "is no text")

    assert guarded(app_that(fails), []) == 2
    assert capsys.readouterr().err == "checker: a b.txt: is no text\n"


@pytest.mark.skipif(os.name == "nt", reason="signals of this kind")
@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_signals(capsys: pytest.CaptureFixture[str], number: signal.Signals, code: int) -> None:
    def waits() -> Any:
        os.kill(os.getpid(), number)
        signal.pause()

    before = signal.getsignal(signal.SIGTERM)
    assert guarded(app_that(waits), []) == code
    assert signal.getsignal(signal.SIGTERM) == before
    assert capsys.readouterr().err.count("\n") == 1


def test_exit_codes_pass_through() -> None:
    def leaves() -> Any:
        raise typer.Exit(1)

    assert guarded(app_that(leaves), []) == 1
    assert guarded(app_that(lambda: None), []) == 0
