"""Two Ray actors on a set: the same bytes as one process, also when actors and their workers are killed meanwhile.

usage: python tests/bench/actors.py SET [--kills 4] [--seed 1]

Every other victim is an actor, the others are the worker processes below them.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

import psutil

SAME = ("results.jsonl", "comparisons.jsonl", "index.html")
ACTOR = "ray::Actor"


def main() -> None:
    """Print seconds and digest of each way, and fail where the digests differ."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("set", type=Path)
    parser.add_argument("--kills", type=int, default=4)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    folder, chance = Path(tempfile.mkdtemp(prefix="checker-actors-")), random.Random(arguments.seed)
    ray = ["--backend", "ray", "--jobs", "2"]
    print(f"load average {os.getloadavg()[0]:.1f}", flush=True)
    digests = {
        _run("one process", [arguments.set, "-o", folder / "one", "--jobs", "1"], folder / "one", chance, 0),
        _run("two actors", [arguments.set, "-o", folder / "two", *ray], folder / "two", chance, 0),
        _run("killed", [arguments.set, "-o", folder / "killed", *ray], folder / "killed", chance, arguments.kills),
    }
    print("the same bytes" if len(digests) == 1 else "OTHER BYTES")
    sys.exit(len(digests) > 1)


def _run(name: str, arguments: Sequence[str | Path], output: Path, chance: random.Random, kills: int) -> str:
    command = [sys.executable, "-m", "checker", "batch", *map(str, arguments), "-q", "--isolated", "--fail-on", "never"]
    begun = time.perf_counter()
    process = subprocess.Popen(command)
    killed = [_kill(process, chance, actor=number % 2 == 0) for number in range(kills)]
    code = process.wait()
    digest = hashlib.sha256(b"".join(path.read_bytes() for path in _files(output))).hexdigest()[:16]
    seconds = time.perf_counter() - begun
    print(f"{name:12} {seconds:6.1f} s  exit code {code}  {digest}  killed: {', '.join(killed) or '-'}", flush=True)
    return digest


def _kill(process: subprocess.Popen[bytes], chance: random.Random, *, actor: bool) -> str:
    """Kill an actor that is at work or its worker, a moment after there is one; return which."""
    watched, wait = psutil.Process(process.pid), chance.uniform(0.5, 4.0)
    while process.poll() is None:
        time.sleep(0.05)
        with suppress(psutil.Error):
            actors = [each for each in watched.children(recursive=True) if "".join(each.cmdline()).startswith(ACTOR)]
            victims = actors if actor else [child for each in actors for child in each.children()]
            victims = [each for each in victims if time.time() - each.create_time() > wait]
            if victims:
                victim = chance.choice(victims)
                victim.kill()
                return "an actor" if actor else "a worker"
    return "nobody"


def _files(output: Path) -> list[Path]:
    return [*(output / name for name in SAME), *sorted((output / "articles").iterdir())]


if __name__ == "__main__":
    main()
