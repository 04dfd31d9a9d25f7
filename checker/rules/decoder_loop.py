"""The translation repeats the same words over and over.

What it does
    Looks for three or more copies of the same piece in a row, within a word, a sentence or from
    sentence to sentence.

Why it matters
    The decoder ran into a loop: what the sentence should have said is lost.

Example
    article: 政府は政府は政府は政府は   → loop

Not flagged
    Laughter, dots and rulers, drum rolls and sound words, figures, chants in quotation marks, lists
    and tables with equal cells, and sentences whose source repeats itself, too.

Known false alarms
    Song texts with refrains on one line.

Calibration
    Three copies and twelve characters in all, more for kana alone and in quotation marks: no flag on
    the clean development news.

MQM type
    Fluency / Unintelligible

Sources
    Holtzman et al. 2020, "The Curious Case of Neural Text Degeneration" (ICLR), §3.
    https://arxiv.org/abs/1904.09751
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from checker.core.dossier import Dossier
from checker.core.finding import Category, Severity
from checker.core.suspicion import Suspicion
from checker.core.text import Document, Span
from checker.match.repeats import recurs
from checker.rules import Rule

_LOOP = re.compile(r"(?P<piece>(?=[^\W\d_])[^\n]{2,60}?)(?:[\s、。，,.・;；]*(?P=piece)){2,}")
_REPEATED_WORD = re.compile(r"\b(\w{2,})\W+(?:\1\W+)+\1\b", re.IGNORECASE)
_KANA = re.compile(r"[\u3041-\u30ff、，・！!\s]+")
_OPENERS = "「『“"
_CLOSERS = "」』”"
# The shortest piece and the fewest copies that the pattern of a loop finds.
SHORTEST_PIECE, COPIES = 2, 3
# A loop shorter than this may be emphasis.
SHORTEST = 12
# A word of two characters, four times with nothing between, is no emphasis and no grammar (一人一人) any more.
SHORTEST_WORD = 8
# Kana alone are sound words and laughter (ピーポー, わっしょい), quotations chants, up to this many copies.
CHANTED = 5
LONGEST_SHOWN = 78


def check(dossier: Dossier) -> Iterator[Suspicion]:
    """Yield loops, the first copies of each."""
    document = dossier.article.document
    said_over = _sources_repeat(dossier)
    yield from _equal_lines(document)
    for block in document.blocks:
        if not recurs(block.of(document.text), SHORTEST_PIECE, COPIES):
            continue
        for match in _LOOP.finditer(document.text, block.start, block.end):
            copies = match[0].count(match["piece"])
            excused = document.sentences and document.sentence_at(match.start()).index in said_over
            if _is_loop(match, copies) and not excused:
                yield Suspicion(
                    span=_span(document.text, match, block),
                    message=f"“{match['piece'].strip()}” is repeated {copies} times",
                    kind="addition",
                    confidence=0.95,
                )


def _equal_lines(document: Document) -> Iterator[Suspicion]:
    """Yield runs of equal sentences that stand on lines of their own; cells of tables do not end in a full stop."""
    for text, run in groupby(document.sentences, key=lambda sentence: sentence.text):
        sentences = tuple(run)
        lines = {sentence.block for sentence in sentences}
        if len(lines) > 2 and len(text) > SHORTEST // 2 and text[-1] in "。.．！？!?":  # noqa: PLR2004
            first = sentences[0].span
            yield Suspicion(
                span=Span(first.start, min(first.end, first.start + LONGEST_SHOWN)),
                message=f"this sentence stands on {len(lines)} lines in a row",
                kind="addition",
                confidence=0.9,
            )


def _is_loop(match: re.Match[str], copies: int) -> bool:
    piece, whole = match["piece"], match[0]
    if len(set(piece)) == 1:
        return False
    if _KANA.fullmatch(piece) or _is_quoted(match):
        return copies > CHANTED and len(whole) >= SHORTEST and len(set(piece)) > 2  # noqa: PLR2004
    return len(whole) >= SHORTEST or len(whole) == copies * len(piece) >= SHORTEST_WORD


def _is_quoted(match: re.Match[str]) -> bool:
    """Tell whether the loop stands whole in quotation marks that open on its line."""
    before = match.string[match.string.rfind("\n", 0, match.start()) + 1 : match.start()]
    opened = sum(before.count(sign) for sign in _OPENERS) > sum(before.count(sign) for sign in _CLOSERS)
    return (opened or before.count('"') % 2 == 1) and not any(sign in match[0] for sign in _CLOSERS)


def _span(text: str, match: re.Match[str], block: Span) -> Span:
    """Return the loop from the first sign that it repeats, e.g. an opening bracket, as long as may be shown."""
    start, piece = match.start(), match["piece"]
    if start > block.start and text[start - 1] == piece[-1] in "(（「『〔[<〈":
        start -= 1
    return Span(start, min(match.end(), start + LONGEST_SHOWN))


def _sources_repeat(dossier: Dossier) -> frozenset[int]:
    """Return the article sentences whose source sentence says a word three times in a row."""
    return frozenset(
        index
        for encounter in dossier.close()
        for number in encounter.bead.source
        if _REPEATED_WORD.search(dossier.sources[encounter.source].document.sentences[number].text)
        for index in encounter.bead.article
    )


RULE = Rule("decoder-loop", Category.OTHER, Severity.MAJOR, check, needs="article")
