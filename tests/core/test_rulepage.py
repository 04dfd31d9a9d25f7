"""Rules' pages: sections of a docstring, and shares of counts."""

from __future__ import annotations

from dataclasses import replace

from checker.core.finding import Category, Severity
from checker.core.rulepage import Measure, RulePage, paragraphs, sections

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


def test_lines_that_were_only_full_are_joined() -> None:
    full = "Compares the parts of dates that both sides give in sentences that answer one"
    body = f"{full}\nanother, ``every week`` too.\n\n- a line of its own\n{full}\n→ as well"
    assert paragraphs(body) == (f"{full} another, every week too.", "", "- a line of its own", full, "→ as well")


def test_a_measure_in_words() -> None:
    measure = Measure(right=9, wrong=1, found=3, planted=4)
    assert str(measure).startswith("Precision 0.90 (9 of 10 findings right), recall 0.75 (3 of 4 planted errors found)")
    unmeasured = RulePage("x", Category.OTHER, Severity.MINOR, preview=True, summary="")
    assert unmeasured.measured.startswith("Not measured")
    assert replace(unmeasured, measure=measure).measured == str(measure)
