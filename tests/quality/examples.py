"""The examples of every rule: what ``tests/rules/<rule>.toml`` holds, read and run.

A file has ``[[fires]]`` tables (``article``, ``text``: the words that must be flagged, or a list of
them where any will do) and ``[[silent]]`` tables (``article``).  Both may have ``sources``, a ``note``,
``format`` (the suffix of the article's file, ``txt`` when left out), ``back``, a recorded
back-translation, and ``terms``, tables of a source term with its ``accepted`` and ``forbidden``
renderings; a ``[[fires]]`` table may have ``suggestion``, the correction in the article's language.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from checker.core.finding import Finding
from checker.core.options import Options
from checker.core.terms import Term
from checker.core.text import Span
from checker.engines import Recorded
from checker.readers import READERS, SUFFIXES, plain

FOLDER = Path(__file__).parents[1] / "rules"
SILENT_KEYS = {"article", "sources", "back", "note", "format", "terms"}
FIRES_KEYS = SILENT_KEYS | {"text", "suggestion"}


@dataclass(frozen=True, slots=True)
class Example:
    """One article with its sources; ``texts`` are the words to flag, none for a silent example."""

    rule: str
    number: int
    note: str
    article: str
    sources: tuple[str, ...] = ()
    texts: tuple[str, ...] = ()
    suggestion: str = ""
    format: str = "txt"
    terms: tuple[Term, ...] = ()
    back: str = ""

    @property
    def name(self) -> str:
        """Return what the example is called in test results, e.g. ``wrong-date-fires-3``."""
        return f"{self.rule}-{'fires' if self.texts else 'silent'}-{self.number}"

    @property
    def planted(self) -> tuple[Span, ...]:
        """Return every place where one of ``texts`` stands."""
        return tuple(place for text in self.texts for place in places(self.article, text))


def places(article: str, text: str) -> tuple[Span, ...]:
    """Return all occurrences of ``text``, in reading order."""
    found: list[Span] = []
    start = article.find(text)
    while start >= 0:
        found.append(Span(start, start + len(text)))
        start = article.find(text, start + 1)
    return tuple(found)


@lru_cache
def load(rule: str) -> tuple[Example, ...]:
    """Return the examples of one rule, in the order of its file.

    Raises:
        ValueError: An example has an unknown key, or names words that its article does not have.
    """
    path = FOLDER / f"{rule.replace('-', '_')}.toml"
    table = tomllib.loads(path.read_text(encoding="utf-8"))
    if unknown := set(table) - {"fires", "silent"}:
        raise ValueError(f"{path.name}: unknown tables {sorted(unknown)}; use [[fires]] and [[silent]]")
    fires = [_example(rule, number, row, FIRES_KEYS) for number, row in enumerate(table.get("fires", ()), 1)]
    silent = [_example(rule, number, row, SILENT_KEYS) for number, row in enumerate(table.get("silent", ()), 1)]
    return (*fires, *silent)


def rules_with_examples() -> tuple[str, ...]:
    """Return the ids of all rules that have a file of examples, sorted."""
    return tuple(sorted(path.stem.replace("_", "-") for path in FOLDER.glob("*.toml")))


def findings_of(example: Example, options: Options) -> tuple[Finding, ...]:
    """Return what the program finds in an example; nothing is written to disk."""
    from checker import pipeline  # slow: those who only look at the examples go without
    from checker.suppress import settle

    name = f"article.ja.{example.format}"
    article = READERS.get(SUFFIXES[f".{example.format}"])(name, example.article)
    sources = [plain.read(f"source-{number}.en.txt", text) for number, text in enumerate(example.sources, 1)]
    wanted = replace(options, terms=example.terms)
    back = Recorded("back.en.txt", example.back) if example.back else None
    return settle(pipeline.check(article, sources, wanted, id=example.name, back=back), wanted).findings


def _example(rule: str, number: int, row: dict[str, object], keys: set[str]) -> Example:
    where = f"{rule} {'fires' if 'text' in keys else 'silent'} {number}"
    if set(row) - keys or not keys & {"text"} <= set(row):
        raise ValueError(f"{where}: has {sorted(row)}; allowed are {sorted(keys)}")
    article, texts = str(row["article"]), _strings(row.get("text", ()))
    if lost := [text for text in texts if text not in article]:
        raise ValueError(f"{where}: the article does not have {lost}")
    return Example(
        rule=rule,
        number=number,
        note=str(row.get("note", "")),
        article=article,
        sources=_strings(row.get("sources", ())),
        texts=texts,
        suggestion=str(row.get("suggestion", "")),
        format=str(row.get("format", "txt")),
        terms=tuple(_terms(row.get("terms", ()))),
        back=str(row.get("back", "")),
    )


def _terms(value: object) -> Iterator[Term]:
    for table in value if isinstance(value, list) else ():
        yield Term(table["source"], _strings(table.get("accepted", ())), _strings(table.get("forbidden", ())))


def _strings(value: object) -> tuple[str, ...]:
    if isinstance(value, str):
        return (value,)
    return tuple(str(item) for item in value) if isinstance(value, list) else ()
