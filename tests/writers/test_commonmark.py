"""Text inside Markdown: shown as it is, and nothing more."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from checker.writers.commonmark import code, literal, prose
from checker.writers.terminal import one_line


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("日本の首相", "日本の首相"),
        ("*a* _b_ [c](d) <e> `f`", r"\*a\* \_b\_ \[c\](d) \<e\> \`f\`"),
        ("@user", "@\u200buser"),
        ("see #12", "see #\u200b12"),
        ("https://example.org", "https://\u200bexample.org"),
        ("a\nb", "a b"),
    ],
)
def test_prose(text: str, expected: str) -> None:
    assert prose(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("フランス", "`フランス`"), ("a`b", "``a`b``"), ("`a", "`` `a ``"), ("", "`  `"), ("a|b", "`a|b`")],
)
def test_code(text: str, expected: str) -> None:
    assert code(text) == expected


def test_our_own_links_stay_links() -> None:
    assert literal("see https://example.org/a_b") == r"see https://example.org/a\_b"


@pytest.mark.property
@given(st.text(max_size=40))
def test_a_code_span_shows_its_text_and_ends(text: str) -> None:
    (inline,) = [token for token in MarkdownIt().parse(f"x {code(text)} y") if token.type == "inline"]
    spans = [token for token in inline.children or () if token.type == "code_inline"]
    assert len(spans) == 1
    assert spans[0].content.strip() == one_line(text).strip()


@pytest.mark.property
@given(st.text(max_size=40))
def test_prose_is_only_text(text: str) -> None:
    kinds = {token.type for block in MarkdownIt().parse(f"x {prose(text)} y") for token in block.children or ()}
    assert kinds <= {"text", "text_special"}
