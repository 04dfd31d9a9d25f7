"""Whether two organisations are the same."""

import pytest

from checker.core.mention import Kind, Mention
from checker.core.text import Span
from checker.match.organizations import same


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
        ((), ("united nations",)),
    ],
)
def test_different(article: tuple[str, ...], source: tuple[str, ...]) -> None:
    assert not same(body(*article), body(*source))
