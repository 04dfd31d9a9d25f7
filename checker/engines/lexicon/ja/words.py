"""Japanese words in English: the table of the commonest ones, else JMdict's first sense."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from checker.core.tables import read_table
from checker.engines.lexicon.english import adverb
from checker.engines.lexicon.names import mark
from checker.lang.ja.lexicon import Sense, is_english_verb, senses
from checker.lang.ja.romanise import romanise
from checker.lang.ja.tokens import Token

_BRACKETS = re.compile(r"\s*[(\[{][^)\]}]*[)\]}]\s*")
# A gloss longer than this explains instead of translating; a shorter one of the same sense reads better.
_LONGEST_GLOSS = 3
# Marks of verbs among JMdict's parts of speech ("verb" alone would let adverbs in).
_VERBAL = ("Godan", "Ichidan", "Kuru verb", "suru verb", "transitive verb", "Yodan")
# From the noun of an action to its verb, tried in order: "declaration" → "declare".
_DERIVATIONS = (
    ("isation", "ise"),
    ("ization", "ize"),
    ("ification", "ify"),
    ("ation", "e"),
    ("ation", "ate"),
    ("ation", ""),
    ("ition", "ite"),
    ("ution", "ute"),
    ("ption", "be"),
    ("sion", "de"),
    ("sion", "d"),
    ("ssion", "t"),
    ("ction", "ct"),
    ("ion", "e"),
    ("ion", ""),
    ("ment", ""),
    ("ance", ""),
    ("al", "e"),
    ("al", ""),
    ("ing", ""),
    ("ing", "e"),
    ("ure", ""),
    ("s", ""),
)


# English verbs whose object is what somebody says or thinks.
SPEECH = frozenset(
    "say announce report claim think believe declare explain stress warn promise expect reveal acknowledge deny argue"
    " vow predict estimate answer ask write assert condemn criticise testify judge confirm hope insist mention suggest"
    " feel understand state tell hear respond decide propose demand talk guess know imagine".split()
) | {"point out", "call for", "call on", "state clearly", "argue back"}


@dataclass(frozen=True, slots=True)
class Verb:
    """An English verb; ``takes`` maps Japanese particles to prepositions, "-" for a plain object."""

    base: str
    takes: tuple[tuple[str, str], ...] = ()
    transitive: bool = False

    def preposition(self, particle: str, default: str) -> str:
        """Return the preposition for ``particle``: "" for a plain object."""
        found = dict(self.takes).get(particle, default)
        return "" if found == "-" else found


@lru_cache(maxsize=1)
def _table() -> dict[tuple[str, str], tuple[str, str]]:
    rows = read_table("checker.engines.lexicon.ja", "glosses.tsv")
    return {(row["word"], row["class"]): (row["english"], row["particles"]) for row in rows}


def listed(word: str, *classes: str) -> str | None:
    """Return what the table has for ``word`` in the first of ``classes`` that has it; None if none has."""
    for cls in classes:
        if (word, cls) in _table():
            return _table()[word, cls][0]
    return None


@lru_cache(maxsize=8)
def beginnings(cls: str) -> frozenset[str]:
    """Return all that a word of ``cls`` in the table begins with, the whole word included."""
    words = (word for word, other in _table() if other == cls)
    return frozenset(word[:size] for word in words for size in range(1, len(word) + 1))


@lru_cache(maxsize=8192)
def noun(word: str) -> str | None:
    """Return a noun (or a compound) in English; None if no dictionary has it."""
    found = listed(word, "n", "p")
    return found if found is not None else _first_gloss(senses(word), "noun", "pronoun", "expression")


def noun_token(token: Token) -> str:
    """Return one nominal morpheme in English; unknown words are romanised and marked."""
    for form in dict.fromkeys((token.surface, token.base, token.normal)):
        found = noun(form)
        if found is None:
            found = listed(form, "a", "s", "d")
        if found is not None:
            return found
    return unknown(token.surface)


def unknown(text: str) -> str:
    """Return a word that no dictionary has as a reader can say it, marked."""
    return text if text.isascii() else mark(romanise(text) or text)


def suffix(token: Token) -> str:
    """Return a suffix in English, "" for honorifics and plain plurals."""
    found = listed(token.surface, "s")
    return noun_token(token) if found is None else found


@lru_cache(maxsize=4096)
def verb(*forms: str) -> Verb:
    """Return the verb for the first of ``forms`` (base, normalised) that is known."""
    for form in forms:
        if (form, "v") in _table():
            english, particles = _table()[form, "v"]
            return Verb(english, tuple(_particles(particles)), transitive(form))
        gloss = _first_gloss(senses(form), *_VERBAL)
        if gloss is not None:
            return Verb(_infinitive(gloss), transitive=transitive(form))
    for form in forms:
        if (plain := _potential(form)) and senses(plain):
            return Verb(f"be able to {verb(plain).base}")
    return Verb(unknown(forms[0]))


def transitive(form: str) -> bool:
    """Tell whether JMdict calls the verb transitive in its first sense."""
    return any("transitive verb" in sense.pos for sense in senses(form)[:1])


@lru_cache(maxsize=4096)
def verbal_noun(word: str) -> Verb:
    """Return what ``word`` する means: the table, a verb that JMdict has, else "do" and the noun."""
    if (word, "v") in _table():
        return verb(word)
    glosses = [gloss for sense in senses(word) for gloss in map(_clean, sense.glosses) if gloss]
    infinitives = [gloss for gloss in glosses if gloss.startswith("to ")]
    for gloss in glosses:
        found = _as_verb(gloss)
        if found:
            return Verb(found, transitive=transitive(word))
    if infinitives:
        return Verb(_infinitive(infinitives[0]), transitive=transitive(word))
    return Verb(f"do {noun(word) or unknown(word)}")


@lru_cache(maxsize=4096)
def adjective(*forms: str) -> str:
    """Return an adjective in English for the first of ``forms`` that is known."""
    for form in forms:
        found = listed(form, "a")
        if found is None:
            found = _first_gloss(senses(form), "adj", "pre-noun")
        if found is None and form.endswith("的"):
            found = noun(form[:-1])
        if found is not None:
            return found
    return noun(forms[0]) or unknown(forms[0])


@lru_cache(maxsize=4096)
def adverb_word(*forms: str) -> str:
    """Return an adverb, conjunction or interjection in English for the first known form."""
    for form in forms:
        found = listed(form, "d", "a", "n")
        if found is None:
            found = _first_gloss(senses(form), "adv", "conj", "int", "exp")
        if found is not None:
            return found
    return noun(forms[0]) or unknown(forms[0])


def adverb_of(token: Token) -> str:
    """Return an い-adjective in く as an adverb."""
    found = listed(token.surface, "d")
    return found if found is not None else adverb(adjective(token.base, token.normal))


def _first_gloss(found: Iterable[Sense], *kinds: str) -> str | None:
    """Return the first usual gloss of the first sense of one of ``kinds``, else of the first sense."""
    meanings = tuple(found)
    fitting = [sense for sense in meanings if any(kind in pos for pos in sense.pos for kind in kinds)]
    for sense in (*fitting, *meanings):
        glosses = [clean for clean in map(_clean, sense.glosses) if clean]
        if glosses:
            short = [gloss for gloss in glosses if len(gloss.split()) <= _LONGEST_GLOSS]
            return (short or glosses)[0]
    return None


def _clean(gloss: str) -> str:
    text = _BRACKETS.sub(" ", gloss).strip(" ,;.!")
    for article in ("a ", "an ", "the "):
        text = text.removeprefix(article)
    return " ".join(text.split())


def _infinitive(gloss: str) -> str:
    return gloss.removeprefix("to ").strip() or gloss


def _as_verb(gloss: str) -> str:
    """Return the verb of an action noun: itself if English has it as a verb, else a known derivation."""
    if is_english_verb(gloss):
        return gloss
    if " " in gloss:
        return ""
    for ending, instead in _DERIVATIONS:
        stem = gloss.removesuffix(ending)
        if stem != gloss and is_english_verb(stem + instead):
            return stem + instead
    return ""


def _potential(form: str) -> str:
    """Return the plain verb of a potential form: 戦える → 戦う."""
    rows = dict(zip("えけせてねべめれげ", "うくすつぬぶむるぐ", strict=True))
    return form[:-2] + rows[form[-2]] if form.endswith("る") and form[-2:-1] in rows else ""


def _particles(cell: str) -> Iterator[tuple[str, str]]:
    for part in filter(None, cell.split(",")):
        particle, _, preposition = part.partition(":")
        yield particle, preposition
