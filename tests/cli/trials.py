"""Small workspaces for ``checker gate``: what lies in them, the command, its exit code and what it prints."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from checker.core.entry import Entry, line
from checker.core.finding import fingerprint
from tests.cli.conftest import ARTICLE, CLEAN, PAIRS, SOURCE

# A phrase that stands twice: a minor error.
MINOR = CLEAN.replace("首相は三日後に", "首相は三日後に首相は三日後に")
IGNORE = "<!-- checker: ignore-next-line[wrong-country]{} -->\n\n"

WRONG = "ja/a.md:1:3: major wrong-country the source's words say Germany; the article says France\n"


class Trial(NamedTuple):
    """A workspace, a command, and what it must come to.

    ``err`` is a part of standard error; ``before`` is what git has on ``main``, where it is asked.
    """

    name: str
    files: Mapping[str, str]
    command: str
    code: int
    out: str
    err: str = ""
    before: Mapping[str, str] | None = None


def workspace(article: str = ARTICLE, config: str = PAIRS, **others: str) -> dict[str, str]:
    return {"checker.toml": config, "ja/a.md": article, "en/a.md": SOURCE, **others}


def bilingual() -> dict[str, str]:
    """Return a workspace of one PO file, whose messages stand beside their translation."""
    ours, theirs = (text.splitlines()[0] for text in (ARTICLE, SOURCE))
    return {"checker.toml": '[[pairs]]\narticle = "po/{path}.po"\n', "po/a.po": f'msgid "{theirs}"\nmsgstr "{ours}"\n'}


def entry(name: str) -> str:
    """Return the baseline's line for the wrong country in an article called ``name``."""
    sentence = ARTICLE.splitlines()[0]
    print_ = fingerprint("wrong-country", name, "フランス", sentence, 0)
    return line(Entry(name, "wrong-country", "フランス", print_, reason="since March")) + "\n"


def pair(name: str, article: str = ARTICLE) -> dict[str, str]:
    return {f"ja/{name}.md": article, f"en/{name}.md": SOURCE}


def configured(text: str) -> str:
    return f"{text}\n{PAIRS}"


IN_UNIT = "po/a.po:2:11: major wrong-country the source's words say Germany; the article says France\n"
KNOWN = 'baseline = "known.jsonl"'
STALE = "checker: known.jsonl: 1 stale entry; run: checker baseline prune\n"
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
    Trial("a baseline", workspace(config=configured(KNOWN), **{"known.jsonl": entry("ja/a.md")}), "", 0, ""),
    Trial(
        "a baseline and a new finding",
        workspace(config=configured(KNOWN), **{"known.jsonl": entry("ja/a.md")}, **pair("b")),
        "",
        1,
        WRONG.replace("a.md", "b.md"),
    ),
    Trial(
        "a baseline whose finding was fixed",
        workspace(CLEAN, configured(KNOWN), **{"known.jsonl": entry("ja/a.md")}),
        "",
        1,
        "",
        STALE,
    ),
    Trial(
        "a baseline whose finding was fixed, and that is allowed",
        workspace(CLEAN, configured(KNOWN), **{"known.jsonl": entry("ja/a.md")}),
        "--allow-stale-baseline",
        0,
        "",
    ),
    Trial(
        "a baseline of an article that is gone",
        workspace(CLEAN, configured(KNOWN), **{"known.jsonl": entry("ja/gone.md")}),
        "",
        1,
        "",
        STALE,
    ),
    Trial("since: nothing changed", workspace(), "--since main", 0, "", "none of 1 article changed", workspace()),
    Trial(
        "since: an article changed", workspace(**pair("b")), "--since main", 1, WRONG, "", workspace(CLEAN, **pair("b"))
    ),
    Trial(
        "since: a source changed", workspace(), "--since main", 1, WRONG, "", workspace(**{"en/a.md": SOURCE + "More."})
    ),
    Trial(
        "since: a pair was renamed", workspace(), "--since main", 1, WRONG, "", {"checker.toml": PAIRS, **pair("old")}
    ),
    Trial(
        "since: an article was renamed without its source",
        {"checker.toml": PAIRS, "ja/b.md": ARTICLE, "en/a.md": SOURCE},
        "--since main",
        2,
        "",
        "ja/b.md: its source is missing: en/b.md",
        workspace(),
    ),
    Trial("since: a pair was deleted", workspace(), "--since main", 0, "", "none of 1", workspace(**pair("b"))),
    Trial(
        "since: a source was deleted",
        {**workspace(), "ja/b.md": ARTICLE},
        "--since main",
        2,
        "",
        "ja/b.md: its source is missing: en/b.md",
        workspace(**pair("b")),
    ),
    Trial("git is asked outside of a repository", workspace(), "--since main", 2, "", "no git repository"),
]
