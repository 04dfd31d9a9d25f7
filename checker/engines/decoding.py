"""From sentences to English through a decoder: what ``neural`` and ``ct2`` share.

Long sentences are split at clause marks and the English joined, so that nothing is truncated in silence;
equal pieces are translated once; loops and cut outputs are tried again in smaller pieces and without
repeated n-grams; what still fails is said.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol, TypeVar

from checker.core.backtranslation import BackTranslation, Link
from checker.core.errors import CheckerError
from checker.core.text import Sentence, Span
from checker.engines import Task
from checker.engines.memory import Memory
from checker.engines.sentences import Line, assembled, one_line
from checker.match.faults import fault

# What does not end a token's life: lone surrogates crash tokenizers, line breaks end sentences.
_UNSPEAKABLE = re.compile("[\ud800-\udfff\x00-\x1f\u2028\u2029]")
_MARKS = (re.compile(r"[。！？!?…]+[」』）)]*"), re.compile(r"[、，；;：:,]"), re.compile(r"[」』）)・ 　]"))
# A loop of a long piece may be the length's fault: it is tried again in pieces of at most so many tokens.
SMALL = 24
# Batches of pieces of like length: more pieces gain little, and the longest sets the cost.
BATCH = 32

_LOG = logging.getLogger(__name__)
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Output:
    """The English of one piece; spans of ``links`` count from the piece's and the English's first code point.

    ``score`` is the mean natural logarithm of the tokens' probabilities, ``cut`` that the length limit was met.
    """

    text: str
    links: tuple[tuple[Span, Span], ...] = ()
    score: float = 0.0
    cut: bool = False


class Decoder(Protocol):
    """A loaded model."""

    @property
    def signature(self) -> str:
        """Return engine, model and revision in one word."""

    @property
    def longest(self) -> int:
        """Return how many tokens a piece may have."""

    def length(self, text: str) -> int:
        """Return how many tokens a piece has."""

    def decode(self, pieces: Sequence[str], *, careful: bool) -> list[Output]:
        """Return the English of a batch; ``careful`` forbids repeated n-grams."""


class OutOfMemory(CheckerError):
    """Not even one sentence fits into memory."""

    def __init__(self, device: str) -> None:
        super().__init__(f"not enough memory on {device} for one sentence; use --device cpu or a smaller model")


def translate(task: Task, decoder: Decoder, memory: Memory) -> BackTranslation:
    """Return the article in English; sentences in ``memory`` are not translated again."""
    texts = [_UNSPEAKABLE.sub(" ", sentence.text) for sentence in task.article.sentences]
    spoken = dict.fromkeys(text for text in texts if any(char.isalnum() for char in text))
    lines = memory.recall(tuple(spoken))
    new = [text for text in spoken if text not in lines]
    made = _lines(task.article.lang, new, decoder)
    memory.keep(made)
    lines |= made
    return assembled(
        task,
        [_placed(lines.get(text), sentence) for text, sentence in zip(texts, task.article.sentences, strict=True)],
        decoder.signature,
    )


def _lines(lang: str, texts: Sequence[str], decoder: Decoder) -> dict[str, Line]:
    """Return the English of sentences; those that fail get two more attempts, or keep what they failed of."""
    lines = _attempt(decoder, texts, decoder.longest, careful=False)
    failures = _failures(lang, lines)
    for longest in (decoder.longest, SMALL):
        again = _attempt(decoder, tuple(failures), longest, careful=True)
        better = again.keys() - _failures(lang, again).keys()
        lines |= {text: again[text] for text in better}
        failures = {text: reason for text, reason in failures.items() if text not in better}
    failed = {text: Line(lines[text].text, failure=why, score=lines[text].score) for text, why in failures.items()}
    return lines | failed


def _attempt(decoder: Decoder, texts: Sequence[str], longest: int, *, careful: bool) -> dict[str, Line]:
    """Return the English of sentences, made in pieces of at most so many tokens; all of them share the batches."""
    cut = {text: split(text, decoder, longest) for text in texts}
    made = _decoded(decoder, [place.of(text) for text in texts for place in cut[text]], careful=careful)
    return {text: _joined(text, places, made) for text, places in cut.items()}


def _failures(lang: str, lines: Mapping[str, Line]) -> dict[str, str]:
    """Return for the sentences that failed why they did."""
    reasons = {text: line.failure or fault(lang, text, line.text) for text, line in lines.items()}
    return {text: reason for text, reason in reasons.items() if reason}


def _placed(line: Line | None, sentence: Sentence) -> Line:
    """Return the line with its links in the document; signs and emoji stand for themselves."""
    if line is None:
        return Line(one_line(_UNSPEAKABLE.sub(" ", sentence.text)))
    links = tuple(Link(link.article.shift(sentence.span.start), link.back) for link in line.links)
    return Line(line.text, links, failure=line.failure, score=line.score)


def _joined(text: str, places: Sequence[Span], made: Mapping[str, Output]) -> Line:
    outputs = [(place, made[place.of(text)]) for place in places]
    english, links = "", list[Link]()
    for place, output in outputs:
        english += " " if english and output.text else ""
        links += [Link(here.shift(place.start), there.shift(len(english))) for here, there in output.links]
        english += output.text
    failure = "the English was cut off at the length limit" if any(output.cut for _, output in outputs) else ""
    score = sum(output.score for _, output in outputs) / max(1, len(outputs))
    return Line(english, tuple(links), failure=failure, score=round(score, 4))


def split(text: str, decoder: Decoder, longest: int) -> tuple[Span, ...]:
    """Return the places of pieces of at most ``longest`` tokens, cut at the strongest mark near the middle.

    A stretch without any mark is cut in its middle; white space between pieces is left out.
    """
    return tuple(_split(text, Span(0, len(text)), decoder, longest))


def _split(text: str, span: Span, decoder: Decoder, longest: int) -> Iterable[Span]:
    piece = span.of(text)
    if not piece.strip():
        return
    if len(piece) < 2 or decoder.length(piece) <= longest:  # noqa: PLR2004
        yield Span(span.start + len(piece) - len(piece.lstrip()), span.end - len(piece) + len(piece.rstrip()))
        return
    cut = span.start + _cut(piece)
    yield from _split(text, Span(span.start, cut), decoder, longest)
    yield from _split(text, Span(cut, span.end), decoder, longest)


def _cut(piece: str) -> int:
    middle = len(piece) / 2
    for mark in _MARKS:
        ends = [match.end() for match in mark.finditer(piece) if 0 < match.end() < len(piece)]
        if ends:
            return min(ends, key=lambda end: abs(end - middle))
    return int(middle)


def _decoded(decoder: Decoder, pieces: Iterable[str], *, careful: bool) -> dict[str, Output]:
    """Return the English of every different piece, in batches of like length."""
    # Letters tell the order of lengths as well as tokens do, which would be counted once more.
    ordered = sorted(set(pieces), key=lambda piece: (-len(piece), piece))
    made: dict[str, Output] = {}
    for at in range(0, len(ordered), BATCH):
        batch = ordered[at : at + BATCH]
        made |= zip(batch, decoder.decode(batch, careful=careful), strict=True)
    return made


def halving(decode: Callable[[Sequence[str]], list[T]], pieces: Sequence[str], device: str) -> list[T]:
    """Return ``decode(pieces)``, in halves where memory runs out.

    Raises:
        OutOfMemory: One piece alone is too much.
    """
    try:
        return decode(pieces)
    except RuntimeError as error:  # torch and CTranslate2 have errors of their own, both of this kind
        if "out of memory" not in str(error).lower():
            raise
        if len(pieces) == 1:
            raise OutOfMemory(device) from error
    half = len(pieces) // 2
    _LOG.warning("out of memory on %s with %d sentences at once; trying %d", device, len(pieces), half)
    return [*halving(decode, pieces[:half], device), *halving(decode, pieces[half:], device)]
