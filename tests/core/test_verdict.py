"""From suspicions to findings: one a place, sorted, with line, evidence and fingerprint."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise, permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.core.backtranslation import BackTranslation
from checker.core.dossier import Dossier, Witness
from checker.core.finding import Category, Finding, Severity
from checker.core.mention import Kind
from checker.core.options import Options
from checker.core.suspicion import Suspicion
from checker.core.text import Document, Span
from checker.core.verdict import MOST_EVIDENCE, Charge, findings
from tests.stories import TRAM_EN, TRAM_JA, gathered, text

BODY = text(TRAM_JA)
RULES = ("wrong-country", "wrong-date", "garbled-name")
EVERYTHING = Options(min_severity=Severity.NEUTRAL)
# No deadline, because the first example gathers the dossier.
QUICK = settings(max_examples=40, deadline=None)


def dossier(options: Options = EVERYTHING) -> Dossier:
    return replace(gathered(BODY, text(TRAM_EN)), options=options)


def charge(span: Span, rule: str = RULES[0], severity: Severity = Severity.MAJOR, confidence: float = 0.9) -> Charge:
    return Charge(rule, Category.OTHER, severity, Suspicion(span, f"{rule} at {span}", confidence=confidence))


def at(words: str) -> Span:
    start = BODY.index(words)
    return Span(start, start + len(words))


def judged(*charges: Charge, options: Options = EVERYTHING) -> list[str]:
    return [finding.text for finding in findings(dossier(options), charges)]


@st.composite
def charges(draw: st.DrawFn) -> Charge:
    start = draw(st.integers(0, len(BODY) - 2))
    end = draw(st.integers(start + 1, min(len(BODY), start + 25)))
    confidence = draw(st.sampled_from([0.25, 0.5, 0.9, 1.0]))
    return charge(Span(start, end), draw(st.sampled_from(RULES)), draw(st.sampled_from(Severity)), confidence)


def weight(finding: Finding) -> tuple[int, float, int]:
    return finding.severity.rank, finding.confidence, -len(finding.span)


@pytest.mark.property
@QUICK
@given(st.lists(charges(), max_size=8))
def test_no_two_findings_overlap_and_they_are_sorted(raised: list[Charge]) -> None:
    found = findings(dossier(), raised)
    assert all(one.span.end <= other.span.start for one, other in pairwise(found))
    assert list(found) == sorted(found, key=lambda finding: (finding.span.start, finding.rule))
    assert bool(found) == bool(raised)


@pytest.mark.property
@QUICK
@given(st.lists(charges(), max_size=8))
def test_what_is_dropped_yields_to_something_weightier(raised: list[Charge]) -> None:
    found = findings(dossier(), raised)
    for each in raised:
        (alone,) = findings(dossier(), [each])
        assert any(kept.span.overlaps(alone.span) and weight(kept) >= weight(alone) for kept in found)


@pytest.mark.property
@QUICK
@given(st.lists(charges(), max_size=6).flatmap(lambda raised: st.tuples(st.just(raised), st.permutations(raised))))
def test_the_order_of_suspicions_does_not_matter(raised: tuple[list[Charge], list[Charge]]) -> None:
    assert findings(dossier(), raised[0]) == findings(dossier(), raised[1])


@pytest.mark.parametrize(
    ("weightier", "lighter"),
    [
        (
            charge(at("ドイツの"), severity=Severity.MAJOR, confidence=0.5),
            charge(at("ドイツ"), severity=Severity.MINOR),
        ),
        (charge(at("ドイツの"), confidence=0.95), charge(at("ドイツ"), confidence=0.9)),
        (charge(at("ドイツ")), charge(at("ドイツの"))),
        (charge(at("ドイツ"), "a-rule"), charge(at("ドイツ"), "b-rule")),
    ],
    ids=["severity", "confidence", "shorter", "rule"],
)
def test_the_weightier_of_two_stays(weightier: Charge, lighter: Charge) -> None:
    for order in permutations((weightier, lighter)):
        (found,) = findings(dossier(), order)
        assert (found.span, found.rule) == (weightier.suspicion.span, weightier.rule)


@pytest.mark.parametrize(
    ("options", "texts"),
    [
        (EVERYTHING, ["リスボン", "2019年", "ドイツ"]),
        (Options(min_severity=Severity.MINOR), ["2019年", "ドイツ"]),
        (Options(min_severity=Severity.MAJOR), ["ドイツ"]),
        (Options(min_severity=Severity.CRITICAL), []),
        (Options(min_severity=Severity.NEUTRAL, min_confidence=0.6), ["リスボン", "ドイツ"]),
        (Options(min_severity=Severity.NEUTRAL, min_confidence=0.9), ["ドイツ"]),
        (Options(min_severity=Severity.NEUTRAL, min_confidence=1.0), []),
    ],
)
def test_thresholds_leave_out_what_is_too_light_or_unsure(options: Options, texts: list[str]) -> None:
    raised = [
        charge(at("ドイツ"), severity=Severity.MAJOR, confidence=0.9),
        charge(at("2019年"), severity=Severity.MINOR, confidence=0.5),
        charge(at("リスボン"), severity=Severity.NEUTRAL, confidence=0.7),
    ]
    assert judged(*raised, options=options) == texts


def test_what_is_left_out_shades_nothing() -> None:
    unsure = charge(at("ドイツの"), severity=Severity.CRITICAL, confidence=0.3)
    assert judged(unsure, charge(at("ドイツ")), options=Options(min_confidence=0.5)) == ["ドイツ"]


def test_a_suspicion_may_depart_from_its_rules_usual_weight() -> None:
    said = Suspicion(at("ドイツ"), "…", severity=Severity.MINOR, category=Category.PLACE)
    (found,) = findings(dossier(), [Charge("wrong-country", Category.COUNTRY, Severity.MAJOR, said)])
    assert (found.severity, found.category) == (Severity.MINOR, Category.PLACE)


def test_a_finding_says_where_it_stands_in_both_texts() -> None:
    gathered_ = dossier()
    (country,) = [m for m in gathered_.sources[0].reading.of(Kind.COUNTRY) if m.text == "Germany"]
    said = Suspicion(at("ドイツ"), "…", expected="Germany", witnesses=(Witness(0, country),))
    (found,) = findings(gathered_, [Charge("wrong-country", Category.COUNTRY, Severity.MAJOR, said)])
    assert (found.line, found.column, found.text, found.context) == (6, 1, "ドイツ", TRAM_JA[5])
    assert found.back is not None
    assert found.back.span.of(found.back.text) == "Germany"
    (evidence,) = found.evidence
    assert (evidence.source, evidence.line, evidence.context) == ("source-1.en.txt", 6, TRAM_EN[5])
    assert evidence.span.shift(-evidence.context_start).of(evidence.context) == "Germany"


def test_evidence_is_one_quote_a_sentence_and_not_too_many() -> None:
    mentions = dossier().sources[0].reading.mentions
    said = Suspicion(at("ドイツ"), "…", witnesses=tuple(Witness(0, m) for m in (*mentions, *mentions)))
    (found,) = findings(dossier(), [Charge("wrong-country", Category.COUNTRY, Severity.MAJOR, said)])
    assert [evidence.context for evidence in found.evidence] == list(TRAM_EN[:MOST_EVIDENCE])


def test_words_without_english_have_the_sentence_alone() -> None:
    silent = replace(dossier(), back=replace(dossier().back, links=()))
    (found,) = findings(silent, [charge(at("ドイツ"))])
    assert found.back is not None
    assert found.back.text == silent.back.document.sentences[5].text
    assert len(found.back.span) == 0
    nothing = replace(silent, back=BackTranslation(Document("back", "", "en"), (), "none"))
    assert findings(nothing, [charge(at("ドイツ"))])[0].back is None


def test_equal_words_in_sentences_that_differ_in_spaces_are_told_apart() -> None:
    body = "ドイツ は待った。\nドイツは待った。\n"
    spans = [Span(0, 3), Span(body.rindex("ドイツ"), body.rindex("ドイツ") + 3)]
    found = findings(replace(gathered(body), options=EVERYTHING), [charge(span) for span in spans])
    assert len({finding.fingerprint for finding in found}) == 2


def test_equal_words_in_one_sentence_are_told_apart() -> None:
    first = at("路線の長さ").start
    spans = [Span(start, start + 1) for start in range(first, first + len(TRAM_JA[1])) if BODY[start] == "0"]
    found = findings(dossier(), [charge(span) for span in spans])
    assert len(found) > 2
    assert len({finding.fingerprint for finding in found}) == len(found)
