"""The method, in reading order: read, translate back, align, compare.

Every stage takes frozen values and returns frozen values; nothing is mutated and nothing is printed.
"""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace

from checker import __version__
from checker.align import dossiers, names
from checker.core.alignment import Relatedness
from checker.core.backtranslation import LEXICON, BackTranslation
from checker.core.comparison import comparison
from checker.core.dossier import Dossier, Read
from checker.core.errors import UsageError, WrongLanguage
from checker.core.layout import Layout
from checker.core.options import Options
from checker.core.report import Report, SourceSummary, Stats, Status, Unchecked
from checker.core.signature import Signature
from checker.core.terms import digest
from checker.core.text import Document, Sentence
from checker.core.verdict import Charge, findings
from checker.engines import ENGINES, Recorded, Task
from checker.engines.choice import open_engine
from checker.lang import LANGUAGES, LanguagePack
from checker.lang.detection import LEAST_RECOGNISED, detect
from checker.rules import RULES, Rule

# What that engine makes of a language without dictionaries.
SKELETON = "a skeleton: names, offices, countries, numbers and dates in English, all else quoted as it stands"


@dataclass(slots=True)
class Profile:
    """Seconds spent in each stage, added up over articles; the one thing here that is not a value."""

    seconds: dict[str, float] = field(default_factory=dict)

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        """Add the time spent inside to ``name``."""
        begun = time.perf_counter()
        yield
        self.seconds[name] = self.seconds.get(name, 0.0) + time.perf_counter() - begun


def check(
    article: Document | Read,
    sources: Sequence[Document | Read],
    options: Options,
    *,
    id: str = "",  # noqa: A002 - the contract's word
    profile: Profile | None = None,
    back: Recorded | None = None,
) -> Report:
    """Return the report on one article.

    Args:
        article: The translated text, as a reader gives it, or read already.
        sources: Its original or related reports, likewise.
        options: What the user asked for.
        id: What the manifest calls the article; its name where empty.
        profile: Where to add the time of each stage.
        back: A back-translation that was made before; engine ``auto`` takes it.

    Raises:
        WrongLanguage: The article or a source is not in the language it should be in.
        UnknownName: A selected rule or the engine does not exist.
    """
    profile = profile or Profile()
    rules = selected_rules(options)
    dossier = gather(article, sources, options, profile, back)
    with profile.stage("compare"):
        usable = [rule for rule in rules if rule.needs == "article" or dossier.related()]
        charges = [
            Charge(rule.id, rule.category, rule.severity, suspicion)
            for rule in usable
            for suspicion in rule.check(dossier)
        ]
        found = findings(dossier, charges)
    return Report(
        id=id or dossier.article.document.name,
        article=dossier.article.document.name,
        status=Status.OK,
        lang=dossier.article.document.lang,
        sources=_summaries(dossier),
        findings=found,
        unchecked=_unchecked(dossier, rules, usable),
        signature=signature(dossier, rules),
        stats=_stats(dossier),
        document=dossier.article.document,
        comparison=comparison(dossier),
    )


def gather(
    article: Document | Read,
    sources: Sequence[Document | Read],
    options: Options,
    profile: Profile | None = None,
    back: Recorded | None = None,
) -> Dossier:
    """Return everything that rules read; see ``check``."""
    profile = profile or Profile()
    with profile.stage("read"):
        ours = read_article(article, options)
        theirs = [_read_source(source, options) for source in _english(ours.document, sources)]
    with profile.stage("names"):
        tables = [names.table(ours, source) for source in theirs]
    with profile.stage("back-translate"):
        task = Task(ours.document, ours.reading, names.merge(tables).spelt, back)
        made = open_engine(options, back).translate(task)
        direct = made if made.engine == LEXICON else ENGINES.get("lexicon")(options).translate(task)
    with profile.stage("align"):
        return dossiers.gather(ours, (made, direct), theirs, tables, options)


def read_article(article: Document | Read, options: Options) -> Read:
    """Return the article and what is read in it.

    Raises:
        WrongLanguage: It is not in the language it should be in.
    """
    return article if isinstance(article, Read) else read(article, options.lang, "the article", options.source_lang)


def _read_source(source: Document | Read, options: Options) -> Read:
    return source if isinstance(source, Read) else read(source, options.source_lang, "a source")


def _english(article: Document, sources: Sequence[Document | Read]) -> list[Document | Read]:
    """Return the source that a bilingual article carries, then the others; of bilingual ones their own sources."""
    own = [document.source for document in (article,) if document.source]
    return [*own, *(each if isinstance(each, Read) else each.source or each for each in sources)]


def read(document: Document, lang: str, what: str, foreign: str = "") -> Read:
    """Segment a document and find its mentions and claims.

    Args:
        document: The document, as a reader gives it.
        lang: Its language; "" means: detect.
        what: What error messages call it.
        foreign: A language that a detected one must not be.

    Raises:
        WrongLanguage: The text is not in ``lang``, or in no language that we know.
    """
    pack = LANGUAGES.get(lang) if lang else detect(document)
    if lang and pack.recognises(document.prose) < LEAST_RECOGNISED:
        raise WrongLanguage(document.name, f"{what} in {pack.name}", detect(document).name)
    if not lang and pack.code == foreign:
        raise WrongLanguage(document.name, f"{what} in another language than its sources", pack.name)
    segmented = segment(document, pack)
    return Read(segmented, pack.read(segmented))


def segment(document: Document, pack: LanguagePack) -> Document:
    """Return the document with its sentences."""
    spans = [
        (number, span) for number, block in enumerate(document.blocks) for span in pack.segment(document.text, block)
    ]
    sentences = tuple(
        Sentence(index, span, span.of(document.text), number) for index, (number, span) in enumerate(spans)
    )
    return replace(document, lang=pack.code, sentences=sentences)


def selected_rules(options: Options) -> tuple[Rule, ...]:
    """Return the rules to run, in the order of the table.

    Raises:
        UnknownName: A selected or ignored rule does not exist.
        UsageError: Nothing is left to run.
    """
    for name in (*options.select, *options.ignore):
        RULES.get(name)
    rules = [RULES.get(name) for name in RULES.names()]
    chosen = [
        rule
        for rule in rules
        if rule.id not in options.ignore
        and (rule.id in options.select if options.select else options.preview or not rule.preview)
    ]
    if not chosen:
        raise UsageError("no rule is left to run; check --select and --ignore")
    return tuple(chosen)


def signature(dossier: Dossier, rules: Sequence[Rule]) -> Signature:
    """Return what must be equal for another run to give the same result."""
    options = dossier.options
    langs = sorted({dossier.article.document.lang, *(source.document.lang for source in dossier.sources)})
    return Signature(
        version=__version__,
        engine=dossier.back.engine,
        lang=dossier.article.document.lang,
        rules=tuple(rule.id for rule in rules),
        language_data=tuple(entry for lang in langs for entry in LANGUAGES.get(lang).data()),
        settings=_settings(options),
    )


def _settings(options: Options) -> tuple[tuple[str, str], ...]:
    settings = [("min-severity", options.min_severity.value), ("min-confidence", f"{options.min_confidence:g}")]
    settings += _layout_settings(options.layout)
    if options.terms:
        settings.append(("terms", digest(options.terms)))
    if not options.inline_ignore:
        settings.append(("inline-ignore", "off"))
    return tuple(settings)


def _layout_settings(layout: Layout) -> Iterator[tuple[str, str]]:
    """Yield where texts stand in files of records, where the user said so."""
    columns = (("text", layout.text_column), ("source", layout.source_column), ("id", layout.id_column))
    said = ",".join(f"{key}={heading}" for key, heading in columns if heading)
    settings = (("text-path", layout.text_path), ("source-path", layout.source_path), ("columns", said))
    yield from ((name, value) for name, value in settings if value)


def _summaries(dossier: Dossier) -> tuple[SourceSummary, ...]:
    return tuple(
        SourceSummary(
            name=source.document.name,
            relatedness=alignment.relatedness.value,
            beads=sum(bool(bead.article and bead.source) for bead in alignment.beads),
            sentences=len(source.document.sentences),
            coverage=alignment.coverage,
        )
        for source, alignment in zip(dossier.sources, dossier.alignments, strict=True)
    )


def _unchecked(dossier: Dossier, rules: Sequence[Rule], usable: Sequence[Rule]) -> tuple[Unchecked, ...]:
    missing = [
        Unchecked(dossier.sources[a.source].document.name, "unrelated to the article; nothing was compared with it")
        for a in dossier.alignments
        if a.relatedness is Relatedness.UNRELATED
    ]
    silent = [rule.id for rule in rules if rule not in usable]
    if silent:
        missing.append(Unchecked(", ".join(silent), "these rules need a source that is related to the article"))
    missing += _disbelieved(dossier.back)
    if dossier.back.engine == LEXICON and LANGUAGES.get(dossier.article.document.lang).lexis is None:
        missing.append(Unchecked("the back-translation", SKELETON))
    missing += [Unchecked(what, "not yet read in this language") for what in dossier.article.reading.unread]
    return tuple(missing)


def _disbelieved(back: BackTranslation) -> list[Unchecked]:
    """Return how much of the back-translation is the engine's failure, and why."""
    reasons = "; ".join(f"{reason} ({count})" for reason, count in sorted(Counter(back.failed.values()).items()))
    what = f"the back-translation of {len(back.failed)} of {len(back.document.sentences)} sentences"
    return [Unchecked(what, f"not believed: {reasons}; the article itself was read")] if reasons else []


def _stats(dossier: Dossier) -> Stats:
    return Stats(
        sentences=len(dossier.article.document.sentences),
        compared=dossiers.compared(dossier.encounters),
        mentions=len(dossier.article.reading.mentions),
    )


def back_translate(
    article: Document, sources: Sequence[Document], options: Options, back: Recorded | None = None
) -> tuple[Document, BackTranslation]:
    """Return the segmented article and its English; sources only lend their spellings of names."""
    dossier = gather(article, sources, options, back=back)
    return dossier.article.document, dossier.back


def align(article: Document, sources: Sequence[Document], options: Options) -> Dossier:
    """Return the dossier, for those who want to see what answers what."""
    return gather(article, sources, options)
