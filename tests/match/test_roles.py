"""Whether two roles are the same, and how the two languages meet."""

import pytest

from checker.core.text import Sentence, Span
from checker.lang.en.roles import find_roles as find_english
from checker.lang.ja.roles import find_roles as find_japanese
from checker.lang.ja.tokens import sentence_tokens
from checker.match.roles import Verdict, compare, confusable, is_general, label, modifiers_conflict, roles


def english(text: str) -> tuple[str, ...]:
    return find_english(Sentence(0, Span(0, len(text)), text))[0].keys


def japanese(text: str) -> tuple[str, ...]:
    sentence = Sentence(0, Span(0, len(text)), text)
    return find_japanese(sentence, sentence_tokens(sentence))[0].keys


@pytest.mark.parametrize(
    ("article", "source", "verdict"),
    [
        ("首相", "prime minister", Verdict.SAME),
        ("首相", "chancellor", Verdict.SAME),
        ("首相", "president", Verdict.CONFLICT),
        ("首相", "chief minister", Verdict.CONFLICT),
        ("州首相", "chief minister", Verdict.SAME),
        ("首相", "leader", Verdict.COMPATIBLE),
        ("大統領", "president", Verdict.SAME),
        ("社長", "president", Verdict.SAME),
        ("大統領", "king", Verdict.CONFLICT),
        ("王妃", "queen", Verdict.SAME),
        ("王妃", "princess", Verdict.CONFLICT),
        ("皇太子妃", "princess", Verdict.COMPATIBLE),
        ("国王", "prince", Verdict.CONFLICT),
        ("外相", "foreign secretary", Verdict.SAME),
        ("外相", "minister", Verdict.COMPATIBLE),
        ("大臣", "foreign minister", Verdict.COMPATIBLE),
        ("外相", "defence minister", Verdict.CONFLICT),
        ("内相", "Home Secretary", Verdict.SAME),
        ("財務相", "chancellor of the exchequer", Verdict.COMPATIBLE),
        ("議員", "senator", Verdict.COMPATIBLE),
        ("上院議員", "congressman", Verdict.CONFLICT),
        ("会長", "chairman", Verdict.SAME),
        ("議長", "chairman", Verdict.SAME),
        ("委員長", "chairwoman", Verdict.SAME),
        ("監督", "manager", Verdict.SAME),
        ("監督", "film director", Verdict.SAME),
        ("報道官", "spokeswoman", Verdict.SAME),
        ("弁護士", "attorney", Verdict.SAME),
        ("弁護士", "prosecutor", Verdict.COMPATIBLE),
        ("判事", "prosecutor", Verdict.CONFLICT),
        ("市長", "governor", Verdict.CONFLICT),
        ("看護師", "doctor", Verdict.CONFLICT),
        ("指導者", "nurse", Verdict.UNKNOWN),
        ("長官", "director", Verdict.SAME),
        ("司令官", "admiral", Verdict.COMPATIBLE),
        ("参謀総長", "lieutenant general", Verdict.COMPATIBLE),
        ("首相", "first minister", Verdict.COMPATIBLE),
        ("外相", "Lord", Verdict.UNKNOWN),
        ("所長", "professor", Verdict.UNKNOWN),
        ("公爵", "Lord", Verdict.CONFLICT),
        ("大使", "manager", Verdict.CONFLICT),
    ],
)
def test_the_two_languages_meet(article: str, source: str, verdict: Verdict) -> None:
    assert compare(japanese(article), english(source)) is verdict


def test_nothing_is_known_of_nothing() -> None:
    assert compare((), ("king",)) is Verdict.UNKNOWN
    assert compare(("king",), ("no-such-role",)) is Verdict.UNKNOWN


def test_comparison_is_symmetric() -> None:
    some = sorted(roles())[::9]
    assert all(compare((a,), (b,)) is compare((b,), (a,)) for a in some for b in some)


def test_broader_ids_exist_and_are_no_circle() -> None:
    for role in roles().values():
        assert role.broader <= set(roles())
        assert role.id not in role.broader


def test_confusable_families() -> None:
    assert confusable("prime-minister", "president")
    assert confusable("minister", "secretary")
    assert not confusable("goalkeeper", "archbishop")
    assert not confusable("goalkeeper", "no-such-role")


def test_labels_are_words() -> None:
    assert label("prime-minister") == "prime minister"
    assert label("chief-fish-counter") == "chief fish counter"


def test_general_words() -> None:
    assert is_general("leader")
    assert is_general("no-such-role")
    assert not is_general("mayor")


@pytest.mark.parametrize(
    ("article", "source", "conflict"),
    [
        ((), (), ""),
        (("former",), (), ""),
        ((), ("former",), ""),
        (("former",), ("elect",), "former"),
        (("current",), ("former",), "former"),
        (("deputy",), (), "deputy"),
        ((), ("vice",), "vice"),
        (("deputy",), ("vice",), ""),
        (("deputy",), ("assistant",), ""),
        ((), ("assistant",), ""),
        (("shadow",), (), "shadow"),
        (("acting",), (), ""),
    ],
)
def test_modifiers(article: tuple[str, ...], source: tuple[str, ...], conflict: str) -> None:
    assert modifiers_conflict(article, source) == conflict
