"""Sentences of two languages as weighted features in one space, and how alike they are.

A sentence's features are its countries, names (as the source spells them), numbers by value, dates,
roles, organisations, and the content words of its English (the back-translation's on the article's
side).  Similarity is a cosine over inverse document frequencies, so that what is said once in a text
decides, and what is said in every line does not.

Source: Utiyama & Isahara 2003, "Reliable Measures for Aligning Japanese-English News Articles and
Sentences" (ACL), §3, which scores sentence pairs by the overlap of dictionary-translated words.
"""

from __future__ import annotations

import math
import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from checker.core.backtranslation import LEXICON, BackTranslation
from checker.core.dossier import Read
from checker.core.mention import Kind, Mention, Moment
from checker.lang import LANGUAGES

# How much a feature of each kind counts beside its rarity: names and figures pin a sentence down,
# single words of a dictionary translation are weak.
WEIGHTS = {"name": 2.0, "number": 2.0, "date": 1.5, "country": 1.2, "role": 0.8, "org": 1.5, "word": 0.5}

_WORD = re.compile(r"[A-Za-z][a-z]{2,}")
_STOP = frozenset(
    "the and for with that this from was were are has have had his her its their they but not who which "
    "will would been being into than then them out about after before over under more most very can could "
    "one two said says also when what there where some any all our your you she him how did does it's".split()
)

Feature = tuple[str, str]
# In how many source sentences a feature is looked up for one of the article's: in long texts those nearest to where
# the sentence should be answered.  What is in more of them hardly tells them apart, and all of them would cost a
# long text the square of its length.
NEAREST = 64


@dataclass(frozen=True, slots=True)
class Similarities:
    """How alike each article sentence is to each source sentence.

    ``rows[i]`` maps source sentence indices to similarity 0..1 (higher is more alike); absent is 0.
    """

    rows: tuple[Mapping[int, float], ...]

    def of(self, article: int, source: int) -> float:
        """Return the similarity of one pair of sentences."""
        return self.rows[article].get(source, 0.0)


def similarities(
    article: Read, back: BackTranslation, source: Read, names: Mapping[str, frozenset[str]]
) -> Similarities:
    """Return the similarities of all pairs of sentences.

    Args:
        article: The article and what was read in it.
        back: Its back-translation, one sentence for each of the article's.
        source: A source and what was read in it.
        names: For each article name as written, the source names that it stands for.
    """
    ours = _article_features(article, back, names)
    theirs = _source_features(source)
    if is_thin(article, back):
        ours, theirs = _in_common(ours, theirs)
    rarity = _rarity(theirs)
    index: dict[Feature, list[int]] = defaultdict(list)
    for number, features in enumerate(theirs):
        for feature in features:
            index[feature].append(number)
    norms = [_norm(features, rarity) for features in theirs]
    pace = len(theirs) / max(1, len(ours))
    return Similarities(tuple(_row(features, rarity, index, norms, at * pace) for at, features in enumerate(ours)))


def is_thin(article: Read, back: BackTranslation) -> bool:
    """Tell whether the English is a skeleton: names, offices, countries, figures and dates, the rest untranslated."""
    pack = LANGUAGES.get(article.document.lang)
    return pack.lexis is None and pack.copies_names and back.engine == LEXICON


def shared(article: Read, back: BackTranslation, source: Read, names: Mapping[str, frozenset[str]]) -> int:
    """Return how many different names, figures, dates, countries and organisations both texts have."""
    ours = set().union(*_article_features(article, back, names))
    theirs = set().union(*_source_features(source))
    return sum(kind not in {"word", "role"} for kind, _ in ours & theirs)


def _in_common(
    ours: list[frozenset[Feature]], theirs: list[frozenset[Feature]]
) -> tuple[list[frozenset[Feature]], list[frozenset[Feature]]]:
    """Return both sides without the words that only one of the texts has: a skeleton leaves the article's untranslated."""
    words = [frozenset(each for row in side for each in row if each[0] == "word") for side in (ours, theirs)]
    lone = words[0] ^ words[1]
    return [row - lone for row in ours], [row - lone for row in theirs]


def _row(
    features: frozenset[Feature],
    rarity: Mapping[Feature, float],
    index: Mapping[Feature, Sequence[int]],
    norms: Sequence[float],
    place: float,
) -> dict[int, float]:
    products: Counter[int] = Counter()
    for feature in sorted(features):
        for number in _nearest(index.get(feature, ()), place):
            products[number] += rarity[feature] ** 2  # type: ignore[assignment]
    own = _norm(features, rarity)
    return {number: min(1.0, product / (own * norms[number])) for number, product in products.items()}


def _nearest(numbers: Sequence[int], place: float) -> Sequence[int]:
    """Return those of the ascending ``numbers`` that are around ``place``, at most ``NEAREST``."""
    if len(numbers) <= NEAREST:
        return numbers
    first = min(max(0, bisect_left(numbers, place) - NEAREST // 2), len(numbers) - NEAREST)
    return numbers[first : first + NEAREST]


def _norm(features: frozenset[Feature], rarity: Mapping[Feature, float]) -> float:
    # A feature that the source never has counts like a rare one, halved: much of it is noise of the
    # dictionary translation.
    total = sum(rarity.get(feature, 0.5 * WEIGHTS[feature[0]]) ** 2 for feature in sorted(features))
    return math.sqrt(total) or 1.0


def _rarity(sentences: Sequence[frozenset[Feature]]) -> dict[Feature, float]:
    counts: Counter[Feature] = Counter(feature for features in sentences for feature in sorted(features))
    total = len(sentences)
    return {feature: WEIGHTS[feature[0]] * math.log(1 + (total + 1) / count) for feature, count in counts.items()}


def _article_features(
    article: Read, back: BackTranslation, names: Mapping[str, frozenset[str]]
) -> list[frozenset[Feature]]:
    features: list[set[Feature]] = [set() for _ in article.document.sentences]
    for mention in article.reading.mentions:
        if mention.kind is Kind.NAME:
            features[mention.sentence] |= {("name", name) for name in names.get(mention.text, ())}
        else:
            features[mention.sentence] |= set(_mention_features(mention))
    for sentence in back.document.sentences:
        if sentence.index not in back.failed:
            features[sentence.index] |= _words(sentence.text)
    return [frozenset(found) for found in features]


def _source_features(source: Read) -> list[frozenset[Feature]]:
    features: list[set[Feature]] = [_words(sentence.text) for sentence in source.document.sentences]
    for mention in source.reading.mentions:
        if mention.kind is Kind.NAME:
            features[mention.sentence].add(("name", mention.text.casefold()))
        else:
            features[mention.sentence] |= set(_mention_features(mention))
    return [frozenset(found) for found in features]


def _mention_features(mention: Mention) -> Iterable[Feature]:
    if mention.kind is Kind.COUNTRY:
        return [("country", mention.keys[0])] if mention.keys else []
    if mention.kind is Kind.ROLE:
        return [("role", key) for key in mention.keys[:1]]
    if mention.kind is Kind.ORGANIZATION:
        return [("org", key) for key in mention.keys[:2]]
    if mention.kind is Kind.NUMBER and mention.quantity and "code" not in mention.traits:
        return [("number", f"{float(mention.quantity.low):g}")]
    if mention.kind is Kind.DATE and mention.moment:
        return _moment_features(mention.moment)
    return []


def _moment_features(moment: Moment) -> list[Feature]:
    parts = (("m", moment.month), ("d", moment.day), ("w", moment.weekday), ("y", moment.year), ("h", moment.hour))
    return [("date", f"{letter}{value}") for letter, value in parts if value is not None]


def _words(text: str) -> set[Feature]:
    found = (word.lower() for word in _WORD.findall(text))
    return {("word", _stem(word)) for word in found if word not in _STOP}


def _stem(word: str) -> str:
    # Six letters make "announced", "announces" and "announcement" one word; no stemmer is needed to
    # count overlaps.
    return word[:6].rstrip("es") or word
