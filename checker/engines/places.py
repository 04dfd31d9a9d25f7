"""Where the pieces of a tokenizer stand in a text, whatever tokenizer it is.

SentencePiece normalises (NFKC), joins and adds spaces, and transformers' slow tokenizers know no offsets;
so the pieces are walked along the text, character by character.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from checker.core.text import Span

_SPACE = "▁"


def places(text: str, pieces: Sequence[str]) -> tuple[Span, ...]:
    """Return for each piece its place in ``text`` (code points); empty where a piece has no letters of the text.

    Pieces in angle brackets (``</s>``, ``<unk>``) take no room: what they stand for is skipped.
    """
    plain = [(char, at) for at, letter in enumerate(text) for char in unicodedata.normalize("NFKC", letter)]
    letters = "".join(char if len(char) == 1 else " " for char, _ in plain)
    found: list[Span] = []
    reached = 0
    for piece in pieces:
        bare = unicodedata.normalize("NFKC", piece.replace(_SPACE, "")).strip()
        at = letters.find(bare, reached) if bare and not _is_mark(piece) else -1
        if at < 0:
            here = plain[reached][1] if reached < len(plain) else len(text)
            found.append(Span(here, here))
            continue
        reached = at + len(bare)
        found.append(Span(plain[at][1], plain[reached - 1][1] + 1))
    return tuple(found)


def _is_mark(piece: str) -> bool:
    return (piece.startswith("<") and piece.endswith(">")) or (piece.startswith("__") and piece.endswith("__"))
