"""Rules' pages: sections of a docstring, and shares of counts."""

from __future__ import annotations

from checker.core.finding import Category, Severity
from checker.core.rulepage import Measure, RulePage, sections

DOCUMENTATION = """A country is wrong.

What it does
    Compares countries
    and capitals.

        indented

Why it matters
    It does.
"""


def test_sections() -> None:
    summary, parts = sections(DOCUMENTATION)
    assert summary == "A country is wrong."
    assert parts == (
        ("What it does", "Compares countries\nand capitals.\n\n    indented"),
        ("Why it matters", "It does."),
    )


def test_a_docstring_without_sections() -> None:
    assert sections("One line.") == ("One line.", ())
    assert sections("") == ("", ())


def test_a_page_finds_its_sections() -> None:
    page = RulePage("r", Category.OTHER, Severity.MINOR, False, *sections(DOCUMENTATION))  # noqa: FBT003
    assert page.section("Why it matters") == "It does."
    assert page.section("Sources") == ""


def test_shares() -> None:
    assert Measure(9, 1, 3, 4).precision == 0.9
    assert Measure(9, 1, 3, 4).recall == 0.75
    assert (Measure(0, 0, 0, 0).precision, Measure(0, 0, 0, 0).recall) == (1.0, 1.0)
