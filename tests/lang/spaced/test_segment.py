"""Sentences of languages with spaces."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.core.text import Span
from checker.lang import LANGUAGES


def sentences(lang: str, text: str) -> list[str]:
    return [span.of(text) for span in LANGUAGES.get(lang).segment(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    ("lang", "text", "count"),
    [
        ("de", "Am 3. Oktober kam Dr. Vogt. Er blieb z.B. hier.", 2),
        ("fr", "M. Dupont est venu. « Oui », dit-il.", 2),
        ("es", "EE. UU. ganó. ¿Quién perdió? Nadie.", 3),
        ("ru", "В 2018 г. пришёл А. Иванов. Он ушёл.", 2),
        ("nl", "Hij kwam. Zij ging.", 2),
        ("de", "Überschrift\nEin Satz steht hier.", 2),
    ],
)
def test_where_sentences_end(lang: str, text: str, count: int) -> None:
    assert len(sentences(lang, text)) == count


@given(st.sampled_from(["de", "fr", "ru"]), st.text(alphabet='aÄя .!?\n"«»3M', max_size=60))
def test_all_but_white_space_is_covered_once(lang: str, text: str) -> None:
    spans = LANGUAGES.get(lang).segment(text, Span(0, len(text)))
    assert "".join("".join(span.of(text).split()) for span in spans) == "".join(text.split())
    assert all(one.end <= other.start for one, other in pairwise(spans))


@given(st.sampled_from(["de", "es", "ru", "nl"]), st.text(max_size=80))
def test_mentions_stand_where_they_say(lang: str, text: str) -> None:
    from tests.lang.spaced.test_packs import read

    assert all(mention.span.of(text) == mention.text for mention in read(lang, text))
