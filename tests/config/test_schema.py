"""The published JSON Schema and the commented file are in step with the loader."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from checker.config import commented, schema
from checker.config.file import read
from checker.config.keys import KEYS, Key, Kind
from checker.core.errors import ConfigError
from checker.workspace import find

PUBLISHED = Path(schema.__file__).with_name("checker.schema.json")
WRONG = [
    "fail_on = 'minor'",
    "fail-on = 'high'",
    "min-confidence = 2",
    "preview = 'yes'",
    "select = [1]",
    "select = ['']",
    "lang = 3",
    "[pairs]\narticle = 'a'",
    "[[pairs]]\nsource = 'a'",
    "[[pairs]]\narticle = 'a'\nsource = 'b'\nmore = 1",
    "[[overrides]]\nfail-on = 'x'",
]
RIGHT = [
    "",
    "fail-on = 'never'",
    "select = 'wrong-date'",
    "min-confidence = 1",
    "[[pairs]]\narticle = 'a'\nsource = 'b'\nlang = 'ja'",
    "[[overrides]]\npaths = ['a']\nrules = 'wrong-date'\nignore = ['wrong-date']\nmin-severity = 'neutral'",
]


@pytest.fixture(scope="module")
def judge() -> Any:
    whole = json.loads(PUBLISHED.read_text(encoding="utf-8"))
    jsonschema.Draft7Validator.check_schema(whole)
    return jsonschema.Draft7Validator(whole)


def loads(folder: Path, text: str) -> bool:
    path = folder / "checker.toml"
    path.write_text(text, encoding="utf-8")
    try:
        read(path)
    except ConfigError:
        return False
    return True


def test_the_published_schema_is_the_one_that_is_made() -> None:
    assert PUBLISHED.read_text(encoding="utf-8") == schema.text(), "checker config --schema > the published file"


@pytest.mark.parametrize("text", [*WRONG, *RIGHT])
def test_schema_and_loader_agree(tmp_path: Path, judge: Any, text: str) -> None:
    assert judge.is_valid(tomllib.loads(text)) == loads(tmp_path, text) == (text in RIGHT)


def test_defaults_are_values_of_their_kind(tmp_path: Path) -> None:
    for key in KEYS:
        if key.kind is not Kind.TABLES and key.default != "":
            assert loads(tmp_path, f"{key.name} = {json.dumps(key.default)}")


def test_the_commented_file_is_valid_with_and_without_its_comments(tmp_path: Path, judge: Any) -> None:
    text = commented.text()
    assert judge.is_valid(tomllib.loads(text))
    assert loads(tmp_path, text)
    assert all(f"\n# {key.name} = " in text or f"\n{key.name} = " in text for key in KEYS if not key.keys)
    open_ones = [line.removeprefix("# ") if _is_setting(line) else line for line in text.splitlines()]
    assert {key.name for key in KEYS} == set(tomllib.loads("\n".join(open_ones)))


def _is_setting(line: str) -> bool:
    names = {each.name for key in KEYS for each in (key, *key.keys)}
    return line.startswith("# [[") or line.removeprefix("# ").partition(" = ")[0] in names


def test_keys_say_what_they_are() -> None:
    def every(keys: tuple[Key, ...]) -> list[Key]:
        return [each for key in keys for each in (key, *every(key.keys))]

    assert all(key.doc.endswith(".") and key.name == key.name.lower() for key in every(KEYS))


def test_the_clones_own_file_is_valid(root: Path) -> None:
    assert find(root).config == root / "checker.toml"
    assert len(read(root / "checker.toml")["pairs"]) == 1
