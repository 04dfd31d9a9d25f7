"""How a Latin word is rendered in katakana: how much rarer a form is than the likeliest one.

The edit transducer hears whether two names may be one and finds クライト near Craith.  This model knows what transcribers
write for such a word, as it reads the whole of it and so tells a Portuguese name from a German one
(`rendering_network`).  Kana that usage leaves open everywhere do not count.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from checker.match.names_weights import model_file, read_weights
from checker.match.script import latin_key

if TYPE_CHECKING:
    from checker.match.rendering_network import Array, Network

NAME, FILE = "names-katakana", "renderings.safetensors"
# Longer forms and words are cut; no name of one word has more kana.
LONGEST = 16
LONGEST_WORD = 40
# Added to the number of kana that a difference is divided by; short names differ more easily.
_SMOOTHING = 3
_FOLDED = (
    ("ヴァ", "バ"),
    ("ヴィ", "ビ"),
    ("ヴェ", "ベ"),
    ("ヴォ", "ボ"),
    ("ヴュ", "ビュ"),
    ("ヴ", "ブ"),
    ("ー", ""),
    ("ッ", ""),
)


@dataclass(frozen=True, slots=True)
class _Model:
    """The network and the numbers of its letters and kana."""

    network: Network
    letters: Mapping[str, int]
    kana: Mapping[str, int]


def folded(form: str) -> str:
    """Return a form without what usage leaves open everywhere: long vowels, ッ, ヴ for ブ."""
    for written, usual in _FOLDED:
        form = form.replace(written, usual)
    return form


def spelt(word: str, known: Mapping[str, int]) -> tuple[int, ...]:
    """Return the letters of a word as numbers; a letter that is not among the known ones without its marks."""
    signs = unicodedata.normalize("NFC", word.lower())
    letters = "".join(sign if sign in known else latin_key(sign) for sign in signs)
    return tuple(known[letter] for letter in letters if letter in known)[:LONGEST_WORD]


def loss(form: str, word: str) -> float:
    """Return how much rarer a form is than the likeliest rendering of a word, in nats a kana.

    Args:
        form: katakana of one word.
        word: one Latin word; case does not count, marks do.

    Returns:
        0 for the likeliest rendering, above 1 for what transcribers hardly ever write; 0 also where there is nothing
        to compare.

    Raises:
        ModelMissing: the model is not installed.
    """
    model = _model()
    letters = spelt(word, model.letters)
    numbers = [model.kana[sign] for sign in folded(form) if sign in model.kana][:LONGEST]
    if not numbers or not letters:
        return 0.0
    own = model.network.score(_read(letters), numbers)
    return max(0.0, _likeliest(letters) - own) / (_SMOOTHING + len(numbers))


@lru_cache(maxsize=1024)
def _read(letters: tuple[int, ...]) -> Array:
    return _model().network.read(letters)


@lru_cache(maxsize=4096)
def _likeliest(letters: tuple[int, ...]) -> float:
    return _model().network.likeliest(_read(letters), LONGEST)


@cache
def _model() -> _Model:
    # Only articles with names that no dictionary has need numpy.
    from checker.match.rendering_network import FIRST, Network

    weights = read_weights(model_file(NAME, FILE))
    letters = {letter: at for at, letter in enumerate(weights.texts["letters"], start=1)}
    return _Model(
        Network.of(weights), letters, {sign: at for at, sign in enumerate(weights.texts["kana"], start=FIRST)}
    )
