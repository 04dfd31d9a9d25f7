"""Pairs that a bilingual file gives itself."""

from __future__ import annotations

import pytest

from checker import pipeline
from checker.core.alignment import Bead, Relatedness
from checker.core.errors import WrongLanguage
from checker.core.options import Options
from checker.core.text import Document
from checker.readers import plain
from checker.readers.csv import read

HEAD = "id,source,target\n"
ROWS = (
    "a,The tram opened in May.,路面電車は五月に開業した。\n"
    "b,The mayor rode it first.,\n"
    'c,"It has twelve stops. It cost 40 million euros. The mayor praised it.",停留所は十二ある。費用は四千万ユーロだった。市長はそれを称賛した。\n'
    "d,Fares start at two euros. Children pay nothing.,運賃は二ユーロからで、子どもは無料だ。\n"
    "e,,乗客は多い。\n"
)


def gathered(text: str) -> tuple[Document, tuple[Bead, ...]]:
    dossier = pipeline.gather(read("table.csv", text), [], Options())
    (alignment,) = dossier.alignments
    assert alignment.relatedness is Relatedness.PARALLEL
    assert alignment.coverage == pytest.approx(5 / 6, abs=1e-4)
    return dossier.article.document, alignment.beads


def test_segments_answer_each_other_and_no_others() -> None:
    document, beads = gathered(HEAD + ROWS)
    assert [(bead.article, bead.source) for bead in beads] == [
        ((0,), (0,)),
        ((1,), (1,)),
        ((2,), (2,)),
        ((3,), (3,)),
        ((4,), (4, 5)),
        ((5,), ()),
    ]
    assert [bead.score for bead in beads if bead.article == (0,)] == [1.0]
    assert [document.segment_at(sentence.span.start) for sentence in document.sentences] == list("acccde")


def test_order_does_not_matter() -> None:
    rows = ROWS.splitlines(keepends=True)
    _, beads = gathered(HEAD + "".join(reversed(rows)))
    assert [(bead.article, bead.source) for bead in beads] == [
        ((0,), ()),
        ((1,), (0, 1)),
        ((2,), (2,)),
        ((3,), (3,)),
        ((4,), (4,)),
        ((5,), (5,)),
    ]


def test_a_bilingual_source_lends_its_own_source() -> None:
    table = read("table.csv", HEAD + ROWS)
    dossier = pipeline.gather(plain.read("article.txt", "路面電車は五月に開業した。"), [table], Options())
    assert dossier.sources[0].document.text.startswith("The tram opened in May.\nIt has twelve stops.")


def test_a_source_in_another_language_is_refused() -> None:
    rows = "a,路面電車は五月に開業した。,路面電車は五月に開業した。\n"
    with pytest.raises(WrongLanguage, match="a source in English"):
        pipeline.gather(read("table.csv", HEAD + rows), [], Options())
