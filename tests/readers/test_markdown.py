"""Prose in Markdown, with exact offsets."""

from __future__ import annotations

import time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.readers.markdown import read

ARTICLE = """\
---
title: 見出し
date: 2024-05-01
---

# 首相が訪問 #

> 「橋は閉鎖
> する」と述べた。

1. 一つ目の項目 <!-- 覚え書き --> です
2. 二つ目 ![渡し船の写真](ferry-2019.jpg "船")

| 国 | 首都 |
|----|------|
| フランス | パリ |
| `a\\|b` | |

```
code = 1
```

大臣は[議会](https://example.org/2024/05?a=1 "議事")で**明言**した。
詳しくは[報告][r]を参照 <https://example.org/x>。

[r]: https://example.org/r

<div>HTML</div>
"""


def blocks(text: str) -> Any:
    return [block.of(text) for block in read("a.md", text).blocks]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_prose_is_found_and_markup_left_out(mark: str, end: str) -> None:
    text = mark + ARTICLE.replace("\n", end)
    assert blocks(text) == [
        "首相が訪問",
        f"「橋は閉鎖{end}> する」と述べた。",
        "一つ目の項目",
        "です",
        "二つ目 ![渡し船の写真",
        "国",
        "首都",
        "フランス",
        "パリ",
        "`a\\|b`",
        "大臣は[議会",
        f"で**明言**した。{end}詳しくは[報告",
        "を参照",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1. 1", ["1"]),
        ("- - 深い\n  項目", ["深い\n  項目"]),
        ("見出し\n===\n本文", ["見出し", "本文"]),
        ("    code\n\n本文", ["本文"]),
        ("[住所](http://example.org) [住所]( <b c> ) 終", ["[住所", "[住所", "終"]),
        ("<!-- 一\n二 -->\n\n本文", ["本文"]),
        ("+++\na = 1\n+++\n本文", ["本文"]),
        ("\tcode\n\n-\t項目", ["項目"]),
        ("|a|a|\n|-|-|\n|a||\n||a|", ["a", "a", "a", "a"]),
        ("", []),
        ("***", []),
    ],
)
def test_corners(text: str, expected: Any) -> None:
    assert blocks(text) == expected


def test_a_table_with_equal_cells_keeps_them_apart() -> None:
    text = "|値|値|\n|-|-|\n|値|値|\n"
    assert [block.start for block in read("a.md", text).blocks] == [1, 3, 13, 15]


@pytest.mark.parametrize("piece", ["[", "![a](", "*a ", "> ", "<", "`", "|a", "- ", "&", "[a]: <"])
def test_hostile_repetition_takes_no_longer_than_it_should(piece: str) -> None:
    begun = time.perf_counter()
    read("a.md", piece * 3000)
    assert time.perf_counter() - begun < 10


@pytest.mark.property
@given(
    st.one_of(
        st.text(),
        st.text(alphabet="a#*`>|-[]()<>!1.\n\r\t \\~_&:あ\ufeff\0", max_size=120),
        st.lists(st.sampled_from(ARTICLE.splitlines(keepends=True))).map("".join),
    )
)
def test_blocks_are_disjoint_in_order_and_inside(text: str) -> None:
    document = read("a.md", text)
    assert document.text == text
    last = 0
    for block in document.blocks:
        assert last <= block.start < block.end <= len(text)
        assert any(sign.isalnum() for sign in block.of(text))
        last = block.end


def test_comments_are_told_from_code_and_from_other_markup() -> None:
    text = (
        ARTICLE
        + "\n<!-- one\ntwo --><!-- three -->\n\n`<!-- code -->` <b> \\<!-- escaped -->\n\n    <!-- indented -->\n"
    )
    assert [span.of(text) for span in read("a.md", text).comments] == [
        "<!-- 覚え書き -->",
        "<!-- one\ntwo -->",
        "<!-- three -->",
    ]


def test_a_comment_in_a_table_stands_once() -> None:
    text = "| 国 | 首都 |\n|----|------|\n| フランス | パリ <!-- checked --> |\n"
    assert [span.of(text) for span in read("a.md", text).comments] == ["<!-- checked -->"]
