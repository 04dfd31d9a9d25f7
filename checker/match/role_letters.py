"""Words for people and offices that the article keeps in Latin letters, or spells out by their sound.

What news does write in Latin letters is in ``accepted_roles.tsv`` beside a language's pack; the
English words for people that name no office are in ``people.tsv`` beside the English one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from importlib.resources import files
from importlib.util import find_spec
from itertools import islice

from checker.core.dossier import Dossier, Encounter, Witness
from checker.core.mention import Kind, Mention, Standing
from checker.core.tables import read_table
from checker.core.text import Span
from checker.match.free_names import pieces
from checker.match.names import judge

# A role left in Latin letters stands alone or beside a name; a longer run is a title or a quotation.
LONGEST_RUN = 3
# Probability from which a word is heard as another: most of what is spelt out letter by letter lies above .4,
# unrelated words of one sentence below .1.
HEARD = 0.3
SHORTEST = 4
# How far before a word its bracket may open.
_REACH = 40

_RUN = re.compile(r"[A-Za-zÀ-ÿ][A-Za-zÀ-ÿ.'’&-]*(?: [A-Za-zÀ-ÿ][A-Za-zÀ-ÿ.'’&-]*)*")
_GLOSS = re.compile(r"[^\x00-\x7f、。，．）][ 　]?[（(][^（()）]*$")
_OPENING = re.compile(r"[「『“\"‘《〈]$")
_PLAIN = re.compile(r"\b[a-z]{4,}\b")

Left = tuple[Span, Witness]


def in_latin(dossier: Dossier, encounter: Encounter) -> Iterator[Left]:
    """Yield the roles of the source's sentences that the article's have in the same Latin letters, with their places.

    A role that the article explains somewhere, as in 議会議員（AM）, is its own word and left alone.
    """
    accepted, text = _accepted(dossier.article.document.lang), dossier.article.document.text
    said = {t.witness.mention.text: t.witness for t in encounter.traces if t.witness and t.kind is Kind.ROLE}
    for role in sorted(said.keys() - accepted):
        if any(_is_aside(text, match.start()) for match in _word(role).finditer(text)):
            continue
        for number in encounter.bead.article:
            sentence = dossier.article.document.sentences[number]
            for found in islice(_written(sentence.text, role), 1):
                yield found.shift(sentence.span.start), said[role]


@lru_cache(maxsize=1024)
def _word(role: str) -> re.Pattern[str]:
    """Compile a role in Latin letters; the singular of an acronym too."""
    stem = role.removesuffix("s") if role[:-1].isupper() else role
    return re.compile(rf"(?<![A-Za-zÀ-ÿ\d])(?:{re.escape(role)}|{re.escape(stem)})(?![A-Za-zÀ-ÿ\d])")


def _written(text: str, role: str) -> Iterator[Span]:
    """Yield where ``text`` has ``role`` in a short run of Latin words; a role in capitals and small letters alone."""
    title = role[0].isupper() and role[1:].islower()
    for run in _RUN.finditer(text):
        found = _word(role).search(run[0])
        longest = role.count(" ") + (1 if title else LONGEST_RUN)
        if found and len(run[0].split()) <= longest:
            yield Span(*found.span()).shift(run.start())


def _is_aside(text: str, start: int) -> bool:
    """Tell whether ``start`` lies in brackets after its rendering, or opens a quotation."""
    before = text[max(0, start - _REACH) : start]
    return bool(_GLOSS.search(before) or _OPENING.search(before))


def by_sound(dossier: Dossier, encounter: Encounter) -> Iterator[Left]:
    """Yield unknown words of the article that only sound like a word for people in the source's sentences."""
    words = tuple(_people(dossier, encounter))
    inside = set(encounter.bead.article)
    for mention in dossier.article.reading.of(Kind.NAME) if words else ():
        if mention.sentence in inside and _is_loose(dossier, mention):
            yield from _heard(dossier, mention, words)


def _is_loose(dossier: Dossier, mention: Mention) -> bool:
    return "katakana" in mention.traits and "person" not in mention.traits and mention.text not in dossier.names


def _heard(dossier: Dossier, mention: Mention, words: tuple[Witness, ...]) -> Iterator[Left]:
    found = pieces(dossier.article.document.lang, mention.text)
    parts = [piece.span for piece in found if piece.standing is Standing.UNKNOWN]
    if len(found) > 1 and not all(piece.standing in {Standing.WORD, Standing.BOTH} for piece in found):
        parts.insert(0, Span(0, len(mention.text)))
    for part in parts:
        text = part.of(mention.text)
        met = next((w for w in words if len(text) >= SHORTEST and _sounds(text, w.mention.text)), None)
        if met is not None:
            yield part.shift(mention.span.start), met
            return


def _sounds(text: str, word: str) -> bool:
    """Tell whether ``text`` is ``word``, or its singular, by sound."""
    found = (judge(text, form) for form in dict.fromkeys((word, word.removesuffix("s"))))
    return any(judged.accepted and judged.probability >= HEARD for judged in found)


def _people(dossier: Dossier, encounter: Encounter) -> Iterator[Witness]:
    """Yield the words for people in the source's sentences of a bead: offices in lower case and those of the table."""
    document = dossier.sources[encounter.source].document
    found = (trace.witness.mention.span for trace in encounter.traces if trace.witness and trace.kind is Kind.ROLE)
    roles = {(span.start, span.end) for span in found}
    for number in encounter.bead.source:
        sentence = document.sentences[number]
        for match in _PLAIN.finditer(sentence.text):
            word, span = match[0], (match.start() + sentence.span.start, match.end() + sentence.span.start)
            if span in roles or word in _table() or word.removesuffix("s") in _table():
                yield Witness(encounter.source, Mention(Kind.ROLE, Span(*span), word, number))


@lru_cache(maxsize=1)
def _table() -> frozenset[str]:
    return frozenset(row["word"] for row in read_table("checker.lang.en", "people.tsv", unique="word"))


@lru_cache(maxsize=32)
def _accepted(lang: str) -> frozenset[str]:
    package = f"checker.lang.{lang}"
    if find_spec(package) is None or not files(package).joinpath("accepted_roles.tsv").is_file():
        return frozenset()
    return frozenset(row["written"] for row in read_table(package, "accepted_roles.tsv", unique="written"))
