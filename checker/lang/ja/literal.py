"""Where a Japanese sentence says an English name word by word: 5つの目 for Five Eyes.

A word of the name is said by a morpheme that JMdict glosses with it; particles and counters may stand
between two of them.  Whether the sentence ought to say something else is for rules to decide.
"""

from __future__ import annotations

import re
from functools import lru_cache

from checker.core.text import Sentence, Span
from checker.lang.ja.boundaries import is_kanji
from checker.lang.ja.lexicon import names, senses
from checker.lang.ja.tokens import Token, sentence_tokens

_SMALL = frozenset("the a an and & of for".split())
_BETWEEN = frozenset("の つ 個 ・ ＝ , 、".split())
_BRACKETS = re.compile(r"\([^)]*\)")
_DIGITS = dict(zip("one two three four five six seven eight nine ten".split(), range(1, 11), strict=True))
# "foreign country" for 外国 says foreign, "manual labour" for 労働 says labour.
_THINGS = frozenset("country person people affairs".split())
_PLAINER = frozenset("manual general great".split())
# Later meanings are rarely meant by a translation word by word.
_SENSES = 4


def find_literal(sentence: Sentence, english: str) -> Span | None:
    """Return where the sentence says every word of an English name in turn, in the document; None if nowhere.

    Args:
        sentence: A sentence of the article.
        english: A name as the source has it, e.g. "House of Representatives".
    """
    wanted = _words(english)
    tokens = tuple(token for token in sentence_tokens(sentence) if token.surface.strip())
    for first in range(len(tokens)):
        last = _match(tokens, first, wanted)
        if last is not None and _is_whole(tokens, first, last, len(wanted)):
            return tokens[first].span.cover(tokens[last].span)
    return None


def _words(english: str) -> tuple[str, ...]:
    """Return the telling words in Japanese order: what comes after "of" goes first."""
    halves = re.split(r" (?:of|for) ", english.casefold())
    return tuple(word for half in reversed(halves) for word in re.findall(r"[^\W_]+", half) if word not in _SMALL)


def _match(tokens: tuple[Token, ...], first: int, wanted: tuple[str, ...]) -> int | None:
    """Return the last of the tokens from ``first`` on that say ``wanted``; None if they do not."""
    at, last = first, first
    for word in wanted:
        while at > first and at < len(tokens) and tokens[at].surface in _BETWEEN:
            at += 1
        if at >= len(tokens) or word not in _meanings(tokens[at].surface):
            return None
        last = at
        at += 1
    return last if wanted else None


def _is_whole(tokens: tuple[Token, ...], first: int, last: int, size: int) -> bool:
    """Tell whether the tokens are no adjective and no piece of a longer compound (労働|組合, マンチェスター市|議会)."""
    word = tokens[last]
    if size == 1 and (word.pos[0] != "名詞" or "形状詞可能" in word.pos or not is_kanji(word.surface[-1])):
        return False  # 保守的 is an adjective, ハウス is no translation but a loan
    after = tokens[last + 1] if last + 1 < len(tokens) else None
    if after is not None and after.pos[0] in {"名詞", "接尾辞"} and is_kanji(after.surface[0]):
        return False
    before = tokens[first - 1] if first else None
    glued = before is not None and before.pos[0] in {"名詞", "接頭辞"} and is_kanji(before.surface[-1])
    return size > 1 or not glued


@lru_cache(maxsize=4096)
def _meanings(surface: str) -> frozenset[str]:
    """Return the English words that one morpheme says, in lower case and without a plural's s."""
    found: set[str] = set()
    for sense in senses(surface)[:_SENSES]:
        for gloss in sense.glosses:
            found |= _says(_BRACKETS.sub("", gloss).casefold().split())
    found |= (
        {known.latin.partition(" ")[0].casefold() for known in names(surface)} if surface[0] in _KATAKANA else set()
    )
    found |= {word for word, number in _DIGITS.items() if surface in {str(number), chr(0xFF10 + number)}}
    return frozenset(found | {f"{word}s" for word in found})


_KATAKANA = frozenset(map(chr, range(0x30A1, 0x30FB)))


def _says(gloss: list[str]) -> set[str]:
    words = [word for word in gloss if word not in _SMALL]
    if len(words) == 2:  # noqa: PLR2004
        words = [words[0]] if words[1] in _THINGS else words[1:] if words[0] in _PLAINER else words
    return set(words) if len(words) == 1 else set()
