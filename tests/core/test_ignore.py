"""Comments that suppress findings: what they say, and where they hold."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.core.ignore import Ignore, ignores
from checker.readers import markdown, plain

TEXT = "首相は東京に着いた。\n"


def parse(text: str) -> tuple[Ignore, ...]:
    return ignores(markdown.read("a.md", text))


def held(text: str) -> list[str]:
    return [ignore.reach.of(text).strip() for ignore in parse(text)]


def test_rules_and_reason() -> None:
    (one,) = parse(f"{TEXT.strip()} <!-- checker: ignore[wrong-date, wrong-name] -- the desk,\n  2026 -->\n")
    assert (one.form, one.rules, one.reason) == ("ignore", ("wrong-date", "wrong-name"), "the desk, 2026")
    assert one.problem == ""


@pytest.mark.parametrize(
    ("text", "reach"),
    [
        ("一。\n二。 <!-- checker: ignore[r] -- w -->\n三。\n", "二。 <!-- checker: ignore[r] -- w -->"),
        ("一。\n\n<!-- checker: ignore[r] -- w -->\n\n二。\n三。\n", "二。"),
        ("<!-- checker: ignore-next-line[r] -- w -->\n二。\n", "二。"),
        ("<!-- checker: ignore-next-line[r] -- w -->\n\n<!-- other -->\n\n二。\n三。\n", "二。"),
        (
            "一。\n<!-- checker: disable[r] -- w -->\n\n二。\n\n三。\n\n<!-- checker: enable[r] -->\n四。\n",
            "二。\n\n三。",
        ),
        ("一。\n\n<!-- checker: file-ignore[r] -- w -->\n", "一。\n\n<!-- checker: file-ignore[r] -- w -->"),
        ("一。\r\n\r\n<!-- checker: ignore[r] -- w -->\r\n\r\n二。\r\n", "二。"),
    ],
)
def test_where_it_holds(text: str, reach: str) -> None:
    assert held(text)[0] == reach


@pytest.mark.parametrize(
    ("comment", "problem"),
    [
        ("<!-- checker: ignore[r] -->", "has no reason"),
        ("<!-- checker: ignore[r] -- -->", "has no reason"),
        ("<!-- checker: ignore -- w -->", "cannot be understood"),
        ("<!-- checker: skip[r] -- w -->", "cannot be understood"),
        ("<!-- checker: ignore[] -- w -->", "names no rule"),
        ("<!-- checker: ignore[r,] -- w -->", "names no rule"),
        ("<!-- checker: disable[r] -- w -->", "is never closed"),
        ("<!-- checker: enable[r] -->", "which no disable opened"),
        ("<!-- checker: ignore-next-line[r] -- w -->", "has no line of text after it"),
    ],
)
def test_what_suppresses_nothing(comment: str, problem: str) -> None:
    (one,) = parse(f"{TEXT}\n{comment}\n")
    assert problem in one.problem


def test_blocks_of_two_rules_are_closed_one_by_one_or_together() -> None:
    text = "<!-- checker: disable[a, b] -- w -->\n\n一。\n\n<!-- checker: enable[a] -->\n\n二。\n\n<!-- checker: enable[b, a] -->\n"
    first = parse(text)[0]
    assert first.reach.of(text).strip().endswith("二。")


@pytest.mark.parametrize(
    "text", ["`<!-- checker: ignore[r] -- w -->`\n", "```\n<!-- checker: ignore[r] -- w -->\n```\n"]
)
def test_code_is_no_comment(text: str) -> None:
    assert parse(TEXT + "\n" + text) == ()


def test_comments_of_others_are_left_alone() -> None:
    assert parse(f"{TEXT}\n<!-- TODO checker -->\n\n<!-- prettier-ignore -->\n") == ()


def test_plain_text_has_no_comments() -> None:
    text = f"{TEXT}<!-- checker: ignore[r] -- w -->\n"
    assert ignores(plain.read("a.txt", text)) == ()


@pytest.mark.property
@given(
    st.lists(
        st.sampled_from(["一。\n", "\n", "<!-- checker: ignore[r] -- w -->\n", "<!-- x -->", "`", "> ", "| a |\n"])
    )
)
def test_offsets_are_those_of_the_file(parts: list[str]) -> None:
    text = "".join(parts)
    document = markdown.read("a.md", text)
    assert all(c.of(text).startswith("<!--") and c.of(text).endswith("-->") for c in document.comments)
    for ignore in ignores(document):
        assert ignore.span in document.comments
        assert ignore.reach.end <= len(text)
