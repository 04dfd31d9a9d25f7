"""The index in a browser: filtering, sorting, opening."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.writers.html.index import index
from checker.writers.html.pages import page
from tests.writers.html.conftest import SHOWN, Visit, address, entries, large_report

pytestmark = pytest.mark.browser


def test_the_index_filters_sorts_and_opens(visit: Visit, tmp_path: Path) -> None:
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "large.html").write_text(page([large_report(5)], index="../page.html"), encoding="utf-8")
    opened = visit(index(entries(), "last week"))
    names = f"{SHOWN} th a"
    assert opened.locator(names).all_inner_texts() == ["many", "few"]
    opened.click("th[data-key=name] button")
    assert opened.locator(names).all_inner_texts() == ["few", "many"]
    assert (address(opened), opened.get_attribute("th[data-key=name]", "aria-sort")) == ("sort=name", "ascending")
    opened.select_option("select[name=change]", "new")
    assert opened.locator(names).all_inner_texts() == ["many"]
    opened.evaluate("document.activeElement.blur()")
    opened.keyboard.press("j")
    opened.keyboard.press("Enter")
    opened.wait_for_url("**/articles/large.html")
    opened.click(".crumb a")
    opened.wait_for_url("**/page.html")
