"""The options that say how a batch is carried out."""

from __future__ import annotations

import pytest

from checker.batch.plan import Begin
from checker.cli import running
from checker.cli.running import Running
from checker.core.errors import UsageError
from tests.cli.conftest import Run


@pytest.mark.parametrize(("jobs", "expected"), [("3", 3), ("auto", 4), ("0", 4), ("AUTO", 4), ("", 2), ("1", 1)])
def test_jobs(jobs: str, expected: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(running, "cores", lambda: 4)
    assert Running(jobs=jobs).limits(40, "lexicon-1").jobs == expected


@pytest.mark.parametrize(
    ("size", "expected"),
    [
        ("700M", 700 * 1024**2),
        ("1.5g", 3 * 512 * 1024**2),
        ("4 GiB", 4 * 1024**3),
        ("100000000", 100_000_000),
        ("none", 0),
    ],
)
def test_sizes(size: str, expected: int) -> None:
    assert Running(memory_limit=size, jobs="1").limits(1, "lexicon-1").memory == expected


def test_workers_share_the_machines_memory() -> None:
    one, two = (Running(jobs=jobs).limits(1, "lexicon-1").memory for jobs in ("1", "2"))
    assert one == pytest.approx(2 * two, rel=0.01)


@pytest.mark.parametrize("named", [{"jobs": "many"}, {"jobs": "-1"}, {"memory_limit": "much"}, {"memory_limit": "4X"}])
def test_what_is_no_number(named: dict[str, str]) -> None:
    with pytest.raises(UsageError, match="write a"):
        Running(**named).limits(1, "lexicon-1")  # type: ignore[arg-type]


@pytest.mark.parametrize("size", ["700", "60M", "0.05G"])
def test_a_limit_that_no_worker_keeps_is_refused(size: str) -> None:
    with pytest.raises(UsageError, match="less than any worker takes"):
        Running(memory_limit=size, jobs="1").limits(1, "lexicon-1")


def test_how_to_begin() -> None:
    assert [Running(resume=True).begin(), Running(restart=True).begin(), Running().begin()] == [
        Begin.RESUME,
        Begin.RESTART,
        Begin.NEW,
    ]


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (["--resume", "--restart"], "choose one"),
        (["--retry-failed"], "add --resume"),
        (["--shard", "3/2"], "write I/N with I from 1 to N"),
        (["--timeout", "0"], "--timeout"),
    ],
)
def test_options_that_contradict_each_other(arguments: list[str], reason: str, checker: Run) -> None:
    from tests.cli.test_batch import MANIFEST, write_manifest

    write_manifest(MANIFEST)
    outcome = checker("batch", "manifest.jsonl", "-o", "out", *arguments)
    assert (outcome.code, reason in outcome.err) == (2, True), outcome.err
