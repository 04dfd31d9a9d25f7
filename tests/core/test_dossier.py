"""What is gathered about an article, and who may accuse it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from checker.core.alignment import Alignment, Bead, Relatedness
from checker.core.dossier import NEAR_TRANSLATION, Encounter, Trace, Witness
from checker.core.mention import Kind, Mention
from checker.core.text import Span
from tests.stories import CHESS_EN, TRAM_EN, TRAM_JA, gathered, text

OURS = Mention(Kind.COUNTRY, Span(0, 3), "イラク", 0)
THEIRS = Witness(0, Mention(Kind.COUNTRY, Span(0, 4), "Iraq", 0))
ROLE = Mention(Kind.ROLE, Span(4, 6), "首相", 0)
BEAD = Bead((0,), (0,), 0.9)


@pytest.mark.parametrize(
    ("trace", "kind"),
    [
        (Trace(OURS, THEIRS, 1.0), Kind.COUNTRY),
        (Trace(OURS, None), Kind.COUNTRY),
        (Trace(None, THEIRS), Kind.COUNTRY),
        (Trace(ROLE, None), Kind.ROLE),
    ],
)
def test_a_trace_is_of_the_kind_of_its_legs(trace: Trace, kind: Kind) -> None:
    assert trace.kind is kind


def test_a_trace_without_legs_is_of_no_kind() -> None:
    with pytest.raises(ValueError, match="at least one leg"):
        _ = Trace(None, None).kind


def test_an_encounter_tells_pairs_from_what_stands_alone() -> None:
    met = Encounter(0, BEAD, (Trace(OURS, THEIRS, 1.0), Trace(ROLE, None), Trace(None, THEIRS)))
    assert met.paired(Kind.COUNTRY) == ((OURS, THEIRS),)
    assert met.article_only(Kind.ROLE) == (ROLE,)
    assert met.source_only(Kind.COUNTRY) == (THEIRS,)
    assert not met.paired(Kind.ROLE)
    assert not met.article_only(Kind.COUNTRY)
    assert not met.source_only(Kind.ROLE)


@pytest.mark.parametrize(
    ("relatedness", "score", "is_close"),
    [
        (Relatedness.PARALLEL, 0.1, True),
        (Relatedness.PARALLEL, 0.9, True),
        (Relatedness.COMPARABLE, NEAR_TRANSLATION, True),
        (Relatedness.COMPARABLE, NEAR_TRANSLATION - 0.01, False),
    ],
)
def test_only_near_translations_of_related_reports_accuse(
    relatedness: Relatedness,
    score: float,
    is_close: bool,  # noqa: FBT001
) -> None:
    met = Encounter(0, Bead((0,), (0,), score), ())
    alignment = Alignment(0, relatedness, (met.bead,), 1.0)
    dossier = replace(gathered(text(TRAM_JA)), alignments=(alignment,), encounters=(met,))
    assert (met in dossier.close()) is is_close


def test_unrelated_sources_are_not_among_the_related() -> None:
    dossier = gathered(text(TRAM_JA), text(CHESS_EN), text(TRAM_EN))
    assert dossier.related() == (1,)
    assert {met.source for met in dossier.encounters} == {1}
    assert gathered(text(TRAM_JA)).related() == ()


def test_a_source_mention_is_answered_wherever_it_has_a_pair() -> None:
    paired = Encounter(0, BEAD, (Trace(OURS, THEIRS, 1.0),))
    alone = Encounter(0, BEAD, (Trace(ROLE, None), Trace(None, Witness(0, ROLE))))
    dossier = replace(gathered(text(TRAM_JA), text(TRAM_EN)), encounters=(paired, alone))
    assert dossier.answered() == {(0, THEIRS.mention.span)}
