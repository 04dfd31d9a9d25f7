"""Renderings in use that letters do not tell."""

from __future__ import annotations

import pytest

from checker.match.names import judge
from checker.match.usage import in_use


@pytest.mark.parametrize(
    ("word", "form"), [("Allardyce", "アラダイス"), ("Solskjær", "スールシャール"), ("SOLSKJAER", "スールシャール")]
)
def test_known_forms(word: str, form: str) -> None:
    assert form in in_use(word)


def test_what_sounds_as_it_is_written_needs_no_list() -> None:
    assert in_use("Obama") == in_use("") == ()


def test_the_list_holds_what_the_model_doubts() -> None:
    assert 0.1 <= judge("アラダイス", "Allardyce").probability < 0.6
