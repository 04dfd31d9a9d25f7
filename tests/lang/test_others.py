"""The languages of CLDR without a folder, and languages of other distributions."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from babel import Locale

from checker.core.errors import UnknownName
from checker.core.tables import read_table
from checker.lang import LANGUAGES
from checker.lang.identify import identify
from tests.architecture.tree import ROOT

ROWS = read_table("checker.lang", "others.tsv", unique="code")


@pytest.mark.parametrize("row", ROWS, ids=lambda row: str(row["code"]))
def test_cldr_has_what_a_pack_needs(row: dict[str, str]) -> None:
    locale = Locale.parse(row["code"])
    assert Locale("en").languages.get(row["code"], row["name"]) == row["name"]
    assert len(locale.territories) > 200
    assert set(locale.months["format"]["wide"]) == set(range(1, 13))


def test_every_language_is_listed_once_and_has_a_pack() -> None:
    names = LANGUAGES.names()
    assert len(names) == len(set(names))
    assert LANGUAGES.get("pl").name == "Polish"
    assert not set(LANGUAGES.own()) & {"pl", "sv"}


def test_an_unknown_language_is_refused() -> None:
    with pytest.raises(UnknownName):
        LANGUAGES.get("xx")


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("it", "Il presidente della Repubblica ha parlato ieri sera con i giornalisti."),
        ("pl", "Prezydent spotkał się wczoraj w Warszawie z dziennikarzami."),
        ("uk", "Президент зустрівся вчора в Києві з журналістами, які чекали."),
        ("ru", "Президент встретился вчера в Москве с журналистами, которые ждали."),
    ],
)
def test_languages_are_identified(code: str, text: str) -> None:
    assert identify(text, LANGUAGES.names()) == code


TOY = """
from checker.lang.spaced import spaced_pack

PACK = spaced_pack("eo", "Toy Esperanto", __name__)
"""
ARTICLE = "La reĝo de Hispanujo parolis lundon kun 45 ministroj.\nLa urbestro ridis en Londono.\n"
SOURCE = "The king of Portugal spoke on Monday with 45 ministers.\nThe judge laughed in London.\n"


def test_a_folder_of_tables_is_a_language(tmp_path: Path) -> None:
    """A distribution in a temporary folder adds a language; the tables of CLDR and its own find two errors."""
    package, meta = tmp_path / "toy_language", tmp_path / "toy_language-1.0.dist-info"
    package.mkdir()
    meta.mkdir()
    (meta / "METADATA").write_text("Metadata-Version: 2.1\nName: toy-language\nVersion: 1.0\n", encoding="utf-8")
    (meta / "entry_points.txt").write_text("[checker.lang]\neo = toy_language:PACK\n", encoding="utf-8")
    (package / "__init__.py").write_text(TOY, encoding="utf-8")
    roles = "# Toy offices.\n#: surface\tids\ttrait\nreĝo\tking\nurbestro\tmayor\nministro\tminister\njuĝisto\tjudge\n"
    (package / "roles.tsv").write_text(roles, encoding="utf-8")
    (package / "words.tsv").write_text("# Toy words.\n#: class\twords\nending-noun\tj|n|jn\n", encoding="utf-8")
    article, source = tmp_path / "article.txt", tmp_path / "source.txt"
    article.write_text(ARTICLE, encoding="utf-8")
    source.write_text(SOURCE, encoding="utf-8")
    command = ["check", str(article), "--source", str(source), "--lang", "eo", "--output-format", "concise"]
    done = subprocess.run(
        [sys.executable, "-m", "checker", *command],
        env={**os.environ, "PYTHONPATH": os.pathsep.join((str(tmp_path), str(ROOT)))},
        cwd=tmp_path,
        check=False,
        capture_output=True,
        encoding="utf-8",
    )
    assert "wrong-country" in done.stdout, done.stderr
    assert "the article says mayor; the source says judge" in done.stdout
    assert "ministr" not in done.stdout
    assert done.returncode == 1
