"""What decoders make when they go wrong, and what people write that looks like it."""

from __future__ import annotations

import pytest

from checker.match.echoes import Echo
from checker.match.faults import fault, loops

SENTENCE = "市長は水曜日、港の再開発計画を議会に示した。"


@pytest.mark.parametrize(
    "english",
    [
        "The port, the port, the port, the port.",
        "I will go to the harbour. I will go to the harbour. I will go to the harbour.",
        "No no no no no.",
        "Thank you. Thank you.",
        "It is the third of the third of the third of May.",
        "He wants to show the council the new plan for the port and wants to show the council the new plan again.",
        "3s, 2s, 2s, 3s, 2s, 2s, 3s, 3s, 2s, 3s, 2s, 2s, 3s, 2s, 3s, 2s, 2s, 3s",
    ],
)
def test_loops(english: str) -> None:
    assert loops(english)
    assert fault("ja", SENTENCE, english) == "the same words over and over"


@pytest.mark.parametrize(
    "english",
    [
        "The mayor showed the council a plan for the port on Wednesday.",
        "One by one by one the boats left.",
        "It was a very, very good plan.",
        "The mayor of the city and the head of the port spoke of the plan.",
        "He said that he had had that plan.",
    ],
)
def test_what_people_write(english: str) -> None:
    assert fault("ja", SENTENCE, english) == ""


@pytest.mark.parametrize(
    ("sentence", "english", "reason"),
    [
        (SENTENCE, "", "nothing was translated"),
        (SENTENCE, "....", "nothing was translated"),
        (SENTENCE, "(Applause) The mayor speaks.", "a subtitle's stage direction"),
        (SENTENCE, "♪ Music playing ♪", "a subtitle's stage direction"),
        (SENTENCE, "The mayor &lt;i&gt;showed&lt;/i&gt; a plan.", "codes of subtitles"),
        (SENTENCE * 3, "The U.S.", "far shorter than the sentence"),
        (SENTENCE, " ".join(f"word{n}" for n in range(60)), "far longer than the sentence"),
    ],
)
def test_other_faults(sentence: str, english: str, reason: str) -> None:
    assert fault("ja", sentence, english) == reason


@pytest.mark.parametrize(
    ("sentence", "english"),
    [
        ("＊＊＊", ""),
        ("（写真は市役所提供）", "(Photo courtesy of the city hall)"),
        ("わっしょい、わっしょい！", "Heave-ho! Heave-ho!"),
        ("&lt;b&gt;という記号", "The sign &lt;b&gt;"),
        ("はい。", "Yes."),
    ],
)
def test_the_article_itself_may_be_so(sentence: str, english: str) -> None:
    assert fault("ja", sentence, english) == ""


ELSE, MISSING = "it says something else than the sentence", "most of the sentence is missing from it"


@pytest.mark.parametrize(
    ("said", "grounded", "explained", "reason"),
    [
        (0.0, 0.0, True, ""),
        (-5.0, -3.0, True, ELSE),
        (-5.0, -3.0, False, ""),
        (-9.0, -6.0, False, ELSE),
        (-5.0, -1.0, True, ""),
        (-8.0, 2.0, True, MISSING),
        (-8.0, 2.0, False, ""),
        (2.0, -12.0, True, ELSE),
        (20.0, -12.0, True, ""),
    ],
)
def test_english_about_something_else(said: float, grounded: float, *, explained: bool, reason: str) -> None:
    echo = Echo(said=said, grounded=grounded, explained=explained)
    assert fault("ja", SENTENCE, "The cat sat by the window for a while.", echo) == reason


def test_words_in_brackets_that_answer_are_no_stage_direction() -> None:
    english = "(The mayor showed a plan.)"
    assert fault("ja", SENTENCE, english) == "a subtitle's stage direction"
    assert fault("ja", SENTENCE, english, Echo(answered=2)) == ""
