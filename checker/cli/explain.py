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
    yield from ("", "How to allow it", *(line for way in _ways(page.rule) for line in _wrapped(way, width)))


def _ways(rule: str) -> Iterator[str]:
    if rule == "unused-ignore":
        yield "Take the comment out, or the rule in it that is not needed."
    else:
        yield f"One finding, in Markdown: <!-- checker: ignore[{rule}] -- reason --> above the sentence."
    if rule == "wrong-term":
        yield "A rendering: add it to the term's accepted ones in the terms file."
    elif rule != "unused-ignore":
        yield "A rendering: a line of the terms file (--terms) with the source's term and what you accept for it."
    yield "All that is there now: checker baseline write. New findings are still shown."
    yield f'Some files: in checker.toml [[overrides]] with paths = ["…"] and ignore = ["{rule}"].'
    yield f"A whole run: --ignore {rule}."


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
