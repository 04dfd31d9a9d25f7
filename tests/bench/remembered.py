"""How much a second run saves: thousands of sentences that were translated before, through the whole engine.

usage: python -m tests.bench.remembered [--sentences N] [--engine ct2|neural] [--model FOLDER|tiny]

A model of opus-mt's size with made-up weights translates N different sentences of one article, then again with all of
them remembered; the first run takes minutes.  The tests' tiny model, with ``--model tiny``, is a hundred times faster
than any that people use, and what a second run does besides is then a larger share.
Not collected by pytest: figures of a noisy machine are no test.
"""

from __future__ import annotations

import argparse
import os
import tempfile
import time
from pathlib import Path

from tests.bench import counting
from tests.bench.engines import sentences
from tests.engines import tiny


def main() -> None:
    """Print the seconds of both runs."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sentences", type=int, default=10_000)
    parser.add_argument("--engine", default="ct2")
    parser.add_argument("--model", help="a checkpoint, or: tiny; one of opus-mt's size is made where none is named")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        os.environ["CHECKER_CACHE"] = str(Path(folder, "cache"))
        made = Path(folder, "model")
        if arguments.model in (None, "tiny"):
            (tiny if arguments.model else counting).make(made)
        model = made if made.is_dir() else Path(arguments.model)
        _compare(arguments.sentences, arguments.engine, model)


def _compare(count: int, engine: str, model: Path) -> None:
    from checker import pipeline
    from checker.core.options import Options
    from checker.engines import ENGINES, Task
    from checker.readers import plain

    options = Options(lang="ja", engine=engine, model=str(model))
    read = pipeline.read(plain.read("a.ja.txt", "\n".join(sentences(count))), "ja", "the article")
    seconds = []
    for run in ("first", "second"):
        begun, worked = time.perf_counter(), time.process_time()
        back = ENGINES.get(engine)(options).translate(Task(read.document, read.reading))
        wall, work = time.perf_counter() - begun, time.process_time() - worked
        seconds.append((wall, work))
        print(f"{run:8}{wall:9.2f} s {work:9.2f} CPU s  {len(back.document.sentences)} sentences", flush=True)
    wall, work = (second / first for first, second in zip(*seconds, strict=True))
    print(f"second / first: {wall:.3f} by the clock, {work:.3f} by own work; {engine}; load {os.getloadavg()[0]:.1f}")


if __name__ == "__main__":
    main()
