"""What the user asked for."""

from __future__ import annotations

import dataclasses
import math

import pytest

from checker.core.finding import Severity
from checker.core.options import Options


@pytest.mark.parametrize("confidence", [-0.01, 1.01, 100, math.nan, math.inf, -math.inf])
def test_a_confidence_outside_its_range_is_refused(confidence: float) -> None:
    with pytest.raises(ValueError, match="min_confidence must be between 0 and 1"):
        Options(min_confidence=confidence)


@pytest.mark.parametrize("confidence", [0.0, 0.5, 1.0, 1])
def test_a_confidence_in_its_range_is_kept(confidence: float) -> None:
    assert Options(min_confidence=confidence).min_confidence == confidence


def test_options_do_not_change() -> None:
    with pytest.raises(dataclasses.FrozenInstanceError):
        Options().preview = True  # type: ignore[misc]
    assert dataclasses.replace(Options(), preview=True) != Options()


def test_by_default_nothing_neutral_is_shown() -> None:
    assert Options().min_severity is Severity.MINOR
