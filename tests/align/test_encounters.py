"""The mentions of a bead, paired where they are the same."""

from __future__ import annotations

import pytest

from checker.align import encounters, names
from checker.core.alignment import Bead
from checker.core.dossier import Encounter
from checker.core.mention import Kind
from tests.stories import TRAM_EN, TRAM_JA, english, gathered, japanese, text


def meet(article: str, source: str, bead: Bead | None = None) -> Encounter:
    """Return the encounter of two texts, by default of their first sentences."""
    ours, theirs = japanese(article), english(source)
    return encounters.encounter(ours, theirs, 3, bead or Bead((0,), (0,), 0.9), names.table(ours, theirs).accepted)


def paired(met: Encounter, kind: Kind) -> list[tuple[str, str]]:
    return [(ours.text, theirs.mention.text) for ours, theirs in met.paired(kind)]


@pytest.mark.parametrize(
    ("article", "source", "kind", "pairs"),
    [
        (
            "フランスはドイツと合意した。",
            "Germany agreed with France.",
            Kind.COUNTRY,
            {("フランス", "France"), ("ドイツ", "Germany")},
        ),
        ("フランスの首相が会見した。", "The prime minister spoke.", Kind.ROLE, {("首相", "prime minister")}),
        ("工事は2019年に始まった。", "Work began in 2019.", Kind.DATE, {("2019年", "2019")}),
        (
            "費用は3億4000万ユーロだった。",
            "It cost 340 million euros.",
            Kind.NUMBER,
            {("3億4000万ユーロ", "340 million euros")},
        ),
        ("国連は延期した。", "The United Nations postponed it.", Kind.ORGANIZATION, {("国連", "United Nations")}),
        ("トヨタは延期した。", "Toyota postponed it.", Kind.NAME, {("トヨタ", "Toyota")}),
    ],
)
def test_the_same_thing_is_paired(article: str, source: str, kind: Kind, pairs: set[tuple[str, str]]) -> None:
    met = meet(article, source)
    assert set(paired(met, kind)) == pairs
    assert all(0.0 < trace.score <= 1.0 for trace in met.traces if trace.article and trace.witness)


def test_what_differs_stands_alone() -> None:
    met = meet("フランスの首相は12人と会った。", "The German president met 15 people.")
    assert [mention.text for mention in met.article_only(Kind.COUNTRY)] == ["フランス"]
    assert [witness.mention.text for witness in met.source_only(Kind.COUNTRY)] == ["German"]
    assert met.paired(Kind.COUNTRY) == met.paired(Kind.NUMBER) == ()
    assert all(trace.score == 0.0 for trace in met.traces if not (trace.article and trace.witness))


def test_a_mention_is_paired_once() -> None:
    met = meet("フランスと、フランスの隣国。", "France and a neighbour.")
    assert paired(met, Kind.COUNTRY) == [("フランス", "France")]
    assert len(met.article_only(Kind.COUNTRY)) == 1


def test_the_surest_pair_is_made_first() -> None:
    met = meet("死者は約50人、負傷者は48人だった。", "48 people were hurt and about 50 were killed.")
    assert {(ours.strip("約"), theirs) for ours, theirs in paired(met, Kind.NUMBER)} >= {("48人", "48 people")}


@pytest.mark.parametrize(
    ("bead", "near"),
    [
        (Bead((0,), (0,), 0.9), {"France"}),
        (Bead((0,), (1,), 0.9), {"Germany", "Spain"}),
        (Bead((0,), (1, 2), 0.9), {"Germany"}),
        (Bead((0,), (0, 1, 2), 0.9), set()),
    ],
)
def test_the_sentences_beside_the_bead_are_near(bead: Bead, near: set[str]) -> None:
    met = meet("ドイツは合意した。", "Germany agreed. France waited. Spain left.", bead)
    assert {mention.text for mention in met.near} == near


def test_witnesses_know_their_source() -> None:
    met = meet("フランスは合意した。", "France agreed with Spain.")
    assert {trace.witness.source for trace in met.traces if trace.witness} == {met.source} == {3}


def test_every_mention_of_a_bead_is_in_exactly_one_trace() -> None:
    dossier = gathered(text(TRAM_JA), text(TRAM_EN))
    for met in dossier.encounters:
        ours = [trace.article for trace in met.traces if trace.article]
        theirs = [trace.witness.mention for trace in met.traces if trace.witness]
        reads = ((ours, dossier.article, met.bead.article), (theirs, dossier.sources[0], met.bead.source))
        for found, read, sentences in reads:
            wanted = [mention for mention in read.reading.mentions if mention.sentence in sentences]
            assert sorted(found, key=lambda m: (m.span, m.kind)) == sorted(wanted, key=lambda m: (m.span, m.kind))
