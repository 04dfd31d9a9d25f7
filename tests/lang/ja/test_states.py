import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.core.text import Sentence, Span
from checker.lang.ja.states import find_states
from checker.lang.ja.tokens import sentence_tokens


def states(text: str, start: int = 0) -> list[tuple[str, bool]]:
    sentence = Sentence(0, Span(start, start + len(text)), text)
    found = find_states(sentence, sentence_tokens(sentence))
    return [(mention.text, "unknown" in mention.traits) for mention in found]


@pytest.mark.parametrize(
    "state",
    [
        "コンゴ民主共和国",
        "イラン・イスラム共和国",
        "アラブ首長国連邦",
        "ヨルダン王国",
        "ブラジル連邦共和国",
        "ハンガリー人民共和国",
        "ザイール共和国",
    ],
)
def test_states_that_exist_or_existed_are_known(state: str) -> None:
    assert states(f"{state}の代表が発言した。") == [(state, False)]


@pytest.mark.parametrize(
    "state", ["リビア民主共和国", "ペルー民主王国", "ケニア首長国", "カンボジア連邦", "ブータン・イスラム共和国"]
)
def test_a_form_of_government_that_a_country_never_had_is_unknown(state: str) -> None:
    assert states(f"{state}の代表が発言した。") == [(state, True)]


@pytest.mark.parametrize(
    "text",
    [
        "ソマリア民主共和国の旗だ。",
        "ネパール民主共和国の旗だ。",
        "ウクライナ・ソビエト社会主義共和国の旗だ。",
        "イエメンアラブ共和国の旗だ。",
        "スイス連邦の旗だ。",
        "カナダ連邦議会の旗だ。",
        "ラーメン王国の旗だ。",
        "テキサス人民共和国の旗だ。",
        "シリア民主軍の旗だ。",
    ],
)
def test_no_state_is_called_unknown_that_a_country_had_or_nobody_knows(text: str) -> None:
    assert not any(unknown for _, unknown in states(text))


@pytest.mark.property
@given(st.integers(0, 1000), st.text("北南リビア民主共和国王連邦・の", max_size=20))
def test_spans_lie_in_the_document(start: int, text: str) -> None:
    sentence = Sentence(0, Span(start, start + len(text)), text)
    for mention in find_states(sentence, sentence_tokens(sentence)):
        assert mention.span.shift(-start).of(text) == mention.text
