"""Fluent English, made by a neural engine or a person, is compared with a source's letter by letter as well.

The embedded engine's English is a row of dictionary words, for which chrF says little; features decide alone
there.
"""

from __future__ import annotations

from collections.abc import Mapping

from checker.align.features import Similarities
from checker.core.backtranslation import BackTranslation
from checker.core.text import Document
from checker.match.chrf import alikeness

# Sentences that are looked at for each of the article's: those that share most features with it.
CANDIDATES = 5
# How far the letters may raise what the features say; they never lower it, because a free translation has
# the same names and figures in other words.
SHARE = 0.5


def raised(similar: Similarities, back: BackTranslation, source: Document) -> Similarities:
    """Return the similarities, higher where the English and the source's sentence are alike by their letters.

    Args:
        similar: What the features say.
        back: A back-translation; sentences that failed count for nothing.
        source: The segmented source.
    """
    return Similarities(tuple(_row(index, row, back, source) for index, row in enumerate(similar.rows)))


def _row(index: int, row: Mapping[int, float], back: BackTranslation, source: Document) -> Mapping[int, float]:
    if index in back.failed:
        return row
    english = back.document.sentences[index].text
    nearest = sorted(row, key=lambda at: (-row[at], at))[:CANDIDATES]
    gains = {at: SHARE * (alikeness(english, source.sentences[at].text) - row[at]) for at in nearest}
    return {at: value + max(0.0, gains.get(at, 0.0)) for at, value in row.items()}
