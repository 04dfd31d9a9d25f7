"""Names in Chinese sentences: spelt by sound, in their own characters, in Latin letters."""

from collections.abc import Callable

import pytest

from checker.core.mention import Kind, Reading, Relation

Read = Callable[[str], Reading]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("记者采访了安娜·林德布洛姆。", "安娜·林德布洛姆"),
        ("法官坎贝尔驳回了上诉。", "坎贝尔"),
        ("坎贝尔先生没有出席。", "坎贝尔"),
        ("總統費爾南德斯週一抵達。", "費爾南德斯"),
    ],
)
def test_a_name_spelt_by_sound_is_found(read: Read, text: str, name: str) -> None:
    assert name in [mention.text for mention in read(text).of(Kind.NAME) if "loose" not in mention.traits]


def test_a_part_of_a_known_name_is_found_again(read: Read) -> None:
    found = read("玛丽亚·科斯塔获胜。观众向科斯塔欢呼。").of(Kind.NAME)
    assert [mention.text for mention in found] == ["玛丽亚·科斯塔", "科斯塔"]


def test_a_run_of_sounds_alone_is_loose(read: Read) -> None:
    (found,) = read("他住在布鲁克林附近。").of(Kind.NAME)
    assert {"loose", "kanji"} <= found.traits


def test_a_person_in_own_characters_has_a_reading(read: Read) -> None:
    pytest.importorskip("pypinyin")
    (found,) = read("市长陈国强在会上发言。").of(Kind.NAME)
    assert (found.text, found.keys[0]) == ("陈国强", "chen guoqiang")


def test_latin_names_are_accepted(read: Read) -> None:
    (found,) = read("作者Maria Costa住在里斯本。").of(Kind.NAME)
    assert found.text == "Maria Costa"
    assert {"latin", "accepted"} <= found.traits


def test_who_holds_which_office(read: Read) -> None:
    (claim,) = read("秘鲁总统费尔南德斯周一抵达。").claims
    assert claim.relation is Relation.HOLDS
    assert (claim.holder and claim.holder.text, claim.role and claim.role.keys[0]) == ("费尔南德斯", "president")
    assert claim.country is not None
    assert claim.country.keys == ("PE",)


def test_without_readings_no_name_accuses_and_the_pack_says_so(read: Read, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("checker.lang.zh.romanisation.has_readings", lambda: False)
    reading = read("记者采访了安娜·林德布洛姆。")
    assert all("kanji" in mention.traits for mention in reading.of(Kind.NAME))
    assert any("pypinyin" in what for what in reading.unread)
