"""One writer at a time."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from checker.batch.lock import locked
from checker.core.errors import InputError

HOLD = "import sys, time; from pathlib import Path; from checker.batch.lock import locked\n"
HOLD += "with locked(Path(sys.argv[1])): print('held', flush=True); time.sleep(60)"


def test_a_second_writer_is_refused_until_the_first_is_gone(tmp_path: Path) -> None:
    folder = tmp_path / "out" / "run"
    folder.mkdir(parents=True)
    with subprocess.Popen([sys.executable, "-c", HOLD, str(folder)], stdout=subprocess.PIPE) as process:
        assert process.stdout
        assert process.stdout.readline() == b"held\n"
        with (
            pytest.raises(InputError, match=rf"out: process {process.pid} on .* writes here; wait for it"),
            locked(folder),
        ):
            pass
        os.kill(process.pid, signal.SIGKILL)
    with locked(folder):
        assert (folder / "lock").read_text().startswith(f"process {os.getpid()} on ")
    with locked(folder):
        pass


def test_no_folder(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot be written: No such file"), locked(tmp_path / "no"):
        pass
