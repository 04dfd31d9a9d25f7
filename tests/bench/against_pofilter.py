"""Whole processes side by side: ``checker batch`` on a set, and pofilter on the same lines as one PO file.

usage: python tests/bench/against_pofilter.py MANIFEST --pofilter PATH [--runs N]

pofilter (translate-toolkit) looks at punctuation and figures of one line at a time; it stands here as
the usual price of a check.  Runs alternate, so that a noisy machine troubles both alike; quote the
ratio of the medians.
"""

from __future__ import annotations

import argparse
import json
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path


def main() -> None:
    """Time both and print the medians and their ratio."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("manifest", type=Path)
    parser.add_argument("--pofilter", type=Path, required=True)
    parser.add_argument("--runs", type=int, default=3)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        lines = write_po(arguments.manifest, Path(folder, "lines.po"))
        ours = [sys.executable, "-m", "checker", "batch", str(arguments.manifest), "--no-html", "--quiet", "--output"]
        theirs = [str(arguments.pofilter), str(Path(folder, "lines.po")), str(Path(folder, "found.po"))]
        pairs = [
            (seconds([*ours, str(Path(folder, f"run-{number}"))]), seconds(theirs)) for number in range(arguments.runs)
        ]
    checker, pofilter = (statistics.median(column) for column in zip(*pairs, strict=True))
    print(f"{lines} lines, median of {arguments.runs} runs")
    print(f"checker  {checker:7.2f} s   {', '.join(f'{one:.2f}' for one, _ in pairs)}")
    print(f"pofilter {pofilter:7.2f} s   {', '.join(f'{other:.2f}' for _, other in pairs)}")
    print(f"ratio    {checker / pofilter:7.2f}")


def write_po(manifest: Path, path: Path) -> int:
    """Write the lines of all articles with those of their first source as one PO file; return their number."""
    entries = [
        (source, article)
        for case in map(json.loads, manifest.read_text(encoding="utf-8").splitlines())
        for source, article in zip(
            _lines(manifest.parent / case["sources"][0]), _lines(manifest.parent / case["article"]), strict=True
        )
    ]
    head = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n"Language: ja\\n"\n'
    # An entry may stand only once, so each carries its number as context.
    texts = [
        f"msgctxt {json.dumps(str(number))}\nmsgid {_quoted(source)}\nmsgstr {_quoted(article)}\n"
        for number, (source, article) in enumerate(entries)
    ]
    path.write_text("\n".join([head, *texts]), encoding="utf-8")
    return len(entries)


def seconds(command: list[str]) -> float:
    """Return the wall time of a whole process; its findings are no failure."""
    begun = time.perf_counter()
    subprocess.run(command, check=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return time.perf_counter() - begun


def _lines(path: Path) -> list[str]:
    return [line for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


if __name__ == "__main__":
    main()
