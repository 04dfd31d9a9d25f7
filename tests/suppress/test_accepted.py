"""What the terms accept is no error."""

from __future__ import annotations

from dataclasses import replace

import pytest

from checker.core.report import Authority
from checker.core.terms import Term
from checker.core.text import Document, Span
from checker.suppress import accepted
from tests.writers.conftest import make_finding, make_report

TEXT = "昨日、フランスのマルタン首相は東京に着いた。"


def left(term: Term, **changes: object) -> int:
    report = make_report(make_finding(**changes), text=TEXT)
    return len(accepted.apply(report, (term,)).findings)


@pytest.mark.parametrize(
    ("term", "findings"),
    [
        (Term("German", ("フランス",)), 0),
        (Term("Germany", ("フランス",)), 0),
        (Term("German", ("フランスの",), lang="ja"), 0),
        (Term("German", ("フランス",), lang="zh"), 1),
        (Term("German", ("ランス",)), 1),
        (Term("German", ("ドイツ",)), 1),
        (Term("Spanish", ("フランス",)), 1),
        (Term("German", (), ("フランス",)), 1),
    ],
)
def test_an_accepted_rendering(term: Term, findings: int) -> None:
    assert left(term) == findings


def test_without_evidence_any_term_will_do() -> None:
    assert left(Term("Spanish", ("フランス",)), evidence=(), rule="untranslated-name") == 0


def test_the_terms_do_not_silence_themselves() -> None:
    assert left(Term("German", ("フランス",)), rule="wrong-term") == 1


def test_the_reason_is_the_users() -> None:
    report = make_report(make_finding(), text=TEXT)
    for note, reason in (("", "accepted for “German”"), ("the desk", "the desk")):
        (silent,) = accepted.apply(report, (Term("German", ("フランス",), note=note),)).suppressed
        assert (silent.by, silent.reason) == (Authority.TERMS, reason)


def test_nothing_without_terms_or_text() -> None:
    report = make_report()
    assert accepted.apply(report, ()) == report
    bare = replace(report, document=None)
    assert accepted.apply(bare, (Term("German", ("フランス",)),)) == bare


def test_the_place_counts_and_not_the_words() -> None:
    text = "フランスの新聞「ル・フランス」"
    document = Document("a.txt", text, "ja", (Span(0, len(text)),))
    report = replace(make_report(make_finding(span=Span(0, 4))), document=document)
    assert len(accepted.apply(report, (Term("German", ("ル・フランス",)),)).findings) == 1
