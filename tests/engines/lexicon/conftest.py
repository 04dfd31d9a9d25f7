"""Japanese sentences with their mentions written into them: [C:RU:ロシア]の[R:foreign-minister:外相]は…"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from fractions import Fraction

import pytest

from checker.align.names import table
from checker.core.backtranslation import BackTranslation
from checker.core.dossier import Read
from checker.core.mention import Kind, Mention, Moment, Quantity, Reading
from checker.core.text import Document, Sentence, Span
from checker.engines import Task
from checker.engines.lexicon import LexiconEngine

Translate = Callable[..., BackTranslation]
MARK = re.compile(r"\[(?P<kind>[CKRNPLOQD]):(?P<key>[^:\]]*):(?P<text>[^\]]+)\]")
KINDS = {
    "C": Kind.COUNTRY,
    "K": Kind.COUNTRY,
    "R": Kind.ROLE,
    "N": Kind.NAME,
    "P": Kind.NAME,
    "L": Kind.NAME,
    "O": Kind.ORGANIZATION,
    "Q": Kind.NUMBER,
    "D": Kind.DATE,
}


def quantity(key: str) -> Quantity:
    value, _, unit = key.partition(" ")
    low, _, high = value.partition("..")
    return Quantity(Fraction(low), Fraction(high or low), unit)


def moment(key: str) -> Moment:
    parts = dict(part.split("=") for part in key.split(" "))
    found = {name: int(parts[name]) if name in parts else None for name in ("year", "month", "day", "weekday", "shift")}
    return Moment(
        found["year"], found["month"], found["day"], found["weekday"], shift=found["shift"], unit=parts.get("unit", "")
    )


def mention(kind: str, key: str, text: str, start: int, sentence: int) -> Mention:
    return Mention(
        KINDS[kind],
        Span(start, start + len(text)),
        text,
        sentence,
        keys=(key,) if kind in "CKRO" else (),
        traits=frozenset({"P": ["place"], "L": ["loose"], "K": ["capital", "metonym"]}.get(kind, [])),
        quantity=quantity(key) if kind == "Q" else None,
        moment=moment(key) if kind == "D" else None,
    )


def document(marked: Sequence[str], lang: str) -> tuple[Document, tuple[Mention, ...]]:
    text = "\ufeff"
    sentences: list[Sentence] = []
    mentions: list[Mention] = []
    for index, line in enumerate(marked):
        start = len(text)
        at = 0
        for found in MARK.finditer(line):
            text += line[at : found.start()]
            mentions.append(mention(found["kind"], found["key"], found["text"], len(text), index))
            text += found["text"]
            at = found.end()
        text += line[at:]
        sentences.append(Sentence(index, Span(start, len(text)), text[start:], index))
        text += "\r\n"
    blocks = tuple(sentence.span for sentence in sentences)
    return Document("article.txt", text, lang, blocks, tuple(sentences)), tuple(mentions)


@pytest.fixture(name="translate")
def fixture_translate() -> Translate:
    def translate(*marked: str, names: Sequence[str] = (), lang: str = "ja") -> BackTranslation:
        article, mentions = document(marked, lang)
        reading = Reading(mentions)
        english = tuple(Mention(Kind.NAME, Span(0, len(name)), name, 0) for name in names)
        source = Read(Document("source.txt", "", "en"), Reading(english))
        spellings = table(Read(article, reading), source).spelt if names else {}
        return LexiconEngine().translate(Task(article, reading, spellings))

    return translate
