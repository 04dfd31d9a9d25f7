"""The supervisor, with workers that a test plays."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest

from checker.batch.manifest import Case
from checker.batch.pool import Limits, Pool, PoolBroken, most_jobs, usual_jobs
from checker.batch.process import threads_each
from checker.batch.record import Recipe
from checker.batch.runstore import RunStore
from checker.batch.worker import Done, Full, Ready, Task
from checker.core.options import Options
from checker.core.report import Report, Status


class Lenient:
    """A policy that lets everything pass."""

    def apply(self, report: Report, folder: Path) -> Report:
        assert folder
        return report

    def fails(self, report: Report, folder: Path) -> bool:
        assert folder
        return report.status is not Status.OK


class Played:
    """A worker whose acts are written down: what it does at each article, by the article's id."""

    def __init__(self, acts: dict[str, list[str]]) -> None:
        self.task: Task | None = None
        self.finished = 0
        self._acts, self._ready = acts, False

    @property
    def is_ready(self) -> bool:
        return self._ready

    @property
    def act(self) -> str:
        return self._acts.get(self.task.case.id if self.task else "", ["works"])[0]

    def give(self, task: Task) -> None:
        self.task = task

    def hear(self) -> Done | Full | Ready | None:
        assert self.task
        if self.act == "never starts":
            return None
        if not self._ready:
            self._ready = True
            return Ready()
        act = self.take()
        if act == "dies":
            return None
        done, self.task = Done(self.task.place, Status.OK, {}), None
        self.finished += 1
        return Full("out: cannot be written") if act == "is full" else done

    def take(self) -> str:
        acts = self._acts.get(self.task.case.id if self.task else "", ["works"])
        return acts.pop(0) if len(acts) > 1 else acts[0]

    def speaks(self) -> bool:
        return self.task is not None and not (self._ready and self.act in {"hangs", "swells"})

    def seconds(self) -> float:
        return 100.0 if self.act == "hangs" else 0.0

    def memory(self) -> int:
        return 1000 if self.act == "swells" else 1

    def has_swollen(self, limit: int) -> bool:
        return bool(limit) and self.finished == 5

    def end(self) -> str:
        return "was killed (SIGKILL)"


class Cast:
    """The staff."""

    def __init__(self, acts: dict[str, list[str]]) -> None:
        self.hired: list[Played] = []
        self._acts = acts

    def hire(self) -> Played:
        self.hired.append(Played(self._acts))
        return self.hired[-1]

    def speaking(self, members: Sequence[Played], seconds: float) -> Collection[Played]:
        assert seconds < 1
        return [member for member in members if member.speaks()]


def ran(folder: Path, count: int, jobs: int = 1, **acts: list[str]) -> tuple[Cast, list[Done], dict[int, Any]]:
    """Return the staff, what was done in its order, and the results that the supervisor itself wrote."""
    staff, recipe = Cast(acts), Recipe(Options(), Lenient(), folder, "minor", "c")
    pool = Pool(recipe, folder, Limits(jobs, 10.0, 500), staff)
    done = list(pool.run(tasks(count, folder)))
    store = RunStore(folder)
    return staff, done, {place: each.report() for place in range(count) if (each := store.read(place))}


def tasks(count: int, folder: Path) -> Iterator[Task]:
    return (Task(number, Case(f"a{number}", f"{number}.ja.txt", folder=folder)) for number in range(count))


def test_every_task_is_done_once(tmp_path: Path) -> None:
    staff, done, _ = ran(tmp_path, 10, jobs=3)
    assert sorted(each.place for each in done) == list(range(10))
    assert len(staff.hired) == 3
    assert ran(tmp_path, 2, jobs=3)[0].hired[2:] == []
    assert ran(tmp_path, 0)[1] == []


@pytest.mark.parametrize(
    ("acts", "status", "reason", "workers"),
    [
        (["hangs"], Status.TIMEOUT, "1.ja.txt: not done after 10 s; see --timeout", 2),
        (["dies"], Status.CRASHED, "1.ja.txt: its worker was killed (SIGKILL), 2 times", 3),
        (["swells"], Status.CRASHED, "1.ja.txt: takes more than 0 MB of memory; see --memory-limit", 3),
    ],
)
def test_poison_is_marked_once_and_the_rest_goes_on(
    acts: list[str], status: Status, reason: str, workers: int, tmp_path: Path
) -> None:
    staff, done, results = ran(tmp_path, 4, a1=acts)
    assert [each.place for each in done] == [0, 1, 2, 3]
    assert [each.status for each in done] == [Status.OK, status, Status.OK, Status.OK]
    assert {place: (report.status, report.error) for place, report in results.items()} == {1: (status, reason)}
    assert len(staff.hired) == workers


@pytest.mark.parametrize("acts", [["dies", "works"], ["swells", "works"]])
def test_an_article_is_not_blamed_for_what_another_did(acts: list[str], tmp_path: Path) -> None:
    member_acts = {"a1": acts}

    class Forgiving(Cast):
        def hire(self) -> Played:
            if self.hired:  # what was wrong was the worker
                member_acts["a1"] = ["works"]
            return super().hire()

    recipe = Recipe(Options(), Lenient(), tmp_path, "minor", "c")
    staff = Forgiving(member_acts)
    done = list(Pool(recipe, tmp_path, Limits(1, 10.0, 500), staff).run(tasks(3, tmp_path)))
    assert [(each.place, each.status) for each in done] == [(place, Status.OK) for place in range(3)]
    assert len(staff.hired) == 2


def test_a_worker_that_has_swollen_is_replaced_between_articles(tmp_path: Path) -> None:
    staff, done, _ = ran(tmp_path, 12)
    assert (len(done), [member.finished for member in staff.hired]) == (12, [5, 5, 2])


def test_a_worker_makes_way_after_its_term(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("checker.batch.pool._TERM", 4)
    staff, done, _ = ran(tmp_path, 9)
    assert (len(done), [member.finished for member in staff.hired]) == (9, [4, 4, 1])


def test_workers_that_never_start_end_the_run(tmp_path: Path) -> None:
    with pytest.raises(PoolBroken, match=r"no worker can be started: the third in a row was killed \(SIGKILL\)"):
        ran(tmp_path, 3, a0=["never starts"])
    assert RunStore(tmp_path).read(0) is None


def test_a_full_disk_ends_the_run(tmp_path: Path) -> None:
    with pytest.raises(PoolBroken, match="out: cannot be written; results so far are kept, go on with --resume"):
        ran(tmp_path, 3, a1=["is full"])


def test_how_many_workers() -> None:
    assert [usual_jobs(articles, 8, "lexicon-1") for articles in (1, 39, 40, 1000)] == [1, 1, 2, 8]
    assert usual_jobs(1000, 8, "neural") == 1
    assert (most_jobs(8, "lexicon-1"), most_jobs(8, "ct2"), most_jobs(2, "ct2")) == (8, 2, 2)
    assert [threads_each(cores) for cores in (1, 2, 4, 8, 64)] == [1, 1, 2, 4, 4]
