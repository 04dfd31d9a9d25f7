"""Trains the sound model of one script: the transducer, how easily names match, and the judge's regressions.

Every twelfth pair is held out from the transducer; half of these fit the regressions, the other half test them.
"""

import argparse
from collections.abc import Sequence
from pathlib import Path
from random import Random

import numpy as np
from train_names_em import Arcs, Floats, Pair, inventory, train_arcs
from train_names_judge import Fit, fit_judge

from checker.match.names_model import (
    Model,
    latin_features,
    name_features,
    plain_score,
    read_latin,
    read_name,
    unpack_model,
)
from checker.match.names_weights import Weights, write_weights
from checker.match.script import latin_key, split_units

HELD_OUT = 12
COHORT, COHORT_BEST = 200, 10
# Names whose cohort scores the ease is estimated from, and the weight of the prior that a feature has none.
EASE_SAMPLE, EASE_PRIOR = 1500, 0.05
# Pairs that lower the bar for the judge without hurting the transducer: more are left out of its regressions.
SLIPS = 1.5
_FIRST_CODE = (0, 1, 27, 703)
_TYPES = {
    "arc_unit": "U16",
    "arc_code": "U16",
    "arc_price": "F32",
    "insert": "F32",
    "name_ease": "F32",
    "latin_ease": "F32",
    "judge_similarity": "F32",
    "judge_accept": "F32",
    "judge_kin": "F32",
    "judge_thresholds": "F32",
}


def main(script: str, folder: Path, noise: float) -> None:
    """Train on the pairs file named on the command line and write `weights.safetensors` into `folder`.

    Args:
        script: whose units to split names into.
        folder: the model's.
        noise: the share of pairs that is taken for slips of the data.
    """
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("pairs", type=Path, help="lines of name, tab, Latin spelling")
    parser.add_argument("--output", type=Path, default=folder / "weights.safetensors")
    options = parser.parse_args()
    pairs = read_pairs(options.pairs)
    learnt = [pair for at, pair in enumerate(pairs) if at % HELD_OUT]
    weights = train(script, learnt, pairs[::HELD_OUT], noise)
    write_weights(options.output, weights, _TYPES)


def read_pairs(path: Path) -> list[Pair]:
    """Return the pairs of a file in its order."""
    lines = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    return [(name, latin) for name, latin in lines]


def train(script: str, learnt: Sequence[Pair], held: Sequence[Pair], noise: float) -> Weights:
    """Return the weights learnt from `learnt`, calibrated on `held`."""
    known = inventory([name for name, _ in learnt], script)
    weights = _pack(known, train_arcs(learnt, script, known, noise))
    weights = _with_ease(unpack_model(script, weights), weights, learnt)
    fit = fit_judge(unpack_model(script, weights), held, SLIPS * noise)
    for line in fit.report:
        print(line)
    return _with_judge(weights, fit)


def encode_emission(text: str) -> int:
    """Return the code of an emission, the inverse of `decode_emission`."""
    value = 0
    for letter in text:
        value = value * 26 + ord(letter) - 97
    return _FIRST_CODE[len(text)] + value


def _pack(known: Sequence[str], arcs: Arcs) -> Weights:
    rows = [
        (number, encode_emission(emission), price)
        for number, unit in enumerate(known)
        for emission, price in sorted(arcs.prices[unit].items())
    ]
    numbers, codes, prices = zip(*rows, strict=True)
    insert = tuple(arcs.insert[letter] for letter in sorted(arcs.insert))
    tensors = {"arc_unit": numbers, "arc_code": codes, "arc_price": prices, "insert": insert}
    none = {"name_ease": (0.0,), "latin_ease": (0.0,)}
    return Weights({**tensors, **none}, {"units": " ".join(known), "name_ease": "", "latin_ease": ""})


def _with_ease(model: Model, weights: Weights, learnt: Sequence[Pair]) -> Weights:
    """Return `weights` with the linear estimate of each side's cohort score."""
    rng = Random(20260101)  # noqa: S311 - reproducible draws, no secrets
    cohort, sample = rng.sample(learnt, COHORT), rng.sample(learnt, EASE_SAMPLE)
    sample = [(name, latin) for name, latin in sample if read_name(model, name).units and latin_key(latin)]
    heard = [read_name(model, name) for name, _ in cohort]
    spelled = [read_latin(model, latin) for _, latin in cohort if latin_key(latin)]
    by_name = [_best([plain_score(read_name(model, name), other) for other in spelled]) for name, _ in sample]
    by_latin = [
        _best([plain_score(other, read_latin(model, latin)) for other in heard if other.units]) for _, latin in sample
    ]
    units = [name_features(split_units(name, model.script, model.transducer.units)) for name, _ in sample]
    name_keys, name_ease = _ridge(units, by_name)
    latin_keys, latin_ease = _ridge([latin_features(latin_key(latin)) for _, latin in sample], by_latin)
    tensors = {**weights.tensors, "name_ease": name_ease, "latin_ease": latin_ease}
    return Weights(tensors, {**weights.texts, "name_ease": name_keys, "latin_ease": latin_keys})


def _best(scores: Sequence[float]) -> float:
    return sum(sorted(scores)[-COHORT_BEST:]) / COHORT_BEST


def _ridge(rows: Sequence[Sequence[str]], target: Sequence[float]) -> tuple[str, tuple[float, ...]]:
    """Return the features, blank-separated, and the constant followed by their weights."""
    keys = sorted({feature for row in rows for feature in row})
    place = {key: at + 1 for at, key in enumerate(keys)}
    design = np.zeros((len(rows), len(keys) + 1))
    design[:, 0] = 1
    for number, row in enumerate(rows):
        for feature in row:
            design[number, place[feature]] += 1 / (2 + len(row))
    prior = np.diag([0.0] + [EASE_PRIOR] * len(keys))
    solved: Floats = np.linalg.solve(design.T @ design + prior, design.T @ np.array(target))
    return " ".join(keys), tuple(float(value) for value in solved)


def _with_judge(weights: Weights, fit: Fit) -> Weights:
    return Weights({**weights.tensors, **fit.tensors}, weights.texts)
