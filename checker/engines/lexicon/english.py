"""English verbs and nouns in the form that a sentence needs: tense, negation, passive, number."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

from checker.core.tables import read_table

_VOWELS = frozenset("aeiou")
# Each modal in the present and in the past; the verb after it stays bare, or is "have" + participle.
_MODALS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "can": ("can", "could"),
        "must": ("must", "had to"),
        "may": ("may", "may have"),
        "should": ("should", "should have"),
        "will": ("will", "would"),
        "will probably": ("will probably", "will probably have"),
        "let us": ("let us", "let us"),
    }
)
# Verbs of state: "is knowing" would be wrong, "knows" is meant.
_STATES = frozenset(
    {
        "be",
        "say",
        "live",
        "need",
        "have",
        "know",
        "own",
        "love",
        "exist",
        "believe",
        "think",
        "resemble",
        "possess",
        "belong",
    }
)
# Verbs of change: what is said of the state after it (終わっている) is "has ended".
_CHANGES = frozenset(
    "end begin die fall arrive return leave break collapse become disappear close open marry retire stop start".split()
)
_PLURALS: Mapping[str, str] = MappingProxyType(
    {"person": "people", "man": "men", "woman": "women", "child": "children", "foot": "feet", "tooth": "teeth"}
)
# hum → hummed; two letters double nothing.
_SHORTEST_DOUBLED = 3
_UNCOUNTED = frozenset({"people", "police", "troops", "staff", "personnel", "news", "information", "forces", "media"})


@dataclass(frozen=True, slots=True)
class Form:
    """How a verb is said.

    ``chain`` holds the semi-auxiliaries around it, inner ones first ("want to", "begin to"), and
    ``hedges`` the adverbs before it ("apparently").  ``state`` is the progressive.
    """

    past: bool = False
    negative: bool = False
    passive: bool = False
    state: bool = False
    modal: str = ""
    chain: tuple[str, ...] = ()
    hedges: tuple[str, ...] = ()


def verb_phrase(base: str, form: Form, *, plural: bool = False, subject: str = "") -> str:
    """Return the finite verb phrase of ``base`` ("hold talks"), e.g. "was not holding talks"."""
    verb = passive(base) if form.passive else base
    for auxiliary in form.chain:
        verb = f"{auxiliary} {verb}"
    if form.state and not form.passive and not form.modal and verb.split()[0] in _CHANGES:
        return " ".join((*form.hedges, _perfect(verb, form, plural=plural)))
    if form.state and not form.passive and verb.split()[0] not in _STATES:
        verb = f"be {present_participle(verb)}"
    said = _with_modal(verb, form) if form.modal else _finite(verb, form, plural=plural, subject=subject)
    return " ".join((*form.hedges, said))


def _perfect(verb: str, form: Form, *, plural: bool) -> str:
    """Return what has come about and holds: "has not ended"."""
    first, rest = _parted(verb)
    helper = "had" if form.past else "have" if plural else "has"
    return f"{helper}{' not' if form.negative else ''} {participle(first)}{rest}"


def infinitive(base: str, form: Form) -> str:
    """Return the verb as it stands after "to", negation included: "not hold talks"."""
    verb = passive(base) if form.passive else base
    for auxiliary in form.chain:
        verb = f"{auxiliary} {verb}"
    verb = f"be able to {verb}" if form.modal == "can" else verb
    return f"not {verb}" if form.negative else verb


def passive(base: str) -> str:
    """Return the bare passive: "be held"."""
    first, rest = _parted(base)
    return f"be {base[3:]}" if first == "be" and rest else f"be {participle(first)}{rest}"


def past(word: str) -> str:
    """Return the past tense of one verb."""
    return _irregular().get(word, (_regular_past(word), ""))[0]


def participle(word: str) -> str:
    """Return the past participle of one verb."""
    return _irregular().get(word, ("", _regular_past(word)))[1]


def present_participle(base: str) -> str:
    """Return the -ing form of a verb and what follows it."""
    first, rest = _parted(base)
    if first.endswith("ie"):
        return f"{first[:-2]}ying{rest}"
    if first.endswith("e") and not first.endswith(("ee", "oe", "ye")) and first != "be":
        return f"{first[:-1]}ing{rest}"
    return f"{_doubled(first)}ing{rest}"


def third_person(base: str) -> str:
    """Return the present tense with he, she or it."""
    first, rest = _parted(base)
    if first in ("be", "have"):
        return ("is" if first == "be" else "has") + rest
    return plural(first) + rest if first not in ("go", "do") else f"{first}es{rest}"


def plural(noun: str) -> str:
    """Return the plural of the last word of ``noun``."""
    head, _, last = noun.rpartition(" ")
    lead = f"{head} " if head else ""
    if last in _UNCOUNTED or last in _PLURALS or last in _PLURALS.values():
        return lead + _PLURALS.get(last, last)
    if last.endswith("y") and last[-2:-1] not in _VOWELS:
        return f"{lead}{last[:-1]}ies"
    if last.endswith(("s", "x", "ch", "sh", "z")):
        return f"{lead}{last}es"
    return f"{lead}{last}s"


def is_plural(noun: str) -> bool:
    """Tell whether the last word of ``noun`` looks like several."""
    last = noun.rpartition(" ")[2]
    return (
        last in _PLURALS.values()
        or last in ("police", "troops")
        or (last.endswith("s") and last[-2:] not in ("ss", "us", "is", "cs", "ws"))
    )


def adverb(adjective: str) -> str:
    """Return the adverb of an adjective; phrases stay as they are."""
    if " " in adjective or adjective.endswith("ly"):
        return adjective
    if adjective.endswith("y"):
        return f"{adjective[:-1]}ily"
    if adjective.endswith("le"):
        return f"{adjective[:-1]}y"
    return f"{adjective}ally" if adjective.endswith("ic") else f"{adjective}ly"


def _with_modal(verb: str, form: Form) -> str:
    said = _MODALS[form.modal][form.past]
    if form.negative and said == "had to":
        return f"did not have to {verb}"
    if form.negative:
        first, _, rest = said.partition(" ")
        said = f"{first} not {rest}".rstrip()
    if said.endswith("have"):
        first, tail = _parted(verb)
        return f"{said} {participle(first)}{tail}"
    return f"{said} {verb}"


def _finite(verb: str, form: Form, *, plural: bool, subject: str) -> str:
    first, rest = _parted(verb)
    negation = " not" if form.negative else ""
    if first == "be":
        return _be(form, plural=plural, subject=subject) + negation + rest
    plain = plural or subject in ("I", "we", "you")
    if form.negative:
        helper = "did" if form.past else "do" if plain else "does"
        return f"{helper} not {verb}"
    if form.past:
        return past(first) + rest
    return verb if plain else third_person(verb)


def _be(form: Form, *, plural: bool, subject: str) -> str:
    if subject == "I":
        return "was" if form.past else "am"
    many = plural or subject in ("we", "you")
    return ("were" if many else "was") if form.past else ("are" if many else "is")


def _parted(base: str) -> tuple[str, str]:
    """Return the first word and the rest with its leading space."""
    first, _, rest = base.partition(" ")
    return first, f" {rest}" if rest else ""


def _regular_past(word: str) -> str:
    if word.endswith("e"):
        return f"{word}d"
    if word.endswith("y") and word[-2:-1] not in _VOWELS:
        return f"{word[:-1]}ied"
    return f"{_doubled(word)}ed"


def _doubled(word: str) -> str:
    """Return the stem before -ed and -ing: one short syllable doubles its last consonant."""
    irregular = _irregular().get(word)
    if irregular and irregular[0].endswith("ed"):
        return irregular[0][:-2]
    if word in ("begin", "forget", "cut", "upset", "overrun"):
        return word + word[-1]
    short = (
        len(word) >= _SHORTEST_DOUBLED
        and word[-1] not in _VOWELS | set("wxy")
        and word[-2] in _VOWELS
        and word[-3] not in _VOWELS
    )
    return word + word[-1] if short and sum(char in _VOWELS for char in word) == 1 else word


@lru_cache(maxsize=1)
def _irregular() -> dict[str, tuple[str, str]]:
    rows = read_table("checker.engines.lexicon", "irregular.tsv", unique="base")
    return {row["base"]: (row["past"], row["participle"]) for row in rows}
