"""Sentences side by side, each with what answers it and what is marked in it."""

from __future__ import annotations

from dataclasses import replace

from checker.core.alignment import Alignment, Bead, Relatedness
from checker.core.comparison import Comparison
from checker.core.finding import Evidence
from checker.core.text import Span
from checker.writers.html.cards import Card, card
from checker.writers.html.rows import links, rows, sheet, source_texts
from tests.writers.conftest import make_report
from tests.writers.html.conftest import finding, large_report, lines

OURS = lines("a.ja.txt", "ja", ["フランスの首相が来た。", "会談は続く。", "雨が降った。"])
THEIRS = lines("s.en.txt", "en", ["The Germany team came and talked on.", "Nobody knows.", "It rained."])
BACK = ("The prime minister of France came.", "Talks go on.", "It rained.")
BEADS = (Bead((0, 1), (0,), 0.8), Bead((2,), (2,), 0.9), Bead((), (1,), 0.1))
TEXTS = Comparison(OURS, BACK, frozenset({1}), (THEIRS,), (Alignment(0, Relatedness.PARALLEL, BEADS, 1.0),))


def cards(sentence: int = 0, evidence: int = 0) -> list[Card]:
    found = finding(OURS, THEIRS, BACK[0], 0)
    other = THEIRS.sentences[evidence]
    words = Span(other.span.start, other.span.start + 3)
    quote = Evidence(THEIRS.name, words.of(THEIRS.text), words, evidence + 1, other.text, other.span.start)
    place = OURS.sentences[sentence].span
    found = replace(found, span=Span(place.start, place.start + 4), evidence=(quote,))
    return [card(make_report(), found, 1, "f-1", {})]


def plain(pieces: object) -> str:
    return "".join(f"[{p.text}]" if p.severity else p.text for p in pieces)  # type: ignore[attr-defined]


def test_rows_side_by_side() -> None:
    first, second, third = rows(sheet(TEXTS, cards(), ""), only_marked=False, linked=True)
    assert (plain(first.article), plain(first.back)) == (
        "[フランス]の首相が来た。",
        "The prime minister of [France] came.",
    )
    assert [plain(answer.pieces) for answer in first.answers] == ["[The] Germany team came and talked on."]
    assert (first.answers[0].place, first.answers[0].href) == ("s.en.txt:1", "#t1-1")
    assert (first.anchor, first.number, first.opens) == ("s1", 1, True)
    assert (second.failed, [plain(answer.pieces) for answer in second.answers]) == (
        True,
        ["[The] Germany team came and talked on."],
    )
    assert [answer.place for answer in third.answers] == ["s.en.txt:3"]


def test_sentences_of_one_bead_share_a_group() -> None:
    ready = sheet(TEXTS, [], "")
    first, second, third = rows(ready, only_marked=False, linked=True)
    assert first.groups == second.groups != third.groups
    (source,) = source_texts(ready)
    assert [line.groups for line in source.lines] == [first.groups, "", third.groups]
    assert (source.answering, source.relatedness) == (2, "parallel")


def test_evidence_from_elsewhere_is_shown_and_said_to_be() -> None:
    first = next(rows(sheet(TEXTS, cards(evidence=1), ""), only_marked=False, linked=False))
    assert [(plain(a.pieces), a.only_evidence, a.href) for a in first.answers] == [
        ("The Germany team came and talked on.", False, ""),
        ("[Nob]ody knows.", True, ""),
    ]


def test_only_sentences_with_findings() -> None:
    (only,) = rows(sheet(TEXTS, cards(sentence=2), ""), only_marked=True, linked=False)
    assert only.number == 3


def test_a_finding_over_two_sentences_is_marked_in_both() -> None:
    found = replace(finding(OURS, THEIRS, BACK[0], 0), span=Span(8, 14))
    made = list(rows(sheet(TEXTS, [card(make_report(), found, 1, "f", {})], ""), only_marked=False, linked=False))
    assert [plain(row.article) for row in made] == ["フランスの首相が[来た。]", "[会談]は続く。", "雨が降った。"]


def test_links_lead_to_anchors_that_are_there() -> None:
    report = large_report(3)
    texts = report.comparison
    assert texts is not None
    evidence = [each for one in report.findings for each in one.evidence]
    places = links(texts, "a1-", [one.span.start for one in report.findings], evidence)
    ready = sheet(texts, [], "a1-")
    there = {f"#{row.anchor}" for row in rows(ready, only_marked=False, linked=True)}
    there |= {f"#{line.anchor}" for source in source_texts(ready) for line in source.lines}
    assert set(places.values()) <= there
    assert len(places) == 6
