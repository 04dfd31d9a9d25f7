"""The Chinese pack as a whole: recognition, sentences, offsets."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.core.text import Document, Sentence, Span
from checker.lang import LANGUAGES
from checker.lang.zh import PACK
from checker.lang.zh.words import simplify


def test_the_pack_is_in_the_table() -> None:
    assert LANGUAGES.get("zh") is PACK


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("昨天在北京举行了一次国际会议，许多国家参加了。", 0.9, 1.0),
        ("會議昨天在臺北舉行，許多代表出席。", 0.9, 1.0),
        ("昨日、東京で国際会議が開かれました。", 0.0, 0.0),
        ("어제 서울에서 회의가 열렸다.", 0.0, 0.0),
        ("The conference was held yesterday.", 0.0, 0.0),
        ("", 0.0, 0.0),
    ],
)
def test_chinese_is_told_by_its_script(text: str, low: float, high: float) -> None:
    assert low <= PACK.recognises(text) <= high


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("会议结束了。代表离开了！", ["会议结束了。", "代表离开了！"]),
        ("他说：“我同意。”随后离开。", ["他说：“我同意。”", "随后离开。"]),
        ("（见下文。全文在此）共3.5公里。", ["（见下文。全文在此）共3.5公里。"]),
        ("标题\n正文。", ["标题", "正文。"]),
    ],
)
def test_sentences_end_at_stops(text: str, sentences: list[str]) -> None:
    assert [span.of(text) for span in PACK.segment(text, Span(0, len(text)))] == sentences


def test_traditional_characters_are_read_as_simplified_ones_sign_by_sign() -> None:
    assert simplify("總統與國會議員１２") == "总统与国会议员12"


@pytest.mark.property
@given(st.text(alphabet="中美国總统3万年月周一·特朗普。（）\n aB%", max_size=60))
def test_mentions_say_what_stands_there(text: str) -> None:
    sentences = tuple(Sentence(at, s, s.of(text)) for at, s in enumerate(PACK.segment(text, Span(0, len(text)))))
    document = Document("a", text, "zh", (Span(0, len(text)),), sentences)
    assert all(mention.span.of(text) == mention.text for mention in PACK.read(document).mentions)
