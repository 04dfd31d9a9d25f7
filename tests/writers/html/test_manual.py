"""What a page tells of its rules."""

from __future__ import annotations

from checker.manual import known_page
from checker.rules import RULES
from checker.writers import Rendering, no_page
from checker.writers.html.manual import guides
from checker.writers.html.pages import page
from tests.writers.conftest import make_finding, make_report
from tests.writers.html.conftest import seed_report
from tests.writers.html.test_pages import text, tree


def test_every_rule_says_what_and_why_and_when_it_errs() -> None:
    made = guides(RULES.names(), known_page)
    assert [guide.rule for guide in made] == sorted(RULES.names())
    for guide in made:
        assert [passage.heading for passage in guide.passages] == [
            *("What it does", "Why it matters", "Not flagged", "Known false alarms", "Measured")
        ]
        assert all(passage.paragraphs for passage in guide.passages)
        assert "``" not in str(guide)


def test_each_rule_stands_once_and_cards_lead_to_it() -> None:
    root = tree(page([seed_report()], Rendering(page=known_page)))
    rules = sorted({finding.rule for finding in seed_report().findings})
    assert [text(each).split()[0] for each in root.xpath("//*[@class='guides']//summary")] == rules
    assert sorted(set(root.xpath("//*[@class='facts']/a/@href[starts-with(., '#rule-')]"))) == [
        f"#rule-{rule}" for rule in rules
    ]
    assert "Precision" in text(root.xpath("//*[@id='rule-wrong-country']")[0])


def test_rules_that_nobody_knows_are_named_without_a_link() -> None:
    assert guides(["their-rule"], known_page) == ()
    html = page([make_report(make_finding(rule="their-rule"))], Rendering(page=known_page))
    assert 'href="#rule-their-rule"' not in html
    assert guides(["wrong-country"], no_page) == ()
