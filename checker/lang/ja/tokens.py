"""Japanese morphemes by Sudachi, with offsets into the document.

Source: Takaoka et al. 2018, "Sudachi: a Japanese Tokenizer for Business" (LREC),
https://aclanthology.org/L18-1355.  The dictionary is SudachiDict core, split mode C (longest units).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from checker.core.text import Sentence, Span

if TYPE_CHECKING:
    from sudachipy import Tokenizer

# Sudachi refuses input of more than 49,149 bytes of UTF-8; a code point takes at most four.
LONGEST_PIECE = 12_000


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


@lru_cache(maxsize=4096)
def tokenize(text: str) -> tuple[Token, ...]:
    """Return the morphemes of ``text`` in order; spans count from its first code point."""
    tokens: list[Token] = []
    for at in range(0, len(text), LONGEST_PIECE):
        tokens += _tokenize_piece(text[at : at + LONGEST_PIECE], at)
    return tuple(tokens)


def sentence_tokens(sentence: Sentence) -> tuple[Token, ...]:
    """Return the morphemes of a sentence with spans in its document."""
    return _placed_tokens(sentence.text, sentence.span.start)


@lru_cache(maxsize=4096)
def _placed_tokens(text: str, start: int) -> tuple[Token, ...]:
    return tuple(
        Token(t.surface, t.span.shift(start), t.pos, t.base, t.normal, t.reading, t.known) for t in tokenize(text)
    )


def _tokenize_piece(piece: str, at: int) -> list[Token]:
    # Lone surrogates cannot cross into Sudachi; a replacement of the same length keeps all offsets.
    clean = "".join("�" if "\ud800" <= char <= "\udfff" else char for char in piece)
    return [
        Token(
            surface=piece[m.begin() : m.end()],
            span=Span(at + m.begin(), at + m.end()),
            pos=m.part_of_speech(),
            base=m.dictionary_form(),
            normal=m.normalized_form(),
            reading=m.reading_form(),
            known=m.dictionary_id() >= 0,
        )
        for m in _tokenizer().tokenize(clean)
        if m.begin() < m.end()
    ]
