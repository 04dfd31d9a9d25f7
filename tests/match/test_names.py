"""Names by sound: known pairs, and what must hold for any text."""

from __future__ import annotations

from itertools import pairwise
from math import isfinite

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.match.names import NO_MATCH, best_match, judge, match_name, similarity

ACCEPTED = {"same", "variant"}
WRONG = {"garbled", "different"}

TRUE_PAIRS = [
    ("オバマ", "Obama"), ("メルケル", "Merkel"), ("プーチン", "Putin"), ("トランプ", "Trump"),
    ("バイデン", "Biden"), ("マクロン", "Macron"), ("イラン", "Iran"), ("イラク", "Iraq"),
    ("イスラエル", "Israel"), ("オーストリア", "Austria"), ("オーストラリア", "Australia"),
    ("ニジェール", "Niger"), ("ナイジェリア", "Nigeria"), ("ベトナム", "Vietnam"), ("シリア", "Syria"),
    ("ウクライナ", "Ukraine"), ("ワシントン", "Washington"), ("ヘズボラ", "Hezbollah"), ("ハリス", "Harris"),
    ("クリスティアーノ", "Cristiano"), ("シュワルツェネッガー", "Schwarzenegger"), ("ジハーディスト", "jihadist"),
    ("タリバン", "Taliban"), ("ヨハネスブルク", "Johannesburg"), ("ロドリゲス", "Rodriguez"),
]  # fmt: skip
# Pairs of spellings that are both in use.
VARIANTS = [
    ("カタール", "カタル", "Qatar"), ("ゼレンスキー", "ゼレンスキ", "Zelensky"), ("メッシ", "メシ", "Messi"),
    ("クリスティアーノ", "クリスチアーノ", "Cristiano"), ("ヴェネズエラ", "ベネズエラ", "Venezuela"),
    ("ジハーディスト", "ジハディスト", "jihadist"), ("ワシントン", "ワッシントン", "Washington"),
    ("ヴィクター", "ビクター", "Victor"), ("アンダーソン", "アンデルソン", "Anderson"),
    ("シュワルツェネッガー", "シュワルツネッガー", "Schwarzenegger"), ("イアン", "イーアン", "Ian"),
    ("ネタニヤフ", "ネタニヤーフ", "Netanyahu"), ("ロナウド", "ロナルド", "Ronaldo"),
    ("エドワーズ", "エドワース", "Edwards"), ("マーティン", "マーチン", "Martin"),
]  # fmt: skip
GARBLES = [
    ("プーチソ", "Putin"), ("ジダジスト", "jihadist"), ("ガーナスノン", "Burnaston"), ("オカマ", "Obama"),
    ("シュワルケネッガー", "Schwarzenegger"), ("メルケボ", "Merkel"), ("ワシンケン", "Washington"),
    ("ヨハネスダルク", "Johannesburg"), ("ロドリボス", "Rodriguez"), ("タリキャン", "Taliban"),
    ("クリスペアーノ", "Cristiano"), ("ウクサイナ", "Ukraine"), ("アンガーソン", "Anderson"),
]  # fmt: skip
STRANGERS = [
    ("イスラエル", "Iraq"), ("イラク", "Israel"), ("イラク", "Iran"), ("イラン", "Iraq"), ("オーストリア", "Australia"),
    ("オーストラリア", "Austria"), ("ニジェール", "Nigeria"), ("ナイジェリア", "Niger"), ("オバマ", "Osama"),
    ("スミス", "Jones"), ("トーマス", "Johnson"), ("ハウス", "Harris"), ("スイス", "Sweden"), ("ドイツ", "Dublin"),
    ("マリ", "Malawi"), ("シリア", "Serbia"), ("ガボン", "Gambia"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "latin"), TRUE_PAIRS)
def test_a_true_pair_is_accepted(name: str, latin: str) -> None:
    assert judge(name, latin).relation in ACCEPTED
    assert similarity(name, latin) > 0.5


@pytest.mark.parametrize(("one", "other", "latin"), VARIANTS)
def test_both_spellings_are_accepted(one: str, other: str, latin: str) -> None:
    assert {judge(one, latin).relation, judge(other, latin).relation} <= ACCEPTED


@pytest.mark.parametrize(("name", "latin"), GARBLES)
def test_a_garble_is_not_accepted(name: str, latin: str) -> None:
    judgement = judge(name, latin)
    assert judgement.relation in WRONG
    assert judgement.probability < 0.2
    assert judgement.kinship > judgement.probability


@pytest.mark.parametrize(("name", "latin"), [GARBLES[0], GARBLES[1], GARBLES[4]])
def test_a_garble_is_known_for_one(name: str, latin: str) -> None:
    assert judge(name, latin).relation == "garbled"


@pytest.mark.parametrize(("name", "latin"), STRANGERS)
def test_another_name_is_unlikely(name: str, latin: str) -> None:
    judgement = judge(name, latin)
    assert judgement.relation != "same"
    assert judgement.probability < 0.15


@pytest.mark.parametrize("name", sorted({name for name, _ in TRUE_PAIRS}))
def test_the_own_spelling_comes_first(name: str) -> None:
    ranked = max((latin for _, latin in TRUE_PAIRS), key=lambda latin: similarity(name, latin))
    assert (name, ranked) in TRUE_PAIRS


WHOLE_NAMES = [
    ("ハイデル・アル・アバディ", "Haider al-Abadi"), ("ハイダル・アルアバディ", "Haider al-Abadi"),
    ("アバディ", "Haider al-Abadi"), ("アルアバディ", "Haider al-Abadi"), ("レイモンドトーマス", "Raymond Thomas"),
    ("デ・ラ・ロサ", "de la Rosa"), ("シンゾウ・アベ", "Shinzo Abe"), ("アベ シンゾウ", "Shinzo Abe"),
    ("ジョージ・W・ブッシュ", "George W. Bush"), ("ジョージ・ブッシュ", "George W. Bush"),
    ("ジョン・F・ケネディ", "John Fitzgerald Kennedy"), ("ジョン・ケネディ", "J. Kennedy"),
    ("マーティン・ルーサー・キング・ジュニア", "Martin Luther King Jr."), ("オブライエン", "Conan O'Brien"),
    ("コナン・オブライエン", "Conan O’Brien"), ("ムハンマド・ビン・サルマン", "Mohammed bin Salman"),
    ("ウルズラ・フォン・デア・ライエン", "Ursula von der Leyen"), ("マクドナルド", "Ronald McDonald"),
    ("ジャン＝クロード・ユンケル", "Jean-Claude Juncker"), ("ヘンリー8世", "Henry VIII"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "latin"), WHOLE_NAMES)
def test_a_whole_name_is_accepted(name: str, latin: str) -> None:
    match = match_name(name, latin)
    assert match.relation in ACCEPTED
    assert match.probability > 0.2
    assert match.latin == latin


def test_only_the_garbled_part_is_refused() -> None:
    name = "ドナルド・トサンボ"
    match = match_name(name, "Donald J. Trump")
    refused = [name[part.start : part.end] for part in match.parts if part.judgement.relation in WRONG]
    assert refused == ["トサンボ"]


def test_another_first_name_makes_another_person() -> None:
    assert match_name("マイケル・ジョーンズ", "Michael Smith").relation == "different"


def test_a_surname_alone_says_what_is_missing() -> None:
    assert match_name("メルケル", "Angela Merkel").missing == ("angela",)
    assert match_name("アンゲラ・メルケル", "Angela Merkel").missing == ()


def test_latin_words_are_numbered_as_written() -> None:
    match = match_name("アベ・シンゾウ", "Shinzo Abe")
    assert [part.latin for part in match.parts] == [(1,), (0,)]


CANDIDATES = [latin for _, latin in WHOLE_NAMES] + [latin for _, latin in TRUE_PAIRS]


@pytest.mark.parametrize(("name", "latin"), [pair for pair in WHOLE_NAMES if pair[1] != "J. Kennedy"])
def test_the_best_candidate_is_found(name: str, latin: str) -> None:
    found = best_match(name, sorted(set(CANDIDATES)))
    assert found.latin.replace("'", "’") == latin.replace("'", "’")


def test_the_earlier_of_equal_candidates_wins() -> None:
    assert best_match("オバマ", ["Trump", "Obama", "obama"]).latin == "Obama"


@pytest.mark.parametrize("candidates", [[], [""], ["…"], ["安倍"]])
def test_nothing_to_compare_is_no_match(candidates: list[str]) -> None:
    assert best_match("オバマ", candidates) == NO_MATCH


@pytest.mark.parametrize(
    ("name", "latin", "other"),
    [
        ("Путин", "Putin", "Trump"), ("Байден", "Biden", "Merkel"), ("푸틴", "Putin", "Biden"),
        ("메르켈", "Merkel", "Putin"), ("بوتين", "Putin", "Obama"), ("أوباما", "Obama", "Putin"),
        ("פוטין", "Putin", "Obama"), ("אובמה", "Obama", "Merkel"), ("Obama", "OBAMA", "Trump"),
    ],
)  # fmt: skip
def test_other_scripts_rank_their_own_spelling_first(name: str, latin: str, other: str) -> None:
    assert similarity(name, latin) > 0.5 > similarity(name, other)
    assert judge(name, latin).relation in ACCEPTED


def test_chinese_names_are_matched_by_their_mandarin_reading() -> None:
    pytest.importorskip("pypinyin")
    assert similarity("奥巴马", "Obama") > 0.5 > similarity("奥巴马", "Putin")


NAMES = st.one_of(
    st.text(max_size=30),
    st.text("アイカサンーッャ・プトヴィ", max_size=30),
    st.sampled_from(["", "🙂", "\ud800", "ー"]),
)
LATINS = st.one_of(st.text(max_size=30), st.text("abcdefg -'.", max_size=30))
QUICK = settings(max_examples=150, deadline=None)


@pytest.mark.property
@QUICK
@given(NAMES, LATINS)
def test_any_text_gets_an_answer_in_range(name: str, latin: str) -> None:
    judgement, match = judge(name, latin), match_name(name, latin)
    assert 0 <= similarity(name, latin) <= 1
    for value in (judgement.probability, judgement.kinship, match.probability, match.kinship):
        assert 0 <= value <= 1
    assert isfinite(judgement.score)
    assert judgement.worst <= 0


@pytest.mark.property
@QUICK
@given(NAMES, st.text("abcdefgXYZ -'.", max_size=20))
def test_case_does_not_matter(name: str, latin: str) -> None:
    assert similarity(name, latin) == similarity(name, latin.upper())


@pytest.mark.property
@QUICK
@given(NAMES, LATINS)
def test_parts_lie_inside_the_name_in_order(name: str, latin: str) -> None:
    spans = [(part.start, part.end) for part in match_name(name, latin).parts]
    assert all(0 <= start < end <= len(name) for start, end in spans)
    assert all(before[1] <= after[0] for before, after in pairwise(spans))
