"""The telling words of a Japanese sentence, with everything that the dictionaries say of each in English."""

from __future__ import annotations

import re
from functools import lru_cache

from checker.core.mention import Piece, Standing
from checker.core.text import Sentence
from checker.lang.ja.lexicon import names, senses
from checker.lang.ja.tokens import Token, sentence_tokens

_WORD = re.compile(r"[^\W\d_][\w'-]{2,}")
_BRACKETS = re.compile(r"\([^)]*\)")
# Words of JMdict's explanations that no translation need have.
_EMPTY = frozenset(
    "the and for with that this what about from into over under one ones esp etc used uses being made type kind "
    "which when where who whose than then them they its his her their your not out off all any some such other "
    "someone something oneself one's thing things become have having".split()
)
_TELLING = frozenset({"名詞", "動詞", "形容詞", "形状詞", "副詞"})
# する, なる and いる stand beside every word; figures and dates are mentions.
_SERVANTS = frozenset(("非自立可能", "数詞", "助数詞"))
# Nouns, verbs and adverbs that only join others (ということ, のため, において); dictionary forms of either spelling.
_JOINTS = frozenset(
    "こと もの 物 よう 様 ため 為 ところ 所 際 はず 筈 わけ 訳 つもり 積もり ほう 方 ほど 程 まま とおり 通り 上 中 時 的 "
    "いう 言う 行う つく 就く よる 因る 対する 関する 基づく おく 於く そう こう どう より 更に また 又 さらに まだ なお "
    "自分 自身 自分自身 他 同 各 次 あまり".split()
)
# Later meanings are rarely meant.
_SENSES = 4


def glosses(sentence: Sentence) -> tuple[Piece, ...]:
    """Return the nouns, verbs and adjectives that the dictionaries explain, in order.

    Spans lie in the document; ``latin`` holds English words and Latin spellings, case-folded.
    """
    found = ((token, _english(token)) for token in sentence_tokens(sentence) if _is_telling(token))
    return tuple(Piece(token.span, Standing.WORD, english) for token, english in found if english)


def _is_telling(token: Token) -> bool:
    return token.pos[0] in _TELLING and not _SERVANTS & set(token.pos) and not {token.base, token.normal} & _JOINTS


def _english(token: Token) -> frozenset[str]:
    return _dictionary_words(token.base) or _dictionary_words(token.normal)


@lru_cache(maxsize=16_384)
def _dictionary_words(word: str) -> frozenset[str]:
    explained = (_BRACKETS.sub("", gloss) for sense in senses(word)[:_SENSES] for gloss in sense.glosses)
    spelt = (known.latin for known in names(word))
    found = {each for text in (*explained, *spelt) for each in _WORD.findall(text.casefold())}
    return frozenset(found - _EMPTY)
