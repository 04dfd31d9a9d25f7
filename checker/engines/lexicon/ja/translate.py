"""One Japanese sentence in English, with the promise that no word of content gets lost."""

from __future__ import annotations

from collections.abc import Sequence

from checker.core.mention import Kind, Mention
from checker.core.text import Sentence
from checker.engines.lexicon.ja.elements import composed
from checker.engines.lexicon.ja.nouns import read_nominal
from checker.engines.lexicon.ja.parse import Parser
from checker.engines.lexicon.ja.units import Unit, sentence_units
from checker.engines.lexicon.ja.words import adverb_word, listed, noun, unknown, verb
from checker.engines.lexicon.names import Speller
from checker.engines.lexicon.pieces import English, Piece, spans_of, words
from checker.lang.ja.lexicon import names
from checker.lang.ja.romanise import romanise
from checker.lang.ja.tokens import Token, sentence_tokens
from checker.match.names import judge

_GRAMMAR = frozenset({"助詞", "助動詞", "補助記号", "空白"})
_HONORIFIC_POS = ("接尾辞", "名詞的")


def translate(sentence: Sentence, mentions: Sequence[Mention], speller: Speller) -> English:
    """Return the English of one sentence, in English order."""
    titled = {m.span.start for m in mentions if m.kind is Kind.ROLE}
    kept = {m for m in mentions if m.span.end in titled or not _is_word(m, sentence, speller)}
    units = sentence_units(sentence_tokens(sentence), [m for m in mentions if m in kept])
    pieces = Parser(units, speller).english()
    lost = _lost(units, pieces)
    if not lost:
        return pieces
    rest = [piece for unit in lost for piece in _gloss(unit, speller)]
    return (*pieces, *words("("), *rest, *words(")"))


def _is_word(mention: Mention, sentence: Sentence, speller: Speller) -> bool:
    """Tell whether a "name" is an ordinary word that no source has as a name (グループ, クルド人)."""
    if mention.kind is not Kind.NAME or mention.text.isascii():
        return False
    after = sentence.text[mention.span.end - sentence.span.start :][:1]
    if listed(mention.text, "n", "s") is None and listed(mention.text + after, "n") is None:
        return "common" in mention.traits and noun(mention.text) is not None and not speller.in_sources(mention.text)
    return True


def latin_name(name: str) -> tuple[tuple[str, bool], ...]:
    """Return the parts of a name in Latin letters, each with whether JMnedict knows it."""
    whole = noun(name)
    if whole is not None and whole[:1].isupper() and not name.isascii():
        return ((whole, True),)
    parts = [part for part in name.replace("＝", "・").replace("=", "・").replace(" ", "・").split("・") if part]
    found = [_known(part) for part in parts]
    return tuple((latin or romanise(part), bool(latin)) for latin, part in zip(found, parts, strict=True))


def _known(part: str) -> str:
    if part.isascii():
        return part
    spellings = [found for name in names(part) if (found := name.latin.partition("(")[0].strip())]
    if len(spellings) == 1:
        return spellings[0]
    return max(spellings, key=lambda latin: judge(part, latin).kinship, default="")


def _lost(units: Sequence[Unit], pieces: English) -> list[Unit]:
    """Return the content that no piece came from."""
    told = {place for span in spans_of(pieces) for place in range(span.start, span.end)}
    return [unit for unit in units if _matters(unit) and told.isdisjoint(range(unit.span.start, unit.span.end))]


def is_told(token: Token) -> bool:
    """Tell whether the English has a word for this morpheme: particles, auxiliaries, signs and 氏 have none."""
    if token.has_pos(*_HONORIFIC_POS) and listed(token.surface, "s") == "":
        return False
    return token.pos[0] not in _GRAMMAR


def _matters(unit: Unit) -> bool:
    return unit.mention is not None or is_told(unit.token)


def _gloss(unit: Unit, speller: Speller) -> English:
    if unit.is_verb:
        return (Piece(verb(unit.token.base, unit.token.normal).base, unit.span),)
    if unit.is_pos("副詞") or unit.is_pos("接続詞") or unit.is_pos("感動詞") or unit.is_pos("連体詞"):
        return (Piece(adverb_word(unit.surface, unit.token.normal), unit.span),)
    run = read_nominal((unit,), 0, lambda _: False, speller, lambda _: ())
    return composed(run.elements).pieces or (Piece(unknown(unit.surface), unit.span),)
