"""The code of a picture or an agency stands glued to the text.

What it does
    Looks for identifiers of picture agencies (RTX…, GettyImages-…) and for long mixtures of letters
    and digits that run straight into a word.

Why it matters
    Such a code comes from the page that was scraped; digits at its end melt into the first number of
    the caption, which then counts wrong.

Example
    article: RTX1AB2C人々は…   → RTX1AB2C does not belong to the text

Not flagged
    Products, aircraft, laws and viruses (A380, Su-35S, COVID-19), and any code that a source has in
    its text as well.

Known false alarms
    Part numbers in technical texts without a source.

Calibration
    Four or more changes between letters and digits, or an agency's own prefix: no flag on the clean
    development news.

MQM type
    Accuracy / Addition

Sources
    MQM error typology, https://themqm.org/error-types-2/typology/
    Amrhein & Sennrich 2022, on names and numbers that metrics miss, https://arxiv.org/abs/2202.05148
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.core.dossier import Dossier
from checker.core.finding import Category, Severity
from checker.core.suspicion import Suspicion
from checker.core.text import Span
from checker.rules import Rule

# Prefixes that agencies and cameras give to picture files.
_AGENCY = r"(?:GettyImages|RT[RSX]|RC[A-Z0-9]{2}|AFP|EPA|PA|iStock|shutterstock|DSC[FN]?|IMG|PXL)[-_]?"
_CODE = re.compile(
    rf"(?<![A-Za-z0-9])(?:{_AGENCY}(?=[A-Z0-9_-]*\d)[A-Za-z0-9_-]{{4,}}|"
    r"(?=[A-Za-z0-9_-]{7,})(?:[A-Za-z]+\d+){2,}[A-Za-z]*|[A-Za-z]+[-_]?\d{7,})"
)
_LETTER = re.compile(r"[^\W\d_]")
# What may follow the code's digits and count as a caption's own first number: 2人, 3月.
_COUNTED = re.compile(r"[人名個台件年月日時歳]")


def check(dossier: Dossier) -> Iterator[Suspicion]:
    """Yield codes that run into the text around them."""
    known = " ".join(source.document.text for source in dossier.sources)
    for sentence in dossier.article.document.sentences:
        for match in _CODE.finditer(sentence.text):
            if match[0] not in known and _glued(sentence.text, match):
                end = match.end() + bool(_COUNTED.match(sentence.text, match.end()) and match[0][-1].isdigit())
                yield Suspicion(
                    span=Span(match.start(), end).shift(sentence.span.start),
                    message=f"“{match[0]}” is a picture code, not part of the text",
                    kind="addition",
                    suggestion="",
                    confidence=0.95,
                )


def _glued(text: str, match: re.Match[str]) -> bool:
    before, after = text[: match.start()][-1:], text[match.end() :][:1]
    return bool(_LETTER.match(after) or _LETTER.match(before))


RULE = Rule("leftover-code", Category.OTHER, Severity.MINOR, check, needs="article")
