"""Every plug-in family has one shape: a table of names, one variant a file, called as its file is."""

from __future__ import annotations

from importlib.util import find_spec
from typing import Any

import pytest

from checker.core.registry import Registry
from checker.engines import ENGINES
from checker.lang import LANGUAGES
from checker.readers import READERS
from checker.rules import RULES
from checker.writers import WRITERS
from tests.architecture.tree import PACKAGE

FAMILIES: dict[str, Registry[Any]] = {
    "engines": ENGINES,
    "lang": LANGUAGES,
    "readers": READERS,
    "rules": RULES,
    "writers": WRITERS,
}
VARIANTS = [(family, name) for family, registry in FAMILIES.items() for name in registry.builtins]


def _module(family: str, name: str) -> str:
    return FAMILIES[family].builtins[name].partition(":")[0]


@pytest.mark.parametrize(("family", "name"), VARIANTS)
def test_an_entry_leads_to_an_object(family: str, name: str) -> None:
    assert find_spec(_module(family, name)) is not None
    assert FAMILIES[family].get(name) is not None


@pytest.mark.parametrize(("family", "name"), VARIANTS)
def test_a_variant_is_called_as_its_file(family: str, name: str) -> None:
    assert _module(family, name) == f"checker.{family}.{name.replace('-', '_')}"


@pytest.mark.parametrize("family", FAMILIES)
def test_one_variant_a_file(family: str) -> None:
    used = [_module(family, name) for name in FAMILIES[family].builtins]
    assert len(used) == len(set(used))


@pytest.mark.parametrize("family", FAMILIES)
def test_the_registry_is_called_as_its_folder(family: str) -> None:
    assert FAMILIES[family].family == family


@pytest.mark.parametrize("family", ["rules"])
def test_no_file_is_missing_from_its_table(family: str) -> None:
    files = {path.stem for path in (PACKAGE / family).glob("*.py") if not path.stem.startswith("_")}
    assert files == {name.replace("-", "_") for name in FAMILIES[family].builtins}


def test_no_language_is_missing_from_its_table() -> None:
    folders = {path.parent.name for path in (PACKAGE / "lang").glob("*/__init__.py")}
    # What packs of tables share stands in a folder of its own.
    assert folders - {"spaced"} == set(LANGUAGES.builtins)
