"""Families of plug-ins, and what other distributions may add to them."""

from __future__ import annotations

from importlib.metadata import entry_points
from pathlib import Path

import pytest

from checker.core.errors import CheckerError, UnknownName
from checker.core.registry import Registry
from checker.engines import ENGINES
from checker.lang import LANGUAGES
from checker.readers import READERS
from checker.rules import RULES
from checker.writers import WRITERS

LETTERS: Registry[str] = Registry(
    "letters",
    {
        "upper": "string:ascii_uppercase",
        "lower": "string:ascii_lowercase",
        "lost": "string:nothing",
        "gone": "no_such:X",
    },
)
ENTRIES = """\
[checker.letters]
lower = foreign_letters:HEBREW
hebrew = foreign_letters:HEBREW
broken = foreign_letters:MISSING
absent = no_such_module:X
arabic = foreign_letters:ARABIC

[checker.others]
other = foreign_letters:HEBREW
"""


@pytest.fixture
def _foreign(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Install a distribution that adds letters, and tries to replace a built-in."""
    (tmp_path / "foreign_letters.py").write_text('HEBREW = "אבג"\nARABIC = "ابج"\n', encoding="utf-8")
    info = tmp_path / "foreign_letters-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: foreign-letters\nVersion: 1.0\n", encoding="utf-8")
    (info / "entry_points.txt").write_text(ENTRIES, encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)


def test_a_name_leads_to_its_object() -> None:
    assert LETTERS.get("lower") == "abcdefghijklmnopqrstuvwxyz"


def test_names_stand_in_the_order_of_the_table() -> None:
    assert LETTERS.names() == ("upper", "lower", "lost", "gone")


@pytest.mark.parametrize(
    ("name", "hint"),
    [("loewr", "did you mean 'lower'?"), ("Upper", "did you mean 'upper'?"), ("", "known: gone, lost, lower, upper")],
)
def test_an_unknown_name_suggests_the_nearest(name: str, hint: str) -> None:
    with pytest.raises(UnknownName) as error:
        LETTERS.get(name)
    assert hint in str(error.value)


@pytest.mark.parametrize(("name", "raised"), [("lost", AttributeError), ("gone", ModuleNotFoundError)])
def test_a_broken_built_in_is_our_own_fault(name: str, raised: type[Exception]) -> None:
    with pytest.raises(raised):
        LETTERS.get(name)


@pytest.mark.usefixtures("_foreign")
def test_others_add_theirs_after_the_built_ins() -> None:
    assert LETTERS.names() == ("upper", "lower", "lost", "gone", "absent", "arabic", "broken", "hebrew")
    assert LETTERS.get("hebrew") == "אבג"


@pytest.mark.usefixtures("_foreign")
def test_others_never_shadow_a_built_in() -> None:
    assert "lower" in entry_points(group="checker.letters").names
    assert LETTERS.get("lower") == "abcdefghijklmnopqrstuvwxyz"
    assert LETTERS.names().count("lower") == 1


@pytest.mark.usefixtures("_foreign")
@pytest.mark.parametrize("name", ["broken", "absent"])
def test_a_broken_plug_in_is_named(name: str) -> None:
    with pytest.raises(CheckerError, match=rf"letters plug-in '{name}' \(.*\) cannot be loaded"):
        LETTERS.get(name)


@pytest.mark.usefixtures("_foreign")
def test_another_familys_plug_in_is_not_ours() -> None:
    with pytest.raises(UnknownName):
        LETTERS.get("other")


@pytest.mark.parametrize("family", [ENGINES, LANGUAGES, READERS, RULES, WRITERS], ids=lambda family: family.family)
def test_every_built_in_can_be_loaded(family: Registry[object]) -> None:
    assert [name for name in family.names() if family.get(name) is None] == []
    assert set(family.builtins) <= set(family.names())
