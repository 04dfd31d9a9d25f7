"""Words that were taken in another sense, translated word by word, or spelt out by sound.

The traps of a language are tables beside its pack: ``role_traps.tsv`` (secretary as a clerk, captain as
a ship's), ``role_letters.tsv`` (officials as オフィシャル), ``organization_traps.tsv`` (House as a home),
``place_traps.tsv`` (the West Bank as a bank) and ``term_traps.tsv`` (a bill as a building).  A trap is sprung where the article
has words of the wrong sense, the source's sentences have the English words, nothing in the article's
sentences renders them, and nothing in or beside the source's accounts for the wrong words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from importlib.util import find_spec

from checker.core.dossier import Dossier, Encounter, Witness
from checker.core.mention import Kind, Mention
from checker.core.suspicion import Suspicion
from checker.core.tables import Row, read_table
from checker.core.text import Span
from checker.match.patterns import held

# What may follow a word in kanji without making another word of it.
_TAILS = frozenset("氏達等側間")
_NEVER = re.compile(r"(?!)")


@dataclass(frozen=True, slots=True)
class Trap:
    """One row of a table of traps; ``field`` and ``meant`` may be empty.

    ``literals`` are pieces of English of which the source must have one, ``signs`` pieces of the
    article's language of which the article must; the patterns are compiled only when both have.
    """

    literals: frozenset[str]
    row: Row

    @property
    def signs(self) -> frozenset[str]:
        """Return strings of which each of the wrong words holds one."""
        return _held(self.row["wrong"])

    @property
    def wrong(self) -> re.Pattern[str]:
        """Return the pattern of the words of the wrong sense."""
        return _compiled(self.row["wrong"])

    @property
    def english(self) -> re.Pattern[str]:
        """Return the pattern of the source's words."""
        return _words(self.row["english"])

    @property
    def right(self) -> re.Pattern[str]:
        """Return the pattern of the words that render it."""
        return _compiled(self.row["right"]) if self.row["right"] else _NEVER

    @property
    def unless(self) -> re.Pattern[str]:
        """Return the pattern of English words that account for the wrong words."""
        return _words(self.row["unless"]) if self.row["unless"] else _NEVER

    @property
    def field(self) -> str:
        """Return what the source must be about, "" for anything."""
        return self.row["field"]

    @property
    def meant(self) -> str:
        """Return the usual word, "" where there is none."""
        return self.row["meant"]


@dataclass(frozen=True, slots=True)
class Caught:
    """A word of the article that renders the source's words wrongly; ``meant``, the usual word, may be empty."""

    wrong: Span
    witness: Witness
    meant: str


def caught(dossier: Dossier, table: str) -> tuple[Caught, ...]:
    """Return the words of the article that the traps of ``table`` hold, in reading order.

    Where one trap holds a part of another's words, the longer words stand.
    """
    found = sorted(_caught(dossier, table), key=lambda each: (each.wrong.start, -len(each.wrong)))
    return tuple(each for each in found if not any(_covers(other.wrong, each.wrong) for other in found))


def misread(dossier: Dossier, table: str) -> Iterator[Suspicion]:
    """Yield a suspicion for each word that the traps of ``table`` hold, in reading order."""
    for found in caught(dossier, table):
        said, right = found.wrong.of(dossier.article.document.text), found.witness.mention.text
        yield Suspicion(
            span=found.wrong,
            message=f"{said} is not what “{right}” means here",
            expected=right,
            suggestion=found.meant or None,
            witnesses=(found.witness,),
            confidence=0.88,
        )


def _covers(one: Span, other: Span) -> bool:
    return one != other and one.contains(other)


def _caught(dossier: Dossier, table: str) -> Iterator[Caught]:
    text, close = dossier.article.document.text, dossier.close()
    spoken = " ".join(dossier.sources[number].document.text for number in dossier.related()).lower()
    for trap in _traps(dossier.article.document.lang, table):
        possible = any(literal in spoken for literal in trap.literals) and any(sign in text for sign in trap.signs)
        for wrong in _places(trap, text) if possible else ():
            witness = _answer(dossier, close, trap, wrong)
            if witness is not None:
                yield Caught(wrong, witness, trap.meant)


def _places(trap: Trap, text: str) -> Iterator[Span]:
    spans = (Span(*match.span()) for match in trap.wrong.finditer(text))
    yield from (span for span in spans if len(span) and _stands(text, span))


def _answer(dossier: Dossier, close: tuple[Encounter, ...], trap: Trap, wrong: Span) -> Witness | None:
    """Return the source's words that the sentence of ``wrong`` takes in a wrong sense, in any close source."""
    index = dossier.article.document.sentence_at(wrong.start).index
    met = (_sprung(dossier, encounter, trap) for encounter in close if index in encounter.bead.article)
    return next(filter(None, met), None)


def _sprung(dossier: Dossier, encounter: Encounter, trap: Trap) -> Witness | None:
    """Return the source's words that the article's sentences take in a wrong sense."""
    document = dossier.sources[encounter.source].document
    found = _english(dossier, encounter, trap)
    if found is None or (trap.field and trap.field not in fields(document.text)):
        return None
    ours = "".join(dossier.article.document.sentences[number].text for number in encounter.bead.article)
    if trap.right.search(trap.wrong.sub(" ", ours)):
        return None
    beside = " ".join(
        document.sentences[number].text for number in encounter.reach if 0 <= number < len(document.sentences)
    )
    return None if trap.unless.search(beside) else found


def _english(dossier: Dossier, encounter: Encounter, trap: Trap) -> Witness | None:
    document = dossier.sources[encounter.source].document
    for number in encounter.bead.source:
        sentence = document.sentences[number]
        match = trap.english.search(sentence.text)
        if match:
            span = Span(*match.span()).shift(sentence.span.start)
            return Witness(encounter.source, Mention(Kind.ROLE, span, match[0], number))
    return None


@lru_cache(maxsize=64)
def fields(text: str) -> frozenset[str]:
    """Return what an English text is about: the fields of ``fields.tsv`` of which it has words enough."""
    return frozenset(
        row["field"]
        for row in read_table("checker.lang.en", "fields.tsv", unique="field")
        if len({found.casefold() for found in re.findall(rf"\b(?:{row['words']})\b", text, re.IGNORECASE)})
        >= int(row["least"])
    )


@lru_cache(maxsize=32)
def _traps(lang: str, table: str) -> tuple[Trap, ...]:
    package = f"checker.lang.{lang}"
    if find_spec(package) is None or not files(package).joinpath(table).is_file():
        return ()
    return tuple(Trap(held(row["english"].lower()), row) for row in read_table(package, table))


_held = lru_cache(maxsize=4096)(held)


@lru_cache(maxsize=4096)
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


@lru_cache(maxsize=4096)
def _words(pattern: str) -> re.Pattern[str]:
    """Compile whole words; their case counts where the pattern has a capital of its own."""
    bare = re.sub(r"\\.", "", pattern)
    flags = re.IGNORECASE if bare == bare.lower() else re.NOFLAG
    return re.compile(rf"(?<!\w)(?:{pattern})(?!\w)", flags)


def _stands(text: str, span: Span) -> bool:
    """Tell whether the word at ``span`` is not only a part of a longer one in the same script."""
    first, last = text[span.start], text[span.end - 1]
    before, after = text[span.start - 1 : span.start], text[span.end : span.end + 1]
    if (_is_katakana(first) and _is_katakana(before)) or (_is_katakana(last) and _is_katakana(after)):
        return False
    return not (_is_kanji(last) and _is_kanji(after) and after not in _TAILS)


def _is_katakana(char: str) -> bool:
    return bool(char) and ("ァ" <= char <= "ヺ" or char == "ー")


def _is_kanji(char: str) -> bool:
    return bool(char) and ("一" <= char <= "鿿" or char == "々")
