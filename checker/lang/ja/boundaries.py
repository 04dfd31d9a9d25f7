"""Where a phrase may begin and end in a Japanese sentence, judged by its morphemes and its script.

Sudachi's longest units are a witness, not a judge: a phrase may lie inside one of them or cover
several, but never cut two of them in half, and a katakana phrase never ends inside a katakana word.
"""

from __future__ import annotations

from bisect import bisect_right

from checker.lang.ja.tokens import Token

# A neighbouring katakana word of one character is more often the tail of an unknown word (アメリカ|ン).
SHORTEST_NEIGHBOUR = 2
# Signs that are typed for the long vowel mark inside a katakana word (インド―ル).
_DASHES = frozenset("―—‐−–")


def is_katakana(char: str) -> bool:
    """Tell whether ``char`` is katakana or the long vowel mark (a middle dot is not)."""
    return bool(char) and ("ァ" <= char <= "ヺ" or char in "ーｰ" or "ｦ" <= char <= "ﾟ")


def is_kanji(char: str) -> bool:
    """Tell whether ``char`` is a kanji, 々 included."""
    return bool(char) and ("一" <= char <= "鿿" or char == "々" or "㐀" <= char <= "䶿")


def token_at(tokens: tuple[Token, ...], offset: int) -> Token | None:
    """Return the token that holds ``offset`` (in the document), or None between tokens."""
    place = bisect_right(tokens, offset, key=lambda token: token.span.start) - 1
    return tokens[place] if place >= 0 and offset < tokens[place].span.end else None


def may_stand(text: str, start: int, end: int, tokens: tuple[Token, ...], base: int) -> bool:
    """Tell whether ``start`` .. ``end`` of a sentence can be a phrase of its own.

    Args:
        text: The sentence.
        start: First code point of the phrase in ``text``.
        end: One past its last.
        tokens: The sentence's tokens, with spans in the document.
        base: Offset of the sentence in the document.
    """
    first, last = token_at(tokens, base + start), token_at(tokens, base + end - 1)
    if first is None or last is None:
        return False
    cut_before, cut_after = first.span.start < base + start, last.span.end > base + end
    if first is not last and (cut_before or cut_after):
        return False
    return not (_glued_before(text, start, tokens, base) or _glued_after(text, end, tokens, base))


def _glued_before(text: str, start: int, tokens: tuple[Token, ...], base: int) -> bool:
    if start == 0 or not (_same_script(text[start - 1], text[start])):
        return False
    here, there = token_at(tokens, base + start), token_at(tokens, base + start - 1)
    return here is there or there is None or not _is_whole_word(there)


def _glued_after(text: str, end: int, tokens: tuple[Token, ...], base: int) -> bool:
    if text[end : end + 1] in _DASHES and is_katakana(text[end - 1]) and is_katakana(text[end + 1 : end + 2]):
        return True
    if end >= len(text) or not _same_script(text[end - 1], text[end]):
        return False
    here, there = token_at(tokens, base + end - 1), token_at(tokens, base + end)
    return here is there or there is None or not _is_whole_word(there)


def _same_script(left: str, right: str) -> bool:
    return (is_katakana(left) and is_katakana(right)) or (_is_latin(left) and _is_latin(right))


def _is_latin(char: str) -> bool:
    return char.isalpha() and (char.isascii() or "Ａ" <= char <= "ｚ")


def _is_whole_word(token: Token) -> bool:
    return token.known and len(token.surface) >= SHORTEST_NEIGHBOUR
