"""What a library user may import, and nothing else."""

from __future__ import annotations

from types import ModuleType

import checker


def test_the_public_api_is_small() -> None:
    assert 0 < len(checker.__all__) <= 15
    assert list(checker.__all__) == sorted(set(checker.__all__), key=list(checker.__all__).index)


def test_every_promised_name_can_be_imported() -> None:
    assert [name for name in checker.__all__ if not hasattr(checker, name)] == []


def test_nothing_public_is_left_out() -> None:
    ignored = {"annotations", "TYPE_CHECKING"}
    public = {name for name in dir(checker) if not name.startswith("_") and name not in ignored}
    names = {name for name in public if not isinstance(getattr(checker, name), ModuleType)}
    assert names == {name for name in checker.__all__ if not name.startswith("_")}


def test_the_contract_is_there() -> None:
    assert {"check", "check_many", "back_translate"} <= set(checker.__all__)
