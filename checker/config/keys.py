"""Every key of ``checker.toml``, declared once: the loader, the JSON Schema and ``checker init`` read this."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from checker.core.finding import Severity

SEVERITIES = tuple(str(severity) for severity in reversed(Severity))
FAIL_ON = (*SEVERITIES[:-1], "never")


class Kind(StrEnum):
    """What kind of value a key takes."""

    TEXT = "text"
    TEXTS = "texts"
    """A list of texts; one text stands for a list of one."""
    CHOICE = "choice"
    SHARE = "share"
    """A number between 0 and 1."""
    FLAG = "flag"
    TABLES = "tables"
    """An array of tables, ``[[name]]``."""


@dataclass(frozen=True, slots=True)
class Key:
    """One key.

    Attributes:
        name: As it is written in the file; on the command line ``--name``.
        kind: What it takes.
        default: What holds when nobody says anything; None where there is nothing to hold.
        doc: One sentence for people.
        choices: The values of a choice.
        family: What a text must name: "rule", "language" or "engine"; "" for free text.
        keys: The keys of each table.
        required: True where a table is nothing without it.
    """

    name: str
    kind: Kind
    default: object
    doc: str
    choices: tuple[str, ...] = ()
    family: str = ""
    keys: tuple[Key, ...] = ()
    required: bool = False


_MIN_SEVERITY = Key("min-severity", Kind.CHOICE, "minor", "Show findings from this severity on.", SEVERITIES)
_FAIL_ON = Key("fail-on", Kind.CHOICE, "major", "Exit with 1 when a finding is at or above this.", FAIL_ON)
_MIN_CONFIDENCE = Key("min-confidence", Kind.SHARE, 0.0, "Drop findings that are less sure, 0 to 1.")
_IGNORE = Key("ignore", Kind.TEXTS, (), "Leave these rules out.", family="rule")

PAIR = (
    Key(
        "article",
        Kind.TEXT,
        None,
        "Glob of the articles; {path} stands for any folders and a name, any other {word} for one name, {lang} "
        "is also the article's language.",
        required=True,
    ),
    Key(
        "source",
        Kind.TEXTS,
        (),
        "Their sources, with the same placeholders and globs; at least one of them must be there. Articles that carry "
        "their own (XLIFF, TMX, PO, tables) or find it in source-collection need none.",
    ),
    Key("lang", Kind.TEXT, "", "Language of these articles, when it is not detected.", family="language"),
)
OVERRIDE = (
    Key(
        "paths", Kind.TEXTS, (), "Globs of the articles that this is for, from the workspace's folder; all if left out."
    ),
    Key("rules", Kind.TEXTS, (), "Rules that this is for; all if left out.", family="rule"),
    _MIN_SEVERITY,
    _FAIL_ON,
    _MIN_CONFIDENCE,
    Key("ignore", Kind.TEXTS, (), "Drop the findings of these rules.", family="rule"),
)
KEYS = (
    Key("lang", Kind.TEXT, "", "Language of the articles; detected when left out.", family="language"),
    Key("source-lang", Kind.TEXT, "en", "Language of the sources.", family="language"),
    Key("engine", Kind.TEXT, "auto", "Engine that translates back; see checker engines.", family="engine"),
    Key("model", Kind.TEXT, "", "Translation model of neural and ct2: its name or folder; the first one fetched."),
    Key("device", Kind.TEXT, "auto", "Where models run: auto, cpu, cuda, cuda:1 or mps."),
    Key("source-collection", Kind.TEXT, "", "Folder of sources, or its index, among which each article finds its own."),
    Key("text-path", Kind.TEXT, "", "Where the article's text is in JSON files, as $.items[*].ja."),
    Key("source-path", Kind.TEXT, "", "Where its source is in them, as $.items[*].en."),
    Key("columns", Kind.TEXTS, (), "Headings of tables: text=NAME, source=NAME, id=NAME."),
    Key("select", Kind.TEXTS, (), "Run only these rules; all stable ones when empty.", family="rule"),
    _IGNORE,
    Key("preview", Kind.FLAG, default=False, doc="Also run rules whose precision is not yet good enough."),
    _MIN_SEVERITY,
    _FAIL_ON,
    _MIN_CONFIDENCE,
    Key("terms", Kind.TEXT, "", "Terms file (.tsv or .tbx): how terms of the sources are to be rendered."),
    Key("baseline", Kind.TEXT, "", "Baseline file: findings that were there before and fail nothing."),
    Key("inline-ignore", Kind.FLAG, default=True, doc="Let comments in the articles suppress findings."),
    Key(
        "allow-missing-source", Kind.FLAG, default=False, doc="Check an article without its source instead of failing."
    ),
    Key("pairs", Kind.TABLES, (), "Which articles there are, and what their sources are.", keys=PAIR),
    Key(
        "overrides",
        Kind.TABLES,
        (),
        "Other thresholds for some paths, some rules or both; the last one wins.",
        keys=OVERRIDE,
    ),
)
