"""Kills batches at random moments and goes on with each: no result may be lost, doubled or half-written.

usage: python tests/bench/kills.py SET... [--count 40] [--kills 50] [--seed 1]

Every round starts ``checker batch --resume --jobs 2``, waits a random time, and kills with SIGKILL the run itself or,
every third time, one of its workers, and a moment later the run.  After each kill every result that was there before
must still be there unchanged, and every one must be whole.  When a run ends by itself before it is killed, the next
round begins it anew.  In the end the run is let through, and its bytes are compared with those of an undisturbed one.
"""

from __future__ import annotations

import argparse
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import psutil

from checker.batch.runstore import RunStore
from tests.bench.articles import build

SAME = ("results.jsonl", "comparisons.jsonl", "index.html", "articles")


def main() -> None:
    """Print what each round came to, and at the end how many failed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sets", type=Path, nargs="+")
    parser.add_argument("--count", type=int, default=40)
    parser.add_argument("--kills", type=int, default=50)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    folder, chance = Path(tempfile.mkdtemp(prefix="checker-kills-")), random.Random(arguments.seed)
    manifest = build(arguments.sets, arguments.count, folder / "in")
    reference, output = folder / "undisturbed", folder / "out"
    begun = time.perf_counter()
    _start(manifest, reference).wait()
    usual = time.perf_counter() - begun
    print(f"{arguments.count} articles; undisturbed {usual:.1f} s", flush=True)
    kills = faults = compared = 0
    while kills < arguments.kills:
        if (output / "results.jsonl").is_file():
            faults += _differs(reference, output)
            compared += 1
            output = folder / f"out-{kills}"
        killed, wrong = _round(manifest, output, chance, usual, worker=kills % 3 == 2)
        kills += killed
        faults += len(wrong)
        print(f"kill {kills}: {len(_results(output))} results there{''.join(wrong)}", flush=True)
    _start(manifest, output).wait()
    faults += _differs(reference, output)
    print(f"{kills} kills, {compared + 1} finished runs compared with the undisturbed one, {faults} faults")
    sys.exit(faults > 0)


def _start(manifest: Path, output: Path) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "checker", "batch", str(manifest), "-o", str(output), "--jobs", "2", "--resume"]
    return subprocess.Popen([*command, "-q", "--isolated"])


def _round(
    manifest: Path, output: Path, chance: random.Random, usual: float, *, worker: bool
) -> tuple[bool, list[str]]:
    before = _results(output)
    process = _start(manifest, output)
    time.sleep(chance.uniform(0.0, 0.6 * usual))
    children = psutil.Process(process.pid).children() if process.poll() is None else []
    if worker and children:
        chance.choice(children).kill()
        time.sleep(chance.uniform(0.0, 1.0))
    killed = process.poll() is None
    process.kill()
    process.wait()
    psutil.wait_procs(children, timeout=60)
    after = _results(output)
    wrong = [f"; place {place} is gone or changed" for place in before if before[place] != after.get(place)]
    wrong += [f"; place {place} is half-written" for place in after if RunStore(output).read(place) is None]
    return killed, wrong


def _results(output: Path) -> dict[int, bytes]:
    return {int(path.stem): path.read_bytes() for path in (output / "run").rglob("[0-9]*.jsonl")}


def _differs(reference: Path, output: Path) -> int:
    """Return 1 where a finished run has other bytes, or files that it should not have."""
    wanted, found = (
        {path.relative_to(folder): path.read_bytes() for name in SAME for path in _files(folder / name)}
        for folder in (reference, output)
    )
    litter = list(output.rglob("*-part"))
    if wanted != found or litter:
        print(f"{output}: other bytes than {reference}, or litter: {litter}")
    return int(wanted != found or bool(litter))


def _files(path: Path) -> list[Path]:
    return [path] if path.is_file() else sorted(path.iterdir())


if __name__ == "__main__":
    main()
