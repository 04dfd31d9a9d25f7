"""``checker batch`` whatever is in the articles, and whatever becomes of its processes."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psutil
import pytest

from tests.batch import poison
from tests.cli.conftest import ARTICLE, SOURCE, Run, fill
from tests.cli.test_batch import results, write_manifest

OUTPUTS = ("results.jsonl", "comparisons.jsonl", "index.html", "articles")
POISONS = {
    "hang": (poison.HANG, "timeout", "not done after 10 s; see --timeout"),
    "exit": (poison.EXIT, "crashed", "its worker ended with exit code 7, 2 times"),
    "fault": (poison.SEGFAULT, "crashed", "its worker was killed (SIGSEGV), 2 times"),
    "memory": (poison.MEMORY, "crashed", "takes more than 734 MB of memory; see --memory-limit"),
    "error": (poison.RAISE, "crashed", "ZeroDivisionError: a fault of the engine; this is a fault of checker"),
}


def write_articles(count: int, poisoned: Any = ()) -> list[dict[str, Any]]:
    """Write a manifest of good articles, with poisoned ones among them."""
    bad = [(name, POISONS[name][0]) for name in poisoned]
    texts = [(f"a{number}", ARTICLE.replace("三", "一二三四五六七八九"[number % 9])) for number in range(count)]
    texts[1:1] = [(name, f"{ARTICLE}{word}。\n") for name, word in bad]
    fill({f"{name}.ja.txt": text for name, text in texts} | {"s.en.txt": SOURCE})
    rows = [{"id": name, "article": f"{name}.ja.txt", "sources": ["s.en.txt"]} for name, _ in texts]
    write_manifest(rows)
    return rows


def written(folder: str) -> dict[str, bytes]:
    paths = [path for name in OUTPUTS for path in (Path(folder, name), *Path(folder, name).glob("*"))]
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths if path.is_file()}


def places(folder: str) -> dict[str, int]:
    """Return when the result on each place was written."""
    return {path.name: path.stat().st_mtime_ns for path in Path(folder, "run").rglob("*.jsonl")}


def started(*arguments: str, **named: Any) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "checker", "batch", "manifest.jsonl", "--output", "out", *arguments]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    return subprocess.Popen(command, stderr=subprocess.PIPE, text=True, env=environment, **named)


def until(process: subprocess.Popen[str], count: int) -> None:
    """Wait until a run has so many results."""
    end = time.monotonic() + 120
    while len(places("out")) < count and time.monotonic() < end:
        assert process.poll() is None
        time.sleep(0.01)


def test_poison_harms_no_other_article(checker: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(poison.install(tmp_path / "plugin")))
    rows = write_articles(4, POISONS)
    arguments = ["--engine", "poison", "--output", "out", "--jobs", 2, "--timeout", 10, "--memory-limit", "700M"]
    outcome = checker("batch", "manifest.jsonl", *arguments)
    assert outcome.code == 2
    found = {report["id"]: report for report in results()}
    assert list(found) == [row["id"] for row in rows]
    for name, (_, status, reason) in POISONS.items():
        assert (found[name]["status"], found[name]["reason"].startswith(f"{name}.ja.txt: {reason}")) == (status, True)
        assert outcome.err.count(f"checker: {name}: ") == 1
    write_articles(4)
    checker("batch", "manifest.jsonl", "--output", "good", "--engine", "poison")
    assert [found[f"a{number}"] for number in range(4)] == results("good")
    summary = json.loads(Path("out/summary.json").read_text())
    assert summary["statuses"] == {"ok": 4, "error": 0, "timeout": 1, "crashed": 4}


def test_what_is_missing_or_changed_is_checked_again(checker: Run) -> None:
    write_articles(4)
    assert checker("batch", "manifest.jsonl", "--output", "out", "-q").code == 1
    first, before = written("out"), places("out")
    fill({"a2.ja.txt": ARTICLE.replace("フランス", "ドイツ")})
    next(Path("out/run").rglob("0000001.jsonl")).unlink()
    assert checker("batch", "manifest.jsonl", "--output", "out", "--resume", "-q").code == 1
    after = places("out")
    assert [name for name in before if before[name] != after[name]] == ["0000001.jsonl", "0000002.jsonl"]
    assert [len(report["findings"]) for report in results()] == [2, 2, 0, 2]
    assert json.loads(Path("out/summary.json").read_text())["timing"]["checked_now"] == 2
    write_articles(4)
    checker("batch", "manifest.jsonl", "--output", "out", "--resume", "-q")
    assert written("out") == first
    checker("batch", "manifest.jsonl", "--output", "out", "--resume", "-q")
    assert json.loads(Path("out/summary.json").read_text())["timing"]["checked_now"] == 0
    assert written("out") == first


def test_another_run_is_refused_with_the_reason(checker: Run) -> None:
    write_articles(1)
    checker("batch", "manifest.jsonl", "--output", "out", "-q")
    first = written("out")
    for arguments, reason in (
        (["--select", "wrong-date"], 'select ([], now ["wrong-date"])'),
        (["--no-html"], "pages (yes, now no)"),
        (["--shard", "1/2"], "shard (1/1, now 1/2)"),
    ):
        outcome = checker("batch", "manifest.jsonl", "--output", "out", "--resume", *arguments)
        assert (outcome.code, reason in outcome.err, "--restart to discard it" in outcome.err) == (2, True, True)
    write_articles(2)
    outcome = checker("batch", "manifest.jsonl", "--output", "out", "--resume")
    assert (outcome.code, "holds another run: manifest (" in outcome.err) == (2, True)
    assert written("out") == first
    assert checker("batch", "manifest.jsonl", "--output", "out", "--restart", "-q").code == 1
    assert len(results()) == 2


@pytest.fixture
def reference(checker: Run) -> Iterator[dict[str, bytes]]:
    """Return what a run of 12 articles that nobody disturbed writes."""
    write_articles(12)
    checker("batch", "manifest.jsonl", "--output", "undisturbed", "-q")
    yield written("undisturbed")
    assert not [child for child in psutil.Process().children() if "spawn_main" in " ".join(child.cmdline())]


@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_a_run_that_is_stopped_goes_on(
    number: signal.Signals, code: int, reference: dict[str, bytes], checker: Run
) -> None:
    with started() as process:
        until(process, 2)
        process.send_signal(number)
        assert process.wait() == code
        assert process.stderr
        said = process.stderr.read().splitlines()[-1]
    assert said.endswith("of 12 articles are done; go on with --resume")
    assert not Path("out/results.jsonl").exists()
    refused = checker("batch", "manifest.jsonl", "--output", "out")
    assert (refused.code, "holds a run that was broken off; go on with --resume" in refused.err) == (2, True)
    before = places("out")
    assert checker("batch", "manifest.jsonl", "--output", "out", "--resume", "-q").code == 1
    assert before.items() <= places("out").items()
    assert written("out") == reference


def test_killed_workers_and_runs_lose_nothing(reference: dict[str, bytes], checker: Run) -> None:
    with started("--jobs", "2") as process:
        until(process, 1)
        psutil.Process(process.pid).children()[-1].kill()  # a worker: the run goes on
        until(process, 4)
        workers = psutil.Process(process.pid).children()
        process.kill()
        process.wait()
    assert psutil.wait_procs(workers, timeout=30)[1] == []
    before = places("out")
    Path("out/run/results/0000/.0000011.jsonl.x.checker-part").touch()
    assert checker("batch", "manifest.jsonl", "--output", "out", "--resume", "--jobs", 2, "-q").code == 1
    assert before.items() <= places("out").items()
    assert written("out") == reference
    assert not list(Path("out").rglob("*-part"))


def test_a_second_writer_is_refused(reference: dict[str, bytes], checker: Run) -> None:
    with started("-q") as process:
        until(process, 1)
        outcome = checker("batch", "manifest.jsonl", "--output", "out", "--restart")
        assert (outcome.code, f"out: process {process.pid} on " in outcome.err) == (2, True)
        assert process.wait() == 1
    assert written("out") == reference


def test_a_full_disk_is_reported_and_loses_nothing(reference: dict[str, bytes], checker: Run) -> None:
    # Pages are larger than results: the system refuses the first page beyond this size, as a full disk would.
    import resource

    fill({"a5.ja.txt": ARTICLE * 40})
    largest = max(len(data) for name, data in reference.items() if name.startswith("articles/"))

    def narrow() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (largest + 1000, largest + 1000))

    with started(preexec_fn=narrow) as process:
        assert process.wait() == 2
        assert process.stderr
        said = process.stderr.read().splitlines()[-1]
    assert "cannot be written: File too large; free some space" in said
    assert said.endswith("results so far are kept, go on with --resume")
    before = places("out")
    assert len(before) == 5
    assert checker("batch", "manifest.jsonl", "--output", "out", "--resume", "-q").code == 1
    assert before.items() <= places("out").items()
    assert len(results()) == 12


def test_all_ways_give_the_same_bytes(reference: dict[str, bytes], checker: Run) -> None:
    checker("batch", "manifest.jsonl", "--output", "two", "--jobs", 2, "-q")
    assert written("two") == reference
    for number in (1, 2):
        checker("batch", "manifest.jsonl", "--output", f"part{number}", "--shard", f"{number}/2", "-q")
    assert checker("merge", "part2", "part1", "--output", "merged", "-q").code == 1
    assert written("merged") == reference
