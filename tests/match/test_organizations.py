"""Whether two organisations are the same."""

import pytest

from checker.core.mention import Kind, Mention
from checker.core.text import Span
from checker.match.organizations import may_say, same, share_a_word


def body(*keys: str) -> Mention:
    return Mention(Kind.ORGANIZATION, Span(0, 1), "X", 0, keys)


@pytest.mark.parametrize(
    ("article", "source"),
    [
        (("united nations", "un"), ("united nations",)),
        (("isis",), ("islamic state of iraq and syria",)),
        (("un",), ("united nations",)),
        (("ministry of defence",), ("department of defence",)),
        (("house judiciary committee",), ("judiciary committee", "house judiciary committee")),
        (("labour party",), ("british labour party",)),
        (("coalition of the willing",), ("coalition",)),
        (("department of transportation",), ("department of transport",)),
        (("ministry of labour",), ("department of labor",)),
    ],
)
def test_same(article: tuple[str, ...], source: tuple[str, ...]) -> None:
    assert same(body(*article), body(*source))
    assert same(body(*source), body(*article))


@pytest.mark.parametrize(
    ("article", "source"),
    [
        (("labour party",), ("green party",)),
        (("ministry of health",), ("ministry of defence",)),
        (("fbi",), ("cia",)),
        (("un",), ("european union",)),
        (("liberal party",), ("libertarian party",)),
        ((), ("united nations",)),
    ],
)
def test_different(article: tuple[str, ...], source: tuple[str, ...]) -> None:
    assert not same(body(*article), body(*source))


def test_a_back_translation_may_say_a_body() -> None:
    assert may_say("national election bureau", "National Election Authority")
    assert may_say("the office", "the Authority")
    assert not may_say("world trade office", "Green Party")


def test_words_of_one_root_are_shared() -> None:
    assert share_a_word(body("champions league"), body("championship league"))
    assert not share_a_word(body("liberal party"), body("libertarian party"))
