"""Sentences of an original answer each other in order, each exactly once."""

from __future__ import annotations

from itertools import chain

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.align.features import Similarities
from checker.align.monotone import BAND, SHAPES, _held, align
from checker.core.alignment import Bead, Relatedness
from checker.core.text import Document, Sentence, Span
from tests.stories import TRAM_EN, TRAM_JA, gathered

# Both texts in the same four paragraphs, which merges may not cross.
JA = f"{TRAM_JA[0]}\n{''.join(TRAM_JA[1:4])}\n{TRAM_JA[4]}\n{''.join(TRAM_JA[5:])}\n"
EN = f"{TRAM_EN[0]}\n{' '.join(TRAM_EN[1:4])}\n{TRAM_EN[4]}\n{' '.join(TRAM_EN[5:])}\n"
MERGED_JA = "路線の長さは12キロ、費用は3億4000万ユーロで、アルメイダ氏は1日に4万5000人の乗客が電車を利用すると述べた。"
MERGED_EN = (
    "The line is 12 kilometres long and cost 340 million euros, and Almeida said that 45,000 passengers a day "
    "would use the trams."
)
QUOTED_JA = "「路線の長さは12キロだ。費用は3億4000万ユーロだった。」"
QUOTED_EN = ("“The line is 12 kilometres long.", "It cost 340 million euros.”")
CROWD_JA = "雨にもかかわらず、駅には多くの家族連れが集まり、子どもたちが旗を振った。"
Sides = tuple[tuple[int, ...], tuple[int, ...]]


def pairs(article: str, source: str) -> list[Sides]:
    (alignment,) = gathered(article, source).alignments
    assert alignment.relatedness is Relatedness.PARALLEL
    return [(bead.article, bead.source) for bead in alignment.beads]


def straight(count: int, first: int = 0, shift: int = 0) -> list[Sides]:
    """Return one-to-one beads from article sentence ``first`` on, ``shift`` sentences later in the source."""
    return [((at,), (at + shift,)) for at in range(first, first + count)]


@pytest.mark.parametrize(
    ("article", "source", "beads"),
    [
        (JA, EN, straight(7)),
        (JA.replace(TRAM_JA[1] + TRAM_JA[2], MERGED_JA), EN, [*straight(1), ((1,), (1, 2)), *straight(4, 2, 1)]),
        (
            JA.replace(TRAM_JA[1], QUOTED_JA),
            EN.replace(TRAM_EN[1], " ".join(QUOTED_EN)),
            [*straight(1), ((1,), (1, 2)), *straight(5, 2, 1)],
        ),
        (JA, EN.replace(f"{TRAM_EN[1]} {TRAM_EN[2]}", MERGED_EN), [*straight(1), ((1, 2), (1,)), *straight(4, 3, -1)]),
        (JA.replace(TRAM_JA[3], ""), EN, [*straight(3), ((), (3,)), *straight(3, 3, 1)]),
        (JA, EN.replace(f" {TRAM_EN[3]}", ""), [*straight(3), ((3,), ()), *straight(3, 4, -1)]),
        (JA.replace(TRAM_JA[3], TRAM_JA[3] + CROWD_JA), EN, [*straight(4), ((4,), ()), *straight(3, 5, -1)]),
        (JA.replace(TRAM_JA[0] + "\n", ""), EN, [((), (0,)), *straight(6, 0, 1)]),
        (JA.replace(TRAM_JA[6], ""), EN, [*straight(6), ((), (6,))]),
    ],
    ids=["equal", "merged", "quoted", "split", "omitted", "added", "inserted", "first omitted", "last omitted"],
)
def test_sentences_answer_each_other(article: str, source: str, beads: list[Sides]) -> None:
    assert pairs(article, source) == beads


@pytest.mark.parametrize(
    ("sentence", "count"),
    [
        ("路線は12キロだ。", 1),
        ("「路線は12キロだ。費用は3億ユーロだった。」", 2),
        ("「長い。高い。遅い」と彼は言い、「待とう。いや、帰ろう」と続けた。", 4),
        ("（長い。高い。）", 1),
        ("「本当？」", 1),
        ("", 1),
        (f"（{'長い。' * 20_000}）", 1),
    ],
    ids=["none", "one", "two quotations", "brackets", "its own end", "empty", "long"],
)
def test_quotations_hold_sentences(sentence: str, count: int) -> None:
    assert _held(sentence) == count


def text(lengths: list[int], blocks: list[int]) -> Document:
    """Return a document of sentences as long as ``lengths``; ``blocks`` tells where paragraphs begin."""
    sentences, start, block = [], 0, 0
    for index, length in enumerate(lengths):
        block += index in blocks
        sentences.append(Sentence(index, Span(start, start + length), "x" * length, block))
        start += length
    return Document("a", "x" * start, sentences=tuple(sentences))


@st.composite
def tasks(draw: st.DrawFn, longest: int = 9) -> tuple[Document, Document, Similarities]:
    texts = []
    for _ in range(2):
        lengths = draw(st.lists(st.integers(1, 200), max_size=longest))
        texts.append(text(lengths, draw(st.lists(st.integers(0, longest), max_size=4))))
    article, source = texts
    cells = st.dictionaries(st.integers(0, max(0, len(source.sentences) - 1)), st.floats(0.01, 1.0), max_size=4)
    rows = [draw(cells) if source.sentences else {} for _ in article.sentences]
    return article, source, Similarities(tuple(rows))


def assert_is_a_path(beads: tuple[Bead, ...], ours: int, theirs: int) -> None:
    """Assert that the beads hold every sentence of both sides once and in order, in shapes that there are."""
    assert list(chain.from_iterable(bead.article for bead in beads)) == list(range(ours))
    assert list(chain.from_iterable(bead.source for bead in beads)) == list(range(theirs))
    assert {(len(bead.article), len(bead.source)) for bead in beads} <= set(SHAPES)
    assert all(0.0 <= bead.score <= 1.0 for bead in beads)


@pytest.mark.property
@settings(max_examples=80, deadline=None)
@given(tasks(), st.sampled_from([0.5, 1.0, 2.3]))
def test_every_sentence_is_in_exactly_one_bead(task: tuple[Document, Document, Similarities], ratio: float) -> None:
    article, source, similarity = task
    beads = align(article, source, similarity, ratio)
    assert_is_a_path(beads, len(article.sentences), len(source.sentences))
    assert beads == align(article, source, similarity, ratio)


@pytest.mark.parametrize(
    ("ours", "theirs"), [(0, 0), (0, 5), (5, 0), (1, 1), (1, 4 * BAND), (4 * BAND, 1), (3, 3 * BAND), (3 * BAND, 3)]
)
@pytest.mark.parametrize("sure", ["none", "first", "last", "crossed"])
def test_texts_of_very_different_lengths_are_joined(ours: int, theirs: int, sure: str) -> None:
    cells = {"first": [(0, 0)], "last": [(ours - 1, theirs - 1)], "crossed": [(0, theirs - 1), (ours - 1, 0)]}
    rows: list[dict[int, float]] = [{} for _ in range(ours)]
    for i, j in cells.get(sure, []) if ours and theirs else []:
        rows[i][j] = 0.9
    beads = align(text([20] * ours, []), text([40] * theirs, []), Similarities(tuple(rows)), 2.0)
    assert_is_a_path(beads, ours, theirs)


def test_a_jump_of_the_path_stays_inside_its_band() -> None:
    # Half of a long source answers nothing; the sentences after it are found all the same.
    count, gap = 30, 3 * BAND
    rows = tuple({i if i < count // 2 else i + gap: 0.8} for i in range(count))
    beads = align(text([20] * count, []), text([40] * (count + gap), []), Similarities(rows), 2.0)
    assert_is_a_path(beads, count, count + gap)
    assert sum(bead.score == 0.8 for bead in beads) == count


def test_without_any_likeness_layout_and_length_decide() -> None:
    lengths = [40, 10, 35, 12, 60]
    nothing = Similarities(tuple({} for _ in lengths))
    beads = align(text(lengths, [2, 3]), text([2 * length for length in lengths], [2, 3]), nothing, 2.0)
    assert [(bead.article, bead.source) for bead in beads] == straight(5)
