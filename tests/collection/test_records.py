"""Readings written down and taken up again."""

from __future__ import annotations

import zlib
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker import pipeline
from checker.collection import records
from checker.collection.records import BROKEN, pack, unpack
from checker.core.dossier import Read
from checker.core.mention import Kind, Mention, Quantity, Reading
from checker.core.text import Document, Span
from checker.lang import LANGUAGES
from checker.readers import plain
from checker.readers.files import load
from tests.readers.mutation import DATA

WORDS = "Norwegian Prime Minister Astrid Holm said on 3 May 2019 that about 1.5 million euros, 20 % more, went to Peru's UN envoy."


def read(text: str) -> Read:
    return pipeline.read(plain.read("s.en.txt", text), "en", "a source")


def test_a_reading_comes_back_as_it_was() -> None:
    told = read(f"{WORDS}\n\nShe met President Luis Paz in Lima. Mr Paz's France-led group (FLG) beat Chile 3–1.\n")
    assert told.reading.claims
    assert unpack(pack(told), "s.en.txt") == told
    assert unpack(pack(told), "other").document.name == "other"


@pytest.mark.parametrize("name", ["talks.docx", "talks.html", "talks.xlf", "talks.po", "talks.tmx", "talks.ja.srt"])
def test_places_in_the_file_come_back(name: str) -> None:
    document = load(DATA / name, 10_000_000, name)
    told = pipeline.read(document.source or document, "en" if document.source else "ja", "a source")
    again = unpack(pack(told), name)
    assert again == told
    sentence = again.document.sentences[0]
    assert again.document.in_file(sentence.span) == told.document.in_file(sentence.span)


@pytest.mark.property
@given(
    st.lists(st.sampled_from([*WORDS.split(), "“", "”", "\r\n", "\n\n", "𠮷", "\ufeff", "\udc80", "-"]), min_size=25)
)
def test_any_text_comes_back(words: list[str]) -> None:
    document = pipeline.segment(plain.read("s", " ".join([*words, WORDS])), LANGUAGES.get("en"))
    told = Read(document, LANGUAGES.get("en").read(document))
    assert unpack(pack(told), "s") == told


def test_numbers_of_any_length_come_back() -> None:
    quantity = Quantity(Fraction(10**6000, 3), Fraction(-7, 2), "km", rounded=True)
    mention = Mention(Kind.NUMBER, Span(0, 1), "x", 0, quantity=quantity)
    told = Read(Document("s", "x"), Reading((mention,), (), ("dates",)))
    assert unpack(pack(told), "s") == told


def test_what_was_offered_is_no_part_of_the_record() -> None:
    told = read(WORDS)
    assert pack(replace(told, offered=True)) == pack(told)


@pytest.mark.property
@given(st.integers(0, 10_000), st.binary(max_size=4))
def test_damaged_records_are_refused(at: int, junk: bytes) -> None:
    data = pack(read(WORDS))
    damaged = data[: at % len(data)] + junk
    if damaged != data:
        with pytest.raises(BROKEN):
            unpack(damaged, "s")


@pytest.mark.parametrize("record", [b"[]", b"{}", b'{"document": {"text": 1}}', b"\xff", b"null"])
def test_foreign_records_are_refused(record: bytes) -> None:
    with pytest.raises(BROKEN):
        unpack(zlib.compress(record), "s")


def test_a_record_that_unpacks_to_too_much_is_refused(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(records, "MAX_UNPACKED", 1000)
    with pytest.raises(ValueError, match="larger than any record"):
        unpack(zlib.compress(b" " * 5000), str(tmp_path))
