"""By what texts are found across languages."""

from __future__ import annotations

from checker import pipeline
from checker.collection.features import WEIGHTS, features
from checker.readers import plain


def found(text: str, lang: str) -> frozenset[str]:
    return features(pipeline.read(plain.read("t", text), lang, "a text").reading)


def test_both_languages_have_the_same_features() -> None:
    english = found(
        "Norwegian Prime Minister Astrid Holm met Haider Corvin on 3 May 2019 and gave him 1,500 euros.", "en"
    )
    japanese = found(
        "ノルウェーのアストリッド・ホルム首相は2019年5月3日、ハイデル・コルビンと会い、1500ユーロを渡した。", "ja"
    )
    shared = english & japanese
    assert {"c:NO", "d:5-3", "d:2019", "n:1500"} <= shared
    assert any(feature.startswith("s:") for feature in shared)
    assert any(feature.startswith("r:") for feature in shared)


def test_a_name_left_in_latin_letters_is_found_by_them() -> None:
    assert "w:corvin" in found("先月、Corvin氏は新しい橋を視察した。", "ja") & found(
        "Last month Corvin saw the bridge.", "en"
    )


def test_small_figures_and_weak_words_are_no_features() -> None:
    assert not {one for one in found("He saw three ships with his 2 friends.", "en") if one[0] == "n"}


def test_every_kind_has_a_weight() -> None:
    text = "UN envoy Astrid Holm flew to Peru on Monday, 3 May 2019, with 1,500 euros."
    assert {feature[0] for feature in found(text, "en")} <= WEIGHTS.keys()
