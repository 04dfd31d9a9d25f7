"""How many English lines are called the engine's inventions: of people's translations, and of lines that are none.

usage: python -m tests.bench.inventions SET...

Each SET is a folder with a manifest of articles and sources that answer each other line by line.  The sources' lines
stand for a back-translation three times: as they are, shifted by one within their article, and dealt out at random
among all articles.  Lines of one sentence count.  Prints the share that is marked, and of each kind of mention and of
other words the share that the other side echoes: as they are, and dealt out.
Not collected by pytest: the sets lie beside the checkout.
"""

from __future__ import annotations

import json
import random
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from unittest import mock

from checker import pipeline
from checker.core.backtranslation import joined
from checker.core.dossier import Read
from checker.core.mention import Kind
from checker.match import descent
from checker.match.echoes import echoes
from checker.match.faults import fault
from checker.readers import plain

Shares = Mapping[Kind | None, tuple[float, float]]
Counted = dict[str, Counter[tuple[str, bool]]]
_TRUE, _RANDOM = "as they are", "at random"


def main(folders: Sequence[str]) -> None:
    """Print the table."""
    articles = [article for folder in folders for article in _articles(Path(folder))]
    every = [line for _, english in articles for line in english if line.strip()]
    draw = random.Random(1)
    ways: dict[str, Callable[[Sequence[str]], list[str]]] = {
        _TRUE: list,
        "shifted by one": lambda lines: [*lines[1:], *lines[:1]],
        _RANDOM: lambda lines: [draw.choice(every) for _ in lines],
    }
    counted: dict[str, Counted] = {}
    for name, dealt in ways.items():
        counted[name] = {"said": Counter(), "grounded": Counter()}
        with mock.patch("checker.match.echoes.bits", _counting(counted[name])):
            reasons = [reason for read, english in articles for reason in _marked(read, dealt(english), name)]
        print(f"{name:16} {100 * sum(map(bool, reasons)) / len(reasons):6.2f} % of {len(reasons)} lines are marked")
        print("".join(f"{'':16} {number:6} {reason}\n" for reason, number in Counter(reasons).most_common() if reason))
    for side in ("said", "grounded"):
        rates = [_rates(counted[name][side]) for name in (_TRUE, _RANDOM)]
        print(side, {kind: tuple(round(rate.get(kind, 0.0), 3) for rate in rates) for kind in rates[0]})


def _articles(folder: Path) -> Iterator[tuple[Read, list[str]]]:
    """Yield each article without the lines that are several sentences, and its English."""
    for row in (folder / "manifest.jsonl").read_text(encoding="utf-8").splitlines():
        case = json.loads(row)
        lines = (folder / case["article"]).read_text(encoding="utf-8").splitlines()
        english = (folder / case["sources"][0]).read_text(encoding="utf-8").splitlines()
        whole = _read(case, lines)
        spoken = Counter(whole.document.text.count("\n", 0, each.span.start) for each in whole.document.sentences)
        kept = [number for number in range(len(lines)) if spoken[number] == 1]
        article = _read(case, [lines[number] for number in kept])
        if len(english) == len(lines) and len(article.document.sentences) == len(kept):
            yield article, [english[number].strip() for number in kept]


def _read(case: Mapping[str, str], lines: Sequence[str]) -> Read:
    return pipeline.read(plain.read(case["id"], "\n".join(lines)), case.get("lang", ""), "the article", "en")


def _marked(read: Read, english: Sequence[str], name: str) -> Iterator[str]:
    """Yield for each line why its English is not believed; "" where it is."""
    article, back = read.document, joined(read.document, english, "human")
    for ours, theirs, echo in zip(
        article.sentences, back.sentences, echoes(article, read.reading, back, {}), strict=True
    ):
        reason = fault(article.lang, ours.text, theirs.text, echo)
        if reason and name == _TRUE:
            print(f"{echo.said:7.1f}{echo.grounded:7.1f} {reason}: {ours.text} | {theirs.text}")
        yield reason


def _counting(counted: Counted) -> Callable[[Iterable[tuple[Kind | None, bool]], Shares], float]:
    def bits(witnesses: Iterable[tuple[Kind | None, bool]], shares: Shares) -> float:
        seen = list(witnesses)
        counted["said" if shares is descent.SAID else "grounded"].update((str(kind), echoed) for kind, echoed in seen)
        return descent.bits(seen, shares)

    return bits


def _rates(counts: Counter[tuple[str, bool]]) -> dict[str, float]:
    kinds = sorted({kind for kind, _ in counts})
    return {kind: counts[kind, True] / (counts[kind, True] + counts[kind, False]) for kind in kinds}


if __name__ == "__main__":
    main(sys.argv[1:])
