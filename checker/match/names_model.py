"""The sound model of one script: its transducer, its calibration and its cached readings of names.

Scores are normalised for length, log P / (4 + units + letters), and then for how easily each of the two names matches
anything at all: a linear estimate of its ten best scores against a fixed cohort of names, half of which is taken off.

Source: Auckenthaler, Carey & Lloyd-Thomas 2000, "Score Normalization for Text-Independent Speaker Verification
Systems", section 3 (cohort normalisation on both sides).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from math import exp, inf

from checker.match.names_weights import Weights, model_file, read_weights
from checker.match.script import latin_key, script_of, split_units
from checker.match.transducer import Letters, Transducer, Unit, joint_score, letters_of, make_transducer

# The scripts there are models for; all others are compared letter by letter.
SCRIPTS = ("katakana", "russian", "korean", "chinese", "arabic", "hebrew")
# Added to the length that scores are divided by; without it short names score absurdly high.
_SMOOTHING = 4
_FIRST_CODE = (0, 1, 27, 703)
# Emissions this much rarer than a unit's usual one (natural logarithm) do not count in a quick look.
_RARE = 3.5
# By how much sums of prices in another order may differ: nothing that near to a bound is given up.
_ROUNDING = 1e-6
# Share of a word's letters that some part of the name must be able to sound; true pairs have nearly all of them.
_LEAST_SHARED = 0.7
# exp() of more than this overflows.
_LOWEST_ODDS = -700.0


@dataclass(frozen=True, slots=True)
class Model:
    """A trained model; `ease` says for units, letters and letter pairs how easily names with them match."""

    script: str
    transducer: Transducer
    name_ease: Mapping[str, float]
    latin_ease: Mapping[str, float]
    logistic: Mapping[str, tuple[float, ...]]


@dataclass(frozen=True, slots=True)
class Heard:
    """One name as its model reads it, with half of its estimated cohort score."""

    units: tuple[Unit, ...]
    ease: float


@dataclass(frozen=True, slots=True)
class Spelled:
    """One Latin spelling as a model reads it, with half of its estimated cohort score."""

    letters: Letters
    ease: float


@cache
def load_model(script: str) -> Model:
    """Return the model of `script`, one of `SCRIPTS`.

    Raises:
        ModelMissing: its weights are not installed.
    """
    return unpack_model(script, read_weights(model_file(f"names-{script}", "weights.safetensors")))


def unpack_model(script: str, weights: Weights) -> Model:
    """Return the model that `weights` hold; the texts `units`, `name_ease` and `latin_ease` are blank-separated keys."""
    tensors = weights.tensors
    units = weights.texts["units"].split()
    arcs: dict[str, dict[str, float]] = {unit: {} for unit in units}
    for unit, code, price in zip(tensors["arc_unit"], tensors["arc_code"], tensors["arc_price"], strict=True):
        arcs[units[int(unit)]][decode_emission(int(code))] = price
    insert = {chr(97 + at): price for at, price in enumerate(tensors["insert"])}
    eases = [
        dict(zip(["", *weights.texts[key].split()], tensors[key], strict=True)) for key in ("name_ease", "latin_ease")
    ]
    logistic = {key: tuple(values) for key, values in tensors.items() if key.startswith("judge_")}
    return Model(script, make_transducer(arcs, insert), eases[0], eases[1], logistic)


def decode_emission(code: int) -> str:
    """Return the 0 to 3 letters that `code` stands for (0: none, 1..26: one letter, 27..: two, 703..: three)."""
    size = next(size for size in (3, 2, 1, 0) if code >= _FIRST_CODE[size])
    rest = code - _FIRST_CODE[size]
    return "".join([chr(97 + rest // 26**place % 26) for place in reversed(range(size))])


def name_features(units: Sequence[str]) -> list[str]:
    """Return what the ease of a name is estimated from: its units and, as `#`, its length."""
    return [*units, "#"]


def latin_features(letters: str) -> list[str]:
    """Return what the ease of a Latin spelling is estimated from: letters, pairs of letters and, as `#`, its length."""
    return [*letters, *(letters[at : at + 2] for at in range(len(letters) - 1)), "#"]


@lru_cache(maxsize=16384)
def hear(name: str, *, han: bool = False) -> tuple[Model, Heard] | None:
    """Return the model for the script of `name` and its reading; None when there is no model or nothing to read.

    Names in Chinese characters are heard only with `han`: in a Chinese text they spell foreign names by sound, in a
    Japanese one they are Japanese, Chinese or Korean names with readings of their own.
    """
    script = script_of(name)
    if script not in SCRIPTS or (script == "chinese" and not han):
        return None
    model = load_model(script)
    heard = read_name(model, name)
    return (model, heard) if heard.units else None


@lru_cache(maxsize=8192)
def spell(latin: str, script: str) -> Spelled | None:
    """Return `latin` as the model of `script` reads it; None when it has no letters."""
    spelled = read_latin(load_model(script), latin)
    return spelled if spelled.letters.text else None


def read_name(model: Model, name: str) -> Heard:
    """Return `name` as `model` reads it."""
    return read_units(model, split_units(name, model.script, model.transducer.units))


def read_units(model: Model, units: Sequence[str]) -> Heard:
    """Return these units as `model` reads them."""
    return Heard(model.transducer.read_units(units), estimate_ease(model.name_ease, name_features(units)) / 2)


def read_latin(model: Model, latin: str) -> Spelled:
    """Return `latin` as `model` reads it."""
    letters = latin_key(latin)
    return Spelled(model.transducer.read_letters(letters), estimate_ease(model.latin_ease, latin_features(letters)) / 2)


def estimate_ease(ease: Mapping[str, float], features: Sequence[str]) -> float:
    """Return the linear estimate of a name's cohort score; the weight without a name is the constant."""
    total = sum([ease.get(feature, 0.0) for feature in features])
    return ease.get("", 0.0) + total / (2 + len(features))


def plain_score(heard: Heard, spelled: Spelled, least: float = -inf) -> float:
    """Return log P of the best alignment over length: about -1 for a usual pair, -3 for strangers.

    In place of a score below `least` any score below it may come back, and sooner.
    """
    length = _SMOOTHING + len(heard.units) + len(spelled.letters.cells)
    return joint_score(heard.units, spelled.letters, least * length - _ROUNDING) / length


def cohort_score(heard: Heard, spelled: Spelled, least: float = -inf) -> float:
    """Return the plain score less how easily either side matches: comparable from name to name; `least` as there."""
    ease = heard.ease + spelled.ease
    return plain_score(heard, spelled, least + ease) - heard.ease - spelled.ease


def same_odds(model: Model, heard: Heard, spelled: Spelled, least: float = -inf) -> float:
    """Return the log odds that the two are one name rather than the spelling the most similar of 200 strangers.

    A linear function of the cohort score, the letters to a unit and one over the number of units: short names and names
    of few letters reach high scores more easily than the estimates of ease make up for.  In place of odds below `least`
    any odds below them may come back, and sooner.
    """
    constant, by_score, by_letters, by_shortness = model.logistic["judge_similarity"]
    units = len(heard.units)
    rest = (by_letters * len(spelled.letters.cells) + by_shortness) / units
    least_score = (least - constant - rest) / by_score
    return constant + by_score * cohort_score(heard, spelled, least_score) + rest


def sigmoid(value: float) -> float:
    """Return the logistic function of `value`, strictly between 0 and 1 for the scores that occur, without overflow."""
    return 1 / (1 + exp(-max(value, _LOWEST_ODDS)))


def may_sound(text: str, word: str, *, han: bool = False) -> bool:
    """Tell whether enough letters of `word` occur among those that `text` usually stands for."""
    return (letters_of(word) & sounds_of(text, han=han)).bit_count() >= least_shared(word)


def least_shared(word: str) -> float:
    """Return how many different letters of `word` a name must be able to sound."""
    return _LEAST_SHARED * letters_of(word).bit_count()


@lru_cache(maxsize=16384)
def sounds_of(text: str, *, han: bool = False) -> int:
    """Return the letters that `text` usually stands for, as `letters_of` does."""
    found = hear(text, han=han)
    if found is None:
        return letters_of(text.lower())
    sounds = 0
    for unit in found[1].units:
        for letters, price in unit.ranked:
            if price <= unit.usual - _RARE:
                break
            sounds |= letters
    return sounds


@lru_cache(maxsize=16384)
def usual_of(text: str, *, han: bool = False) -> int:
    """Return the letters of what each unit of `text` stands for most often, as `letters_of` does."""
    found = hear(text, han=han)
    if found is None:
        return letters_of(text.lower())
    emissions = (unit.emissions for unit in found[1].units if unit.emissions)
    return letters_of("".join([max(each, key=each.__getitem__) for each in emissions]))
