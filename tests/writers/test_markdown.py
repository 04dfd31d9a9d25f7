"""The comment on a pull request: short, worst first, never too long."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from checker.core.finding import Severity
from checker.writers import Rendering
from checker.writers.markdown import LIMIT, MARK, write
from tests.writers.conftest import make_failure, make_finding, make_report

COMMENT = """\
<!-- checker -->
### checker

1 finding (1 major) in 1 article against 1 related source · 4 of 9 sentences could be compared · engine lexicon-1

<details open><summary><code>article.ja.txt</code>: 1 major</summary>

- 🟧 **major** `wrong-country` `フランス` → `ドイツ` (line 1, column 4)
  <br>the article says France; the source says Germany
  <br>`source.en.txt:3`: German Prime Minister Martin arrived in Tokyo yesterday.

</details>
"""


def comment(*reports: Any, **rendering: Any) -> str:
    return write(reports, Rendering(**rendering))


def test_one_article_is_unfolded(report: Any) -> None:
    assert comment(report) == COMMENT


def test_several_are_folded_and_the_worst_comes_first(report: Any) -> None:
    worse = replace(make_report(make_finding(severity=Severity.CRITICAL)), article="worse.md")
    text = comment(report, worse)
    assert "<details open>" not in text
    assert text.index("worse.md") < text.index("article.ja.txt")


def test_what_was_not_checked_stands_above(report: Any) -> None:
    text = comment(report, make_failure())
    assert "\n**Not checked**\n\n- `bad.ja.txt`: bad.ja.txt: the file is empty; nothing to check\n" in text
    assert text.index("**Not checked**") < text.index("<details")


def test_a_clean_run_is_one_line() -> None:
    text = comment(replace(make_report(), findings=(), sources=()))
    assert text.startswith(f"{MARK}\n### checker\n\nno findings in 1 article")
    assert "<details" not in text


@pytest.mark.parametrize("sign", ["あ", "𠮷", "`", "<"])
def test_it_fits_and_says_how_many_did_not(sign: str) -> None:
    long = make_finding(message=sign * 500, text=sign * 90)
    reports = [make_report(*[long] * 40, article=f"{number}.md") for number in range(20)]
    text = comment(*reports)
    size = len(text.encode("utf-16-le")) // 2
    assert LIMIT * 0.9 < size <= LIMIT
    shown = text.count("🟧")
    assert text.endswith(f"\n{800 - shown} more findings did not fit; the full report has them.\n")
    assert text.count("<details") == text.count("</details>")


def test_many_failures_are_counted() -> None:
    text = comment(*[make_failure()] * 25)
    assert text.count("the file is empty") == 20
    assert "- and 5 more\n" in text
