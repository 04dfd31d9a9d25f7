"""The pages in a browser: what a reader clicks, types and sees."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from checker.core.text import Span
from checker.manual import known_page
from checker.writers import Rendering
from checker.writers.html.pages import page
from tests.writers.html.conftest import SHOWN, Visit, address, decided_report, large_report, lines, seed_report

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser


def ids(opened: Page) -> list[str]:
    return [str(item.get_attribute("id")) for item in opened.query_selector_all(SHOWN)]


def wrong_country() -> str:
    """Return the id of the card on the planted country."""
    return "f-" + next(f.fingerprint for f in seed_report().findings if f.rule == "wrong-country")


def test_the_filter_stands_in_the_address_and_comes_back(visit: Visit) -> None:
    opened = visit(page([seed_report()]))
    assert opened.inner_text("#shown") == "4 of 4 shown"
    opened.check("input[value=minor]")
    assert opened.inner_text("#shown") == "3 of 4 shown"
    opened.select_option("select[name=rule]", "doubled-phrase")
    assert address(opened) == "severity=minor&rule=doubled-phrase"
    opened.reload()
    assert opened.is_checked("input[value=minor]")
    assert len(ids(opened)) == 1
    opened.click("button[type=reset]")
    assert (address(opened), opened.inner_text("#shown")) == ("", "4 of 4 shown")


def test_a_chart_sets_the_filter(visit: Visit) -> None:
    opened = visit(page([seed_report()]))
    opened.click("[data-sets=rule] button:text-is('wrong-country')")
    assert (address(opened), len(ids(opened))) == ("rule=wrong-country", 1)


def test_search_finds_japanese_and_nothing(visit: Visit) -> None:
    opened = visit(page([seed_report()]))
    opened.keyboard.press("/")
    opened.keyboard.type("部隊の規模 twice")
    assert opened.inner_text("#shown") == "1 of 4 shown"
    opened.fill("input[name=q]", "no such words")
    assert opened.is_visible(".empty")
    assert "q=no+such+words" in address(opened)
    opened.fill("input[name=q]", "fingerprint")
    assert opened.is_visible(".empty"), "what is there to be copied is not searched"


def test_keys_walk_through_the_findings(visit: Visit) -> None:
    opened = visit(page([seed_report()]))
    every = ids(opened)
    opened.keyboard.press("j")
    assert address(opened) == every[0]
    opened.keyboard.press("j")
    opened.keyboard.press("j")
    opened.keyboard.press("k")
    assert address(opened) == every[1]
    assert opened.evaluate("document.activeElement.id") == every[1]
    assert opened.get_attribute(".current", "id") == every[1]
    opened.check("input[value=major]")
    opened.evaluate("document.activeElement.blur()")
    opened.keyboard.press("j")
    assert address(opened) == f"{every[0]}&severity=major"


def test_letters_typed_into_the_search_are_no_keys(visit: Visit) -> None:
    opened = visit(page([seed_report()]))
    opened.keyboard.press("/")
    opened.keyboard.type("jk?")
    assert opened.input_value("input[name=q]") == "jk?"
    assert not opened.is_visible("dialog")


def test_the_keys_are_explained(visit: Visit) -> None:
    opened = visit(page([seed_report()]))
    opened.keyboard.press("?")
    assert "next, previous finding" in opened.inner_text("dialog")
    opened.keyboard.press("Escape")
    assert not opened.is_visible("dialog")


def test_a_deep_link_leads_to_its_finding(visit: Visit) -> None:
    anchor = wrong_country()
    opened = visit(page([seed_report()]), f"#{anchor}&severity=minor")
    assert opened.get_attribute(".current", "id") == anchor
    assert opened.is_visible(f"#{anchor}"), "whoever follows a link wants to see its end, whatever the filter says"
    box = opened.locator(f"#{anchor}").bounding_box()
    assert box is not None
    assert 0 <= box["y"] < 720


def test_evidence_leads_into_the_source_and_back_returns(visit: Visit) -> None:
    opened = visit(page([seed_report()]))
    link = opened.locator(f"#{wrong_country()} .quotes cite a").nth(1)
    target = str(link.get_attribute("href"))
    assert not opened.is_visible(target)
    link.click()
    assert opened.is_visible(target)
    assert "Iraqi" in opened.inner_text(f"{target} .mark")
    opened.go_back()
    assert address(opened) == ""


def test_sentences_that_answer_each_other_light_up(visit: Visit) -> None:
    opened = visit(page([seed_report()]))
    opened.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true; })")
    row = opened.locator(".row[data-g]:not([data-g=''])").first
    groups = set(str(row.get_attribute("data-g")).split())
    answering = [
        line
        for line in opened.locator(".line[data-g]").all()
        if groups & set(str(line.get_attribute("data-g")).split())
    ]
    assert answering
    row.hover()
    assert all("lit" in str(line.get_attribute("class")) for line in answering)
    opened.hover("h1")
    assert opened.locator(".lit").count() == 0
    row.locator("a.number").focus()
    assert all("lit" in str(line.get_attribute("class")) for line in answering)
    answering[0].hover()
    assert "lit" in str(row.get_attribute("class"))


def test_arrows_walk_through_the_sentences(visit: Visit) -> None:
    opened = visit(page([seed_report()]))
    opened.locator("a.number").first.focus()
    opened.keyboard.press("ArrowDown")
    opened.keyboard.press("ArrowDown")
    opened.keyboard.press("ArrowUp")
    assert opened.evaluate("document.activeElement.closest('.row').id") == "s2"
    assert opened.locator("a.number[tabindex='0']").count() == 1


def test_what_is_filtered_out_is_not_marked_in_the_texts(visit: Visit) -> None:
    opened = visit(page([seed_report()]))
    opened.check("input[value=major]")
    assert opened.locator(".texts .mark.minor:not(.off)").count() == 0
    assert opened.locator(".texts .mark.major:not(.off)").count() >= 2


def test_a_suppression_is_copied(visit: Visit) -> None:
    opened = visit(page([seed_report()]), permissions=["clipboard-read", "clipboard-write"])
    opened.locator(f"#{wrong_country()} .allow button").click()
    opened.get_by_text("Copied").wait_for()
    copied = opened.evaluate("navigator.clipboard.readText()")
    entry = json.loads(copied)
    assert (entry["rule"], entry["fingerprint"]) == ("wrong-country", wrong_country().removeprefix("f-"))


def test_a_rule_and_what_was_suppressed_unfold_where_a_link_leads_to_them(visit: Visit) -> None:
    opened = visit(page([decided_report()], Rendering(page=known_page)))
    guide = opened.locator("#rule-wrong-country")
    assert guide.get_attribute("open") is None
    opened.locator(".card .facts a", has_text="wrong-country").first.click()
    assert "Why it matters" in guide.inner_text()
    assert not opened.is_visible(".silenced")
    opened.click(".reach a[href='#suppressed']")
    assert "by the baseline: since March" in opened.inner_text(".silenced")


def test_in_the_order_of_the_article(visit: Visit) -> None:
    opened = visit(page([large_report(6)]), "#sort=at")
    starts = [int(str(item.get_attribute("data-at"))) for item in opened.query_selector_all(SHOWN)]
    assert starts == sorted(starts)
    opened.select_option("select[name=sort]", "")
    assert opened.locator(SHOWN).first.get_attribute("data-severity") == "critical"


def test_everything_can_be_read_without_the_script(visit: Visit) -> None:
    opened = visit(page([seed_report()]), java_script_enabled=False)
    assert not opened.is_visible("#filter")
    assert not opened.is_visible("dialog")
    assert opened.locator(".card:visible").count() == len(seed_report().findings)
    assert opened.locator(".row:visible").count() == seed_report().stats.sentences


def test_no_script_of_a_document_runs(visit: Visit) -> None:
    hostile = '"><script>document.title="owned"</script><img src=x onerror=\'document.title="owned"\'>'
    report = seed_report()
    findings = tuple(replace(f, text=hostile, message=hostile, suggestion=hostile) for f in report.findings)
    opened = visit(page([replace(report, article=hostile, findings=findings)]))
    assert "owned" not in opened.title().split('"')[0]
    assert opened.locator("script").count() == 1
    assert opened.locator("img").count() == 0


def test_the_policy_stops_what_is_put_in_later(browser: Browser, tmp_path: Path) -> None:
    html = page([seed_report()]).replace("</body>", "<script>document.title = 'owned'</script></body>")
    (tmp_path / "page.html").write_text(html, encoding="utf-8")
    opened = browser.new_page()
    opened.goto((tmp_path / "page.html").as_uri())
    assert opened.title() != "owned"
    opened.close()


def test_paper_shows_the_texts_and_no_form(visit: Visit) -> None:
    opened = visit(page([seed_report()]))
    opened.emulate_media(media="print")
    assert not opened.is_visible("#filter")
    assert opened.is_visible(".row")
    assert not re.search("display: none", str(opened.get_attribute(".card", "style")))


# Puts each sign's place and the one before it into a row that grows, and returns where a line begins or ends wrongly.
TORN = """() => {
    const cell = document.querySelector(".row .cell"), torn = [];
    cell.parentElement.style.display = "block";
    for (let width = 200; width < 600; width += 7) {
        cell.style.width = `${width}px`;
        const signs = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT), range = document.createRange();
        for (let node = signs.nextNode(), before = null; node; node = signs.nextNode()) {
            for (let at = 0; at < node.data.length; at++) {
                range.setStart(node, at);
                range.setEnd(node, at + 1);
                const sign = node.data[at], left = range.getBoundingClientRect().left;
                const begins = before && left < before.left;
                if (begins && ("、。」）".includes(sign) || "「（".includes(before.sign))) torn.push([width, sign]);
                before = { sign, left };
            }
        }
    }
    return torn;
}"""


def test_marks_do_not_tear_japanese_punctuation_from_its_words(visit: Visit) -> None:
    whole = large_report(1)
    text = "駅では、運輸相が「フランス」、そして（フランス）という新しい路線を「視察した」と聞いた。"
    article = lines("article.ja.txt", "ja", [text])
    found = tuple(
        replace(whole.findings[0], span=Span(match.start(), match.end()), fingerprint=f"{match.start():032x}")
        for match in re.finditer("フランス", text)
    )
    assert whole.comparison is not None
    comparison = replace(whole.comparison, article=article)
    opened = visit(page([replace(whole, findings=found, document=article, comparison=comparison)]))
    assert opened.locator(".row .mark").count() >= len(found)
    assert opened.evaluate(TORN) == []


@pytest.mark.slow
def test_two_thousand_findings_open_at_once(visit: Visit) -> None:
    opened = visit(page([large_report(2_000)]))
    opened.wait_for_function("performance.getEntriesByType('navigation')[0].loadEventEnd > 0")
    # Two seconds is the promise; measured half of that on two busy cores.
    assert opened.evaluate("performance.getEntriesByType('navigation')[0].loadEventEnd") < 2_000
    assert opened.inner_text("#shown") == "2000 of 2000 shown"
    spent = opened.evaluate("""() => {
        const begun = performance.now();
        document.querySelector("input[name=q]").value = "17";
        document.getElementById("filter").dispatchEvent(new Event("input"));
        document.body.offsetHeight;
        return performance.now() - begun;
    }""")
    assert opened.inner_text("#shown") == "161 of 2000 shown"
    assert spent < 1_000
