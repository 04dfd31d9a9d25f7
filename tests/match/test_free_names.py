"""Names of a bead that nothing on the other side can stand for."""

from __future__ import annotations

from dataclasses import replace

import pytest

from checker.core.dossier import Dossier, Encounter
from checker.core.mention import Kind, Mention
from checker.match import free_names
from tests.stories import gathered


def bead(article: str, source: str) -> tuple[Dossier, Encounter]:
    dossier = gathered(article, source)
    return dossier, dossier.encounters[0]


def named(dossier: Dossier, name: str) -> Mention:
    (mention,) = [mention for mention in dossier.article.reading.of(Kind.NAME) if mention.text == name]
    return mention


FREE = [
    (
        "市長のテレサ・カルヴァーリョ氏はリスボンで演説した。",
        "Mayor Teresa Carvalho spoke in Lisbon.",
        "テレサ・カルヴァーリョ",
        False,
    ),
    (
        "市長のテレサ・カルヴァージョ氏はリスボンで演説した。",
        "Mayor Teresa Carvalho spoke in Lisbon.",
        "テレサ・カルヴァージョ",
        False,
    ),
    (
        "市長のクラウス・ベルガー氏はリスボンで演説した。",
        "Mayor Teresa Carvalho spoke in Lisbon.",
        "クラウス・ベルガー",
        True,
    ),
    ("市長はリスボンでヤマハの社長と会った。", "The mayor met the head of Siemens in Lisbon.", "ヤマハ", True),
    ("ユーヴェはリスボンで勝った。", "Juventus won in Lisbon.", "ユーヴェ", False),
    ("彼はロングラフでリスボンまで打った。", "He hit it from the long rough to Lisbon.", "ロングラフ", False),
    ("新型のグラモフォズムはリスボンで展示された。", "The new device was shown in Lisbon.", "グラモフォズム", True),
]


@pytest.mark.parametrize(("article", "source", "name", "free"), FREE, ids=[row[2] for row in FREE])
def test_a_name_is_free_when_nothing_sounds_like_it(article: str, source: str, name: str, free: bool) -> None:  # noqa: FBT001
    dossier, met = bead(article, source)
    assert free_names.is_free(dossier, met, named(dossier, name)) is free


@pytest.mark.parametrize(
    ("article", "name", "word"),
    [
        ("サンカ首相はリスボンで演説した。", "サンカ", False),
        ("サンカはリスボンで演説した。", "サンカ", True),
        ("カルヴァーリョはリスボンで演説した。", "カルヴァーリョ", False),
    ],
    ids=["titled", "word", "name"],
)
def test_a_word_is_no_name(article: str, name: str, word: bool) -> None:  # noqa: FBT001
    dossier, _ = bead(article, "The prime minister spoke in Lisbon.")
    assert free_names.is_word(dossier, named(dossier, name)) is word


@pytest.mark.parametrize("trait", sorted(free_names.UNCERTAIN))
def test_a_name_with_a_doubtful_mark_is_never_free(trait: str) -> None:
    dossier, met = bead(*FREE[2][:2])
    mention = named(dossier, "クラウス・ベルガー")
    assert free_names.is_free(dossier, met, mention)
    assert not free_names.is_free(dossier, met, replace(mention, traits=mention.traits | {trait}))


@pytest.mark.parametrize(("sentence", "free"), [(0, False), (1, False), (2, False), (3, True)])
def test_the_sentence_beside_may_explain_a_name(sentence: int, free: bool) -> None:  # noqa: FBT001
    source = "The mayor spoke. Siemens built the trams in Lisbon. He was glad. It rained."
    dossier, met = bead("市長はリスボンでシーメンスを称賛した。", source)
    moved = replace(met, bead=replace(met.bead, source=(sentence,)))
    assert free_names.is_free(dossier, moved, named(dossier, "シーメンス")) is free


@pytest.mark.parametrize(
    ("article", "source", "name", "unnamed"),
    [
        (
            "市長のテレサ・カルヴァーリョ氏はリスボンで演説した。",
            "Mayor Teresa Carvalho spoke in Lisbon.",
            "Teresa Carvalho",
            False,
        ),
        (
            "市長のテレサ・カルヴァージョ氏はリスボンで演説した。",
            "Mayor Teresa Carvalho spoke in Lisbon.",
            "Teresa Carvalho",
            False,
        ),
        (
            "市長のクラウス・ベルガー氏はリスボンで演説した。",
            "Mayor Teresa Carvalho spoke in Lisbon.",
            "Teresa Carvalho",
            True,
        ),
        ("市長のクラウス・ベルガー氏はリスボンで演説した。", "Mayor Teresa Carvalho spoke in Lisbon.", "Lisbon", False),
        ("市長はリスボンでヤマハの社長と会った。", "The mayor met the head of Siemens in Lisbon.", "Siemens", True),
    ],
)
def test_a_source_name_is_unnamed_when_no_name_stands_for_it(
    article: str,
    source: str,
    name: str,
    unnamed: bool,  # noqa: FBT001
) -> None:
    dossier, met = bead(article, source)
    found = [trace.witness for trace in met.traces if trace.witness and trace.kind is Kind.NAME]
    (witness,) = [witness for witness in found if witness.mention.text == name]
    assert free_names.is_unnamed(dossier, met, witness) is unnamed


@pytest.mark.parametrize(
    ("name", "unknown"),
    [
        ("リスボン", False),
        ("テレサ・カルヴァーリョ", False),
        ("グラモフォズム", True),
        ("テレサ・グラモフォズム", True),
    ],
)
def test_a_name_is_unknown_when_no_dictionary_has_a_piece(name: str, unknown: bool) -> None:  # noqa: FBT001
    assert free_names.is_unknown(gathered("市長は演説した。"), name) is unknown


@pytest.mark.parametrize("name", ["リスボン", "テレサ・カルヴァーリョ", "ロングラフ", "大阪", "CNN", "・"])
def test_pieces_lie_in_the_name_in_order(name: str) -> None:
    found = free_names.pieces("ja", name)
    assert found
    ends = [0, *(piece.span.end for piece in found)]
    assert all(piece.span.start >= end for piece, end in zip(found, ends, strict=False))
    assert ends[-1] <= len(name)


def test_a_language_without_dictionaries_knows_nothing_of_a_name() -> None:
    (piece,) = free_names.pieces("en", "Lisbon")
    assert (piece.span.of("Lisbon"), piece.latin) == ("Lisbon", frozenset())


def test_neighbouring_words_may_be_one_name() -> None:
    dossier, met = bead(*FREE[5][:2])
    words = free_names.spoken_words(dossier, met)
    assert {"long", "rough", "longrough"} <= set(words)
    assert len(words) == len(set(words))


@pytest.mark.parametrize(
    ("name", "word", "inside"),
    [
        ("プレミア", "Premiership", True),
        ("フィッシュ", "Scottish", False),
        ("ヒューズ", "Hue", False),
    ],
    ids=["begins with it", "another sound", "too short"],
)
def test_a_short_form_is_the_beginning_or_end_of_a_word(name: str, word: str, *, inside: bool) -> None:
    assert free_names.is_inside(name, word) is inside


def test_ordinary_words_explain_no_half_of_a_name() -> None:
    dossier, encounter = bead("もちろんクリス・クーンズ氏が来た。", "Of course Snoop Lion came.")
    assert free_names.is_free(dossier, encounter, named(dossier, "クリス・クーンズ"))


def test_the_name_in_question_stands_for_nothing() -> None:
    dossier, encounter = bead("村はトコワリにある。", "The village is in Morowali.")
    (witness,) = [w for w in encounter.source_only(Kind.NAME) if w.mention.text == "Morowali"]
    assert not free_names.is_unnamed(dossier, encounter, witness)
    assert free_names.is_unnamed(dossier, encounter, witness, besides="トコワリ")
