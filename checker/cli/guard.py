"""The one place where exceptions and signals become a line on standard error and an exit code."""

from __future__ import annotations

import io
import logging
import signal
import sys
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType

import typer

from checker.cli.exits import ExitCode
from checker.cli.output import forget_stdout, say
from checker.core.errors import CheckerError


class Terminated(BaseException):
    """SIGTERM arrived; like KeyboardInterrupt no ``except Exception`` may swallow it."""


class Stopped(BaseException):
    """The run was broken off; ``kept`` says what there is of it."""

    def __init__(self, code: ExitCode, kept: str) -> None:
        super().__init__(kept)
        self.code = code


@contextmanager
def stopping(kept: Callable[[], str]) -> Iterator[None]:
    """Say ``kept()`` when the block is interrupted or terminated, where otherwise nothing is left of a run."""
    try:
        yield
    except KeyboardInterrupt:
        raise Stopped(ExitCode.INTERRUPTED, kept()) from None
    except Terminated:
        raise Stopped(ExitCode.TERMINATED, kept()) from None


def guarded(app: typer.Typer, arguments: list[str]) -> int:
    """Run ``app`` and return its exit code, whatever happens."""
    verbose = bool({"-v", "--verbose"} & set(arguments))
    previous = signal.signal(signal.SIGTERM, _terminate)
    try:
        _never_fail_on_encoding()
        logging.basicConfig(level=logging.DEBUG if verbose else logging.ERROR, stream=sys.stderr, force=True)
        code = int(app(args=arguments, prog_name="checker", standalone_mode=False) or 0)
        # Newer versions of typer turn Ctrl-C into this code themselves.
        return _stopped(ExitCode.INTERRUPTED) if code == ExitCode.INTERRUPTED else code
    except (KeyboardInterrupt, typer.Abort):
        return _stopped(ExitCode.INTERRUPTED)
    except Terminated:
        return _stopped(ExitCode.TERMINATED)
    except Stopped as stopped:
        return _stopped(stopped.code, str(stopped))
    except BrokenPipeError:
        forget_stdout()
        return ExitCode.CLEAN
    except Exception as error:  # noqa: BLE001 -- the outermost frame: a traceback would exit with 1, "findings"
        return _failed(error, verbose=verbose)
    finally:
        signal.signal(signal.SIGTERM, previous)


def _failed(error: Exception, *, verbose: bool) -> int:
    usage = _usage_message(error)
    if verbose and usage is None:
        traceback.print_exception(error)
    if usage is not None:
        say(usage)
    elif isinstance(error, CheckerError):
        say(str(error))
    else:
        hint = "please report this" if verbose else "this is a fault of checker; run again with -v for details"
        say(f"{type(error).__name__}: {error}; {hint}")
    return ExitCode.NOT_CHECKED


def _usage_message(error: Exception) -> str | None:
    """Return what typer says of a wrong call; it has its own exceptions or click's, by version, all with this method."""
    describe = getattr(error, "format_message", None)
    if describe is None:
        return None
    message = str(describe()).replace("Value error, ", "")
    if message.startswith("Usage:"):  # called without any argument: the message is the help
        sys.stderr.write(message.rstrip() + "\n")
        return "no command; see above"
    return f"{message.rstrip('.')}; see checker --help"


def _stopped(code: ExitCode, kept: str = "no results were written") -> int:
    say(f"{code.name.lower()}; {kept}")
    return code


def _terminate(_number: int, _frame: FrameType | None) -> None:
    raise Terminated


def _never_fail_on_encoding() -> None:
    """Let a terminal that lacks a sign show its escape instead of ending the run."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
