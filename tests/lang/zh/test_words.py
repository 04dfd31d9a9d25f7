"""Countries and offices in Chinese sentences, in both kinds of characters."""

from collections.abc import Callable

import pytest

from checker.core.mention import Kind, Reading

Read = Callable[[str], Reading]
DOUBT = {"metonym", "ambiguous", "region", "language", "currency"}


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("肯尼亚和乌干达的代表抵达巴黎。", "KE UG"),
        ("法國與德國簽署了新協議。", "FR DE"),
        ("义大利人和義大利語", "IT"),
        ("尼日尔与尼日利亚、几内亚与几内亚比绍", "NE NG GN GW"),
        ("发展中国家需要更多资金。", ""),
        ("他研究印度洋的海流。", ""),
        ("中美贸易谈判周一恢复，美军没有置评。", "CN US US"),
        ("部长将访华。", "CN"),
        ("票价为二十美元，或十五英镑。", ""),
        ("北爱尔兰和苏格兰的议员反对。", "GB-NIR GB-SCT"),
        ("朝鲜和韩国恢复了热线。", "KP KR"),
    ],
)
def test_countries_are_told(read: Read, text: str, codes: str) -> None:
    found = [mention for mention in read(text).of(Kind.COUNTRY) if not mention.traits & DOUBT]
    assert " ".join("|".join(mention.keys) for mention in found) == codes


def test_a_capital_stands_for_its_country_and_accuses_nobody(read: Read) -> None:
    (paris,) = read("巴黎拒绝了这一要求。").of(Kind.COUNTRY)
    assert (paris.keys, paris.traits) == (("FR",), frozenset({"metonym", "capital"}))


@pytest.mark.parametrize(
    ("text", "ids", "traits"),
    [
        ("前总统接受了采访。", "president", {"former"}),
        ("副总统发表讲话。", "vice-president", {"deputy"}),
        ("外交部長否認了報導。", "foreign-minister", set()),
        ("候任首相公布名单。", "prime-minister", {"elect"}),
        ("卫生部副部长辞职。", "vice-minister", {"deputy"}),
        ("首席执行官与总经理", "ceo general-manager", set()),
    ],
)
def test_offices_are_told(read: Read, text: str, ids: str, traits: set[str]) -> None:
    found = read(text).of(Kind.ROLE)
    assert " ".join(mention.keys[0] for mention in found) == ids
    assert traits <= found[0].traits


@pytest.mark.parametrize("text", ["总统府前聚集了人群。", "总统选举定于五月举行。"])
def test_an_institution_or_event_is_no_office(read: Read, text: str) -> None:
    assert read(text).of(Kind.ROLE) == ()


def test_a_body_is_told_by_its_name_and_no_country_is_in_it(read: Read) -> None:
    reading = read("英国广播公司援引世界卫生组织的数据。")
    assert [mention.keys[0] for mention in reading.of(Kind.ORGANIZATION)] == ["bbc", "world health organization"]
    assert reading.of(Kind.COUNTRY) == ()
