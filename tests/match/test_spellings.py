"""Names by their letters: what accounts for a word, and what misspells one."""

from __future__ import annotations

import pytest

from checker.match.spellings import is_near, same


@pytest.mark.parametrize(
    ("article", "source"),
    [
        ("Trumps", "Trump"),
        ("Poutine", "Putin"),
        ("Kairo", "Cairo"),
        ("Titicacasee", "Titicaca"),
        ("Erdogan", "Erdoğan"),
        ("Selenskyj", "Zelensky"),
        ("Mohamed", "Mohammed"),
    ],
)
def test_forms_of_one_name(article: str, source: str) -> None:
    assert same(article, source)


@pytest.mark.parametrize(
    ("article", "source"), [("Macrom", "Macron"), ("Reuders", "Reuters"), ("Hamiklon", "Hamilton")]
)
def test_a_slip_is_another_word_that_is_near(article: str, source: str) -> None:
    assert not same(article, source)
    assert is_near(article, source)


@pytest.mark.parametrize(
    ("article", "source"), [("Berlin", "Boston"), ("Anna", "Hanoi"), ("Chruschtschow", "Khrushchev")]
)
def test_strangers_are_not_near(article: str, source: str) -> None:
    assert not is_near(article, source)
