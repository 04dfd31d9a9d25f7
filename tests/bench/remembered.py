"""How much a second run saves: thousands of sentences that were translated before, through the whole engine.

usage: python -m tests.bench.remembered [--sentences N] [--engine ct2|neural]

The tiny model of the tests translates N different sentences of one article, then again with all of them
remembered.  With a model of a useful size the first run takes a hundred times longer; the second does not.
Not collected by pytest: figures of a noisy machine are no test.
"""

from __future__ import annotations

import argparse
import os
import tempfile
import time
from pathlib import Path

from tests.bench.engines import sentences
from tests.engines import tiny


def main() -> None:
    """Print the seconds of both runs."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sentences", type=int, default=10_000)
    parser.add_argument("--engine", default="ct2")
    parser.add_argument("--model", type=Path, help="a checkpoint; the tests' tiny one is trained where none is named")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        os.environ["CHECKER_CACHE"] = str(Path(folder, "cache"))
        model = arguments.model or Path(folder, "model")
        if not arguments.model:
            tiny.make(model)
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
        begun = time.perf_counter()
        back = ENGINES.get(engine)(options).translate(Task(read.document, read.reading))
        seconds.append(time.perf_counter() - begun)
        print(f"{run:8}{seconds[-1]:9.2f} s  {len(back.document.sentences)} sentences", flush=True)
    print(f"second / first: {seconds[1] / seconds[0]:.3f}; {engine}; load {os.getloadavg()[0]:.1f}")


if __name__ == "__main__":
    main()
