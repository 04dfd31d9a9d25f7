"""One name is spelt in two ways within the article.

What it does
    Looks for two names, or parts of names, that differ by a single slip, when at least one of them
    is in no dictionary, and for two renderings of one source name.

Why it matters
    Readers take them for two people or places; one of the two is usually a garble.

Example
    article: ヒズボラ … ヘスボラ   → one of them is wrong

Not flagged
    Two names that dictionaries know both, names that the sources tell apart, members of a family,
    a name with and without its separator, feminine forms of surnames.

Known false alarms
    Two people of almost the same unusual name, without a source.

Calibration
    One slip (exchange counts once) in four characters or more.

MQM type
    Fluency / Inconsistency

Sources
    Damerau 1964, "A technique for computer detection and correction of spelling errors", CACM 7(3).
    https://doi.org/10.1145/363958.363994
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from rapidfuzz.distance import OSA

from checker.core.dossier import Dossier
from checker.core.finding import Category, Severity
from checker.core.mention import Kind, Mention
from checker.core.suspicion import Suspicion
from checker.core.text import Span
from checker.match.free_names import is_unknown
from checker.rules import Rule

SKIPPED = frozenset({"accepted", "code", "credit", "gloss", "latin", "mixed", "common"})
SHORTEST = 4
_PART = re.compile(r"[^・＝=\s]+")


@dataclass(frozen=True, slots=True)
class _Use:
    """One part of a name in one place."""

    text: str
    span: Span
    unknown: bool
    whole: str


def check(dossier: Dossier) -> Iterator[Suspicion]:
    """Yield the less likely spelling of each pair, at its first place."""
    named = dossier.article.reading.of(Kind.NAME, Kind.ORGANIZATION)
    uses = [use for mention in named for use in _uses(dossier, mention)]
    counts = Counter(use.text for use in uses)
    first = {use.text: use for use in reversed(uses)}
    for one in sorted(first, key=lambda text: first[text].span):
        rivals = [other for other in first if _is_slip(dossier, first[one], first[other])]
        if rivals and _is_less_likely(first, counts, one, rivals[0]):
            yield Suspicion(
                span=first[one].span,
                message=f"{one} here, {rivals[0]} elsewhere in the article",
                kind="garbled",
                suggestion=rivals[0],
                confidence=0.86,
            )


def _uses(dossier: Dossier, mention: Mention) -> Iterator[_Use]:
    if mention.traits & SKIPPED:
        return
    unknown = is_unknown(dossier, mention.text)
    for match in _PART.finditer(mention.text):
        span = Span(*match.span()).shift(mention.span.start)
        yield _Use(match[0], span, unknown, mention.text)


def _is_slip(dossier: Dossier, one: _Use, other: _Use) -> bool:
    if one.text == other.text or min(len(one.text), len(other.text)) < SHORTEST or not (one.unknown or other.unknown):
        return False
    ours, theirs = dossier.names.get(one.whole), dossier.names.get(other.whole)
    if ours and theirs and not ours & theirs:
        return False  # the sources tell them apart
    # Where a source says that both are one name, a second slip may stand between them.
    most = 2 if ours and theirs else 1
    return _plain(one.text) != _plain(other.text) and OSA.distance(one.text, other.text, score_cutoff=most) <= most


def _plain(text: str) -> str:
    """Return the spelling without what Japanese news writes either way (ー, small vowels, ヴ)."""
    return text.translate(
        str.maketrans({"ー": "", "ァ": "ア", "ィ": "イ", "ゥ": "ウ", "ェ": "エ", "ォ": "オ", "ッ": ""})
    )


def _is_less_likely(first: Mapping[str, _Use], counts: Mapping[str, int], one: str, other: str) -> bool:
    if first[one].unknown != first[other].unknown:
        return first[one].unknown
    return (counts[one], -first[one].span.start) < (counts[other], -first[other].span.start)


RULE = Rule("inconsistent-name", Category.PERSON, Severity.MINOR, check, needs="article")
