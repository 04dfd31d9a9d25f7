"""``checker explain``: what a rule finds, why, how well, and how to allow what it finds."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from checker.cli import completion
from checker.cli.options import require
from checker.cli.output import emit, page_width

if TYPE_CHECKING:
    from checker.core.rulepage import Measure, RuleExample, RulePage

Name = Annotated[
    str,
    typer.Argument(metavar="RULE", help="Id of the rule; see checker rules.", autocompletion=completion.rules),
]

_INDENT = "    "
_LABEL = 9
# From this length on a line of documentation was broken because it was full; these begin a new one anyway.
_FULL = 75
_OWN_LINE = ("→", "http", "article:", "source:", "-", "*", " ")


def explain(rule: Name) -> None:
    """Print what a rule finds and why, how precise it is, examples, and how to allow a finding."""
    from checker.manual import page
    from checker.rules import RULES

    require("rule", rule, RULES.names())
    emit("\n".join(_lines(page(rule), page_width(None))) + "\n")


def _lines(page: RulePage, width: int) -> Iterator[str]:
    yield f"{page.rule}  {page.category}  {page.severity}  {'preview' if page.preview else 'stable'}"
    yield from ("", page.summary)
    for heading, body in page.sections:
        yield from ("", heading)
        for paragraph in _paragraphs(body):
            yield from _wrapped(paragraph, width) if paragraph else [""]
    yield from ("", "Measured", *_wrapped(_measured(page.measure), width))
    for heading, fires in (("Flagged", True), ("Left alone", False)):
        examples = [example for example in page.examples if bool(example.text) is fires]
        yield from ("", f"Examples: {heading.lower()}") if examples else ()
        for number, example in enumerate(examples):
            yield from ("",) if number else ()
            yield from _example(example, width)
    yield from ("", "How to allow it", *_wrapped(f"--ignore {page.rule} leaves the rule out of a run.", width))


def _paragraphs(text: str) -> list[str]:
    """Return the lines of documentation with those joined that were only broken because they were full."""
    lines: list[str] = []
    full = False
    for line in text.splitlines():
        if full and line and not line.startswith(_OWN_LINE):
            lines[-1] += f" {line}"
        else:
            lines.append(line)
        full = len(line) >= _FULL
    return lines


def _measured(measure: Measure | None) -> str:
    if measure is None:
        return "Not measured: only stable rules of the program itself are."
    made = measure.right + measure.wrong
    return (
        f"Precision {measure.precision:.2f} ({measure.right} of {made} findings right), recall {measure.recall:.2f} "
        f"({measure.found} of {measure.planted} planted errors found), on the project's own examples and seeds "
        "with all stable rules together. Real texts are harder."
    )


def _example(example: RuleExample, width: int) -> Iterator[str]:
    yield from _labelled("article", example.article, width)
    if example.source:
        yield from _labelled("source", example.source, width)
    if example.text:
        better = f" → {example.suggestion}" if example.suggestion else ""
        yield from _labelled("flagged", f"{example.text}{better}", width)
    yield from _labelled("why", example.note, width) if example.note else ()


def _labelled(label: str, text: str, width: int) -> Iterator[str]:
    from checker.writers.width import wrap

    for number, line in enumerate(wrap(text, max(20, width - len(_INDENT) - _LABEL))):
        yield f"{_INDENT}{'' if number else label:<{_LABEL}}{line}"


def _wrapped(text: str, width: int) -> list[str]:
    from checker.writers.width import wrap

    room = max(20, width - len(_INDENT))
    return [_INDENT + line for line in wrap(text, room)]
