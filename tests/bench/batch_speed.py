"""How fast batches are with one worker and with two, how much memory they take, and that all ways give the same bytes.

usage: python tests/bench/batch_speed.py SET... --count N [--ways 1,2,shards,ray] [--folder DIR]

SETs are folders with a manifest.jsonl; their articles are repeated with changed names.  Times are of one run on this
machine with whatever else it does: compare the ways of one run only.  CPU seconds are those of all processes, and of
the supervising one alone: what it does is not shared among workers, and so bounds what more of them can gain.  Memory
is the highest resident set seen, every 0.2 s, of the supervising process and of its workers each.
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
from dataclasses import dataclass
from pathlib import Path

import psutil

from tests.bench.articles import build

SAME = ("results.jsonl", "comparisons.jsonl", "index.html")


@dataclass(slots=True)
class Peak:
    """The most memory seen, in bytes, and the supervisor's CPU seconds."""

    parent: int = 0
    worker: int = 0
    seconds: float = 0.0

    def look(self, process: psutil.Process) -> None:
        """Look at the process and its children now."""
        try:
            self.parent = max(self.parent, process.memory_info().rss)
            times = process.cpu_times()
            self.seconds = max(self.seconds, times.user + times.system)
            for child in process.children(recursive=True):
                self.worker = max(self.worker, child.memory_info().rss)
        except psutil.Error:
            return


def main() -> None:
    """Print a line for each way."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sets", type=Path, nargs="+")
    parser.add_argument("--count", type=int, default=1000)
    parser.add_argument("--ways", default="1,2,shards")
    parser.add_argument("--folder", type=Path)
    arguments = parser.parse_args()
    folder = arguments.folder or Path(tempfile.mkdtemp(prefix="checker-bench-"))
    manifest = build(arguments.sets, arguments.count, folder / "in")
    print(f"{arguments.count} articles; load average {os.getloadavg()[0]:.1f}", flush=True)
    print(
        f"{'way':>8} {'seconds':>9} {'articles/s':>10} {'CPU s':>8} {'parent':>7} {'parent MB':>10} {'worker MB':>10}  digest",
        flush=True,
    )
    for way in arguments.ways.split(","):
        output = folder / f"out-{way}"
        begun, spent, peak = time.perf_counter(), _cpu_seconds(), Peak()
        for command in _commands(way, manifest, output):
            _run(command, peak)
        seconds = time.perf_counter() - begun
        figures = (seconds, arguments.count / seconds, _cpu_seconds() - spent, peak.seconds)
        memory = (peak.parent / 1e6, peak.worker / 1e6)
        row = "{:>8} {:9.1f} {:10.2f} {:8.1f} {:7.1f} {:10.0f} {:10.0f}  {}"
        print(row.format(way, *figures, *memory, _digest(output)), flush=True)
    print(f"load average {os.getloadavg()[0]:.1f}", flush=True)


def _cpu_seconds() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _commands(way: str, manifest: Path, output: Path) -> list[list[str]]:
    begin = [sys.executable, "-m", "checker"]
    batch = [*begin, "batch", str(manifest), "--restart", "-q", "--fail-on", "never", "--isolated"]
    if way == "shards":
        parts = [output.with_name(f"{output.name}-{number}") for number in (1, 2)]
        runs = [[*batch, "-o", str(part), "--shard", f"{number}/2"] for number, part in enumerate(parts, start=1)]
        return [*runs, [*begin, "merge", *map(str, parts), "-o", str(output), "-q"]]
    if way == "ray":
        return [[*batch, "-o", str(output), "--backend", "ray", "--jobs", "2"]]
    return [[*batch, "-o", str(output), "--jobs", way]]


def _run(command: Sequence[str], peak: Peak) -> None:
    process = subprocess.Popen(command)
    watched = psutil.Process(process.pid)
    while process.poll() is None:
        peak.look(watched)
        time.sleep(0.2)
    if process.returncode not in {0, 2}:
        raise SystemExit(f"exit code {process.returncode}: {' '.join(command)}")


def _digest(output: Path) -> str:
    digest = hashlib.sha256()
    for path in (*(output / name for name in SAME), *sorted((output / "articles").iterdir())):
        digest.update(path.name.encode() + path.read_bytes())
    return digest.hexdigest()[:16]


if __name__ == "__main__":
    main()
