"""Back-translations that were made before: by line, by paragraph, by sentence, with offsets."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker import pipeline
from checker.core.backtranslation import BackTranslation
from checker.core.errors import InputError, UsageError
from checker.core.options import Options
from checker.core.text import Document, Span
from checker.engines import Recorded
from checker.engines.sentences import shares
from tests.stories import TRAM_EN, TRAM_JA, article, source, text

BODY = text(TRAM_JA)
OPTIONS = Options(lang="ja", engine="recorded")


def translate(body: str, back: str, *sources: str) -> tuple[Document, BackTranslation]:
    documents = [source(each, number) for number, each in enumerate(sources, 1)]
    return pipeline.back_translate(article(body), documents, OPTIONS, Recorded("back.en.txt", back))


def lines(back: BackTranslation) -> list[str]:
    return [sentence.text for sentence in back.document.sentences]


def words(back: BackTranslation, body: str, japanese: str) -> str:
    at = body.index(japanese)
    made = back.back_of(Span(at, at + len(japanese)))
    return made.of(back.document.text) if made else ""


def test_line_by_line() -> None:
    _, back = translate(BODY, text(TRAM_EN))
    assert lines(back) == list(TRAM_EN)
    assert back.failed == {}
    assert back.engine.startswith("recorded-1-")


def test_another_recording_has_another_signature() -> None:
    one, other = (translate(BODY, text(TRAM_EN) + end)[1].engine for end in ("", "\n"))
    assert one != other


@pytest.mark.parametrize(
    "back",
    [text(TRAM_EN).replace("\n", "\r\n"), "\ufeff" + text(TRAM_EN), text(TRAM_EN).rstrip(), text(TRAM_EN) + "\n\n"],
)
def test_line_ends_and_marks_do_not_count(back: str) -> None:
    assert lines(translate(BODY, back)[1]) == list(TRAM_EN)


def test_blank_lines_may_be_kept_or_left_out() -> None:
    body = "\n\n".join(TRAM_JA)
    for back in ("\n\n".join(TRAM_EN), "\n".join(TRAM_EN)):
        assert lines(translate(body, back)[1]) == list(TRAM_EN)


def test_one_sentence_made_of_two_is_dealt_out_by_its_clauses() -> None:
    body = "橋は月曜日に閉鎖された。市は来年、新しい橋を建てる。"
    _, back = translate(body, "The bridge was closed on Monday, and the city will build a new bridge next year.")
    assert lines(back) == ["The bridge was closed on Monday,", "and the city will build a new bridge next year."]
    assert back.failed == {}
    assert words(back, body, "月曜日") == "Monday"


def test_an_invention_is_not_believed_and_its_neighbours_are() -> None:
    _, back = translate(BODY, text(TRAM_EN).replace(TRAM_EN[2], "Thank you very much for watching this video."))
    assert back.failed == {2: "it says something else than the sentence"}


def test_a_line_without_english_fails_alone() -> None:
    _, back = translate(BODY, text(TRAM_EN).replace(TRAM_EN[3], ""))
    assert back.failed == {3: "nothing was translated"}


def test_a_line_of_several_sentences_is_dealt_out() -> None:
    body = "".join(TRAM_JA[:3]) + "\n" + TRAM_JA[3] + "\n"
    _, back = translate(body, " ".join(TRAM_EN[:3]) + "\n" + TRAM_EN[3])
    assert lines(back) == list(TRAM_EN[:4])


def test_a_line_for_each_sentence() -> None:
    body = "".join(TRAM_JA[:3]) + "\n" + "".join(TRAM_JA[3:])
    assert lines(translate(body, text(TRAM_EN))[1]) == list(TRAM_EN)


@pytest.mark.parametrize("kept", [1, 5, 6])
def test_too_few_lines_name_both_counts(kept: int) -> None:
    with pytest.raises(InputError, match=rf"back\.en\.txt: {kept} lines of English for 7 lines \(7 sentences\)"):
        translate(BODY, text(TRAM_EN[:kept]))


def test_too_many_lines_are_refused() -> None:
    with pytest.raises(InputError, match="8 lines of English for 7 lines"):
        translate(BODY, text((*TRAM_EN, "One more.")))


def test_without_a_recording_the_engine_says_how() -> None:
    with pytest.raises(UsageError, match="--back FILE"):
        pipeline.back_translate(article(BODY), [], OPTIONS)


def test_auto_takes_a_recording() -> None:
    _, back = pipeline.back_translate(article(BODY), [], Options(), Recorded("back", text(TRAM_EN)))
    assert back.engine.startswith("recorded-1-")


def test_names_meanings_and_words_are_linked() -> None:
    _, back = translate(BODY, text(TRAM_EN), text(TRAM_EN))
    found = {
        japanese: words(back, BODY, japanese)
        for japanese in ("ルイ・アルメイダ", "ポルトガル", "12キロ", "洪水", "郊外")
    }
    assert found == {
        "ルイ・アルメイダ": "Rui Almeida",
        "ポルトガル": "Portuguese",
        "12キロ": "12 kilometres",
        "洪水": "floods",
        "郊外": "suburbs",
    }


def test_failed_sentences_have_no_links() -> None:
    loop = "The tram, the tram, the tram, the tram in Lisbon."
    _, back = translate(BODY, text((loop, *TRAM_EN[1:])))
    assert back.failed == {0: "the same words over and over"}
    assert back.back_of(Span(0, len(TRAM_JA[0]))) is None


def rows(back: tuple[str, ...] = TRAM_EN, **more: Any) -> list[dict[str, Any]]:
    document, _ = translate(BODY, text(TRAM_EN))
    return [
        {"span": {"start": s.span.start, "end": s.span.end}, "back_translation": english, **more}
        for s, english in zip(document.sentences, back, strict=True)
    ]


def jsonl(records: list[dict[str, Any]]) -> str:
    return "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records)


def test_offsets_say_where_the_english_belongs() -> None:
    _, back = translate(BODY, jsonl(rows()[::-1]))
    assert lines(back) == list(TRAM_EN)


def test_offsets_may_stand_by_themselves() -> None:
    flat = [{**row["span"], "back_translation": row["back_translation"]} for row in rows()]
    assert lines(translate(BODY, jsonl(flat))[1]) == list(TRAM_EN)


def test_recorded_failures_are_believed() -> None:
    _, back = translate(BODY, jsonl([{**row, "failed": n == 2} for n, row in enumerate(rows())]))
    assert back.failed == {2: "the recording says that it failed"}


def test_recorded_links_are_kept() -> None:
    at = BODY.index("呼んだ")
    inside = TRAM_EN[4].index("called")
    records = rows()
    records[4]["links"] = [[at, at + 3, inside, inside + 6]]
    assert words(translate(BODY, jsonl(records))[1], BODY, "呼んだ") == "called"


@pytest.mark.parametrize(
    ("records", "message"),
    [
        (lambda: rows()[:4], "English for 4 of the 7 sentences"),
        (lambda: [{"back_translation": "Lost."}], "1: not a recorded sentence"),
        (lambda: [{"span": {"start": 5, "end": 2}, "back_translation": ""}], "1: not a recorded sentence"),
        (lambda: [{"span": {"start": 0, "end": 9}, "back_translation": 5}], "must be a string"),
        (lambda: [{"span": {"start": 0, "end": 9999}, "back_translation": ""}], "made from another text"),
        (lambda: rows(text="別の文。"), "made from another text"),
        (lambda: [{"span": 7, "back_translation": ""}], "not a recorded sentence"),
    ],
)
def test_broken_recordings_are_refused(records: Any, message: str) -> None:
    with pytest.raises(InputError, match=message):
        translate(BODY, jsonl(records()))


@pytest.mark.parametrize("junk", ["{", "{}\n[1]", '{"span": NaN}'])
def test_what_is_no_json_is_refused(junk: str) -> None:
    with pytest.raises(InputError, match="not a recorded sentence"):
        translate(BODY, junk)


@pytest.mark.property
@given(
    st.lists(st.integers(1, 90), min_size=1, max_size=6), st.lists(st.text("ab", min_size=1, max_size=30), max_size=9)
)
def test_dealing_out_loses_nothing(lengths: list[int], pieces: list[str]) -> None:
    dealt = shares(lengths, pieces)
    assert len(dealt) == len(lengths)
    assert " ".join(part for part in dealt if part) == " ".join(pieces)
