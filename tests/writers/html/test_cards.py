"""What a card says of a finding."""

from __future__ import annotations

from dataclasses import replace

from checker.core.finding import Blame, Severity
from checker.core.text import Span
from checker.writers.html.cards import anchors, article_key, card, evidence_key, worst_first
from tests.writers.conftest import TEXT, make_finding, make_report


def marked(pieces: object) -> list[str]:
    return [piece.text for piece in pieces if piece.severity]  # type: ignore[attr-defined]


def test_a_card() -> None:
    finding = make_finding()
    places = {article_key(3): "#s1", evidence_key(finding.evidence[0]): "#t1-1"}
    made = card(make_report(finding), finding, 1, "f-x", places)
    assert (made.place, made.row, made.per_cent, made.fault) == ("article.ja.txt:1:4", "#s1", "95%", "the translation")
    assert marked(made.article) == ["フランス"]
    assert marked(made.back) == ["France"]
    (quote,) = made.evidence
    assert (quote.place, quote.href, quote.lang, marked(quote.pieces)) == ("source.en.txt:3", "#t1-1", "en", ["German"])
    assert made.expected == "ドイツ"


def test_a_card_of_a_stored_report_says_the_same() -> None:
    finding = make_finding()
    fresh, stored = (card(report, finding, 1, "f-x", {}) for report in (make_report(), make_report(document=None)))
    assert fresh == stored


def test_what_stands_there_already_is_not_expected() -> None:
    assert card(make_report(), make_finding(suggestion=None, expected="フランス"), 1, "f-x", {}).expected == ""
    untranslated = card(make_report(), make_finding(suggestion=None), 1, "f-x", {})
    assert (untranslated.expected, untranslated.english) == ("Germany", "")


def test_english_is_said_once() -> None:
    assert card(make_report(), make_finding(), 1, "f-x", {}).english == "Germany"
    assert card(make_report(), make_finding(suggestion="19", expected="19"), 1, "f-x", {}).english == ""


def test_a_finding_over_two_sentences_shows_both() -> None:
    finding = make_finding(span=Span(20, 27), text=TEXT[20:27])
    made = card(make_report(), finding, 1, "f-x", {})
    assert TEXT[20:27] in "".join(piece.text for piece in made.article)
    assert "".join(marked(made.article)) == TEXT[20:27]


def test_without_a_place_in_the_back_translation_nothing_is_marked() -> None:
    finding = make_finding()
    assert finding.back is not None
    unmarked = replace(finding, back=replace(finding.back, span=Span(0, 0)))
    assert marked(card(make_report(), unmarked, 1, "f-x", {}).back) == []
    assert card(make_report(), replace(finding, back=None), 1, "f-x", {}).back == ()


def test_worst_first() -> None:
    minor, sure, engine, unsure, critical = (
        make_finding(severity=Severity.MINOR, confidence=1.0),
        make_finding(confidence=0.9),
        make_finding(confidence=0.95, blame=Blame.ENGINE),
        make_finding(confidence=0.5),
        make_finding(severity=Severity.CRITICAL, confidence=0.1),
    )
    assert worst_first([minor, engine, unsure, sure, critical]) == (critical, sure, unsure, engine, minor)


def test_anchors_are_unique_and_harmless() -> None:
    evil = make_finding(fingerprint='"><script>')
    made = anchors([make_finding(), make_finding(), evil], set())
    assert made == ("f-" + "ab" * 16, "f-" + "ab" * 16 + "-2", "f-0")
