"""Lines that allow a finding: what reads them, takes them."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.core.errors import InputError
from checker.core.finding import Category
from checker.core.ignore import COMMENTED, ignores
from checker.readers import READERS, SUFFIXES
from checker.readers.files import load
from checker.suppress import baseline
from checker.terms import tsv
from checker.writers.html.allow import allowances
from tests.writers.conftest import make_finding

NAME = {"rule": "garbled-name", "category": Category.PERSON, "text": "アバーディ", "expected": "Abadi"}


def test_a_comment_where_the_format_has_comments(tmp_path: Path) -> None:
    (way,) = allowances("ja/a.md", make_finding())
    (tmp_path / "a.md").write_text(f"{way.line}\n\n昨日、フランスの首相は東京に着いた。\n", encoding="utf-8")
    (ignore,) = ignores(load(tmp_path / "a.md", 1_000))
    assert (ignore.rules, ignore.reason, ignore.problem) == (("wrong-country",), "reason", "")


@pytest.mark.parametrize("suffix", sorted({suffix for suffix, name in SUFFIXES.items() if name in READERS.builtins}))
def test_it_is_known_which_formats_have_comments(suffix: str) -> None:
    text = "<!-- checker: ignore[wrong-country] -- why -->\n\n東京に着いた。\n"
    try:
        document = READERS.get(SUFFIXES[suffix])(f"a{suffix}", text)
    except InputError:  # not of the format
        assert suffix not in COMMENTED
    else:
        assert bool(document.comments) is (suffix in COMMENTED)


@pytest.mark.parametrize("article", ["article.ja.txt", "-", "memo.docx"])
def test_the_baseline_anywhere_else(article: str, tmp_path: Path) -> None:
    finding = make_finding()
    (way,) = allowances(article, finding)
    path = tmp_path / "known.jsonl"
    path.write_text(way.line + "\n", encoding="utf-8")
    (entry,) = baseline.read(path).entries
    assert (entry.article, entry.fingerprint, entry.reason) == (article, finding.fingerprint, "reason")


def test_a_rendering_goes_into_the_terms_file(tmp_path: Path) -> None:
    comment, way = allowances("a.md", make_finding(**NAME))
    assert comment.line.startswith("<!-- ")
    (term,) = tsv.read(tmp_path / "t.tsv", f"source\taccepted\n{way.line}\n".encode(), "en")
    assert (term.source, term.accepted) == ("Abadi", ("アバーディ",))


@pytest.mark.parametrize(
    "changes",
    [
        {"category": Category.COUNTRY},
        {"rule": "wrong-term"},
        {"evidence": ()},
        {"expected": ""},
        {"text": "アバ|ーディ"},
        {"expected": "Aba\tdi"},
    ],
)
def test_no_rendering_that_would_silence_an_error_or_break_the_file(changes: dict[str, object]) -> None:
    assert len(allowances("a.md", make_finding(**{**NAME, **changes}))) == 1


def test_a_comment_that_is_not_needed_is_never_allowed() -> None:
    assert allowances("a.md", make_finding(rule="unused-ignore")) == ()
