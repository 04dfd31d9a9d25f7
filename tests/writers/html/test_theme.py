"""Pages that come piece by piece."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from checker.writers.html import theme


@given(st.lists(st.text("a:#\n\r ", max_size=8), max_size=12), st.integers(1, 20))
def test_pieces_are_whole_lines_and_say_the_same(pieces: list[str], at_once: int) -> None:
    before, theme._AT_ONCE = theme._AT_ONCE, at_once
    try:
        found = list(theme._in_lines(pieces))
    finally:
        theme._AT_ONCE = before
    assert "".join(found) == "".join(pieces)
    assert all(piece.endswith("\n") for piece in found[:-1])
    assert "".join(map(theme._inert, found)) == theme._inert("".join(pieces))
