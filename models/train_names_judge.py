"""Fits the judge of names: true pairs against synthetic garbles and look-alikes.

Source: Cox 1958, "The Regression Analysis of Binary Sequences"; fitted by Newton's method with a small ridge.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from random import Random

import numpy as np
from train_names_em import Floats, Pair

from checker.match.names_judge import SHORTEST_GARBLED, bent, curved, features
from checker.match.names_model import Model, cohort_score, plain_score, read_latin, read_name, read_units
from checker.match.script import latin_key, split_units

MOST_PAIRS, LOOK_ALIKES, STRANGERS = 4000, 1200, 200
# This share of the true pairs may be called garbled (1 % less the error of its estimate), and be kin of the look-alikes.
FALSE_GARBLED, FALSE_KIN = 0.006, 0.05
# This share of true pairs is called the same rather than a variant.
SAME = 0.6
# The features that `similarity` is made of: the cohort score, letters to a unit, one over the number of units.
SIMILARITY = [0, 2, 8]
_RIDGE, _NEWTON_STEPS = 1.0, 30

Units = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Fit:
    """The regressions' coefficients and thresholds, and a report for the model's card, line by line."""

    tensors: dict[str, tuple[float, ...]]
    report: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Cases:
    """Features by kind of case.

    `true` pairs; with `1`, `2` or `3` units replaced; one unit `drop`ped, `swap`ped with the next, `double`d; the most
    similar `other` spelling among many; the spelling of any `stranger`.
    """

    found: dict[str, Floats]

    def some(self, *kinds: str) -> Floats:
        """Return the features of these kinds."""
        return np.concatenate([self.found[kind] for kind in kinds])

    def half(self, which: int) -> "Cases":
        """Return every second case."""
        return Cases({kind: rows[which::2] for kind, rows in self.found.items()})


GARBLES = ("1", "2", "3", "drop", "swap", "double")
FEWEST_UNITS = {"1": 3, "2": 4, "3": 5, "drop": 4, "swap": 4, "double": 4}


def fit_judge(model: Model, held: Sequence[Pair], noise: float) -> Fit:
    """Return the regressions fitted on one half of `held` and tested on the other.

    Args:
        model: the transducer and its eases; regressions are not looked at.
        held: pairs that the transducer was not trained on.
        noise: the share of pairs with the lowest scores that are taken for slips of the data, such as translations or
            family name against given name; two thirds of what every recipe misses is of this kind.
    """
    held = [(n, latin) for n, latin in held if read_name(model, n).units and latin_key(latin)][:MOST_PAIRS]
    cases = _cases(model, held)
    learn, test = cases.half(0), cases.half(1)
    clean = _clean(learn.found["true"], noise)
    accept = _logistic(_bent(clean), _bent(learn.some(*GARBLES, "other", "stranger")))
    related = np.concatenate([clean, learn.some("1", "2", "3")])
    kin = _logistic(_curved(related), _curved(learn.some("other", "stranger")))
    similarity = _logistic(clean[:, SIMILARITY], learn.found["other"][:, SIMILARITY])
    thresholds = _thresholds(learn, accept, kin)
    tensors = {
        "judge_similarity": similarity,
        "judge_accept": accept,
        "judge_kin": kin,
        "judge_thresholds": thresholds,
    }
    return Fit(tensors, tuple(_report(test, noise, tensors)))


def _cases(model: Model, held: Sequence[Pair]) -> Cases:
    rng = Random(20260102)  # noqa: S311 - reproducible draws, no secrets
    split = [(split_units(name, model.script, model.transducer.units), latin) for name, latin in held]
    counts = Counter(unit for units, _ in split for unit in units)
    frequent = sorted(counts.elements())
    found = {"true": _features(model, split)}
    for kind, least in FEWEST_UNITS.items():
        change = _CHANGES[kind]
        found[kind] = _features(model, [(change(u, frequent, rng), latin) for u, latin in split if len(u) >= least])
    strangers = [(units, rng.choice(held)[1]) for units, _ in split[:LOOK_ALIKES]]
    others = [
        (units, _look_alike(model, units, latin, rng.sample(held, STRANGERS))) for units, latin in split[:LOOK_ALIKES]
    ]
    return Cases({**found, "other": _features(model, others), "stranger": _features(model, strangers)})


def _features(model: Model, pairs: Sequence[tuple[Units, str]]) -> Floats:
    read = [(read_units(model, units), read_latin(model, latin)) for units, latin in pairs]
    return np.array([features(model, heard, spelled, plain_score(heard, spelled)) for heard, spelled in read])


def _look_alike(model: Model, units: Units, latin: str, strangers: Sequence[Pair]) -> str:
    """Return the most similar spelling among `strangers` that is not `latin` itself."""
    heard = read_units(model, units)
    others = sorted({other for _, other in strangers if latin_key(other) != latin_key(latin)})
    return max(others, key=lambda other: cohort_score(heard, read_latin(model, other)))


def _replace(times: int) -> Callable[[Units, Sequence[str], Random], Units]:
    """Return a change of `times` units for other ones, drawn by frequency."""

    def change(units: Units, frequent: Sequence[str], rng: Random) -> Units:
        places = set(rng.sample(range(len(units)), times))
        return tuple(_another(unit, frequent, rng) if at in places else unit for at, unit in enumerate(units))

    return change


def _another(unit: str, frequent: Sequence[str], rng: Random) -> str:
    return next(other for other in iter(lambda: rng.choice(frequent), "") if other != unit)


def _drop(units: Units, _: Sequence[str], rng: Random) -> Units:
    at = rng.randrange(len(units))
    return units[:at] + units[at + 1 :]


def _swap(units: Units, _: Sequence[str], rng: Random) -> Units:
    at = rng.randrange(len(units) - 1)
    return (*units[:at], units[at + 1], units[at], *units[at + 2 :])


def _double(units: Units, _: Sequence[str], rng: Random) -> Units:
    at = rng.randrange(len(units))
    return units[: at + 1] + units[at:]


_CHANGES = {"1": _replace(1), "2": _replace(2), "3": _replace(3), "drop": _drop, "swap": _swap, "double": _double}


def _clean(true: Floats, noise: float) -> Floats:
    """Return the features of true pairs without those that are most likely slips of the data."""
    scores = true[:, 1]
    return true[scores > np.quantile(scores, noise)]


def _bent(rows: Floats) -> Floats:
    return np.array([bent(row) for row in rows.tolist()])


def _curved(rows: Floats) -> Floats:
    return np.array([curved(row) for row in rows.tolist()])


def _logistic(true: Floats, false: Floats) -> tuple[float, ...]:
    """Return constant and weights of a logistic regression, both classes weighing the same."""
    rows = np.concatenate([true, false])
    mean, spread = rows.mean(0), rows.std(0) + 1e-9
    design = np.column_stack([np.ones(len(rows)), (rows - mean) / spread])
    target = np.arange(len(rows)) < len(true)
    weight = np.where(target, len(false) / len(true), 1.0)
    solved = np.zeros(design.shape[1])
    ridge = np.diag([0.0] + [_RIDGE] * len(mean))
    for _ in range(_NEWTON_STEPS):
        chance = 1 / (1 + np.exp(-design @ solved))
        slope = design.T @ (weight * (target - chance)) - ridge @ solved
        curve = (design * (weight * chance * (1 - chance))[:, None]).T @ design + ridge
        solved = solved + np.linalg.solve(curve, slope)
    plain = solved[1:] / spread
    return tuple(float(value) for value in (solved[0] - plain @ mean, *plain))


def _predict(weights: Sequence[float], rows: Floats) -> Floats:
    solved: Floats = 1 / (1 + np.exp(-(weights[0] + rows @ np.array(weights[1:]))))
    return solved


def _thresholds(learn: Cases, accept: Sequence[float], kin: Sequence[float]) -> tuple[float, float, float]:
    """Return the least probability of an accepted name, the least kinship of a garble, the least strain of the same."""
    true = learn.found["true"]
    least_kin = float(np.quantile(_predict(kin, _curved(learn.found["other"])), 1 - FALSE_KIN))
    related = (_predict(kin, _curved(true)) >= least_kin) & (1 / true[:, 8] > SHORTEST_GARBLED - 0.5)
    suspects = np.sort(_predict(accept, _bent(true))[related])
    least_accepted = float(suspects[int(FALSE_GARBLED * len(true))])
    return least_accepted, least_kin, float(np.quantile(true[:, 3], 1 - SAME))


def _report(test: Cases, noise: float, tensors: Mapping[str, tuple[float, ...]]) -> Iterator[str]:
    """Yield what share of each kind is found at given shares of false alarms, and what the thresholds call each kind."""
    accept, kin, (least_accepted, least_kin, _) = (tensors[f"judge_{key}"] for key in ("accept", "kin", "thresholds"))
    clean = _predict(accept, _bent(_clean(test.found["true"], noise)))
    for alarms in (0.01, 0.02, 0.05):
        least = float(np.quantile(clean, alarms))
        found = {
            kind: (_predict(accept, _bent(rows)) < least).mean() for kind, rows in test.found.items() if kind != "true"
        }
        yield f"alarms {alarms:.0%}: " + ", ".join(f"{kind} {share:.3f}" for kind, share in found.items())
    for kind, rows in test.found.items():
        refused = _predict(accept, _bent(rows)) < least_accepted
        garbled = refused & (_predict(kin, _curved(rows)) >= least_kin) & (1 / rows[:, 8] > SHORTEST_GARBLED - 0.5)
        yield f"{kind}: garbled {garbled.mean():.3f}, different {(refused & ~garbled).mean():.3f}"
