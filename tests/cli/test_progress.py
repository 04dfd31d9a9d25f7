"""Progress: only where somebody watches, only when it takes long, never on standard output."""

from __future__ import annotations

import io
import re
import time

import pytest

from checker.cli import progress as module
from checker.cli.progress import Pace, ShowProgress, duration, progress, wanted


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


def terminal(monkeypatch: pytest.MonkeyPatch, patience: float) -> Terminal:
    """Make standard error a terminal; called by the test itself, because pytest sets the stream between phases."""
    stream = Terminal()
    monkeypatch.setattr("sys.stderr", stream)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("CI", raising=False)
    monkeypatch.setattr(module, "PATIENCE", patience)
    return stream


@pytest.mark.parametrize(
    ("when", "environment", "terminal", "quiet", "expected"),
    [
        ("auto", {}, True, False, True),
        ("auto", {}, False, False, False),
        ("auto", {"CI": "true"}, True, False, False),
        ("auto", {}, True, True, False),
        ("always", {"CI": "true"}, False, False, True),
        ("never", {}, True, False, False),
    ],
)
def test_when(when: str, environment: dict[str, str], terminal: bool, quiet: bool, expected: bool) -> None:  # noqa: FBT001
    assert wanted(ShowProgress(when), environment, terminal=terminal, quiet=quiet) is expected


def test_a_short_run_shows_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = terminal(monkeypatch, 60.0)
    with progress(2, ShowProgress.AUTO) as tick:
        tick()
    assert stream.getvalue() == ""


def test_a_long_run_shows_a_bar_and_takes_it_away(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = terminal(monkeypatch, 0.0)
    with progress(3, ShowProgress.AUTO) as tick:
        tick()
        until = time.monotonic() + 10
        while "1/3" not in stream.getvalue() and time.monotonic() < until:
            time.sleep(0.01)
    assert "checking" in stream.getvalue()
    assert "1/3" in stream.getvalue()
    assert stream.getvalue().endswith("\x1b[2K")
    assert stream.getvalue().count("\x1b[?25l") == stream.getvalue().count("\x1b[?25h") == 1  # the cursor is back


def test_a_log_gets_lines_only_when_asked(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "PATIENCE", 0.0)
    with progress(2, ShowProgress.AUTO) as tick:
        tick()
    assert capsys.readouterr().err == ""
    with progress(2, ShowProgress.ALWAYS) as tick:
        tick()
        tick()  # too soon for another line
    assert re.fullmatch(r"checker: 1 of 2 articles done \(\d+\.\d/s, \d+ s left\)\n", capsys.readouterr().err)


def test_what_was_done_before_is_no_speed(monkeypatch: pytest.MonkeyPatch) -> None:
    now = 100.0
    monkeypatch.setattr("time.monotonic", lambda: now)
    pace = Pace(1000)
    for _ in range(900):
        pace.count(skipped=True)
    assert (pace.done, str(pace)) == (900, "")
    now += 20
    pace.count(skipped=False)
    assert str(pace) == "3.0/min, 33 min left"
    for _ in range(49):
        pace.count(skipped=False)
    assert str(pace) == "2.5/s, 20 s left"


@pytest.mark.parametrize(
    ("seconds", "expected"),
    [(0.4, "0 s"), (119, "119 s"), (121, "2 min"), (3600, "60 min"), (7200, "2 h 0 min"), (12_000, "3 h 20 min")],
)
def test_times_in_words(seconds: float, expected: str) -> None:
    assert duration(seconds) == expected


def test_the_bar_goes_when_the_run_breaks_off(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = terminal(monkeypatch, 60.0)
    with pytest.raises(KeyboardInterrupt), progress(3, ShowProgress.AUTO):
        raise KeyboardInterrupt
    assert stream.getvalue() == ""
