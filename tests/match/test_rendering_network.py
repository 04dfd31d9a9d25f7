"""The network reckons with numpy what it was trained to reckon with torch."""

from __future__ import annotations

import sys
from importlib import import_module
from itertools import product
from math import exp, log
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from checker.match.names_weights import model_file, read_weights
from checker.match.rendering_model import FILE, NAME, spelt
from checker.match.rendering_network import END, FIRST, Network

if TYPE_CHECKING:
    from types import ModuleType

SIGNS = ({"a": 1, "k": 2, "n": 3}, {"ア": FIRST, "カ": FIRST + 1, "ン": FIRST + 2})


@pytest.fixture(scope="module")
def training() -> ModuleType:
    pytest.importorskip("torch")
    folder = Path(__file__).parents[2] / "models" / NAME
    sys.path.insert(0, str(folder))
    try:
        return import_module("train_renderings")
    finally:
        sys.path.remove(str(folder))


@pytest.mark.neural
def test_numpy_scores_what_torch_scores(training: ModuleType) -> None:
    torch = pytest.importorskip("torch")
    torch.manual_seed(3)
    model = training.Renderer(*map(len, SIGNS)).eval()
    network = Network.of(training.pack(model, SIGNS)[0])
    words, forms = training.encode([("カンア", "kana")], SIGNS)
    with torch.no_grad():
        odds = model(words, forms[:, :-1]).log_softmax(-1)
    wanted = sum(float(odds[0, at, sign]) for at, sign in enumerate(forms[0, 1:].tolist()))
    read = network.read(words[0].tolist())
    assert network.score(read, forms[0, 1:-1].tolist()) == pytest.approx(wanted, abs=1e-4)


@pytest.mark.neural
def test_the_search_finds_the_likeliest_of_all_forms(training: ModuleType) -> None:
    pytest.importorskip("torch").manual_seed(5)
    signs = (SIGNS[0], {"ア": FIRST})
    network = Network.of(training.pack(training.Renderer(*map(len, signs)).eval(), signs)[0])
    read = network.read([1, 2, 3])
    scores = [network.score(read, [FIRST] * size) for size in range(5)]
    assert network.likeliest(read, 4) == pytest.approx(max(scores), abs=1e-4)


@pytest.mark.neural
def test_training_lowers_the_loss_of_what_it_saw(training: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(training, "EPOCHS", 15)
    monkeypatch.setattr(training, "BATCH", 8)
    pairs = [("カナ", "kana"), ("アカン", "akan"), ("ナカ", "naka")] * 40
    signs = training.alphabets(pairs)
    network = Network.of(training.pack(training.train(pairs, signs), signs)[0])
    read = network.read(spelt("kana", signs[0]))
    form = [signs[1][sign] for sign in "カナ"]
    assert network.score(read, form) > log(0.5)
    assert network.likeliest(read, 4) == pytest.approx(network.score(read, form), abs=1e-4)


@pytest.mark.neural
def test_marked_letters_that_are_seen_often_are_told_apart(training: ModuleType) -> None:
    letters, kana = training.alphabets([("カナ", "kána")] * training.LEAST_SEEN + [("カン", "kañ")])
    assert letters["á"] == len(letters)
    assert "ñ" not in letters
    assert list(kana) == ["カ", "ナ", "ン"]


@pytest.mark.neural
def test_names_that_are_kept_apart_are_not_learnt(training: ModuleType) -> None:
    found = list(training.foreign_names({"tatum"}))
    assert ("テータム", "tatum") not in found
    assert ("ルーニー", "rooney") in found
    assert not any(latin == "sunako" for _, latin in found)  # Japanese in Latin letters


def test_the_probabilities_of_all_next_signs_add_up() -> None:
    weights = read_weights(model_file(NAME, FILE))
    network, size = Network.of(weights), len(weights.texts["kana"])
    read = network.read([1, 2, 3])
    first = [network.score(read, [FIRST + at]) for at in range(size)]
    assert 0.0 < sum(map(exp, first)) <= 1.0
    pairs = product(range(FIRST, FIRST + 3), repeat=2)
    assert all(network.score(read, list(pair)) < 0.0 for pair in pairs)
    assert END < FIRST
