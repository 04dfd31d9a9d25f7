"""Everybody can read the pages: axe looks at each kind, light and dark, wide and narrow."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from checker.core.report import Status
from checker.manual import known_page
from checker.writers import Rendering
from checker.writers.html.index import Change, index
from checker.writers.html.pages import page
from tests.writers.conftest import make_failure
from tests.writers.html.conftest import (
    Visit,
    alone_report,
    decided_report,
    entries,
    large_report,
    markup_report,
    seed_report,
)

pytestmark = pytest.mark.browser


def failed_page() -> str:
    report = replace(seed_report(), status=Status.TIMEOUT, error="too slow", findings=(), comparison=None)
    return page([report])


PAGES: dict[str, Callable[[], str]] = {
    "article": lambda: page([seed_report()]),
    "several": lambda: page([seed_report(), large_report(3), make_failure(), replace(alone_report(), findings=())]),
    "without-texts": lambda: page([seed_report().without_texts()]),
    "failed": failed_page,
    "suppressed": lambda: page([decided_report()], Rendering(page=known_page)),
    "nothing-but-suppressed": lambda: page([replace(decided_report(), findings=())]),
    "markup": lambda: page([markup_report()], Rendering(page=known_page)),
    "no-source": lambda: page([alone_report()]),
    "index": lambda: index(entries(), "last week", Change(unknown=2)),
}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_nothing(visit: Visit, name: str, scheme: str, width: int) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe-playwright-python is not installed")
    opened = visit(PAGES[name](), color_scheme=scheme, viewport={"width": width, "height": 800})
    opened.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true; })")
    found = axe.Axe().run(opened)
    assert found.violations_count == 0, f"{name}: {found.generate_report()}"
    assert opened.evaluate("document.documentElement.scrollWidth") <= width, "the page is wider than its window"
