"""How the time of one check grows with the number of sources and with the length of the article.

usage: python tests/bench/growth.py ARTICLE SOURCE... [--articles MANIFEST]

Sources are repeated to make 1, 10 and 100 of them; the article and its first source are repeated to
make 1, 10 and 100 times their length, one process and warm caches for all.  A repeated text has the
same names again and again; with ``--articles`` the manifest's first 1, 2, 4, … articles, joined to one
text with their joined sources, show texts that go on to say something new.  Linear growth keeps the last
column about even.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from checker import pipeline
from checker.batch.manifest import read_cases
from checker.core.options import Options
from checker.core.text import Document
from checker.readers import plain
from checker.readers.files import load

SIZES = (1, 10, 100)


def main() -> None:
    """Print both tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("article", type=Path)
    parser.add_argument("sources", type=Path, nargs="+")
    parser.add_argument("--articles", type=Path)
    arguments = parser.parse_args()
    options = Options()
    article = load(arguments.article, options.max_bytes)
    sources = [load(path, options.max_bytes) for path in arguments.sources]
    pipeline.check(article, sources, options)
    print(f"{'sources':>12} {'seconds':>9} {'ms each':>9}")
    for size in SIZES:
        many = [replace(sources[at % len(sources)], name=f"source-{at}") for at in range(size)]
        _row(size, _seconds(article, many, options))
    print(f"{'length':>12} {'seconds':>9} {'ms each':>9}")
    for size in SIZES:
        _row(size, _seconds(_repeated(article, size), [_repeated(sources[0], size)], options))
    if arguments.articles:
        _joined(arguments.articles, options)


def _joined(manifest: Path, options: Options) -> None:
    cases = list(read_cases(manifest))
    print(f"{'articles':>12} {'seconds':>9} {'ms each':>9}")
    size = 1
    while size <= len(cases):
        ours = [load(case.folder / case.article, options.max_bytes) for case in cases[:size]]
        theirs = [load(case.folder / case.sources[0], options.max_bytes) for case in cases[:size]]
        _row(size, _seconds(_one(ours), [_one(theirs)], options))
        size *= 2


def _one(documents: Sequence[Document]) -> Document:
    return plain.read(documents[0].name, "\n".join(document.text.rstrip("\n") for document in documents) + "\n")


def _repeated(document: Document, size: int) -> Document:
    return plain.read(document.name, "\n".join([document.text.rstrip("\n")] * size) + "\n")


def _seconds(article: Document, sources: Sequence[Document], options: Options) -> float:
    begun = time.perf_counter()
    pipeline.check(article, sources, options)
    return time.perf_counter() - begun


def _row(size: int, seconds: float) -> None:
    print(f"{size:12} {seconds:9.3f} {1000 * seconds / size:9.1f}")


if __name__ == "__main__":
    main()
