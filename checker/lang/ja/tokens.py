"""Japanese morphemes by Sudachi, with offsets into the document.

Source: Takaoka et al. 2018, "Sudachi: a Japanese Tokenizer for Business" (LREC),
https://aclanthology.org/L18-1355.  The dictionary is SudachiDict core, split mode C (longest units).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from checker.core.text import Sentence, Span

if TYPE_CHECKING:
    from sudachipy import Tokenizer

# Sudachi refuses input of more than 49,149 bytes of UTF-8; a code point takes at most four.
LONGEST_PIECE = 12_000
# Lone surrogates cannot cross into Sudachi; a replacement of the same length keeps all offsets.
_SURROGATE = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Token:
    """One morpheme.

    ``span`` lies in the document.  ``pos`` are Sudachi's six levels of part of speech, e.g.
    ("名詞", "固有名詞", "地名", "国", "*", "*").  ``base`` is the dictionary form, ``normal`` the
    normalised spelling, ``reading`` katakana.  ``known`` is false for words outside the dictionary.
    """

    surface: str
    span: Span
    pos: tuple[str, ...]
    base: str
    normal: str
    reading: str
    known: bool

    def has_pos(self, *levels: str) -> bool:
        """Tell whether the part of speech begins with ``levels``."""
        return self.pos[: len(levels)] == levels


@lru_cache(maxsize=1)
def _tokenizer() -> Tokenizer:
    from sudachipy import Dictionary, SplitMode

    return Dictionary(dict="core").tokenizer(SplitMode.C)


def tokenize(text: str) -> tuple[Token, ...]:
    """Return the morphemes of ``text`` in order; spans count from its first code point."""
    return _placed_tokens(text, 0)


def sentence_tokens(sentence: Sentence) -> tuple[Token, ...]:
    """Return the morphemes of a sentence with spans in its document."""
    return _placed_tokens(sentence.text, sentence.span.start)


@lru_cache(maxsize=2048)
def _placed_tokens(text: str, start: int) -> tuple[Token, ...]:
    return tuple(Token(text[a:b], Span(start + a, start + b), *features) for a, b, features in _morphemes(text))


Features = tuple[tuple[str, ...], str, str, str, bool]


@lru_cache(maxsize=2048)
def _morphemes(text: str) -> tuple[tuple[int, int, Features], ...]:
    """Return start, end and the other fields of each token; apart from its place in a document, for lines and sentences share them."""
    return tuple(
        (at + begin, at + end, features)
        for at in range(0, len(text), LONGEST_PIECE)
        for begin, end, features in _analysed(text[at : at + LONGEST_PIECE])
        if begin < end
    )


def _analysed(piece: str) -> Iterator[tuple[int, int, Features]]:
    for m in _tokenizer().tokenize(_SURROGATE.sub("\ufffd", piece)):
        form, normal, reading = m.dictionary_form(), m.normalized_form(), m.reading_form()
        yield m.begin(), m.end(), (m.part_of_speech(), form, normal, reading, m.dictionary_id() >= 0)
