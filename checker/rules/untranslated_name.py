"""A name was left in Latin letters, or only half of it was rendered.

What it does
    Looks for proper names in Latin letters in an article that is otherwise written in its own
    script: half-rendered names, names that the article renders elsewhere, people's and places'
    names by the words beside them, by the sources or by dictionaries, bodies that have a name of
    their own in the language; and, where an article leaves several of these, the other names that it
    shares with its sources.

Why it matters
    Readers cannot say such a name aloud, and the same person under two scripts looks like two.

Example
    article: 財務相のLindnerは…   → Lindner should be リントナー

Not flagged
    Acronyms, brands, media and products that news writes in Latin, glosses in brackets after a
    rendered name, titles in quotation marks, units, codes, addresses, photo credits, and a company's
    name that the article keeps in Latin throughout.

Known false alarms
    Bands and artists who write themselves in Latin letters.

Calibration
    Flagging every Latin name finds almost all, at ten false flags in a hundred lines of human
    translation.  With evidence it is 79 of 90 in news by two weak engines and no false flag there or
    in human translations of news; habits are counted by people, because shops and makers come in
    lists.  Two names are no better a threshold than three.

MQM type
    Accuracy / Untranslated

Sources
    MQM error typology, https://themqm.org/error-types-2/typology/
    Amrhein & Sennrich 2022, on names and numbers that metrics miss, https://arxiv.org/abs/2202.05148
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache

from checker.core.dossier import Dossier, Read
from checker.core.finding import Category, Severity
from checker.core.mention import Kind, Mention
from checker.core.suspicion import Suspicion
from checker.core.text import Span
from checker.lang import LANGUAGES
from checker.match import names
from checker.rules import Rule

ACCEPTED = frozenset({"accepted", "acronym", "gloss", "credit", "code", "quoted"})
SHORTEST = 3
# So many different people left in Latin letters are a habit of the translation, and no choice of one: human
# translations of news have two at most.
HABIT = 3
# Share of letters (0..1) that a misspelt Latin name has in common with the source's: one or two slips in a name.
NEAR_SPELLING = 0.8
LEAST_LETTERS = 5


def check(dossier: Dossier) -> Iterator[Suspicion]:
    """Yield names in Latin letters that should have been rendered."""
    if _writes_latin(dossier):
        return
    known = Known.of(dossier)
    open_ones: list[Mention] = []
    sure: dict[str, None] = {}
    for mention in dossier.article.reading.of(Kind.NAME, Kind.ORGANIZATION):
        if not _is_candidate(mention):
            continue
        found = _judged(mention, known)
        if found is None:
            open_ones.append(mention)
            continue
        if known.is_person(mention):
            sure[mention.text.casefold()] = None
        yield _suspicion(dossier, known, *found)
    if len(sure) >= HABIT:
        told = frozenset(word for name in sure for word in name.split())
        for mention in open_ones:
            if known.is_shared(mention, told):
                yield _suspicion(dossier, known, mention.span, mention.text, 0.75)


def _is_candidate(mention: Mention) -> bool:
    if mention.kind is Kind.ORGANIZATION:
        return "untranslated" in mention.traits
    if "mixed" in mention.traits:
        return "accepted" not in mention.traits
    return "latin" in mention.traits and not mention.traits & ACCEPTED and len(mention.text) >= SHORTEST


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of names beside the Latin mention itself; all case-folded.

    ``people`` are people and places of the sources, whole names and single words; ``spelled`` the names
    of the sources with whether they are also everyday words; ``parts`` the words of those that are not;
    ``demonyms`` their words for countries; ``words`` every word of the sources; ``rendered`` Latin names
    of the article with their form in its own script; ``offices`` the places where an office ends.
    """

    people: frozenset[str]
    spelled: dict[str, bool]
    parts: frozenset[str]
    demonyms: frozenset[str]
    words: frozenset[str]
    rendered: dict[str, str]
    offices: frozenset[int]
    text: str

    @classmethod
    def of(cls, dossier: Dossier) -> Known:
        """Gather the evidence of the article and all its sources."""
        theirs = [m for source in dossier.sources for m in source.reading.of(Kind.NAME, Kind.ORGANIZATION)]
        countries = [m for source in dossier.sources for m in source.reading.of(Kind.COUNTRY)]
        spelled = {m.text.casefold(): bool(m.traits & {"common", "word"}) for m in theirs}
        return cls(
            people=_people(theirs),
            spelled=spelled,
            parts=frozenset(word for name, common in spelled.items() if not common for word in name.split()),
            demonyms=frozenset(m.text.casefold() for m in countries if len(m.text) > SHORTEST),
            words=frozenset(word for source in dossier.sources for word in _words(source.document.text)),
            rendered=_rendered(dossier.article),
            offices=frozenset(m.span.end for m in dossier.article.reading.of(Kind.ROLE)),
            text=dossier.article.document.text,
        )

    def is_introduced(self, mention: Mention) -> bool:
        """Tell whether an office stands before a name, with a particle at most between."""
        at = mention.span.start
        return at in self.offices or (at - 1 in self.offices and self.text[at - 1].isalpha())

    def is_person(self, mention: Mention) -> bool:
        """Tell whether the article or a source makes the name a person's or a place's."""
        return bool(mention.traits & {"person", "place"}) or mention.text.casefold() in self.people

    def is_foreign(self, mention: Mention) -> bool:
        """Tell whether a source has the name and dictionaries have it in the article's script."""
        folded = mention.text.casefold()
        if "branded" in mention.traits or folded not in self.spelled:
            return False
        return "loanword" in mention.traits or (not self.spelled[folded] and self._may_be_person(mention))

    def _may_be_person(self, mention: Mention) -> bool:
        return "renderable" in mention.traits or mention.text.casefold().split()[-1] in self.people

    def is_shared(self, mention: Mention, told: frozenset[str]) -> bool:
        """Tell whether a name is one of the sources' and no everyday word, or a word of names in ``told``."""
        folded = mention.text.casefold()
        if "branded" in mention.traits or not mention.text[0].isupper():
            return False
        return folded in told or (
            folded in self.spelled and (not self.spelled[folded] or "renderable" in mention.traits)
        )


Judged = tuple[Span, str, float]


def _judged(mention: Mention, known: Known) -> Judged | None:
    """Return the words that are a name, as the sources spell it, and how sure that is (0..1); None if open."""
    if sure := _whole(mention, known):
        return mention.span, mention.text, sure
    if part := _person_inside(mention, known.people):
        return part, part.shift(-mention.span.start).of(mention.text), 0.86
    if known.is_foreign(mention):
        return mention.span, mention.text, 0.84
    if right := _misspelt(mention.text, known):
        return mention.span, right, 0.82
    return None


def _whole(mention: Mention, known: Known) -> float:
    """Return how sure it is (0..1) that all of the mention is a name to be rendered; 0 if nothing says so."""
    folded = mention.text.casefold()
    if "mixed" in mention.traits or folded in known.rendered:
        return 0.93
    if mention.kind is Kind.ORGANIZATION:
        return 0.85
    if known.is_person(mention) or known.is_introduced(mention):
        return 0.86
    return 0.84 if folded in known.demonyms else 0.0


def _person_inside(mention: Mention, people: frozenset[str]) -> Span | None:
    """Return where the longest full name of a person stands in a run of Latin words."""
    words = mention.text.split(" ")
    starts = [len(" ".join(words[:at])) + bool(at) for at in range(len(words))]
    for size in range(len(words) - 1, 1, -1):
        for at in range(len(words) - size + 1):
            name = " ".join(words[at : at + size])
            if name.casefold() in people:
                return Span(starts[at], starts[at] + len(name)).shift(mention.span.start)
    return None


def _misspelt(text: str, known: Known) -> str:
    """Return the source name that a Latin run misspells or cuts off, or ""."""
    folded = text.casefold()
    if len(folded) < LEAST_LETTERS or all(word in known.words for word in folded.split()):
        return ""
    if text.islower():
        return next((n for n in sorted(known.spelled) if n.endswith(folded) and " " not in n and n != folded), "")
    near = ((_likeness(folded, name), name) for name in known.spelled if name[0] == folded[0])
    score, best = max(near, default=(0.0, ""))
    return best.title() if score >= NEAR_SPELLING else ""


@lru_cache(maxsize=4096)
def _likeness(one: str, other: str) -> float:
    if abs(len(one) - len(other)) > min(len(one), len(other)) // 3:
        return 0.0
    return SequenceMatcher(None, one, other, autojunk=False).ratio()


def _writes_latin(dossier: Dossier) -> bool:
    """Tell whether the article's own language is written in Latin letters."""
    text = dossier.article.document.text
    letters = [char for char in text if char.isalpha()]
    return sum(char.isascii() for char in letters) > 0.5 * len(letters)


def _people(theirs: list[Mention]) -> frozenset[str]:
    found: set[str] = set()
    for mention in theirs:
        if mention.traits & {"person", "place", "surname"} and "organization" not in mention.traits:
            found |= {mention.text.casefold(), *mention.text.casefold().split()}
    return frozenset(found)


def _words(text: str) -> list[str]:
    return [word.strip(".,;:!?()[]\"'’“”").removesuffix("'s").removesuffix("’s") for word in text.casefold().split()]


def _rendered(article: Read) -> dict[str, str]:
    """Return the Latin names of the article that it also writes in its own script, with that form."""
    latin = {m.text for m in article.reading.of(Kind.NAME) if "latin" in m.traits}
    own = {m.text for m in article.reading.of(Kind.NAME) if not m.traits & {"latin", "mixed", "common", "kanji"}}
    pairs = {}
    for name in sorted(latin):
        for other in sorted(own):
            if names.judge(other, name).accepted:
                pairs[name.casefold()] = other
    return pairs


def _suspicion(dossier: Dossier, known: Known, span: Span, name: str, confidence: float) -> Suspicion:
    text = span.of(dossier.article.document.text)
    return Suspicion(
        span=span,
        message=f"the name {text} was left in Latin letters",
        kind="untranslated",
        expected=name,
        suggestion=known.rendered.get(text.casefold()) or _in_own_script(dossier, name),
        confidence=confidence,
    )


def _in_own_script(dossier: Dossier, name: str) -> str | None:
    """Return how dictionaries write every word of the name in the article's script; None if one is missing."""
    lexis = LANGUAGES.get(dossier.article.document.lang).lexis
    if lexis is None:
        return None
    forms = [lexis.renderings(name)[:1]]
    if forms == [()]:
        forms = [lexis.renderings(word)[:1] for word in name.split()]
    return "・".join(form for (form,) in forms) if all(forms) else None


RULE = Rule("untranslated-name", Category.UNTRANSLATED, Severity.MINOR, check, needs="article")
