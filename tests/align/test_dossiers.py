"""From one article and its sources to the dossier."""

from __future__ import annotations

import pytest

from checker.align import dossiers
from checker.core.alignment import Relatedness
from checker.core.mention import Kind
from tests.stories import CHESS_EN, TRAM_EN, TRAM_JA, TRAM_REPORT_EN, gathered, text

PARALLEL, COMPARABLE, UNRELATED = Relatedness
BODY = text(TRAM_JA)


@pytest.mark.parametrize(
    ("sources", "relatedness", "compared"),
    [
        ((), [], 0),
        ((TRAM_EN,), [PARALLEL], 7),
        ((CHESS_EN,), [UNRELATED], 0),
        ((TRAM_REPORT_EN,), [COMPARABLE], 5),
        ((CHESS_EN, TRAM_REPORT_EN, TRAM_EN), [UNRELATED, COMPARABLE, PARALLEL], 7),
    ],
)
def test_every_source_is_aligned(sources: tuple[tuple[str, ...], ...], relatedness: list[str], compared: int) -> None:
    dossier = gathered(BODY, *(text(source) for source in sources))
    assert [alignment.relatedness for alignment in dossier.alignments] == relatedness
    assert [alignment.source for alignment in dossier.alignments] == list(range(len(sources)))
    assert dossiers.compared(dossier.encounters) == compared
    assert all(0.0 <= alignment.coverage <= 1.0 for alignment in dossier.alignments)


def test_one_source_changes_nothing_in_anothers_alignment() -> None:
    alone = gathered(BODY, text(TRAM_EN)).alignments[0]
    assert gathered(BODY, text(TRAM_EN), text(CHESS_EN)).alignments[0] == alone


def test_encounters_have_both_sides() -> None:
    dossier = gathered(text(TRAM_JA[:3] + TRAM_JA[4:]), text(TRAM_EN))
    assert any(not bead.article for bead in dossier.alignments[0].beads)
    assert all(met.bead.article and met.bead.source for met in dossier.encounters)


def test_names_are_pooled_over_the_sources() -> None:
    first, second = text(TRAM_EN[:5]), text(TRAM_EN[5:])
    pooled = gathered(BODY, first, second).names
    assert pooled["シーメンス"] == {"siemens"}
    assert pooled["テレサ・カルヴァーリョ"] == {"teresa carvalho"}
    assert gathered(BODY, second, first).names == pooled


def test_only_names_that_stand_in_the_article_have_counterparts() -> None:
    dossier = gathered(BODY, text(TRAM_EN))
    written = {mention.text for mention in dossier.article.reading.of(Kind.NAME, Kind.ORGANIZATION)}
    assert set(dossier.names) <= written
    assert set(dossier.renderings) <= written - set(dossier.names)
