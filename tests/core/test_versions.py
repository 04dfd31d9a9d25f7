"""Versions of distributions."""

from __future__ import annotations

from importlib import metadata

import pytest

from checker.core.versions import version


def test_version_is_that_of_the_installed_distribution() -> None:
    assert version("babel") == metadata.version("babel")
    assert version("babel") is version("babel")


def test_a_missing_distribution_is_no_version() -> None:
    with pytest.raises(metadata.PackageNotFoundError):
        version("no-such-distribution")
