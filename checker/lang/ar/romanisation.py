"""Arabic names in Latin letters: consonants and long vowels as news agencies write them; short vowels are not written."""

from __future__ import annotations

from checker.lang.ar.letters import fold

_LETTERS = dict(
    zip(
        "ابتثجحخدذرزسشصضطظعغفقكلمنهويةءئؤ",
        "a b t th j h kh d dh r z s sh s d t z a gh f q k l m n h u i a - - -".split(),
        strict=True,
    )
)


def romanise(name: str) -> str:
    """Return ``name`` in Latin letters, each word with a capital; letters of other scripts stay."""
    words = (" ".join(fold(name).split())).split(" ")
    return " ".join("".join(_LETTERS.get(char, char) for char in word).replace("-", "").capitalize() for word in words)
