from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.core.text import Span
from checker.lang.ja.segment import segment


def sentences(text: str) -> list[str]:
    return [span.of(text) for span in segment(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("雨が降った。風も吹いた。", ["雨が降った。", "風も吹いた。"]),
        ("本当か？信じられない！そうだ", ["本当か？", "信じられない！", "そうだ"]),
        ("どうして!?知らない", ["どうして!?", "知らない"]),
        ("半角の句点｡次の文", ["半角の句点｡", "次の文"]),
        ("見出し\n本文だ。\r\n次の行", ["見出し", "本文だ。", "次の行"]),
        ("　字下げの段落。　\n\n　次", ["字下げの段落。", "次"]),
        ("", []),
        (" \n　\n", []),
    ],
)
def test_written_stops_and_newlines_end_sentences(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("「雨だ。風だ。」と述べた。終わり", ["「雨だ。風だ。」と述べた。", "終わり"]),
        ("彼女は「なぜ？」って聞いた。", ["彼女は「なぜ？」って聞いた。"]),
        ("「行く。戻る。」などと話した。", ["「行く。戻る。」などと話した。"]),
        ("「もう終わった。」市長は言った。", ["「もう終わった。」", "市長は言った。"]),
        ("「なぜ？」「さあ。」", ["「なぜ？」", "「さあ。」"]),
        ("彼は「来た」。次は（笑）。", ["彼は「来た」。", "次は（笑）。"]),
        ("市長（昨年就任した。）は語る。", ["市長（昨年就任した。）は語る。"]),
        ("終わった。（了。）続く", ["終わった。", "（了。）", "続く"]),
        ("閉じない「括弧。次の文。", ["閉じない「括弧。", "次の文。"]),
    ],
)
def test_quotations_and_brackets_stay_whole(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("体重は3.5キロだ。", ["体重は3.5キロだ。"]),
        ("身長は３．５メートル．次", ["身長は３．５メートル．次"]),
        ("U.S.市場のMr.スミスは", ["U.S.市場のMr.スミスは"]),
        ("終わった.次に行く. そして", ["終わった.", "次に行く.", "そして"]),
        ("ええと...その後だ... 次", ["ええと...その後だ...", "次"]),
        ("Yahoo!ニュースを見た。", ["Yahoo!ニュースを見た。"]),
        ("https://example.com/a?b=1 を開く。", ["https://example.com/a?b=1 を開く。"]),
        ("誰が来た？と聞いた。", ["誰が来た？と聞いた。"]),
    ],
)
def test_stops_inside_numbers_and_names_do_not_end(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("支援すると発表した関連:次の記事", ["支援すると発表した", "関連:次の記事"]),
        ("町長は話した「昨日は、雪がたくさん降っていた」", ["町長は話した", "「昨日は、雪がたくさん降っていた」"]),
        ("明日開催しますカナダの代表は", ["明日開催します", "カナダの代表は"]),
        ("雨が降りました　その後は晴れた", ["雨が降りました", "その後は晴れた"]),
        ("去年読んだ「山と、海と、長い長い道」は良い", ["去年読んだ「山と、海と、長い長い道」は良い"]),
        ("決まりましたことをお知らせします", ["決まりましたことをお知らせします"]),
        ("昨日買った本を読んだ", ["昨日買った本を読んだ"]),
        (
            "彼が話した「昨日は、雪がたくさん降っていた」という話",
            ["彼が話した「昨日は、雪がたくさん降っていた」という話"],
        ),
    ],
)
def test_missing_stops_are_found_only_where_certain(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


def test_spans_count_from_the_start_of_the_document() -> None:
    text = "# 題\n\n雨だ。風だ。\n"
    assert segment(text, Span(5, 11)) == (Span(5, 8), Span(8, 11))


_SIGNS = st.text(alphabet="雨風た。．.！？!?「」『』（）() 　\n\r、とのはaZ9ー・“”関連:語っです")


@pytest.mark.property
@given(st.one_of(_SIGNS, st.text()))
def test_spans_are_ordered_trimmed_and_cover_everything(text: str) -> None:
    spans = segment(text, Span(0, len(text)))
    assert all(one.end <= other.start for one, other in pairwise(spans))
    assert all(span.of(text) and span.of(text) == span.of(text).strip() for span in spans)
    assert "".join("".join(span.of(text).split()) for span in spans) == "".join(text.split())
