"""Which words of English answer which words of an article, and whether they do at all."""

from __future__ import annotations

import pytest

from checker import pipeline
from checker.core.backtranslation import joined
from checker.core.text import Span
from checker.match.echoes import Echo, echoes
from tests.stories import article


def echo(sentence: str, english: str, lang: str = "ja") -> tuple[Echo, dict[str, str]]:
    """Return the echo of a text of one sentence, and what is linked to what."""
    read = pipeline.read(article(sentence), lang, "the article")
    back = joined(read.document, [english], "human")
    (found,) = echoes(read.document, read.reading, back, {})
    text = read.document.text
    return found, {link.back.of(back.text): link.article.of(text) for link in found.links}


@pytest.mark.parametrize(
    ("sentence", "english", "word", "origin"),
    [
        ("市長は新しい計画を選んだ。", "The mayor chose a new plan.", "chose", "選ん"),
        ("市長は新しい計画を選んだ。", "The mayor chose a new plan.", "mayor", "市長"),
        ("チームは三連勝した。", "The team won three times in a row.", "team", "チーム"),
        ("社長のStella Hoodが語った。", "Stella Hood, its president, told us so.", "Stella Hood", "Stella Hood"),
    ],
)
def test_words_lead_back(sentence: str, english: str, word: str, origin: str) -> None:
    assert echo(sentence, english)[1][word] == origin


def test_a_word_answers_once() -> None:
    found, _ = echo("港の計画と港の予算を示した。", "The plan for the port.")
    assert sum(link.article.overlaps(Span(0, 1)) for link in found.links) == 1
    assert sum(link.article.overlaps(Span(5, 6)) for link in found.links) == 0


@pytest.mark.parametrize(
    ("sentence", "english"),
    [
        (
            "市長は水曜日、港の再開発計画を議会に示した。",
            "The mayor showed the council a plan to redevelop the port on Wednesday.",
        ),
        ("工場の火事で12人がけがをした。", "Twelve people were hurt in a fire at the factory."),
        ("チームは良く、練習も素晴らしい。", "The team is good, and the training is splendid."),
    ],
)
def test_translations_speak_for_themselves(sentence: str, english: str) -> None:
    found, _ = echo(sentence, english)
    assert found.said > 0
    assert found.grounded > 0


@pytest.mark.parametrize(
    ("sentence", "english"),
    [
        ("市長は水曜日、港の再開発計画を議会に示した。", "The film won three prizes in Venice last September."),
        ("工場の火事で12人がけがをした。", "Thank you very much for watching this video."),
        ("チームは良く、練習も素晴らしい。", "That is how all of you are going to be!"),
    ],
)
def test_inventions_speak_against_themselves(sentence: str, english: str) -> None:
    found, _ = echo(sentence, english)
    assert found.said < 0
    assert found.grounded <= 0


def test_without_dictionaries_only_mentions_speak() -> None:
    german = "Der Bürgermeister stellte am Mittwoch seinen Plan vor."
    found, _ = echo(german, "On Wednesday the mayor presented his plan.", "de")
    assert not found.explained
    assert found.said > 0
    assert echo("Das war sehr schön.", "That was lovely indeed.", "de")[0].grounded == 0.0
