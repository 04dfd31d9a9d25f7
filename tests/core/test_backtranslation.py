"""Links between the article and its English."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.core.backtranslation import BackTranslation, Link
from checker.core.mention import Kind
from checker.core.text import Document, Span
from checker.engines.choice import open_engine
from tests.stories import TRAM_EN, TRAM_JA, gathered, text

# 0    5    10
# Iraqi prime minister Abadi  <-  イラクのアバディ首相
BACK = BackTranslation(
    Document("back", "Iraqi prime minister Abadi", "en"),
    (Link(Span(0, 3), Span(0, 5)), Link(Span(4, 8), Span(21, 26)), Link(Span(8, 10), Span(6, 20))),
    "by-hand",
)


@pytest.mark.parametrize(
    ("span", "made"),
    [
        (Span(0, 3), Span(0, 5)),
        (Span(1, 2), Span(0, 5)),
        (Span(4, 8), Span(21, 26)),
        (Span(8, 10), Span(6, 20)),
        (Span(4, 10), Span(6, 26)),
        (Span(0, 10), Span(0, 26)),
        (Span(3, 4), None),
        (Span(20, 30), None),
    ],
)
def test_the_english_of_a_piece_is_the_cover_of_its_links(span: Span, made: Span | None) -> None:
    assert BACK.back_of(span) == made


@pytest.mark.parametrize(
    ("span", "origin"),
    [
        (Span(0, 5), Span(0, 3)),
        (Span(6, 12), Span(8, 10)),
        (Span(21, 22), Span(4, 8)),
        (Span(0, 26), Span(0, 10)),
        (Span(5, 6), None),
    ],
)
def test_the_origin_of_a_piece_of_english(span: Span, origin: Span | None) -> None:
    assert BACK.article_of(span) == origin


def test_without_links_nothing_is_known() -> None:
    empty = BackTranslation(Document("back", ""), (), "none")
    assert empty.back_of(Span(0, 9)) is None
    assert empty.article_of(Span(0, 9)) is None


BODY = text(TRAM_JA)


@pytest.mark.property
@settings(max_examples=50, deadline=None)  # the first example gathers the dossier
@given(st.integers(0, len(BODY) - 1), st.integers(1, 40))
def test_projections_stay_inside_the_texts(start: int, length: int) -> None:
    back = gathered(BODY, text(TRAM_EN)).back
    whole = Span(0, len(back.document.text))
    made = back.back_of(Span(start, min(len(BODY), start + length)))
    if made is not None:
        assert whole.contains(made)
        origin = back.article_of(made)
        assert origin is not None
        assert Span(0, len(BODY)).contains(origin)
        assert origin.overlaps(Span(start, start + length))


def test_a_projection_stays_in_its_sentence() -> None:
    dossier = gathered(BODY, text(TRAM_EN))
    for sentence, english in zip(dossier.article.document.sentences, dossier.back.document.sentences, strict=True):
        made = dossier.back.back_of(sentence.span)
        assert made is not None
        assert english.span.contains(made)


def test_a_country_is_found_again_in_the_english() -> None:
    dossier = gathered(BODY, text(TRAM_EN))
    made = {
        mention.text: span.of(dossier.back.document.text)
        for mention in dossier.article.reading.of(Kind.COUNTRY)
        if (span := dossier.back.back_of(mention.span))
    }
    assert made == {"ポルトガル": "Portugal", "リスボン": "Lisbon", "ドイツ": "Germany"}


def test_the_engine_is_named_as_it_names_itself() -> None:
    dossier = gathered(BODY)
    assert dossier.back.engine == open_engine(dossier.options).signature


@given(st.lists(st.tuples(st.integers(0, 30), st.integers(0, 6), st.integers(0, 30), st.integers(0, 6))), st.data())
def test_the_index_of_links_finds_what_a_search_finds(
    rows: list[tuple[int, int, int, int]], data: st.DataObject
) -> None:
    links = tuple(sorted(Link(Span(a, a + n), Span(b, b + m)) for a, n, b, m in rows))
    back = BackTranslation(Document("back", "x" * 40, "en"), links, "by-hand")
    start = data.draw(st.integers(0, 36))
    span = Span(start, start + data.draw(st.integers(0, 8)))
    touched = [link.back for link in links if link.article.overlaps(span)]
    cover = Span(min(s.start for s in touched), max(s.end for s in touched)) if touched else None
    assert back.back_of(span) == cover
    came = [link.article for link in links if link.back.overlaps(span)]
    cover = Span(min(s.start for s in came), max(s.end for s in came)) if came else None
    assert back.article_of(span) == cover
    assert back.links_in(span) == tuple(link for link in links if span.contains(link.article))
