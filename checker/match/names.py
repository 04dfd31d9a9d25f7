"""Matching names by sound: the entry point for everybody else.

`similarity` ranks, `judge` decides on one part of a name, `match_name` on a whole name, `best_match` among candidates.
"""

from difflib import SequenceMatcher
from functools import lru_cache
from importlib.util import find_spec

from checker.match.names_judge import Judgement, judge
from checker.match.names_model import hear, same_odds, sigmoid, spell
from checker.match.names_search import best_match
from checker.match.names_structure import NO_MATCH, NameMatch, PartMatch, match_name
from checker.match.script import latin_key

__all__ = [
    "NO_MATCH",
    "Judgement",
    "NameMatch",
    "PartMatch",
    "best_match",
    "is_han",
    "judge",
    "match_name",
    "similarity",
]


@lru_cache(maxsize=64)
def is_han(lang: str) -> bool:
    """Tell whether Chinese characters spell foreign names by sound in texts of ``lang``, and can be heard here.

    Without pypinyin (the extra ``zh``) they cannot; the Chinese pack then says so and lets no name accuse.
    """
    return lang == "zh" and find_spec("pypinyin") is not None


def similarity(name: str, latin: str) -> float:
    """Return how alike `name` and `latin` sound, 0..1, higher is more alike.

    Strictly increasing in the calibrated score, so that ties do not occur; .5 is where a true pair is as likely as the
    most similar of 200 strangers. Comparable from name to name. Scripts without a model are compared letter by letter.

    Raises:
        ModelMissing: the weights for the script of `name` are not installed.
        MissingExtra: `name` is in Chinese characters and pypinyin is not installed.
    """
    found = hear(name, han=True)
    if found is None:
        return _spelling_similarity(latin_key(name), latin_key(latin))
    model, heard = found
    spelled = spell(latin, model.script)
    if spelled is None:
        return 0.0
    return sigmoid(same_odds(model, heard, spelled))


@lru_cache(maxsize=4096)
def _spelling_similarity(one: str, other: str) -> float:
    return SequenceMatcher(None, one, other, autojunk=False).ratio() if one and other else 0.0
