"""The options that commands share, and their way into the program's ``Options``."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from checker.cli import completion
from checker.cli.exits import FailOn
from checker.cli.output import Color
from checker.cli.progress import ShowProgress
from checker.core.errors import UnknownName, UsageError
from checker.core.finding import Severity
from checker.core.layout import layout
from checker.core.options import Options

if TYPE_CHECKING:
    from checker.engines import Recorded

# Written out, because --help must not import the writers' table; a test compares the two.
FORMATS = "full, concise, json, jsonl, html, markdown, csv, sarif, junit, github, gitlab or rdjson"

Article = Annotated[str, typer.Argument(metavar="ARTICLE", help="The translated text; - reads standard input.")]
Articles = Annotated[
    list[str],
    typer.Argument(metavar="ARTICLE", help="Translated texts: files, folders or globs; - reads standard input."),
]
Sources = Annotated[
    list[str] | None,
    typer.Option(
        "--source", "-s", metavar="PATH", help="English original or related report: file, folder or glob. Repeatable."
    ),
]
Lang = Annotated[
    str,
    typer.Option(
        "--lang",
        metavar="CODE",
        help="Language of the article; detected when left out.",
        autocompletion=completion.languages,
    ),
]
SourceLang = Annotated[
    str,
    typer.Option("--source-lang", metavar="CODE", help="Language of the sources.", autocompletion=completion.languages),
]
EngineName = Annotated[
    str,
    typer.Option(
        "--engine",
        metavar="NAME",
        help="Engine that translates back; see checker engines.",
        autocompletion=completion.engines,
    ),
]
ModelName = Annotated[
    str, typer.Option("--model", metavar="NAME|DIR", help="Translation model of neural and ct2; see checker models.")
]
Device = Annotated[
    str, typer.Option("--device", metavar="NAME", help="Where models run: auto, cpu, cuda, cuda:1 or mps.")
]
Back = Annotated[
    Path | None,
    typer.Option(
        "--back",
        metavar="FILE",
        help="A back-translation that you have: a line of English a line, or JSON lines as back-translate writes them.",
    ),
]
TextPath = Annotated[
    str, typer.Option("--text-path", metavar="PATH", help="JSON: where the article's text is, as $.items[*].ja.")
]
SourcePath = Annotated[
    str, typer.Option("--source-path", metavar="PATH", help="JSON: where its English source is, as $.items[*].en.")
]
Columns = Annotated[
    list[str] | None,
    typer.Option(
        "--columns",
        metavar="KEY=NAME,…",
        help="CSV, TSV: headings of the columns text, source and id, as text=ja,source=en.",
    ),
]
Select = Annotated[
    list[str] | None,
    typer.Option(
        "--select",
        metavar="RULE",
        help="Run only these rules. Repeatable, or with commas; see checker rules.",
        autocompletion=completion.rules,
    ),
]
Ignore = Annotated[
    list[str] | None,
    typer.Option(
        "--ignore",
        metavar="RULE",
        help="Leave these rules out. Repeatable, or with commas.",
        autocompletion=completion.rules,
    ),
]
Preview = Annotated[bool, typer.Option("--preview", help="Also run rules whose precision is not yet good enough.")]
MinSeverity = Annotated[
    Severity | None, typer.Option("--min-severity", help="Show findings from this severity on; minor when left out.")
]
FailOnSeverity = Annotated[
    FailOn | None,
    typer.Option("--fail-on", help="Exit with 1 when a finding is at or above this; major when left out."),
]
MinConfidence = Annotated[
    float | None, typer.Option("--min-confidence", min=0.0, max=1.0, help="Drop findings that are less sure, 0 to 1.")
]
Format = Annotated[
    str,
    typer.Option(
        "--output-format",
        metavar="FORMAT",
        help=f"How to write results: {FORMATS}.",
        autocompletion=completion.formats,
    ),
]
AlsoReport = Annotated[
    list[str] | None,
    typer.Option(
        "--report",
        metavar="FORMAT=PATH",
        help="Also write results in this format to this file; - is standard output. Repeatable.",
        autocompletion=completion.reports,
    ),
]
Folder = Annotated[
    str,
    typer.Option(
        "--folder",
        metavar="PATH",
        help="What the articles' paths are relative to, as seen from where the report is read.",
    ),
]
OutFile = Annotated[Path | None, typer.Option("--output-file", "-o", metavar="FILE", help="Write results to a file.")]
ColorWhen = Annotated[Color, typer.Option("--color", help="When to use colours.")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Only errors on standard error.")]
Verbose = Annotated[bool, typer.Option("--verbose", "-v", help="Say more on standard error, with tracebacks.")]
ProgressWhen = Annotated[
    ShowProgress, typer.Option("--progress", help="When to show on standard error how far a long run is.")
]
ShowProfile = Annotated[bool, typer.Option("--profile", help="Say on standard error how long each stage took.")]


@dataclass(frozen=True, slots=True)
class Reading:
    """What the texts are and how to translate back; "" leaves it to the configuration."""

    lang: Lang = ""
    source_lang: SourceLang = ""
    engine: EngineName = ""
    model: ModelName = ""
    device: Device = ""
    text_path: TextPath = ""
    source_path: SourcePath = ""
    columns: Columns = None

    def options(self) -> Options:
        """Return valid options.

        Raises:
            UnknownName: A language or the engine does not exist.
        """
        self.require_known()
        return Options(
            lang=self.lang,
            source_lang=self.source_lang or "en",
            engine=self.engine or "auto",
            model=self.model,
            device=self.device or "auto",
            layout=layout(self.text_path, self.source_path, self.columns or ()),
        )

    def require_known(self) -> None:
        """Refuse what does not exist.

        Raises:
            UnknownName: A language or the engine does not.
        """
        from checker.engines import ENGINES
        from checker.lang import LANGUAGES

        for code in filter(None, (self.lang, self.source_lang)):
            require("language", code, LANGUAGES.names())
        require("engine", self.engine or "auto", ("auto", *ENGINES.names()))


@dataclass(frozen=True, slots=True)
class Judging:
    """Which rules run, and which findings count; None and False leave it to the configuration."""

    select: Select = None
    ignore: Ignore = None
    preview: Preview = False
    min_severity: MinSeverity = None
    fail_on: FailOnSeverity = None
    min_confidence: MinConfidence = None


@dataclass(frozen=True, slots=True)
class Display:
    """How results are written to standard output, or to a file instead of it."""

    output_format: Format = "full"
    output_file: OutFile = None
    color: ColorWhen = Color.AUTO


@dataclass(frozen=True, slots=True)
class Notes:
    """What goes to standard error besides errors."""

    quiet: Quiet = False
    verbose: Verbose = False
    progress: ProgressWhen = ShowProgress.AUTO
    profile: ShowProfile = False


def recording(back: Path | None, articles: int, options: Options) -> Recorded | None:
    """Return the back-translation that ``--back`` names; None where it names none.

    Raises:
        UsageError: It cannot belong to the articles, the engine does not read it, or the engine needs one.
        InputError: It cannot be read.
    """
    from checker.batch.run import recorded

    if back is None:
        if options.engine == "recorded":
            raise UsageError("--engine recorded needs a back-translation; name it with --back FILE")
        return None
    if options.engine not in {"auto", "recorded"}:
        raise UsageError(f"--engine {options.engine} does not read --back; leave one of them out")
    if articles != 1:
        raise UsageError(f"--back is the English of one article, not of {articles}; use batch and a manifest")
    return recorded(back, options)


def require(what: str, name: str, known: Iterable[str]) -> None:
    """Refuse a name that is not among ``known``.

    Raises:
        UnknownName: It is not; the nearest is suggested.
    """
    names = tuple(known)
    if name not in names:
        raise UnknownName(what, name, names)
