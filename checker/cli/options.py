"""The options that commands share, and their way into the program's ``Options``."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from checker.cli.exits import FailOn
from checker.core.errors import UnknownName, UsageError
from checker.core.finding import Severity
from checker.core.options import Options

if TYPE_CHECKING:
    from checker.engines import Recorded


class Color(StrEnum):
    """When to colour what goes to standard output."""

    AUTO = "auto"
    ALWAYS = "always"
    NEVER = "never"


_FORMATS = "full, concise, json or jsonl"

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
Lang = Annotated[str, typer.Option("--lang", metavar="CODE", help="Language of the article; detected when left out.")]
SourceLang = Annotated[str, typer.Option("--source-lang", metavar="CODE", help="Language of the sources.")]
EngineName = Annotated[
    str, typer.Option("--engine", metavar="NAME", help="Engine that translates back; see checker engines.")
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
Select = Annotated[
    list[str] | None,
    typer.Option(
        "--select", metavar="RULE", help="Run only these rules. Repeatable, or with commas; see checker rules."
    ),
]
Ignore = Annotated[
    list[str] | None,
    typer.Option("--ignore", metavar="RULE", help="Leave these rules out. Repeatable, or with commas."),
]
Preview = Annotated[bool, typer.Option("--preview", help="Also run rules whose precision is not yet good enough.")]
MinSeverity = Annotated[Severity, typer.Option("--min-severity", help="Show findings from this severity on.")]
FailOnSeverity = Annotated[FailOn, typer.Option("--fail-on", help="Exit with 1 when a finding is at or above this.")]
MinConfidence = Annotated[
    float, typer.Option("--min-confidence", min=0.0, max=1.0, help="Drop findings that are less sure, 0 to 1.")
]
Format = Annotated[str, typer.Option("--output-format", metavar="FORMAT", help=f"How to write results: {_FORMATS}.")]
OutFile = Annotated[Path | None, typer.Option("--output-file", "-o", metavar="FILE", help="Write results to a file.")]
ColorWhen = Annotated[Color, typer.Option("--color", help="When to use colours.")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Only errors on standard error.")]
Verbose = Annotated[bool, typer.Option("--verbose", "-v", help="Say more on standard error, with tracebacks.")]
ShowProfile = Annotated[bool, typer.Option("--profile", help="Say on standard error how long each stage took.")]


@dataclass(frozen=True, slots=True)
class Reading:
    """What the texts are and how to translate back."""

    lang: str = ""
    source_lang: str = "en"
    engine: str = "auto"
    model: str = ""
    device: str = "auto"

    def options(self) -> Options:
        """Return valid options.

        Raises:
            UnknownName: A language or the engine does not exist.
        """
        from checker.engines import ENGINES
        from checker.lang import LANGUAGES

        for code in filter(None, (self.lang, self.source_lang)):
            require("language", code, LANGUAGES.names())
        require("engine", self.engine, ("auto", *ENGINES.names()))
        return Options(
            lang=self.lang, source_lang=self.source_lang, engine=self.engine, model=self.model, device=self.device
        )


@dataclass(frozen=True, slots=True)
class Judging:
    """Which rules run, and which findings count."""

    select: list[str] | None
    ignore: list[str] | None
    preview: bool
    min_severity: Severity
    fail_on: FailOn
    min_confidence: float

    def options(self, reading: Reading) -> Options:
        """Return valid options.

        Raises:
            UnknownName: A rule, a language or the engine does not exist.
        """
        from checker.rules import RULES

        select, ignore = _split(self.select), _split(self.ignore)
        for rule in (*select, *ignore):
            require("rule", rule, RULES.names())
        read = reading.options()
        return replace(
            read,
            select=select,
            ignore=ignore,
            preview=self.preview,
            min_severity=self._lowest(),
            min_confidence=self.min_confidence,
        )

    def _lowest(self) -> Severity:
        # What fails the run must be found even where it is not shown.
        failing = self.min_severity if self.fail_on is FailOn.NEVER else Severity(self.fail_on.value)
        return min(self.min_severity, failing, key=lambda severity: severity.rank)


def recording(back: Path | None, engine: str, articles: int, options: Options) -> Recorded | None:
    """Return the back-translation that ``--back`` names; None where it names none.

    Raises:
        UsageError: It cannot belong to the articles, the engine does not read it, or the engine needs one.
        InputError: It cannot be read.
    """
    from checker.batch.run import recorded

    if back is None:
        if engine == "recorded":
            raise UsageError("--engine recorded needs a back-translation; name it with --back FILE")
        return None
    if engine not in {"auto", "recorded"}:
        raise UsageError(f"--engine {engine} does not read --back; leave one of them out")
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


def _split(values: Iterable[str] | None) -> tuple[str, ...]:
    names = [name.strip() for value in values or () for name in value.split(",")]
    if not all(names):
        raise UsageError("an empty rule name; write --select RULE,RULE without gaps")
    return tuple(dict.fromkeys(names))
