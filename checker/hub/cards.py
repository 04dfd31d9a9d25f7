"""What is known of a translation model: its card, a TOML file beside or for its weights.

name = "opus-mt-ja-en"
repository = "Helsinki-NLP/opus-mt-ja-en"   # on the Hugging Face hub; "" for a folder of one's own
what = "…"
licence = "Apache-2.0"
commercial = true                           # false where the publisher forbids commercial use
limits = "…"                                # as the publisher states them
origin = "https://…"

[use]
prefix = ""               # goes before every sentence, e.g. "<2en> "
source = {}               # the tokenizer's code of each language read, e.g. { ja = "jpn_Jpan" }
target = ""               # the token that makes the decoder write English, e.g. "eng_Latn"
tokens = 512              # longest input
layer = -1                # decoder layer and head whose attention links words; head -1: the mean of all
head = -1
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from checker.core.errors import InputError, UnknownName

CARD = "card.toml"
_PACKAGE = Path(__file__).parents[1]
_FOLDERS = (_PACKAGE / "_models", _PACKAGE.parent / "models")


@dataclass(frozen=True, slots=True)
class Use:
    """How a model is asked; see the module."""

    prefix: str = ""
    source: tuple[tuple[str, str], ...] = ()
    target: str = ""
    tokens: int = 512
    layer: int = -1
    head: int = -1


@dataclass(frozen=True, slots=True)
class Card:
    """One model; see the module."""

    name: str
    repository: str = ""
    what: str = ""
    licence: str = "not stated"
    commercial: bool = True
    limits: str = ""
    origin: str = ""
    languages: tuple[str, ...] = ()
    note: str = ""
    use: Use = field(default_factory=Use)


def cards() -> dict[str, Card]:
    """Return the cards that come with the program, sorted by name."""
    folder = next(place for place in _FOLDERS if place.is_dir())
    found = [_read(path) for path in sorted(folder.glob(f"*/{CARD}"))]
    return {card.name: card for card in found if card.repository}


def card(name: str) -> Card:
    """Return the card called ``name``.

    Raises:
        UnknownName: There is none.
    """
    known = cards()
    if name not in known:
        raise UnknownName("model", name, known)
    return known[name]


def folder_card(folder: Path) -> Card:
    """Return the card in a folder of weights, or an empty one of the folder's name.

    Raises:
        InputError: The card cannot be read.
    """
    path = folder / CARD
    return _read(path) if path.is_file() else Card(folder.name)


def _read(path: Path) -> Card:
    try:
        row = tomllib.loads(path.read_text(encoding="utf-8"))
        asked = row.get("use", {})
        use = Use(**{**asked, "source": tuple(sorted(dict(asked.get("source", {})).items()))})
        return Card(use=use, languages=tuple(row.get("languages", ())), **_texts(row))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError, TypeError) as error:
        raise InputError(path, f"is no model card ({error}); see checker/hub/cards.py for its form") from error


def _texts(row: Mapping[str, Any]) -> dict[str, Any]:
    wanted = ("name", "repository", "what", "licence", "commercial", "limits", "origin", "note")
    return {key: row[key] for key in wanted if key in row}
