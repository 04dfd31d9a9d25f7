"""How alike two English sentences are, letter by letter.

Source: Popović 2015, "chrF: character n-gram F-score for automatic MT evaluation" (WMT),
https://aclanthology.org/W15-3049; computed by sacreBLEU (Post 2018, https://aclanthology.org/W18-6319).
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any

# Two sentences of news that have nothing in common share about a quarter of their n-grams; a machine's
# back-translation and its source seldom more than three fifths.
_STRANGERS, _TWINS = 0.25, 0.60


def chrf(english: str, reference: str) -> float:
    """Return chrF2, 0..1, higher is more alike."""
    return float(_metric().sentence_score(english, [reference]).score) / 100.0


def alikeness(english: str, reference: str) -> float:
    """Return chrF2 stretched so that strangers have 0 and a back-translation and its source up to 1."""
    return min(1.0, max(0.0, (chrf(english, reference) - _STRANGERS) / (_TWINS - _STRANGERS)))


@lru_cache(maxsize=1)
def _metric() -> Any:
    # Slow to import, and of no use with the embedded engine's English.
    from sacrebleu.metrics.chrf import CHRF

    return CHRF()
