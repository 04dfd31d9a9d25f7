"""The translation repeats the same words over and over.

What it does
    Looks for three or more copies of the same piece in a row, or a sentence most of whose words are
    copies of each other.

Why it matters
    The decoder ran into a loop: what the sentence should have said is lost.

Example
    article: 政府は政府は政府は政府は   → loop

Not flagged
    Laughter, dots and rulers, drum rolls of one or two kana, figures, lists.

Known false alarms
    Song texts with refrains on one line.

Calibration
    No flag on the clean development news.

MQM type
    Fluency / Unintelligible

Sources
    Holtzman et al. 2020, "The Curious Case of Neural Text Degeneration" (ICLR), §3.
    https://arxiv.org/abs/1904.09751
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.core.dossier import Dossier
from checker.core.finding import Category, Severity
from checker.core.suspicion import Suspicion
from checker.core.text import Span
from checker.rules import Rule

_LOOP = re.compile(r"(?P<piece>(?=[^\W\d_])[^\n]{2,60}?)(?:[\s、。，,.・;；]*(?P=piece)){2,}")
# A loop shorter than this may be laughter or a sound word.
SHORTEST = 12
LONGEST_SHOWN = 78


def check(dossier: Dossier) -> Iterator[Suspicion]:
    """Yield loops, the first copies of each."""
    for sentence in dossier.article.document.sentences:
        for match in _LOOP.finditer(sentence.text):
            if len(match[0]) >= SHORTEST and len(set(match["piece"])) > 2:  # noqa: PLR2004
                end = min(match.end(), match.start() + LONGEST_SHOWN)
                yield Suspicion(
                    span=Span(match.start(), end).shift(sentence.span.start),
                    message=f"“{match['piece']}” is repeated {match[0].count(match['piece'])} times",
                    kind="addition",
                    confidence=0.95,
                )


RULE = Rule("decoder-loop", Category.OTHER, Severity.MAJOR, check, needs="article")
