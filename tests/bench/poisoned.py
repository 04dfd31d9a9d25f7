"""A batch with 1 % poison: every other article has its normal result, every poisoned one its reason.

usage: python tests/bench/poisoned.py SET... [--count 1000] [--jobs 2] [--timeout 30]

Poison: an article that hangs, one that ends its process, one that crashes it, one that eats memory, one whose engine
fails, one that is missing, one that is no text, and one that is too large.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path
from typing import Any

from tests.batch import poison
from tests.bench.articles import build

WORDS = (poison.HANG, poison.EXIT, poison.SEGFAULT, poison.MEMORY, poison.RAISE)
FILES = ("missing", "no text", "too large")


def main() -> None:
    """Print what became of the articles, and fail where a good one has another result than without poison."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sets", type=Path, nargs="+")
    parser.add_argument("--count", type=int, default=1000)
    parser.add_argument("--jobs", default="2")
    parser.add_argument("--timeout", default="30")
    arguments = parser.parse_args()
    folder = Path(tempfile.mkdtemp(prefix="checker-poison-"))
    manifest, plugin = build(arguments.sets, arguments.count, folder / "in"), poison.install(folder / "plugin")
    options = [
        "--jobs",
        arguments.jobs,
        "--timeout",
        arguments.timeout,
        "--memory-limit",
        "1500M",
        "--engine",
        "poison",
    ]
    pure, _, _ = _run(manifest, folder / "pure", plugin, options)
    poisoned = {number: _spoil(manifest, number) for number in range(50, arguments.count, 100)}
    found, code, seconds = _run(manifest, folder / "out", plugin, options)
    others = [number for number in range(arguments.count) if number not in poisoned]
    changed = [number for number in others if found[number] != pure[number]]
    for number, kind in poisoned.items():
        print(f"{kind}: {found[number]['status']}: {found[number]['reason']}")
    counts = dict(Counter(report["status"] for report in found))
    print(f"{counts}; {len(changed)} of {len(others)} other results changed; exit code {code}; {seconds:.0f} s")
    normal = [number for number in poisoned if found[number]["status"] == "ok"]
    sys.exit(bool(changed or normal or code != 2))


def _run(manifest: Path, output: Path, plugin: Path, options: list[str]) -> tuple[list[dict[str, Any]], int, float]:
    command = [sys.executable, "-m", "checker", "batch", str(manifest), "-o", str(output), "-q", "--isolated", *options]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(plugin), *sys.path])}
    begun = time.perf_counter()
    code = subprocess.run(command, env=environment, check=False, stderr=subprocess.DEVNULL).returncode
    lines = (output / "results.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines], code, time.perf_counter() - begun


def _spoil(manifest: Path, number: int) -> str:
    """Poison the article on a place of the manifest, and return with what."""
    row = json.loads(manifest.read_text(encoding="utf-8").splitlines()[number])
    path, kinds = manifest.parent / row["article"], (*WORDS, *FILES)
    kind = kinds[number // 100 % len(kinds)]
    if kind == "missing":
        path.unlink()
    elif kind == "no text":
        path.write_bytes(b"\x81\xff\x00" * 50)
    elif kind == "too large":
        with path.open("ab") as file:
            file.truncate(200_000_000)
    else:
        path.write_text(f"{path.read_text(encoding='utf-8')}\n{kind}。\n", encoding="utf-8")
    return kind


if __name__ == "__main__":
    main()
