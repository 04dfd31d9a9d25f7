"""What the program finds in each seed today; run as a program it rewrites every ``expected.json``.

    python tests/seeds/regenerate.py

Read the difference before you commit it.
"""

from __future__ import annotations

import json
import sys
import tomllib
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from checker.api import check
from checker.core.options import Options
from checker.core.report import Report
from checker.readers.files import load

ROOT = Path(__file__).parents[2]
SEEDS = ROOT / "seeds"
NAMES = tuple(sorted(path.parent.name for path in SEEDS.glob("*/seed.toml")))


@dataclass(frozen=True, slots=True)
class Planted:
    """One error that was put into a seed's article; ``text`` stands there once."""

    rule: str
    text: str
    correct: str
    note: str


@dataclass(frozen=True, slots=True)
class Seed:
    """One folder of ``seeds/`` as its ``seed.toml`` describes it; paths are relative to the repository."""

    name: str
    title: str
    about: str
    article: str
    sources: tuple[str, ...]
    relatedness: str
    licence: str
    origin: str
    planted: tuple[Planted, ...]


@lru_cache
def read(name: str) -> Seed:
    """Return a seed's description."""
    table: dict[str, Any] = tomllib.loads((SEEDS / name / "seed.toml").read_text(encoding="utf-8"))
    table["planted"] = tuple(Planted(**row) for row in table["planted"])
    table["article"] = f"seeds/{name}/{table['article']}"
    table["sources"] = tuple(f"seeds/{name}/{source}" for source in table["sources"])
    return Seed(name=name, **table)


@lru_cache
def report(name: str) -> Report:
    """Return the report on a seed; texts are called by their path from the repository's root."""
    options, seed = Options(), read(name)
    article, *sources = (load(ROOT / path, options.max_bytes, path) for path in (seed.article, *seed.sources))
    return check(article, sources, options)


def findings(name: str) -> list[dict[str, Any]]:
    """Return what ``expected.json`` of a seed should hold."""
    return [
        {
            "rule": finding.rule,
            "severity": finding.severity.value,
            "start": finding.span.start,
            "end": finding.span.end,
            "text": finding.text,
            "expected": finding.expected,
            "suggestion": finding.suggestion,
        }
        for finding in report(name).findings
    ]


def main() -> int:
    """Write ``expected.json`` of every seed again."""
    for name in NAMES:
        text = json.dumps(findings(name), ensure_ascii=False, indent=2) + "\n"
        (SEEDS / name / "expected.json").write_text(text, encoding="utf-8")
        sys.stdout.write(f"{name}: {len(findings(name))} findings\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
