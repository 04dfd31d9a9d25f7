"""Paragraphs of plain text."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.readers.plain import read

WRAPPED_ENGLISH = """\
The minister said on Tuesday that the bridge over the river would be
closed until the end of March, and that ferries would carry people in
the meantime. Nobody was hurt.

Shopkeepers on both banks fear for their trade, because most of their
customers used to walk across. They want the ferries to run at night
as well, which the council has not promised.
"""
WRAPPED_JAPANESE = """\
大臣は火曜日、川にかかる橋を三月の末まで閉鎖し、その間は渡し船で人を運
ぶと述べた。けが人はいなかったが、両岸の商店主たちは客が減ることを心配
している。

商店主たちは夜間も渡し船を動かすよう求めているが、町議会はまだ約束して
いない。橋の工事には二億円がかかる見込みで、国がその半分を負担するとい
う。
"""
LIST = "\n".join(f"Item {number}: a headline about something or other, number {number}" for number in range(8))


def blocks(text: str) -> Any:
    return [block.of(text) for block in read("a.txt", text).blocks]


def test_each_line_is_a_block() -> None:
    assert blocks("一行目。\n二行目。\n\n三行目。") == ["一行目。", "二行目。", "三行目。"]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_all_line_ends(end: str) -> None:
    assert blocks(end.join(["一。", "", "  二。　", "三"])) == ["一。", "二。", "三"]


def test_byte_order_marks_and_ideographic_spaces_are_no_text() -> None:
    assert blocks("\ufeff　首相は述べた。\n　\n") == ["首相は述べた。"]


@pytest.mark.parametrize("text", [WRAPPED_ENGLISH, WRAPPED_JAPANESE])
def test_hard_wrapped_lines_are_joined(text: str) -> None:
    assert blocks(text) == [part.strip() for part in text.split("\n\n")]
    crlf = text.replace("\n", "\r\n")
    assert blocks(crlf) == [part.strip() for part in crlf.split("\r\n\r\n")]


@pytest.mark.parametrize(
    "text",
    [
        LIST,
        "見出し\n本文の一行目です。\n本文の二行目です。\n\n次の段落です。\nそして終わり。",
        "One whole paragraph that ends here.\nAnother whole paragraph, which ends here.\n\nA third, and it ends.\nEnd.",
    ],
)
def test_other_lines_are_not_joined(text: str) -> None:
    assert blocks(text) == [line for line in text.split("\n") if line]


@pytest.mark.property
@given(st.one_of(st.text(), st.text(alphabet="a。あ \n\r　\ufeff.", max_size=400)))
def test_blocks_are_disjoint_in_order_and_hold_all_signs(text: str) -> None:
    document = read("a.txt", text)
    assert document.text == text
    last = 0
    for block in document.blocks:
        assert last <= block.start < block.end <= len(text)
        assert block.of(text).strip() == block.of(text)
        last = block.end
    held = "".join(block.of(text) for block in document.blocks)
    assert "".join(held.split()).replace("\ufeff", "") == "".join(text.split()).replace("\ufeff", "")
