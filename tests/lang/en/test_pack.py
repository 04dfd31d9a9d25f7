"""The English pack as a whole."""

import re
import sqlite3
from collections import Counter
from collections.abc import Callable
from contextlib import closing
from importlib.util import find_spec
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.core.mention import Kind, Reading
from checker.core.text import Document, Sentence, Span
from checker.lang import LANGUAGES
from checker.lang.en import PACK
from checker.lang.en.wordlists import column, is_common

SHARED = Path(__file__).parents[4] / "shared"


def test_is_the_table_s_english() -> None:
    assert LANGUAGES.get("en") is PACK
    assert (PACK.code, PACK.name) == ("en", "English")
    assert all(name and version for name, version in PACK.data())


def test_reads_all_kinds_in_reading_order(read_english: Callable[[str], Reading]) -> None:
    reading = read_english("On Monday, Danish President Anna Lindqvist told the United Nations that 1,200 people left.")
    assert {mention.kind for mention in reading.mentions} == set(Kind)
    assert [mention.span for mention in reading.mentions] == sorted(mention.span for mention in reading.mentions)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("The minister said that she would not go to the talks.", 0.9, 1.0),
        ("Minister wins vote in the north", 0.6, 1.0),
        ("Die Ministerin sagte, dass sie nicht zu den Gesprächen in der Hauptstadt gehen will.", 0.0, 0.5),
        ("La ministre a dit que ces pourparlers ne sont pas pour elle et que la date est fixe.", 0.0, 0.5),
        ("La ministra dijo que no iba a ir a las conversaciones en la capital.", 0.0, 0.5),
        ("大臣はNATOとの会談にAnna Rothは行かないと述べた。", 0.0, 0.3),
        ("министр сказала, что не поедет", 0.0, 0.1),
        ("12345 …", 0.0, 0.0),
        ("", 0.0, 0.0),
    ],
)
def test_recognises(text: str, low: float, high: float) -> None:
    assert low <= PACK.recognises(text) <= high


@pytest.mark.parametrize(
    ("word", "common"),
    [
        ("houses", True),
        ("Running", True),
        ("unbroken", True),
        ("realizes", True),
        ("Lindqvist", False),
        ("Wang", False),
    ],
)
def test_is_common(word: str, *, common: bool) -> None:
    assert is_common(word) is common


@pytest.mark.slow
def test_the_vocabulary_is_what_its_head_says() -> None:
    spec = find_spec("jamdict_data")
    assert spec
    assert spec.submodule_search_locations
    path = Path(next(iter(spec.submodule_search_locations))) / "jamdict.db"
    small: Counter[str] = Counter()
    capital: Counter[str] = Counter()
    with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro&immutable=1", uri=True)) as database:
        for (gloss,) in database.execute("SELECT text FROM SenseGloss"):
            for word in re.findall(r"[A-Za-z][A-Za-z']*[A-Za-z]", gloss):
                small[word] += word.islower()
                capital[word.lower()] += word[0].isupper()
    counted = {word for word, n in small.items() if n >= 3 and n > capital[word] and "'" not in word}
    assert column("vocabulary.tsv", "word") == counted


@pytest.mark.property
@given(
    st.lists(
        st.sampled_from(
            "Mr. Sir Anna Roth al- van of the The Danish president , . & ' ’s \" ( ) [ ] - – -led US NATO I May 12 Van Al x \n".split(
                " "
            )
        ),
        max_size=25,
    ).map(" ".join)
    | st.text(max_size=80)
)
def test_reads_anything_and_every_span_is_true(text: str) -> None:
    spans = PACK.segment(text, Span(0, len(text)))
    sentences = tuple(Sentence(i, span, span.of(text)) for i, span in enumerate(spans))
    reading = PACK.read(Document("x", text, "en", (Span(0, len(text)),), sentences))
    assert all(mention.span.of(text) == mention.text for mention in reading.mentions)
    assert all(sentences[mention.sentence].span.contains(mention.span) for mention in reading.mentions)


@pytest.mark.shared
@pytest.mark.skipif(not SHARED.exists(), reason="the development sets are not here")
def test_reads_every_source_of_the_development_sets(english: Callable[[str], Document]) -> None:
    paths = sorted(SHARED.glob("bench/dev/ntrex-clean/*/source.en.txt")) + sorted(SHARED.glob("seeds/source-*.en.txt"))
    assert all(PACK.read(english(path.read_text(encoding="utf-8"))).mentions for path in paths)
