"""Findings as notes in the XLIFF file that was checked."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.core.errors import CheckerError, UsageError
from checker.core.finding import Severity
from checker.core.text import Document, Span
from checker.core.xml import Element, parse
from checker.readers.xliff import read
from checker.writers.xliff import annotate
from tests.readers.mutation import DATA
from tests.writers.conftest import make_failure, make_finding, make_report

ONE = """<?xml version="1.0" encoding="Shift_JIS"?>
<xliff version="1.2">
  <file><body>
    <trans-unit id="u1">
      <source>France</source>
      <target>フランス</target>
      <note from="desk">left alone</note>
    </trans-unit>
    <trans-unit id="u2"><source>Italy</source><target>イタリア</target></trans-unit>
  </body></file>
</xliff>
"""
TWO = """<x:xliff version="2.0" xmlns:x="urn:oasis:names:tc:xliff:document:2.0"><x:file id="f">
  <x:unit id="u1">
    <x:notes>
      <x:note category="desk">left alone</x:note>
    </x:notes>
    <x:segment><x:source>France</x:source><x:target>フランス</x:target></x:segment>
  </x:unit>
  <x:unit id="u2">
    <x:segment id="s1"><x:source>Italy</x:source><x:target>イタリア</x:target></x:segment>
  </x:unit>
</x:file></x:xliff>
"""


def report(text: str, *words: str, **changes: Any) -> Any:
    document = read("a.xlf", text)
    findings = []
    for word in words:
        at = text.index(word)
        segment = document.segment_at(document.text.index(word))
        findings.append(make_finding(span=Span(at, at + len(word)), text=word, segment=segment, **changes))
    made = make_report(*findings, article="a.xlf", document=document)
    return made if words else replace(made, findings=())


def notes(text: str) -> list[tuple[str, dict[str, str], str]]:
    """Return the notes of each unit: its id, their attributes, their text."""

    def walk(element: Element, unit: str) -> None:
        unit = element.get("id") if element.name in {"unit", "trans-unit"} else unit
        if element.name == "note":
            found.append((unit, element.attributes, text[element.open_end : element.inner]))
        for child in element.elements():
            walk(child, unit)

    found: list[tuple[str, dict[str, str], str]] = []
    walk(parse("a.xlf", text), "")
    return found


def test_version_1() -> None:
    written = annotate(report(ONE, "フランス", "イタリア"), "minor")
    told = "major wrong-country: {} → ドイツ; the article says France; the source says Germany (confidence 0.95)"
    own = {"from": "checker", "annotates": "target", "priority": "2"}
    assert notes(written) == [
        ("u1", own, told.format("フランス")),
        ("u1", {"from": "desk"}, "left alone"),
        ("u2", own, told.format("イタリア")),
    ]
    assert '      <target>フランス</target>\n      <note from="checker"' in written
    assert written.startswith('<?xml version="1.0" encoding="UTF-8"?>')


def test_version_2() -> None:
    written = annotate(report(TWO, "フランス", "イタリア"), "minor")
    own = {"category": "checker", "appliesTo": "target", "priority": "2"}
    found = notes(written)
    assert [(unit, attributes) for unit, attributes, _ in found] == [
        ("u1", {"category": "desk"}),
        ("u1", own),
        ("u2", own),
    ]
    assert found[2][2].startswith("segment s1, major wrong-country: イタリア")
    assert '    <x:notes>\n      <x:note category="checker"' in written
    assert written.index('</x:notes>\n    <x:segment id="s1">') > 0


@pytest.mark.parametrize(
    "text", [ONE, TWO, *((DATA / name).read_text(encoding="utf-8") for name in ("talks.xlf", "talks-2.xlf"))]
)
def test_notes_of_an_earlier_run_are_replaced(text: str) -> None:
    word = "フランス" if "フランス" in text else "ブラジル"
    written = annotate(report(text, word), "minor")
    assert annotate(report(written, word), "minor") == written
    cleared = annotate(report(written), "minor")
    assert "checker" not in cleared
    assert cleared == annotate(report(text), "minor")
    assert cleared.partition("?>")[2] == text.partition("?>")[2]


def test_nothing_below_the_severity_that_is_shown() -> None:
    assert "checker" not in annotate(report(ONE, "フランス", severity=Severity.NEUTRAL), "minor")


@pytest.mark.parametrize("document", [None, Document("a.txt", "フランス"), Document("a.txt", "<xliff の説明>")])
def test_only_xliff_takes_notes(document: Document | None) -> None:
    with pytest.raises(CheckerError, match=r"no XLIFF file|is no well-formed XML") as caught:
        annotate(replace(make_report(), document=document), "minor")
    assert "\n" not in str(caught.value)
    with pytest.raises(UsageError, match="no XLIFF file"):
        annotate(make_failure(), "minor")


@settings(deadline=None)
@given(st.text(st.characters(exclude_categories=[]), max_size=20), st.sampled_from([ONE, TWO]))
def test_whatever_a_message_says_the_file_stays_xml(message: str, text: str) -> None:
    written = annotate(report(text, "フランス", message=message), "minor")
    assert len(notes(written)) == len(notes(text)) + 1
    document, before = read("a.xlf", written), read("a.xlf", text)
    assert (document.text, len(document.segments)) == (before.text, len(before.segments))
