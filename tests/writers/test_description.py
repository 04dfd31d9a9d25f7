"""A finding in one line."""

from __future__ import annotations

from typing import Any

import pytest

from checker.writers.description import change, describe
from tests.writers.conftest import make_finding


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, "フランス → ドイツ"),
        ({"suggestion": None}, "フランス → Germany"),
        ({"suggestion": None, "expected": ""}, "フランス"),
        ({"suggestion": "フランス"}, "フランス"),
        ({"suggestion": "ド\nイツ"}, "フランス → ド イツ"),
    ],
)
def test_change(changes: dict[str, Any], expected: str) -> None:
    assert change(make_finding(**changes)) == expected


def test_the_reason_follows() -> None:
    assert describe(make_finding(message="why")) == "フランス → ドイツ: why"
    assert describe(make_finding(message="")) == "フランス → ドイツ"
