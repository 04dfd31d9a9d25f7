"""A back-translation that the user has already, from any vendor or from a run where there was a model.

Two forms are read.  Plain lines: line by line as the article, or a line for each of its paragraphs, or for
each of its sentences as ``checker back-translate`` shows them.  JSON lines, as ``checker back-translate
--output-format jsonl`` writes them: objects with ``span`` (or ``start`` and ``end``: code points of the
article, half-open) and ``back_translation``; ``text`` is compared with the article where it is given,
``failed`` is believed, and ``links`` are taken over.

A recording seldom says which word comes from where.  Names are then linked by sound and by the sources'
spelling, countries, roles, numbers and dates by what they mean, other words by the dictionaries.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from checker.core.backtranslation import BackTranslation, Link
from checker.core.errors import InputError, UsageError
from checker.core.options import Options
from checker.core.text import Document, Sentence, Span, line_starts
from checker.engines.sentences import Line, assembled, one_line, shares
from checker.lang import LANGUAGES

if TYPE_CHECKING:
    from checker.engines import Task

SIGNATURE = "recorded-1"
# Digits of the recording's SHA-256 in the signature: another recording is another engine.
_DIGITS = 12
# Translators often make one sentence of two: each then gets its share of the clauses.
_CLAUSE = re.compile(r"(?<=[,;:])\s+|\s+(?=[—–-]\s)|\s+(?=(?:and|but|while|who|which|because|although)\s)")


@dataclass(frozen=True, slots=True)
class _Stretch:
    """A stretch of the article with its English; ``links`` count ``back`` from the English's first code point."""

    span: Span
    english: str
    failed: bool = False
    links: tuple[Link, ...] = ()


class RecordedEngine:
    """Reads a back-translation that was made before, by any engine or vendor (--back FILE)."""

    signature = SIGNATURE

    def __init__(self, options: Options | None = None) -> None:
        self._options = options or Options()  # a recording says the same whatever was asked for

    def translate(self, task: Task) -> BackTranslation:
        """Return the recording as the article's English, one sentence for each of its sentences.

        Raises:
            UsageError: There is no recording.
            InputError: It has too few or too many lines, or belongs to another text.
        """
        if task.recorded is None:
            raise UsageError("engine 'recorded' has no recording to read; name it with --back FILE")
        text = task.recorded.text.removeprefix("\ufeff")
        read = _rows if text.lstrip()[:1] == "{" else _lines
        stretches = tuple(read(task.recorded.name, text, task.article))
        made = {index: line for stretch in stretches for index, line in _spread(task.article, stretch).items()}
        lines = [made.get(sentence.index, Line("")) for sentence in task.article.sentences]
        digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:_DIGITS]
        return assembled(task, lines, f"{SIGNATURE}-{digest}")


def _spread(article: Document, stretch: _Stretch) -> dict[int, Line]:
    """Return the line of each sentence of a stretch; only a sentence that has one to itself keeps its links."""
    sentences = _inside(article, stretch.span)
    failure = "the recording says that it failed" if stretch.failed else ""
    if len(sentences) == 1:
        english = one_line(stretch.english)
        links = stretch.links if english == stretch.english else ()
        return {sentences[0].index: Line(english, links, sure=True, failure=failure)}
    pieces = _pieces(stretch.english, len(sentences))
    dealt = shares([len(sentence.span) for sentence in sentences], pieces)
    return {one.index: Line(piece, failure=failure) for one, piece in zip(sentences, dealt, strict=True)}


def _pieces(english: str, wanted: int) -> list[str]:
    """Return the sentences of the English, or its clauses where these are fewer than are wanted."""
    sentences = [one_line(span.of(english)) for span in _segmented(english)]
    if len(sentences) >= wanted:
        return sentences
    return [clause for sentence in sentences for clause in _CLAUSE.split(sentence) if clause]


def _segmented(english: str) -> tuple[Span, ...]:
    return LANGUAGES.get("en").segment(english, Span(0, len(english)))


def _inside(article: Document, span: Span) -> tuple[Sentence, ...]:
    """Return the sentences that begin in ``span``."""
    return tuple(sentence for sentence in article.sentences if span.start <= sentence.span.start < span.end)


def _lines(name: str, text: str, article: Document) -> Iterator[_Stretch]:
    """Yield stretches of the article with their lines: by line, else by paragraph, else by sentence."""
    written = text.splitlines()
    while written and not written[-1].strip():
        written.pop()
    filled = [line for line in written if line.strip()]
    physical = _physical(article)
    full = [span for span in physical if _inside(article, span)]
    sentences = [sentence.span for sentence in article.sentences]
    for spans, lines in ((physical, written), (full, filled), (article.blocks, filled), (sentences, filled)):
        if len(spans) == len(lines):
            return iter([_Stretch(span, line) for span, line in zip(spans, lines, strict=True)])
    found = f"{len(filled)} lines of English for {len(full)} lines ({len(sentences)} sentences) of {article.name}"
    raise InputError(name, f"{found}; give one line for each line or each sentence")


def _physical(article: Document) -> list[Span]:
    """Return the article's lines without empty ones at its end."""
    starts = line_starts(article.text)
    bounds = zip(starts, (*starts[1:], len(article.text)), strict=True)
    lines = [Span(start, end) for start, end in bounds]
    while lines and not lines[-1].of(article.text).strip():
        lines.pop()
    return lines


def _rows(name: str, text: str, article: Document) -> Iterator[_Stretch]:
    """Yield the stretches of a recording with offsets; every sentence must begin in one of them."""
    lines = enumerate(text.split("\n"), start=1)
    stretches = [_stretch(f"{name}:{number}", line, article) for number, line in lines if line.strip()]
    covered = {sentence.index for stretch in stretches for sentence in _inside(article, stretch.span)}
    if len(covered) < len(article.sentences):
        counts = f"English for {len(covered)} of the {len(article.sentences)} sentences of {article.name}"
        raise InputError(name, f"{counts}; record the whole article again")
    return iter(stretches)


def _stretch(place: str, line: str, article: Document) -> _Stretch:
    try:
        row = json.loads(line)
        span = _span(row.get("span", row))
        english = row["back_translation"]
        links = tuple(Link(Span(a, b), Span(c, d)) for a, b, c, d in row.get("links", ()))
    except (AttributeError, KeyError, TypeError, ValueError, RecursionError) as error:
        wanted = '{"span": {"start": …, "end": …}, "back_translation": …}'
        raise InputError(
            place, f"not a recorded sentence ({type(error).__name__}); each line must be {wanted}"
        ) from error
    if not isinstance(english, str):
        raise InputError(place, "'back_translation' must be a string")
    if span.end > len(article.text) or row.get("text", span.of(article.text)) != span.of(article.text):
        raise InputError(place, f"made from another text than {article.name}; record it again")
    return _Stretch(span, english, bool(row.get("failed")), _sound(links, span, english))


def _span(row: Mapping[str, Any]) -> Span:
    return Span(row["start"], row["end"])


def _sound(links: Sequence[Link], span: Span, english: str) -> tuple[Link, ...]:
    """Return the links that lie inside the stretch and its English."""
    whole = Span(0, len(english))
    return tuple(link for link in links if span.contains(link.article) and whole.contains(link.back))
