"""``checker explain``: what a rule finds, why, how well, and how to allow what it finds."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from checker.cli import completion
from checker.cli.options import require
from checker.cli.output import emit, page_width

if TYPE_CHECKING:
    from checker.core.rulepage import RuleExample, RulePage

Name = Annotated[
    str,
    typer.Argument(metavar="RULE", help="Id of the rule; see checker rules.", autocompletion=completion.rules),
]

_INDENT = "    "
_LABEL = 9


def explain(rule: Name) -> None:
    """Print what a rule finds and why, how precise it is, examples, and how to allow a finding."""
    from checker.manual import page
    from checker.rules import RULES

    require("rule", rule, RULES.names())
    emit("\n".join(_lines(page(rule), page_width(None))) + "\n")


def _lines(page: RulePage, width: int) -> Iterator[str]:
    from checker.core.rulepage import paragraphs

    yield f"{page.rule}  {page.category}  {page.severity}  {'preview' if page.preview else 'stable'}"
    yield from ("", page.summary)
    for heading, body in page.sections:
        yield from ("", heading)
        for paragraph in paragraphs(body):
            yield from _wrapped(paragraph, width) if paragraph else [""]
    yield from ("", "Measured", *_wrapped(page.measured, width))
    for heading, fires in (("Flagged", True), ("Left alone", False)):
        examples = [example for example in page.examples if bool(example.text) is fires]
        yield from ("", f"Examples: {heading.lower()}") if examples else ()
        for number, example in enumerate(examples):
            yield from ("",) if number else ()
            yield from _example(example, width)
    yield from ("", "How to allow it")
    for where, line in _ways(page.rule):
        yield from _wrapped(where, width)
        # Whole, so that it can be copied.
        yield f"{_INDENT}{_INDENT}{line}"


def _ways(rule: str) -> Iterator[tuple[str, str]]:
    """Yield where something is written to allow a finding, and what."""
    if rule == "unused-ignore":
        yield (
            "Not at all: take the comment out, or the rule in it that is not needed. In a whole run:",
            f"--ignore {rule}",
        )
        return
    yield "One finding in Markdown, above its sentence:", f"<!-- checker: ignore[{rule}] -- reason -->"
    if rule == "wrong-term":
        yield "A rendering, in the terms file's column accepted:", "TERM<TAB>PREFERRED|ALSO FINE"
    else:
        yield "A rendering in all articles, as a line of the terms file:", "TERM OF THE SOURCE<TAB>RENDERING"
    yield "All that is found now, so that only what is new fails:", "checker baseline write"
    yield "Some files, in checker.toml:", f'[[overrides]]  paths = ["…/**"]  ignore = ["{rule}"]'
    yield "A whole run:", f"--ignore {rule}"


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
