"""The shape of every rule: documented, cited, and with sentences that must and must not fire."""

from __future__ import annotations

import re
from importlib import import_module

import pytest

from checker.rules import RULES
from tests.quality.examples import FOLDER, load

SECTIONS = (
    "What it does",
    "Why it matters",
    "Example",
    "Not flagged",
    "Known false alarms",
    "Calibration",
    "MQM type",
    "Sources",
)
# https://themqm.org/error-types-2/typology/ : the dimensions that an error type may belong to; "Fluency" is what
# Freitag et al. (2021) and the older MQM call linguistic conventions.
DIMENSIONS = (
    "Accuracy",
    "Terminology",
    "Linguistic conventions",
    "Locale conventions",
    "Design and markup",
    "Style",
    "Fluency",
)

pytestmark = pytest.mark.parametrize("rule", RULES.builtins)


def _docstring(rule: str) -> str:
    return import_module(RULES.builtins[rule].partition(":")[0]).__doc__ or ""


def _sections(rule: str) -> dict[str, str]:
    """Return the heading and the body of each section, in the order of the file."""
    parts = re.split(rf"^({'|'.join(SECTIONS)})\n", _docstring(rule), flags=re.MULTILINE)[1:]
    return dict(zip(parts[::2], parts[1::2], strict=True))


def test_the_id_is_the_file(rule: str) -> None:
    module = RULES.builtins[rule].partition(":")[0]
    assert RULES.get(rule).id == rule == module.rpartition(".")[2].replace("_", "-")


def test_the_documentation_has_its_sections(rule: str) -> None:
    sections = _sections(rule)
    assert tuple(sections) == SECTIONS
    assert [name for name, body in sections.items() if not body.strip()] == []


def test_the_summary_is_one_sentence(rule: str) -> None:
    summary = _docstring(rule).splitlines()[0]
    assert summary.endswith(".")
    assert len(summary) <= 100
    assert _docstring(rule).splitlines()[1] == ""


def test_the_error_type_is_one_of_mqm(rule: str) -> None:
    assert _sections(rule)["MQM type"].strip().startswith(DIMENSIONS)


def test_a_source_is_cited(rule: str) -> None:
    assert re.search(r"https?://\S+", _sections(rule)["Sources"])


def test_a_floor_of_precision_is_stated(rule: str) -> None:
    assert 0.5 <= RULES.get(rule).precision_floor <= 1.0
    assert RULES.get(rule).needs in {"article", "sources"}


def test_there_are_examples(rule: str) -> None:
    assert (FOLDER / f"{rule.replace('-', '_')}.toml").is_file(), "write tests/rules/<rule>.toml"
    examples = load(rule)
    assert sum(bool(example.texts) for example in examples) >= 3
    assert sum(not example.texts for example in examples) >= 3
