"""Judges one part of a name: accepted rendering of a Latin spelling, variant of one, garble of one, or another name.

The average score hides a garble of one or two kana in a long name; the worst stretch of the alignment shows it. Both
enter two logistic regressions, whose coefficients lie beside the model's weights: one tells true pairs from garbles
and look-alikes, the other tells names that are built on this one from names that are not.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from checker.match.names_model import Heard, Model, Spelled, hear, plain_score, sigmoid, spell
from checker.match.script import latin_key
from checker.match.transducer import align

Relation = Literal["same", "variant", "garbled", "different"]
ACCEPTED: frozenset[Relation] = frozenset({"same", "variant"})

# Shorter names hold too little sound to tell a garble from another name.
SHORTEST_GARBLED = 4
# A silent unit or an inserted letter strains less than this in the commonest names; below it a step counts as odd. The
# regressions weigh the counts, so that the exact figure matters little.
_ODD = -8.0
# Score with cohort below which nothing is looked at: no name that stands for another lies there, garbled ones
# included, and the regressions, which saw none, say anything of them.
_STRANGERS = -1.0
# Floors of the score, the worst one, two and three steps and the mean step: about the median of strangers.
_FLOORS = ((1, -3.0), (3, -20.0), (4, -20.0), (5, -20.0), (6, -3.0))


@dataclass(frozen=True, slots=True)
class Judgement:
    """What sound says of one name against one Latin spelling.

    Attributes:
        probability: 0..1 that the name is an accepted rendering, true pairs and others being equally frequent.
        score: length-normalised log probability, below 0, higher is more alike.
        worst: the most unusual stretch of two steps in the alignment, 0 is usual, below -20 is hardly ever seen.
        relation: `same`, `variant` (another accepted spelling), `garbled` (built on this name but wrong in places) or
            `different`.
        kinship: 0..1 that the name is this one, right or garbled.
    """

    probability: float
    score: float
    worst: float
    relation: Relation
    kinship: float

    @property
    def accepted(self) -> bool:
        """Tell whether the name is a rendering that usage accepts."""
        return self.relation in ACCEPTED


NOTHING = Judgement(0.0, -99.0, -99.0, "different", 0.0)
# A particle that the other spelling does not write.
SILENT = Judgement(0.5, 0.0, 0.0, "variant", 0.5)
IDENTICAL = Judgement(1.0, 0.0, 0.0, "same", 1.0)


def features(model: Model, heard: Heard, spelled: Spelled, plain: float) -> tuple[float, ...]:
    """Return what the regressions look at, in the order of their coefficients; `plain` is the plain score of the two.

    The scores with and without cohort, letters to a unit, the worst one, two and three steps, the mean step, the number
    of odd steps, one over the number of units, the share of inserted letters, the share of usual steps, the longest run
    of usual steps, the first and the last step.
    """
    arcs = align(heard.units, spelled.letters, model.transducer.usual)
    strains = [arc.strain for arc in arcs]
    units, letters = len(heard.units), len(spelled.letters.text)
    odd = [strain < _ODD for strain in strains]
    return (
        plain - heard.ease - spelled.ease,
        plain,
        letters / units,
        _worst(strains, 1),
        _worst(strains, 2),
        _worst(strains, 3),
        sum(strains) / (units + letters),
        float(sum(odd)),
        1 / units,
        sum([arc.unit < 0 for arc in arcs]) / letters,
        1 - sum(odd) / len(odd),
        float(max([len(run) for run in "".join(".x"[is_odd] for is_odd in odd).split("x")])),
        strains[0],
        strains[-1],
    )


def decide(model: Model, found: Sequence[float], units: int) -> Judgement:
    """Return what the regressions of `model` make of `found`, the features of a name with `units` units."""
    accept = sigmoid(linear(model.logistic["judge_accept"], bent(found)))
    kinship = max(accept, sigmoid(linear(model.logistic["judge_kin"], curved(found))))
    least_accepted, least_kin, least_same = model.logistic["judge_thresholds"]
    if accept >= least_accepted:
        relation: Relation = "same" if found[3] >= least_same else "variant"
    else:
        relation = "garbled" if kinship >= least_kin and units >= SHORTEST_GARBLED else "different"
    return Judgement(accept, found[1], found[4], relation, kinship)


@lru_cache(maxsize=32768)
def judge(name: str, latin: str, *, han: bool = False) -> Judgement:
    """Judge one part of a name against one part of a Latin name; ``han``: Chinese characters spell it by sound.

    Returns:
        The judgement; `NOTHING` when either side has nothing to read. Names in Latin letters or in a script without a
        model are the same when they are equal apart from case and diacritics, and different otherwise.
    """
    heard = hear(name, han=han)
    if heard is None:
        return IDENTICAL if latin_key(name) and latin_key(name) == latin_key(latin) else NOTHING
    model, units = heard
    spelled = spell(latin, model.script)
    if spelled is None:
        return NOTHING
    plain = plain_score(units, spelled, _STRANGERS + units.ease + spelled.ease)
    if plain - units.ease - spelled.ease < _STRANGERS:
        return NOTHING
    return decide(model, features(model, units, spelled, plain), len(units.units))


def bent(found: Sequence[float]) -> tuple[float, ...]:
    """Return `found` and what is left of some features above a floor: below it a name is wrong and cannot get worse."""
    return (*found, *[max(found[at], floor) for at, floor in _FLOORS])


def curved(found: Sequence[float]) -> tuple[float, ...]:
    """Return `found` and its squares: a garble lies in a middle range of most features."""
    return (*found, *[value * value for value in found])


def linear(weights: Sequence[float], found: Sequence[float]) -> float:
    """Return the weighted sum of `found`; the first weight is the constant."""
    return weights[0] + sum([weight * value for weight, value in zip(weights[1:], found, strict=True)])


def _worst(strains: Sequence[float], size: int) -> float:
    """Return the lowest sum of `size` neighbouring strains."""
    return min([sum(strains[at : at + size]) for at in range(max(1, len(strains) - size + 1))])
