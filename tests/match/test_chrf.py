from __future__ import annotations

import pytest

from checker.match.chrf import alikeness, chrf

SOURCE = "The court heard the complaint of the fishermen on Thursday."


def test_known_answers() -> None:
    assert chrf(SOURCE, SOURCE) == pytest.approx(1.0)
    assert chrf("xyz", "abc") == 0.0


def test_translations_are_more_alike_than_strangers() -> None:
    near = "The court has heard the fishermen's complaint on Thursday."
    far = "Onions become sweet when they are fried slowly over low heat."
    assert alikeness(near, SOURCE) > 0.8
    assert alikeness(far, SOURCE) == 0.0


@pytest.mark.parametrize("text", ["", " ", "🎉", "\ud800"])
def test_nothing_is_like_nothing(text: str) -> None:
    assert alikeness(text, SOURCE) == 0.0
