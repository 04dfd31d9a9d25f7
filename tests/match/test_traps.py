"""Words that were taken in another sense, and the tables that say which."""

from __future__ import annotations

import re

import pytest

from checker import pipeline
from checker.core.dossier import Dossier
from checker.core.options import Options
from checker.core.tables import read_table
from checker.match import traps
from checker.readers.plain import read

TABLES = ("role_traps.tsv", "role_letters.tsv", "organization_traps.tsv", "place_traps.tsv", "term_traps.tsv")
NEWS = "The council met on Monday. "


def dossier(article: str, source: str) -> Dossier:
    return pipeline.gather(read("article.ja.txt", article), [read("source.en.txt", source)], Options(lang="ja"))


def caught(article: str, source: str, table: str = "role_traps.tsv") -> tuple[tuple[str, str, str], ...]:
    found = traps.caught(dossier(article, source), table)
    return tuple((each.wrong.of(article), each.witness.mention.text, each.meant) for each in found)


@pytest.mark.parametrize(
    ("article", "source", "wrong"),
    [
        ("財務秘書は辞任した。", "The Treasury Secretary resigned.", "財務秘書"),
        ("警察の役員は発砲した。", "A police officer opened fire.", "役員"),
        ("教会の大臣は祈った。", "The Baptist minister prayed.", "大臣"),
        ("彼の義理の母ではなく母の法律が来た。", "His mother-in-law came.", ""),
        ("彼の母の法律が来た。", "His mother-in-law came.", "法律"),
        ("労働指導者は反対した。", "The Labour leader was opposed.", "労働指導者"),
        ("労働党の指導者は反対した。", "The Labour leader was opposed.", ""),
        ("国連は平和の番人を送った。", "The UN sent peacekeepers.", "平和の番人"),
        ("彼女の陛下は帰った。", "Her Majesty returned.", "彼女の陛下"),
    ],
)
def test_a_wrong_sense_is_caught_unless_the_role_is_rendered(article: str, source: str, wrong: str) -> None:
    assert [each[0] for each in caught(article, source)] == ([wrong] if wrong else [])


def test_what_else_the_source_says_accounts_for_the_word() -> None:
    assert caught("物理学者が来た。", "The physician came.")
    assert not caught("物理学者が来た。", "The physician and the physicist came.")
    assert not caught("物理学者が来た。", "The physician came. The physicist had come before.")


def test_the_witness_and_the_usual_word_are_given() -> None:
    assert caught("チーフ・ミニスターが来た。", "The chief minister came.", "role_letters.tsv") == (
        ("チーフ・ミニスター", "chief minister", "州首相"),
    )


def test_a_part_of_a_longer_word_is_no_word() -> None:
    assert not caught("役員会は開かれた。", "A police officer was present.")
    assert not caught("ツイスターズが勝った。", "The minister was there.", "role_letters.tsv")


def test_some_traps_depend_on_what_the_text_is_about() -> None:
    sport = "The match was level until the second half. The goalkeeper saved a penalty in the stadium."
    assert caught("船長は負傷した。", f"The captain was hurt. {sport}")
    assert not caught("船長は負傷した。", f"The captain was hurt. {NEWS}")


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        ("The midfielder scored in the league match at the stadium.", {"sport"}),
        ("The Grand Prix starts on Sunday.", {"motorsport"}),
        ("The Home Secretary spoke to reporters.", {"cabinet"}),
        ("The weather was fine.", set()),
    ],
)
def test_what_a_text_is_about(text: str, fields: set[str]) -> None:
    assert traps.fields(text) == fields


def test_a_language_without_tables_has_no_traps() -> None:
    same = pipeline.gather(read("a", NEWS * 3), [read("b", NEWS * 3)], Options(lang="en"))
    assert traps.caught(same, "role_traps.tsv") == ()


@pytest.mark.parametrize("table", TABLES)
def test_every_row_compiles_and_names_a_known_field(table: str) -> None:
    known = {row["field"] for row in read_table("checker.lang.en", "fields.tsv", unique="field")}
    for row in read_table("checker.lang.ja", table):
        for column in ("english", "wrong", "right", "unless"):
            re.compile(row[column])
        assert row["english"], row
        assert row["wrong"], row
        assert not row["field"] or row["field"] in known, row


@pytest.mark.parametrize("table", TABLES)
def test_the_usual_word_is_never_the_wrong_one(table: str) -> None:
    wrong = [row for row in read_table("checker.lang.ja", table) if row["meant"] and _is_caught(row)]
    assert wrong == []


def _is_caught(row: dict[str, str]) -> bool:
    right = re.compile(row["right"]) if row["right"] else None
    return bool(re.search(row["wrong"], row["meant"])) and not (right and right.search(row["meant"]))


def test_a_word_misread_is_told_with_its_english_and_the_usual_word() -> None:
    article = "法案は上の家で否決された。"
    told = list(traps.misread(dossier(article, "The bill was defeated in the upper house."), "organization_traps.tsv"))
    assert [(each.span.of(article), each.expected, each.suggestion) for each in told] == [
        ("上の家", "upper house", "上院")
    ]
