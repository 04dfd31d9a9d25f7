"""What a person sees on a real (pseudo-)terminal, and what a pipe gets."""

from __future__ import annotations

import fcntl
import os
import pty
import struct
import subprocess
import sys
import termios
from pathlib import Path

import pytest

from checker.writers.width import columns

COMMAND = (sys.executable, "-m", "checker", "check", "article.ja.txt", "--source", "source.en.txt")


def on_terminal(width: int, *arguments: str, **environment: str) -> tuple[str, str]:
    """Return what the command writes to a terminal of that width, and to standard error beside it."""
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, width, 0, 0))
    kept = {name: value for name, value in os.environ.items() if name not in {"NO_COLOR", "COLUMNS", "CI"}}
    process = subprocess.Popen(
        [*COMMAND, *arguments], stdout=theirs, stderr=subprocess.PIPE, env={**kept, "TERM": "xterm", **environment}
    )
    os.close(theirs)
    shown = b""
    try:
        while part := os.read(ours, 65536):
            shown += part
    except OSError:  # Linux says so when the other end is closed
        pass
    finally:
        os.close(ours)
    errors = process.communicate()[1]
    return shown.decode().replace("\r\n", "\n"), errors.decode()


@pytest.mark.usefixtures("case")
def test_colours_on_a_terminal() -> None:
    shown, errors = on_terminal(100)
    assert "\x1b[31mmajor\x1b[0m" in shown
    assert errors == ""


@pytest.mark.usefixtures("case")
@pytest.mark.parametrize("environment", [{"NO_COLOR": "1"}, {"TERM": "dumb"}])
def test_no_colours_where_none_are_wanted(environment: dict[str, str]) -> None:
    assert "\x1b" not in on_terminal(100, **environment)[0]


@pytest.mark.usefixtures("case")
def test_the_mark_stands_under_its_words() -> None:
    lines = on_terminal(100, "--color", "never")[0].splitlines()
    before = lines[1].index("フランス")
    assert lines[2] == " " * columns(lines[1][:before]) + "^" * 8


@pytest.mark.usefixtures("case")
@pytest.mark.parametrize("width", [59, 40, 34])
def test_a_narrow_terminal_gets_short_lines(width: int) -> None:
    shown = on_terminal(width, "--color", "never")[0]
    assert max(columns(line) for line in shown.splitlines()) <= width
    assert "\nmajor  wrong-country" in shown
    assert "\nsource\n    " in shown


@pytest.mark.usefixtures("case")
def test_a_pipe_gets_the_same_whatever_the_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    outputs = set()
    for width in ("30", "200"):
        monkeypatch.setenv("COLUMNS", width)
        run = subprocess.run(COMMAND, check=False, capture_output=True)
        outputs.add(run.stdout.rsplit(b" \xc2\xb7 ", 1)[0])  # the seconds differ
        assert run.stderr == b""
    assert len(outputs) == 1
    assert b"\x1b" not in outputs.pop()


@pytest.mark.usefixtures("case")
def test_explain_keeps_to_the_terminal() -> None:
    assert Path("article.ja.txt").is_file()
    run = subprocess.run([*COMMAND[:3], "explain", "wrong-role"], check=True, capture_output=True, encoding="utf-8")
    assert all(columns(line) <= 100 for line in run.stdout.splitlines())
