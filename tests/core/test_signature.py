"""What must be equal for two runs to give the same result."""

from __future__ import annotations

from dataclasses import replace

import pytest

from checker.core.signature import Signature, changed

FULL = Signature(
    "1.2", "lexicon-1", "ja", ("a", "b"), (("cldr", "46"), ("sudachi", "2024")), (("min-severity", "minor"),)
)
BARE = Signature("1.2", "lexicon-1", "ja", (), (), ())


@pytest.mark.parametrize(
    ("signature", "line"),
    [
        (FULL, "version:1.2|engine:lexicon-1|lang:ja|rules:2|data:cldr-46+sudachi-2024|min-severity:minor"),
        (BARE, "version:1.2|engine:lexicon-1|lang:ja|rules:0"),
    ],
)
def test_the_one_line_form(signature: Signature, line: str) -> None:
    assert str(signature) == line


def test_what_differs_between_two_runs() -> None:
    assert changed([FULL, FULL], [FULL]) == ()
    assert changed([FULL], [replace(FULL, engine="lexicon-2", language_data=(("cldr", "47"),))]) == (
        "engine",
        "language data",
    )
    assert changed([], []) == ()
