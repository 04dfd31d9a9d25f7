"""A state is named that does not exist.

What it does
    Looks up phrases such as 〜民主共和国, 〜首長国 and 〜連邦: has the country, or had it ever, this form
    of government?

Why it matters
    An alliance or a party turned into a country: readers take it for a government.

Example
    article: シリア民主共和国   → there is no such state

Not flagged
    States that exist or existed, shortened official names, plain 〜共和国 and 〜王国, states of countries
    that nobody knows (invented ones, metaphors, parts of a country), and what a source calls a republic,
    kingdom, emirate or federation itself.

Known false alarms
    Newly proclaimed states, and proposals to make a federation of a country.

Calibration
    Of some 150 states of past and present tried by hand none is flagged; no flag on the clean
    development news.

MQM type
    Accuracy / Mistranslation (name)

Sources
    Unicode CLDR territory names; JMdict, JMnedict (https://www.edrdg.org).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from checker.core.dossier import Dossier
from checker.core.finding import Category, Severity
from checker.core.mention import Kind, Mention
from checker.core.suspicion import Suspicion
from checker.match.names import judge
from checker.rules import Rule

# "Syrian Arab Republic", "Republic of Syria": the words right before the form of government, or after "of".
_STATE = re.compile(
    r"(?:[A-Z][\w'-]+ ){0,4}\b(?:[Kk]ingdom|[Rr]epublic|[Ee]mirate|[Dd]uchy|[Pp]rincipality|[Ff]ederation)s?\b"
    r"(?: of (?:the )?(?:[A-Z][\w'-]+ ?){1,4})?"
)
_WORD = re.compile(r"\b[A-Z][a-z]{2,}")
_NAME = re.compile(r"[ァ-ヺー]+")
# From this probability on the source's word may be the country that the article names.
MAY_BE = 0.3


def check(dossier: Dossier) -> Iterator[Suspicion]:
    """Yield states that no source and no dictionary knows."""
    unknown = [m for m in dossier.article.reading.of(Kind.ORGANIZATION) if {"state", "unknown"} <= m.traits]
    phrases = _states(dossier) if unknown else ()
    for mention in unknown:
        if not _is_named(phrases, mention):
            yield Suspicion(
                span=mention.span,
                message=f"there is no state called {mention.text}",
                confidence=0.93,
            )


def _states(dossier: Dossier) -> tuple[str, ...]:
    """Return the states that the sources name, each once."""
    found = (match[0] for source in dossier.sources for match in _STATE.finditer(source.document.text))
    return tuple(dict.fromkeys(found))


def _is_named(phrases: Sequence[str], mention: Mention) -> bool:
    """Tell whether a source names a state whose name sounds like this one's."""
    heard = _NAME.match(mention.text)
    if heard is None:
        return bool(phrases)
    words = {word for phrase in phrases for word in _WORD.findall(phrase)}
    return any(judge(heard[0], word).probability >= MAY_BE for word in sorted(words))


RULE = Rule("unknown-state", Category.ORGANIZATION, Severity.MAJOR, check, needs="article")
