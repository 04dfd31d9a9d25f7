"""How fast batches are with one worker and with two, how much memory they take, and that all ways give the same bytes.

usage: python tests/bench/batch_speed.py SET... --count 10000 [--ways 1,2,shards,ray] [--first 1000] [--folder DIR]

SETs are folders with a manifest.jsonl; their articles are repeated with changed names.  Ways are a number of workers;
``shards``: two runs of half of the articles each, at the same time and with one worker each, then merged; ``ray``: two
actors.  Times are of one run on this machine with whatever else it does: compare the ways of one run only.  CPU
seconds are those of all processes, and of the supervising one alone: what it does is not shared among workers, and so
bounds what more of them can gain.  Memory is the highest resident set seen, every 0.2 s, of the supervising process and
of its largest worker: as long as fewer than ``--first`` articles were done, and in the whole run with all that is
written at its end.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import psutil

from tests.bench.articles import build

SAME = ("results.jsonl", "comparisons.jsonl", "index.html")
HEAD = f"{'way':>8} {'seconds':>9} {'articles/s':>10} {'CPU s':>8} {'parent':>7} {'MB at first: parent':>20} {'worker':>7} {'MB at all: parent':>18} {'worker':>7}  digest"
ROW = "{:>8} {:9.1f} {:10.2f} {:8.1f} {:7.1f} {:20.0f} {:7.0f} {:18.0f} {:7.0f}  {}"


@dataclass(slots=True)
class Memory:
    """The largest resident sets seen, in bytes."""

    parent: int = 0
    worker: int = 0

    @property
    def both(self) -> int:
        """Return what a parent with one worker takes."""
        return self.parent + self.worker

    def see(self, parent: int, worker: int) -> None:
        """Remember what is larger."""
        self.parent, self.worker = max(self.parent, parent), max(self.worker, worker)


@dataclass(slots=True)
class Way:
    """A way to check them all, and what was seen of it."""

    name: str
    seconds: float = 0.0
    supervising: float = 0.0
    first: Memory = field(default_factory=Memory)
    whole: Memory = field(default_factory=Memory)

    def look(self, process: psutil.Process, *, early: bool) -> None:
        """Look at a process and its children now."""
        try:
            parent, times = process.memory_info().rss, process.cpu_times()
            sizes = [child.memory_info().rss for child in process.children(recursive=True)]
        except psutil.Error:
            return
        self.supervising = max(self.supervising, times.user + times.system)
        for memory in (self.first, self.whole) if early else (self.whole,):
            memory.see(parent, max(sizes, default=0))


def main() -> None:
    """Print a line for each way, then what they come to."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sets", type=Path, nargs="+")
    parser.add_argument("--count", type=int, default=1000)
    parser.add_argument("--first", type=int, default=1000)
    parser.add_argument("--ways", default="1,2,shards")
    parser.add_argument("--folder", type=Path)
    arguments = parser.parse_args()
    folder = arguments.folder or Path(tempfile.mkdtemp(prefix="checker-bench-"))
    manifest = build(arguments.sets, arguments.count, folder / "in")
    print(f"{arguments.count} articles; load average {os.getloadavg()[0]:.1f}\n{HEAD}", flush=True)
    ways, digests = [], set()
    for name in arguments.ways.split(","):
        way, spent = Way(name), _cpu_seconds()
        output = _work(way, manifest, folder, arguments.first)
        digest = _digest(output)
        rate, used = arguments.count / way.seconds, _cpu_seconds() - spent
        sizes = [size / 1e6 for memory in (way.first, way.whole) for size in (memory.parent, memory.worker)]
        print(ROW.format(name, way.seconds, rate, used, way.supervising, *sizes, digest), flush=True)
        ways.append(way)
        digests.add(digest)
    print(f"load average {os.getloadavg()[0]:.1f}; {'the same bytes' if len(digests) == 1 else 'OTHER BYTES'}")
    _compare(ways, arguments.first, arguments.count)
    sys.exit(len(digests) > 1)


def _compare(ways: Sequence[Way], first: int, count: int) -> None:
    """Print how much faster two workers are than one, and how memory grows."""
    seconds = {way.name: way.seconds for way in ways}
    if {"1", "2"} <= seconds.keys():
        print(f"two workers are {seconds['1'] / seconds['2']:.2f} times as fast as one")
    for way in ways:
        begun, ended = way.first.both, way.whole.both
        more = 100 * (ended / max(1, begun) - 1)
        sizes = f"{begun / 1e6:.0f} MB at {first:,} and {ended / 1e6:.0f} MB at {count:,} articles"
        print(f"{way.name}: parent and a worker take {sizes}: {more:+.1f} %")


def _work(way: Way, manifest: Path, folder: Path, first: int) -> Path:
    """Check all articles in this way, and return the folder of the results."""
    output, begun = folder / f"out-{way.name}", time.perf_counter()
    begin = [sys.executable, "-m", "checker"]
    batch = [*begin, "batch", str(manifest), "--restart", "-q", "--fail-on", "never", "--isolated"]
    if way.name == "shards":
        parts = [folder / f"out-shard-{number}" for number in (1, 2)]
        shards = [[*batch, "-o", str(part), "--jobs", "1", "--shard", f"{at}/2"] for at, part in enumerate(parts, 1)]
        _watch(way, shards, parts, first)
        _watch(way, [[*begin, "merge", *map(str, parts), "-o", str(output), "-q"]], parts, first)
    else:
        how = ["--backend", "ray", "--jobs", "2"] if way.name == "ray" else ["--jobs", way.name]
        _watch(way, [[*batch, "-o", str(output), *how]], [output], first)
    way.seconds = time.perf_counter() - begun
    return output


def _watch(way: Way, commands: Sequence[Sequence[str]], outputs: Sequence[Path], first: int) -> None:
    """Run the commands at the same time, looking at them."""
    running = [(process, psutil.Process(process.pid)) for process in map(subprocess.Popen, commands)]
    early = True
    while any(process.poll() is None for process, _ in running):
        early = early and _done(outputs) < first
        for _, seen in running:
            way.look(seen, early=early)
        time.sleep(0.2)
    if codes := [process.returncode for process, _ in running if process.returncode not in {0, 2}]:
        raise SystemExit(f"exit codes {codes}: {way.name}")


def _done(outputs: Sequence[Path]) -> int:
    return sum(1 for output in outputs for _ in (output / "run").glob("results/*/[0-9]*.jsonl"))


def _cpu_seconds() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _digest(output: Path) -> str:
    digest = hashlib.sha256()
    for path in (*(output / name for name in SAME), *sorted((output / "articles").iterdir())):
        digest.update(path.name.encode() + path.read_bytes())
    return digest.hexdigest()[:16]


if __name__ == "__main__":
    main()
