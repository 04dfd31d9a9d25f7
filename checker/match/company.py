"""The company that a mention keeps: the words around it, in English on both sides.

The article's mention is looked up in the back-translation, so that English is compared with English
(word alignment across Japanese and English is two to three times worse than among close languages,
Dou & Neubig 2021, https://aclanthology.org/2021.eacl-main.181, table 1).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from checker.core.backtranslation import BackTranslation
from checker.core.mention import Mention
from checker.core.text import Document, Span

# Words to either side that count; nearer ones count more.
REACH = 4
_WORD = re.compile(r"[A-Za-z][A-Za-z'-]+|\d[\d,.]*")
_STOP = frozenset(
    "the a an and or of to in on at for by with from as that this is was are were has have had be been it its his "
    "her their he she they said says who which will would".split()
)


def in_source(document: Document, mention: Mention, others: Sequence[Mention]) -> dict[str, float]:
    """Return the words around a source's mention with their weights 0..1; other mentions are left out."""
    sentence = document.sentences[mention.sentence]
    return _around(sentence.text, sentence.span.start, mention.span, [other.span for other in others])


def in_back(back: BackTranslation, mention: Mention, others: Sequence[Mention]) -> dict[str, float]:
    """Return the words around the English of an article's mention; {} where it has no English."""
    place = back.back_of(mention.span)
    if place is None:
        return {}
    sentence = back.document.sentences[mention.sentence]
    spans = [span for span in (back.back_of(other.span) for other in others) if span]
    return _around(sentence.text, sentence.span.start, place, spans)


def overlap(one: dict[str, float], other: dict[str, float]) -> float:
    """Return how much of their company two mentions share; 0 is nothing, higher is more."""
    return sum(min(one[word], other[word]) for word in sorted(one.keys() & other.keys()))


def _around(text: str, start: int, place: Span, hidden: Sequence[Span]) -> dict[str, float]:
    spoken = [(m[0].lower()[:6], Span(m.start() + start, m.end() + start)) for m in _WORD.finditer(text)]
    words = [(word, span) for word, span in spoken if word not in _STOP and not any(span.overlaps(h) for h in hidden)]
    before = [word for word, span in words if span.end <= place.start][-REACH:][::-1]
    after = [word for word, span in words if span.start >= place.end][:REACH]
    company: dict[str, float] = {}
    for side in (before, after):
        for distance, word in enumerate(side):
            company[word] = max(company.get(word, 0.0), 1.0 - distance / REACH)
    return company
