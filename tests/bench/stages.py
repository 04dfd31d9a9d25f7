"""Where the time goes: seconds by stage over a manifest or folder, in one process.

usage: python tests/bench/stages.py MANIFEST|FOLDER [--repeat N]

Prints the time of each stage for all articles, the slowest articles, and the peak memory.
Not collected by pytest: figures of a noisy machine are no test.
"""

from __future__ import annotations

import argparse
import resource
import time
from pathlib import Path


def main() -> None:
    """Run the manifest and print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("manifest", type=Path)
    parser.add_argument("--repeat", type=int, default=1)
    arguments = parser.parse_args()

    begun = time.perf_counter()
    from checker import pipeline
    from checker.batch.manifest import read_cases
    from checker.core.options import Options
    from checker.readers.files import load

    print(f"imports        {time.perf_counter() - begun:8.3f} s")
    profile = pipeline.Profile()
    slowest: list[tuple[float, str]] = []
    sentences = 0
    options = Options()
    for _ in range(arguments.repeat):
        for case in read_cases(arguments.manifest):
            started = time.perf_counter()
            article, *sources = (load(case.folder / path, options.max_bytes) for path in (case.article, *case.sources))
            report = pipeline.check(article, sources, options, id=case.id, profile=profile)
            sentences += report.stats.sentences
            slowest.append((time.perf_counter() - started, case.id))
    total = sum(profile.seconds.values())
    for stage, seconds in profile.seconds.items():
        print(
            f"{stage:14} {seconds:8.3f} s  {100 * seconds / total:5.1f} %  {1000 * seconds / sentences:7.3f} ms a sentence"
        )
    print(f"{len(slowest)} articles, {sentences} sentences, {total:.2f} s")
    for seconds, case_id in sorted(slowest, reverse=True)[:5]:
        print(f"  {seconds:6.3f} s  {case_id}")
    print(f"peak memory    {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MiB")


if __name__ == "__main__":
    main()
