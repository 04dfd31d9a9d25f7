"""What all tests share: where the repository is, and the sets that may lie beside it."""

from __future__ import annotations

import signal
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SHARED = ROOT.parent / "shared"


def pytest_configure() -> None:
    """Let an interrupt interrupt: shells start what runs in the background with it ignored, and children inherit that."""
    signal.signal(signal.SIGINT, signal.default_int_handler)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Skip the tests marked ``shared`` where the sets are not beside the checkout."""
    if SHARED.is_dir():
        return
    absent = pytest.mark.skip(reason="the development sets (../shared) are not beside this checkout")
    for item in items:
        if item.get_closest_marker("shared"):
            item.add_marker(absent)


@pytest.fixture(scope="session")
def root() -> Path:
    """Return the repository's root."""
    return ROOT


@pytest.fixture(scope="session")
def shared() -> Path:
    """Return the folder of the development sets; only for tests marked ``shared``."""
    return SHARED
