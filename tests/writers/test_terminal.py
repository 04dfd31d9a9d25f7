"""Text from documents on terminals and in build logs."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.writers.terminal import escape, one_line

BAD = "�"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("\x1b[31m赤\x1b[0m", f"{BAD}[31m赤{BAD}[0m"),
        ("a\tb", "a\tb"),
        ("a\rb\nc\x00\x7f\x9b", f"a{BAD}b{BAD}c{BAD}{BAD}{BAD}"),
        ("\u202eabc\u2066", f"{BAD}abc{BAD}"),
        ("👨\u200d👩\u200d👧 か\u3099 \ufeff", "👨\u200d👩\u200d👧 か\u3099 \ufeff"),
        ("::error::x", f"{BAD}:error::x"),
        (" \t::error::x", f" \t{BAD}:error::x"),
        ("午後３時::終", "午後３時::終"),
        ("a ##[error]x # y", f"a {BAD}#[error]x # y"),
        ("\ud800", BAD),
    ],
)
def test_unsafe_signs_are_replaced(text: str, expected: Any) -> None:
    assert escape(text) == expected


def test_lines_become_one() -> None:
    assert one_line("一\r\n二\t三\u2028四") == "一  二 三 四"


@pytest.mark.property
@given(st.text())
def test_no_control_survives_and_no_offset_moves(text: str) -> None:
    safe = one_line(text)
    assert len(safe) == len(text)
    assert not any(sign < " " or "\x7f" <= sign <= "\x9f" or "\u202a" <= sign <= "\u202e" for sign in safe)
    assert not safe.lstrip().startswith("::")
    assert one_line(safe) == safe
