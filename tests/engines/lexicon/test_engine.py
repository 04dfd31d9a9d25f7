from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.core.backtranslation import BackTranslation
from checker.core.mention import Reading
from checker.core.text import Document, Sentence, Span
from checker.engines import ENGINES, Task
from checker.engines.lexicon import LexiconEngine
from checker.engines.lexicon.ja.translate import is_told
from checker.lang.ja.tokens import sentence_tokens

Translate = Callable[..., BackTranslation]
WORDS = (
    "首相 大統領 は が を に で と の も から まで 、 。 「 」 ( ) ・ 兵士 戦争 静か な だ です 東京 ヘスボラ 彼 この また"
    " 攻撃 し て た する される いる ない なかった ため ので が 言う と 見る 高い 高く 多く 3人 2020年 14% ISIS abc 的 化 者"
    " たち こと よう かもしれない ば ながら 後 前 中 \ud83d ☃ か ？ ！ … ー ッ"
).split(" ")


def article(*texts: str) -> Document:
    sentences: list[Sentence] = []
    at = 0
    for index, text in enumerate(texts):
        sentences.append(Sentence(index, Span(at, at + len(text)), text, index))
        at += len(text) + 1
    return Document("a", "\n".join(texts), "ja", tuple(s.span for s in sentences), tuple(sentences))


def back_of(document: Document) -> BackTranslation:
    return LexiconEngine().translate(Task(document, Reading()))


def test_is_the_registered_engine() -> None:
    assert ENGINES.get("lexicon") is LexiconEngine
    assert LexiconEngine().signature == "lexicon-1"


def test_one_english_sentence_for_each(translate: Translate) -> None:
    back = translate("雨が降った。", "", "[C:IQ:イラク]は遠い。")
    assert back.document.text == "The rain fell.\n\nIraq is far."
    assert [s.span.of(back.document.text) for s in back.document.sentences] == [s.text for s in back.document.sentences]
    assert [s.index for s in back.document.sentences] == [0, 1, 2]
    assert (back.document.lang, back.engine, back.failed) == ("en", "lexicon-1", {})


def test_mentions_are_linked_exactly(translate: Translate) -> None:
    back = translate("[C:IQ:イラク]の[N::ハイデル・アル・アバディ][R:prime-minister:首相]は[Q:3 person:3人]と会った。")
    found = {link.article: link.back.of(back.document.text) for link in back.links}
    assert found[Span(1, 4)] == "Iraq"
    assert found[Span(17, 19)] == "prime minister"
    assert found[Span(20, 22)] == "3 people"


def test_same_input_same_output(translate: Translate) -> None:
    marked = "[C:RU:ロシア]は町を攻撃したが、失敗した。"
    assert translate(marked) == translate(marked)


def test_no_sentences() -> None:
    assert back_of(Document("a", "", "ja")).document.text == ""


@pytest.mark.parametrize(
    "text", ["「" * 300, "「" * 200 + "」" * 200, "(" * 12 + "本" + ")" * 12, "のののの", "、、、"]
)
def test_odd_input(text: str) -> None:
    assert len(back_of(article(text)).document.sentences) == 1


@pytest.mark.property
@settings(max_examples=150, deadline=None)
@given(st.lists(st.lists(st.sampled_from(WORDS), max_size=25).map("".join), min_size=1, max_size=3))
def test_nothing_gets_lost(texts: list[str]) -> None:
    document = article(*texts)
    back = back_of(document)
    assert list(back.links) == sorted(back.links)
    for link in back.links:
        assert link.article.end <= len(document.text)
        assert link.back.of(back.document.text).strip()
        assert "\n" not in link.back.of(back.document.text)
    for sentence in document.sentences:
        for token in sentence_tokens(sentence):
            assert not is_told(token) or any(link.article.overlaps(token.span) for link in back.links), token.surface
    assert [s.index for s in back.document.sentences] == [s.index for s in document.sentences]
