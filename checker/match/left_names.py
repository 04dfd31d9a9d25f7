"""Which name of the source's sentences an article's name was written for when it does not tell: the one that is left.

A name that no dictionary has stands for the only name that nothing else stands for; a name that is somebody else's, or a
word with a person's title, does so where it is no usual rendering either.
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.core.dossier import Dossier, Encounter, Witness
from checker.core.mention import Kind, Mention, Standing
from checker.match.free_names import EXPLAINS, is_unnamed, pieces
from checker.match.names import NameMatch, is_han, match_name
from checker.match.renderings import oddity

# Among several names that are left, the one meant must at least be as near as this, and twice as near as the next.
LEAST_KIN_LEFT = 0.15
# A name of fewer kana is too short to be called a garble of the only name that is left.
SHORTEST_LEFT = 4
# Kinship, and oddity as a rendering (`renderings.oddity`), from which a known name that nothing else explains stands for
# the one name that nothing answers; shorter ones are near to too many.
LEAST_KIN_ANOTHER, LEAST_ODD_ANOTHER, SHORTEST_KNOWN = 0.3, 0.75, 3
# The same kinship for a word of unknown meaning without a title, which may be no name at all.
LEAST_KIN_WORD = 0.6
# Source names that no single name of an article answers: ordinary words and initials.
VAGUE = frozenset({"common", "acronym"})
# Letters for one kana in single words.
FEWEST_LETTERS, MOST_LETTERS = 1.0, 2.5


def matched(dossier: Dossier, name: str, witness: Witness) -> NameMatch:
    """Return how a name of the article answers a source's by sound."""
    return match_name(name, witness.mention.text, han=is_han(dossier.article.document.lang))


def only_left(dossier: Dossier, encounter: Encounter, mention: Mention) -> Witness | None:
    """Return the only name of the source's sentences that nothing stands for, when lengths agree."""
    left = [
        witness
        for witness in encounter.source_only(Kind.NAME)
        if "common" not in witness.mention.traits and is_unnamed(dossier, encounter, witness, mention.text)
    ]
    meant = _only(dossier, mention, left)
    if meant is None or len(mention.text) < SHORTEST_LEFT:
        return None
    letters = max(len(word) for word in meant.mention.text.split())
    return meant if FEWEST_LETTERS <= letters / len(mention.text) <= MOST_LETTERS else None


def meant_by_known(dossier: Dossier, encounter: Encounter, mention: Mention) -> Witness | None:
    """Return the name or country of the source's sentences that a known name, which nothing explains, was written for.

    エイリーン is somebody's name, but where the source has Eirwen and no Eileen it stands for her.
    """
    found = pieces(dossier.article.document.lang, mention.text)
    if len(mention.text) < SHORTEST_KNOWN or len(found) != 1 or found[0].standing is Standing.BOTH:
        return None
    left = [
        witness
        for witness in (*encounter.source_only(Kind.NAME), *encounter.source_only(Kind.COUNTRY))
        if not witness.mention.traits & VAGUE
        and " " not in witness.mention.text
        and is_unnamed(dossier, encounter, witness, mention.text)
    ]
    meant = max(left, key=lambda witness: _kinship(dossier, mention, witness), default=None)
    if meant is None:
        return None
    is_name = found[0].standing is Standing.NAME or "titled" in mention.traits
    return meant if _is_meant(dossier, mention, meant, LEAST_KIN_ANOTHER if is_name else LEAST_KIN_WORD) else None


def _is_meant(dossier: Dossier, mention: Mention, meant: Witness, least: float) -> bool:
    """Tell whether the name is near enough to the one meant, and no rendering of it."""
    match = matched(dossier, mention.text, meant)
    if len(match.parts) != 1 or match.kinship < least or match.probability >= EXPLAINS:
        return False
    return oddity(mention.text, meant.mention.text, match.probability) >= LEAST_ODD_ANOTHER


def _only(dossier: Dossier, mention: Mention, left: Sequence[Witness]) -> Witness | None:
    """Return the one name that can be meant: the only one, the only person, or the likest by far."""
    people = [witness for witness in left if "person" in witness.mention.traits]
    if "person" in mention.traits and len({witness.mention.text for witness in people}) == 1:
        return people[0]
    ranked = sorted(left, key=lambda witness: -_kinship(dossier, mention, witness))
    kin = [_kinship(dossier, mention, witness) for witness in ranked]
    stands_out = len(kin) == 1 or (kin and kin[0] >= LEAST_KIN_LEFT and kin[0] >= 2 * kin[1])
    return ranked[0] if stands_out else None


def _kinship(dossier: Dossier, mention: Mention, witness: Witness) -> float:
    return matched(dossier, mention.text, witness).kinship
