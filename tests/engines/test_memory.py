"""Remembered translations: kept apart by engine and language, shared by processes, never in the way."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from checker.core.backtranslation import Link
from checker.core.text import Span
from checker.engines.memory import Memory
from checker.engines.sentences import Line

LINE = Line("Cats.", (Link(Span(0, 1), Span(0, 4)),), failure="", score=-0.25)
WRITER = """
import sys
from pathlib import Path
from checker.engines.memory import Memory
from checker.engines.sentences import Line
memory = Memory(Path(sys.argv[1]), "engine-1", "ja")
for number in range(40):
    memory.keep({f"{sys.argv[2]}-{number}-{n}": Line("x") for n in range(20)})
"""


def test_what_was_kept_is_recalled(tmp_path: Path) -> None:
    file = tmp_path / "new" / "folder" / "memory.sqlite"
    Memory(file, "engine-1", "ja").keep({"猫。": LINE, "失敗": Line("", failure="nothing was translated")})
    found = Memory(file, "engine-1", "ja").recall(["猫。", "失敗", "犬。"])
    assert found == {"猫。": LINE, "失敗": Line("", failure="nothing was translated")}


def test_another_engine_or_language_knows_nothing(tmp_path: Path) -> None:
    file = tmp_path / "memory.sqlite"
    Memory(file, "engine-1", "ja").keep({"猫。": LINE})
    assert Memory(file, "engine-2", "ja").recall(["猫。"]) == {}
    assert Memory(file, "engine-1", "zh").recall(["猫。"]) == {}


def test_many_sentences_at_once(tmp_path: Path) -> None:
    memory = Memory(tmp_path / "memory.sqlite", "engine-1", "ja")
    memory.keep({str(number): Line(str(number)) for number in range(3000)})
    assert len(memory.recall([str(number) for number in range(4000)])) == 3000


def test_a_damaged_file_costs_nothing_but_time(tmp_path: Path) -> None:
    file = tmp_path / "memory.sqlite"
    file.write_bytes(b"this is no database" * 100)
    memory = Memory(file, "engine-1", "ja")
    memory.keep({"猫。": LINE})
    assert memory.recall(["猫。"]) == {}


def test_a_folder_that_cannot_be_made_costs_nothing(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("a file")
    memory = Memory(tmp_path / "taken" / "memory.sqlite", "engine-1", "ja")
    memory.keep({"猫。": LINE})
    assert memory.recall(["猫。"]) == {}


def test_two_processes_at_once(tmp_path: Path) -> None:
    file = tmp_path / "memory.sqlite"
    running = [subprocess.Popen([sys.executable, "-c", WRITER, str(file), name]) for name in ("a", "b")]
    assert [each.wait() for each in running] == [0, 0]
    wanted = [f"{name}-{number}-{n}" for name in "ab" for number in range(40) for n in range(20)]
    assert len(Memory(file, "engine-1", "ja").recall(wanted)) == 1600
