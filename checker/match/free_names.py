"""Names of a bead that nothing on the other side can stand for.

A name is free on the article's side when no name and no word of the source's sentences (and those
beside them) sounds like it; on the source's side when no name of the article's sentences does.
"""

from __future__ import annotations

import re

from checker.core.dossier import Dossier, Encounter, Witness
from checker.core.mention import Kind, Mention
from checker.match.names import judge, match_name

# Marks of article names that are no full witness: rendered otherwise, or no names at all.
UNCERTAIN = frozenset({"accepted", "code", "credit", "gloss", "latin", "mixed", "common"})
# Probability from which a word explains a part of a name: far below acceptance, because a name that
# might be explained must not be accused.
EXPLAINS = 0.3

_WORD = re.compile(r"[^\W\d_][^\W\d_'’-]+")
_PARTS = re.compile(r"[・＝=\s]+")


def is_free(dossier: Dossier, encounter: Encounter, mention: Mention) -> bool:
    """Tell whether nothing in or beside the source's sentences explains the article's name."""
    if mention.traits & UNCERTAIN:
        return False
    source = dossier.sources[encounter.source]
    reach = {number + step for number in encounter.bead.source for step in (-1, 0, 1)}
    said = {m.text.casefold() for m in source.reading.mentions if m.sentence in reach}
    if said & dossier.names.get(mention.text, frozenset()):
        return False
    texts = (source.document.sentences[number].text for number in encounter.bead.source)
    words = {word for text in texts for word in _WORD.findall(text)}
    return not any(judge(part, word).probability >= EXPLAINS for part in _PARTS.split(mention.text) for word in words)


def is_unnamed(dossier: Dossier, encounter: Encounter, witness: Witness) -> bool:
    """Tell whether no name of the article's sentences can stand for the source's name, right or garbled."""
    inside = set(encounter.bead.article)
    said = [m for m in dossier.article.reading.of(Kind.NAME) if m.sentence in inside]
    name = witness.mention.text
    return not any(
        name.casefold() in dossier.names.get(m.text, frozenset()) or match_name(m.text, name).kinship >= EXPLAINS
        for m in said
    )
