"""``checker gate``: small workspaces, the command, its exit code and what it prints."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.cli.conftest import ARTICLE, CLEAN, PAIRS, SOURCE, Run, fill

# A phrase that stands twice: a minor error.
MINOR = CLEAN.replace("首相は三日後に", "首相は三日後に首相は三日後に")
IGNORE = "<!-- checker: ignore-next-line[wrong-country]{} -->\n\n"

WRONG = "ja/a.md:1:3: major wrong-country the source's words say Germany; the article says France\n"


class Trial(NamedTuple):
    """A workspace, a command, and what it must come to; ``err`` is a part of standard error."""

    name: str
    files: Mapping[str, str]
    command: str
    code: int
    out: str
    err: str = ""


def workspace(article: str = ARTICLE, config: str = PAIRS, **others: str) -> dict[str, str]:
    return {"checker.toml": config, "ja/a.md": article, "en/a.md": SOURCE, **others}


def bilingual() -> dict[str, str]:
    """Return a workspace of one PO file, whose messages stand beside their translation."""
    ours, theirs = (text.splitlines()[0] for text in (ARTICLE, SOURCE))
    return {"checker.toml": '[[pairs]]\narticle = "po/{path}.po"\n', "po/a.po": f'msgid "{theirs}"\nmsgstr "{ours}"\n'}


def configured(text: str) -> str:
    return f"{text}\n{PAIRS}"


IN_UNIT = "po/a.po:2:11: major wrong-country the source's words say Germany; the article says France\n"
DOUBLED = "ja/a.md:3:1: minor doubled-phrase “首相は三日後に” stands twice\n"
NO_REASON = "minor unused-ignore this comment has no reason and so suppresses nothing; add -- and why\n"
UNUSED = "ja/a.md:1:1: minor unused-ignore this comment suppresses no wrong-country; remove the comment\n"
OVERRIDE = '[[overrides]]\npaths = ["{}"]\n{}\n'

TABLE = [
    Trial("clean", workspace(CLEAN), "", 0, ""),
    Trial("a finding above the threshold", workspace(), "", 1, WRONG),
    Trial("a finding below it", workspace(), "--fail-on critical", 0, WRONG),
    Trial("a finding that is not shown and fails", workspace(), "--min-severity critical", 1, ""),
    Trial("never", workspace(), "--fail-on never", 0, WRONG),
    Trial("a minor finding", workspace(MINOR), "", 0, DOUBLED),
    Trial("a minor finding that fails", workspace(MINOR), "--fail-on minor", 1, DOUBLED),
    Trial("the threshold of the file", workspace(config=configured('fail-on = "critical"')), "", 0, WRONG),
    Trial("the command line wins", workspace(config=configured('fail-on = "critical"')), "--fail-on major", 1, WRONG),
    Trial("isolated", workspace(), "--isolated", 2, "", "no [[pairs]] say which articles to check"),
    Trial("a key of the command line", workspace(), "--config fail-on=critical", 0, WRONG),
    Trial(
        "another threshold for a path",
        workspace(config=PAIRS + OVERRIDE.format("ja/**", 'fail-on = "critical"')),
        "",
        0,
        WRONG,
    ),
    Trial(
        "another threshold for another path",
        workspace(config=PAIRS + OVERRIDE.format("ja/sport/**", 'fail-on = "critical"')),
        "",
        1,
        WRONG,
    ),
    Trial(
        "a rule left out in a path",
        workspace(config=PAIRS + OVERRIDE.format("ja/*.md", 'ignore = ["wrong-country"]')),
        "",
        0,
        "",
    ),
    Trial(
        "a stricter threshold for a rule",
        workspace(MINOR, PAIRS + '[[overrides]]\nrules = ["doubled-phrase"]\nfail-on = "minor"\n'),
        "",
        1,
        DOUBLED,
    ),
    Trial(
        "the command line wins over an override",
        workspace(MINOR, PAIRS + '[[overrides]]\nrules = ["doubled-phrase"]\nfail-on = "minor"\n'),
        "--fail-on never",
        0,
        DOUBLED,
    ),
    Trial("suppressed with a reason", workspace(IGNORE.format(" -- the desk's decision") + ARTICLE), "", 0, ""),
    Trial(
        "suppressed without a reason",
        workspace(IGNORE.format("") + ARTICLE),
        "",
        1,
        f"ja/a.md:1:1: {NO_REASON}{WRONG.replace(':1:3', ':3:3')}",
    ),
    Trial(
        "comments are not believed",
        workspace(IGNORE.format(" -- the desk's decision") + ARTICLE),
        "--no-inline-ignore",
        1,
        WRONG.replace(":1:3", ":3:3"),
    ),
    Trial("a comment that is not needed", workspace(IGNORE.format(" -- the desk's decision") + CLEAN), "", 0, UNUSED),
    Trial(
        "zero files", {"checker.toml": PAIRS}, "", 2, "", "checker.toml: no file matches [[pairs]] article ja/{path}.md"
    ),
    Trial("no configuration", {"ja/a.md": ARTICLE}, "", 2, "", "no [[pairs]] say which articles to check"),
    Trial(
        "an unknown key",
        workspace(config=configured('fail_on = "minor"')),
        "",
        2,
        "",
        "checker: checker.toml: unknown key 'fail_on'; did you mean 'fail-on'?\n",
    ),
    Trial(
        "an unknown rule",
        workspace(config=configured('ignore = ["wrong-contry"]')),
        "",
        2,
        "",
        "checker: checker.toml: 'ignore': unknown rule 'wrong-contry'; did you mean 'wrong-country'?\n",
    ),
    Trial("no TOML", workspace(config="fail-on = \n"), "", 2, "", "checker: checker.toml: not TOML: "),
    Trial(
        "a missing source",
        {**workspace(), "ja/b.md": CLEAN},
        "",
        2,
        WRONG,
        "checker: ja/b.md: its source is missing: en/b.md; add it, or pass --allow-missing-source\n",
    ),
    Trial(
        "a missing source that is allowed", {**workspace(CLEAN), "ja/b.md": ARTICLE}, "--allow-missing-source", 0, ""
    ),
    Trial("a missing source by the file", workspace(config=configured("allow-missing-source = true")), "", 1, WRONG),
    Trial("files that carry their own source", bilingual(), "", 1, IN_UNIT),
    Trial(
        "files that should carry their own source and do not",
        workspace(config='[[pairs]]\narticle = "ja/{path}.md"\n'),
        "",
        2,
        "",
        "checker: ja/a.md: it carries no source and its [[pairs]] names none; add source there, or pass --allow",
    ),
    Trial(
        "articles that nobody has a source of",
        workspace(MINOR, config='[[pairs]]\narticle = "ja/{path}.md"\n'),
        "--allow-missing-source",
        0,
        DOUBLED,
    ),
    Trial("a file that is named", {**workspace(), "ja/b.md": CLEAN}, "en/a.md", 1, WRONG),
    Trial(
        "a file of no pair",
        {**workspace(), "README.md": "x"},
        "README.md",
        0,
        "",
        "nothing to check: none of 1 article",
    ),
    Trial("a file that is not there", workspace(), "ja/c.md", 2, "", "ja/c.md: no such file; check the path"),
    Trial("a baseline that is not there", workspace(), "--baseline b.jsonl", 2, "", "run: checker baseline write"),
    Trial(
        "an unreadable article", {**workspace(), "ja/b.md": "", "en/b.md": SOURCE}, "", 2, WRONG, "the file is empty"
    ),
    Trial("git is asked outside of a repository", workspace(), "--since main", 2, "", "no git repository"),
]


@pytest.mark.parametrize("trial", TABLE, ids=[trial.name for trial in TABLE])
def test_a_workspace(gate: Run, trial: Trial) -> None:
    fill(trial.files)
    outcome = gate("gate", *trial.command.split(), "--output-format", "concise")
    assert (outcome.code, outcome.out) == (trial.code, trial.out), outcome.err
    assert trial.err in outcome.err
    assert "Traceback" not in outcome.err


def test_the_baseline_new_fixed_and_stale(gate: Run) -> None:
    fill(workspace(config=configured('baseline = "known.jsonl"')))
    written = gate("baseline", "write")
    assert (written.code, written.err) == (0, "checker: known.jsonl: 1 in the baseline, 1 added, 0 taken out\n")
    known = json.loads(Path("known.jsonl").read_text(encoding="utf-8"))
    assert (known["article"], known["rule"], known["text"]) == ("ja/a.md", "wrong-country", "フランス")
    assert gate("gate", "--output-format", "concise")[:2] == (0, "")

    # What stands above may change: an entry has no position.
    fill({"ja/a.md": "会議が開かれた。\n\n" + ARTICLE})
    assert gate("gate", "--output-format", "concise")[:2] == (0, "")

    # A new one beside the old one fails alone, although the count of known ones is the same.
    fill({"ja/b.md": ARTICLE, "en/b.md": SOURCE})
    new = gate("gate", "--output-format", "concise")
    assert (new.code, new.out) == (1, WRONG.replace("a.md", "b.md"))

    # The old one is put right: its entry is stale, and says so with the command that takes it out.
    fill({"ja/a.md": CLEAN, "ja/b.md": CLEAN})
    stale = gate("gate", "--output-format", "concise")
    assert (stale.code, stale.out) == (1, "")
    assert "known.jsonl: no longer found: ja/a.md wrong-country フランス\n" in stale.err
    assert "known.jsonl: 1 stale entry; run: checker baseline prune\n" in stale.err
    assert gate("gate", "--allow-stale-baseline", "-q").code == 0
    assert gate("baseline", "prune").code == 0
    assert Path("known.jsonl").read_text(encoding="utf-8") == ""
    assert gate("gate", "-q").code == 0


def test_what_was_not_looked_at_is_not_stale(gate: Run) -> None:
    fill({**workspace(config=configured('baseline = "known.jsonl"')), "ja/b.md": CLEAN, "en/b.md": SOURCE})
    assert gate("baseline", "write").code == 0
    for arguments in (["ja/b.md"], ["--select", "wrong-date"], ["--min-severity", "critical", "--fail-on", "critical"]):
        assert gate("gate", *arguments, "-q").code == 0, arguments
    assert gate("gate", "--min-confidence", "1", "-q").code == 0
    Path("ja/a.md").unlink()
    assert "1 stale entry" in gate("gate", "ja/b.md", "-q").err


def test_a_baseline_keeps_its_reasons_and_is_not_written_by_halves(gate: Run) -> None:
    fill(workspace())
    assert 'write into checker.toml: baseline = "checker-baseline.jsonl"' in gate("baseline", "write").err
    path = Path("checker-baseline.jsonl")
    path.write_text(path.read_text(encoding="utf-8").replace('"reason": ""', '"reason": "later"'), encoding="utf-8")
    before = path.read_text(encoding="utf-8")
    assert gate("baseline", "write").err.startswith(
        "checker: checker-baseline.jsonl: 1 in the baseline, 0 added, 0 taken"
    )
    assert path.read_text(encoding="utf-8") == before
    fill({"ja/b.md": ARTICLE})
    failed = gate("baseline", "write")
    assert failed.code == 2
    assert "1 article could not be checked; the baseline was left as it is" in failed.err
    assert path.read_text(encoding="utf-8") == before


def test_what_was_suppressed_is_counted(gate: Run) -> None:
    fill(workspace(IGNORE.format(" -- the desk's decision") + ARTICLE))
    assert " · 1 suppressed (1 by comments) · " in gate("gate").out
    whole = json.loads(gate("gate", "--output-format", "json", "-q").out)
    assert whole["summary"]["suppressed"] == {"inline": 1, "terms": 0, "baseline": 0}
    (report,) = whole["reports"]
    assert report["suppressed"][0]["reason"] == "the desk's decision"
    assert report["findings"] == []


def test_a_page_of_the_gate_shows_texts_and_what_was_suppressed(gate: Run) -> None:
    fill(workspace(IGNORE.format(" -- the desk's decision") + ARTICLE))
    outcome = gate("gate", "--report", "html=page.html", "--folder", "docs", "-q")
    assert outcome.code == 0
    html = Path("page.html").read_text(encoding="utf-8")
    assert "<h1><bdi>docs/ja/a.md</bdi></h1>" in html
    assert "1 suppressed (1 by comments)" in html
    assert "by a comment in the article: <bdi>the desk&#39;s decision</bdi>" in html
    assert 'class="row' in html


def test_terms_silence_and_enforce(gate: Run) -> None:
    terms = "source\taccepted\tforbidden\nKlaus Berger\tクラウス・バーガー\t\nconference\t会談\t会議\n"
    garbled = CLEAN.replace("クラウス・ベルガー", "クラウス・バーガー").replace("ベルガー", "バーガー")
    fill({**workspace(garbled, configured('terms = "house.tsv"')), "house.tsv": terms})
    outcome = gate("gate", "--output-format", "json", "-q")
    (report,) = json.loads(outcome.out)["reports"]
    assert [(f["rule"], f["text"], f["suggestion"]) for f in report["findings"]] == [("wrong-term", "会議", "会談")]
    assert outcome.code == 1
    assert gate("gate", "--terms", "nothing.tsv").code == 2


def test_an_article_is_not_overwritten(gate: Run) -> None:
    fill(workspace())
    outcome = gate("gate", "-o", "en/a.md")
    assert (outcome.code, outcome.err.startswith("checker: en/a.md is an input")) == (2, True)


def test_names_of_files_cannot_steer_a_terminal_or_a_build_service(gate: Run) -> None:
    name = "\x1b[31m\r::error::x"
    fill(
        {**workspace(config=configured('baseline = "known.jsonl"')), f"ja/{name}.md": ARTICLE, f"en/{name}.md": SOURCE}
    )
    assert gate("baseline", "write").code == 0
    fill({f"ja/{name}.md": CLEAN, "ja/b.md": CLEAN})
    outcome = gate("gate")
    assert outcome.code == 2
    for text in (outcome.out, outcome.err):
        assert not {"\x1b", "\r"} & set(text)
        assert not any(line.startswith("::") for line in text.splitlines())
