"""An acronym in the article is one of the source's with a slip in its letters or their case.

What it does
    Compares the acronyms of sentences that answer each other, letter by letter: HsBC for HSBC, ASenIO
    for ASIO, UNN for UN.

Why it matters
    Decoders copy acronyms in pieces; with a wrong letter nobody finds the body again.

Example
    article: 英銀HsBCは…   source: the British bank HSBC …   → HSBC

Not flagged
    Words that any source has as they stand, acronyms of known bodies, brands, and acronyms whose
    source counterpart the sentence also has.

Known false alarms
    Acronyms that the language forms anew from its own name of a body.

Calibration
    Three letters or more, a slip away from exactly one acronym of the answering sentences; another
    letter needs four, because three letters apart by one are often two bodies (NBA, NRA).  On news by
    two weak engines 3 of 3 flags are right; none on human translations of news.

MQM type
    Accuracy / Mistranslation (name)

Sources
    MQM error typology, https://themqm.org/error-types-2/typology/
    Amrhein & Sennrich 2022, on names and numbers that metrics miss, https://arxiv.org/abs/2202.05148
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.core.dossier import Dossier, Encounter, Witness
from checker.core.finding import Category, Severity
from checker.core.mention import Kind, Mention
from checker.core.suspicion import Suspicion
from checker.rules import Rule

SHORTEST = 3
# Fewer letters leave too many other acronyms one letter away.
LEAST_FOR_ANOTHER_LETTER = 4
_ACRONYM = re.compile(r"[A-Z]{2,7}")
_MIXED = re.compile(r"(?=(?:.*[A-Z]){3})[A-Z][A-Za-z]{2,7}")
_WORD = re.compile(r"[A-Za-z]+")
EXPLAINED = frozenset({"known", "code", "credit", "branded"})


def check(dossier: Dossier) -> Iterator[Suspicion]:
    """Yield acronyms that miss one of the answering sentences' by a letter."""
    written = frozenset(word for source in dossier.sources for word in _WORD.findall(source.document.text))
    seen: set[Mention] = set()
    for encounter in dossier.close():
        theirs = _acronyms(dossier, encounter)
        said = frozenset(word for i in encounter.bead.article for word in _WORD.findall(_text(dossier, i)))
        for mention in _candidates(dossier, encounter):
            near = [w for w in theirs if w.mention.text not in said and is_garbled(mention.text, w.mention.text)]
            if _is_written(mention, written) or mention in seen or len({w.mention.text for w in near}) != 1:
                continue
            seen.add(mention)
            yield _suspicion(mention, near)


def _is_written(mention: Mention, written: frozenset[str]) -> bool:
    """Tell whether a source writes the acronym, or what is left of it without the ending of its case (MSNBCs)."""
    return mention.text in written or any(key.upper() in written for key in mention.keys[1:])


def is_garbled(article: str, source: str) -> bool:
    """Tell whether ``article`` is the acronym ``source`` with a slip: case, letters put in, or one changed or lost."""
    if article == source:
        return False
    if article.casefold() == source.casefold():
        return True
    if not article.isupper():
        return "".join(char for char in article if char.isupper()) == source
    if re.sub(r"(.)\1", r"\1", article) == source:
        return True
    if len(source) < LEAST_FOR_ANOTHER_LETTER or len(article) < LEAST_FOR_ANOTHER_LETTER:
        return False
    return _one_apart(article, source)


def _one_apart(one: str, other: str) -> bool:
    """Tell whether one letter was changed, lost or put in."""
    short, long = sorted((one, other), key=len)
    if len(short) == len(long):
        return sum(a != b for a, b in zip(short, long, strict=True)) == 1
    return len(long) - len(short) == 1 and any(long[:at] + long[at + 1 :] == short for at in range(len(long)))


def _text(dossier: Dossier, index: int) -> str:
    return dossier.article.document.sentences[index].text


def _acronyms(dossier: Dossier, encounter: Encounter) -> list[Witness]:
    mentions = dossier.sources[encounter.source].reading.of(Kind.NAME, Kind.ORGANIZATION)
    found = [m for m in mentions if m.sentence in encounter.bead.source and _ACRONYM.fullmatch(m.text)]
    return [Witness(encounter.source, mention) for mention in found]


def _candidates(dossier: Dossier, encounter: Encounter) -> Iterator[Mention]:
    for mention in dossier.article.reading.of(Kind.NAME, Kind.ORGANIZATION):
        if mention.sentence not in encounter.bead.article or mention.traits & EXPLAINED:
            continue
        if _MIXED.fullmatch(mention.text) or (_ACRONYM.fullmatch(mention.text) and len(mention.text) >= SHORTEST):
            yield mention


def _suspicion(mention: Mention, near: list[Witness]) -> Suspicion:
    right = near[0].mention.text
    return Suspicion(
        span=mention.span,
        message=f"the article says {mention.text}; the source says {right}",
        kind="garbled",
        expected=right,
        suggestion=right,
        witnesses=tuple(near),
        confidence=0.9,
    )


RULE = Rule("garbled-acronym", Category.ORGANIZATION, Severity.MINOR, check)
