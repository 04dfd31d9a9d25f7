import time
from pathlib import Path

import pytest

from checker.core.mention import Kind
from checker.core.text import Document, Sentence, Span
from checker.lang import LANGUAGES
from checker.lang.ja import PACK


def document(text: str) -> Document:
    block = Span(0, len(text))
    sentences = tuple(Sentence(at, span, span.of(text)) for at, span in enumerate(PACK.segment(text, block)))
    return Document("article", text, "ja", (block,), sentences)


def test_the_pack_is_in_the_table() -> None:
    assert LANGUAGES.get("ja") is PACK


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("昨日、東京で国際会議が開かれました。", 0.9, 1.0),
        ("トヨタは新しい工場を建てると発表した。", 0.9, 1.0),
        ("昨天在北京举行了一次国际会议，许多国家参加了。", 0.0, 0.3),
        ("日本の动画片《となりのトトロ》在中国非常受欢迎，很多观众都去电影院观看了这部作品。", 0.0, 0.3),
        ("A conference was held in Tokyo yesterday, said the organisers (さくら会) in a long statement.", 0.0, 0.06),
        ("어제 서울에서 회의가 열렸다.", 0.0, 0.05),
        ("", 0.0, 0.0),
    ],
)
def test_japanese_is_told_by_its_kana(text: str, low: float, high: float) -> None:
    assert low <= PACK.recognises(text) <= high


def test_reading_finds_every_kind_in_order() -> None:
    text = "昨年5月3日、ケニアのアンナ・ムワンギ首相は国際連合で12人の記者と会った。"
    reading = PACK.read(document(text))
    assert {mention.kind for mention in reading.mentions} == set(Kind)
    assert [mention.span for mention in reading.mentions] == sorted(mention.span for mention in reading.mentions)
    assert all(mention.span.of(text) == mention.text for mention in reading.mentions)
    assert reading.claims


@pytest.mark.parametrize("text", ["", "\n\n", "。。。", "A" * 3000, "ア" * 3000, "「" * 500, "\ud800は", "０" * 200])
def test_odd_texts_are_read(text: str) -> None:
    PACK.read(document(text))


def test_words_one_slip_away_are_near() -> None:
    assert PACK.lexis is not None
    assert "テーブル" in PACK.lexis.near_words("テープル")


def test_dictionaries_are_named_for_the_signature() -> None:
    names = [name for name, _ in PACK.data()]
    assert names == ["sudachidict-core", "jamdict"]
    assert all(version for _, version in PACK.data())


@pytest.mark.shared
@pytest.mark.slow
def test_real_articles_are_read_fast(shared: Path) -> None:
    documents = [
        document(path.read_text(encoding="utf-8"))
        for path in sorted(shared.glob("bench/dev/ntrex-clean/*/article.ja.txt"))
    ]
    start = time.process_time()
    for each in documents:
        PACK.read(each)
    sentences = sum(len(each.sentences) for each in documents)
    # A sentence takes about 2 ms the first time; five times that leaves room for slow machines.
    assert (time.process_time() - start) / sentences < 0.010
