"""Words that were spelt out by their sound where the language has a word of its own: フライデー, イースト・ティモール."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rapidfuzz.distance import Levenshtein

from checker.core.dossier import Encounter
from checker.core.mention import Kind, Mention
from checker.core.text import Span
from checker.match.names import judge

# Kinship (0..1) from which a name that nothing answers stands for the only word that is left. Of some twenty days and
# demonyms spelt out by ear nearly all reach it ("Monday", whose vowels differ, reaches .54 and is missed); names that
# are no such word hardly ever do.
LEAST_KIN = 0.88
SHORTEST = 4
# A spelling as close as this (0..1) to the usual one is a variant of it (ウルグワイ), no loan from English.
VARIANT = 0.8


def sounded(encounter: Encounter, word: str, usual: Iterable[str]) -> Span | None:
    """Return where the bead's article spells ``word`` out by its sound, None where it does not.

    Only names in katakana that nothing in the source answers are asked, whole or without their last parts.

    Args:
        encounter: The bead.
        word: The source's word, which nothing in the article answers.
        usual: How the article's language writes it.
    """
    forms = tuple(usual)
    for mention in encounter.article_only(Kind.NAME):
        for start, end in _beginnings(mention):
            text = mention.text[start:end]
            sound = judge(text.replace("・", ""), word)
            far = all(Levenshtein.normalized_similarity(text, form) < VARIANT for form in forms)
            if sound.accepted and sound.kinship >= LEAST_KIN and far:
                return Span(start, end).shift(mention.span.start)
    return None


def _beginnings(mention: Mention) -> Iterator[tuple[int, int]]:
    if "katakana" not in mention.traits:
        return
    ends = [at for at, char in enumerate(mention.text) if char == "・"]
    for end in (len(mention.text), *reversed(ends)):
        if end >= SHORTEST:
            yield 0, end
