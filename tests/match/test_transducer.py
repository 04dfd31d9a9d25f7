"""The edit transducer on a model small enough to compute by hand, and the weights' file format."""

from __future__ import annotations

import json
import tomllib
from hashlib import sha256
from math import log
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.core.errors import InputError, ModelMissing
from checker.match.names_model import SCRIPTS, decode_emission, load_model
from checker.match.names_weights import Weights, model_file, read_weights, write_weights
from checker.match.transducer import UNSEEN, Transducer, align, joint_score, make_transducer

ARCS = {"カ": {"ka": log(0.3), "k": log(0.1)}, "ン": {"n": log(0.2)}, "ー": {"": log(0.2)}}
INSERT = {letter: log(0.001) for letter in "abcdefghijklmnopqrstuvwxyz"}


def small() -> Transducer:
    return make_transducer(ARCS, INSERT)


@pytest.mark.parametrize(
    ("units", "latin", "expected"),
    [
        (["カ", "ン"], "kan", log(0.3) + log(0.2)),
        (["カ", "ー", "ン"], "kan", log(0.3) + log(0.2) + log(0.2)),
        (["カ", "ン"], "kann", log(0.3) + log(0.2) + log(0.001)),
        (["カ"], "kb", log(0.1) + log(0.001)),
        (["ン"], "xyz", UNSEEN + 3 * log(0.001)),
        (["?"], "a", UNSEEN + log(0.001)),
    ],
)
def test_the_best_alignment_is_scored(units: list[str], latin: str, expected: float) -> None:
    model = small()
    assert joint_score(model.read_units(units), model.read_letters(latin)) == pytest.approx(expected, abs=1e-6)


@given(
    st.lists(st.sampled_from(["カ", "ン", "ー", "?"]), min_size=1, max_size=6),
    st.text("abkn", min_size=1, max_size=8),
    st.floats(-120, 0),
)
def test_only_scores_below_the_least_are_given_up(units: list[str], latin: str, least: float) -> None:
    model = small()
    heard, letters = model.read_units(units), model.read_letters(latin)
    score, bounded = joint_score(heard, letters), joint_score(heard, letters, least)
    assert bounded == score or max(score, bounded) < least


def test_an_alignment_says_what_answers_what() -> None:
    model = small()
    arcs = align(model.read_units(["カ", "ー", "ン"]), model.read_letters("kanx"), model.usual)
    assert [(arc.unit, arc.start, arc.end) for arc in arcs] == [(0, 0, 2), (1, 2, 2), (2, 2, 3), (-1, 3, 4)]
    assert [arc.strain for arc in arcs] == pytest.approx([0, 0, 0, 0])


def test_a_wrong_unit_strains() -> None:
    model = small()
    arcs = align(model.read_units(["カ", "カ"]), model.read_letters("kan"), model.usual)
    assert min(arc.strain for arc in arcs) < -20


@pytest.mark.parametrize(("code", "text"), [(0, ""), (1, "a"), (26, "z"), (27, "aa"), (703, "aaa"), (18278, "zzz")])
def test_emission_codes(code: int, text: str) -> None:
    assert decode_emission(code) == text


def test_weights_survive_the_file(tmp_path: Path) -> None:
    tensors = {"a": (0.5, -1.0, 1e9), "b": (0.0, 65535.0), "c": (), "d": (70000.0, 4294967295.0)}
    weights = Weights(tensors, {"units": 'ア ィ "ー"'})
    write_weights(tmp_path / "w.safetensors", weights, {"a": "F32", "b": "U16", "c": "F32", "d": "U32"})
    found = read_weights(tmp_path / "w.safetensors")
    assert {name: tuple(values) for name, values in found.tensors.items()} == tensors
    assert found.texts == weights.texts


def test_the_file_is_what_the_format_says(tmp_path: Path) -> None:
    write_weights(tmp_path / "w.safetensors", Weights({"b": (1.0, 258.0)}, {}), {"b": "U16"})
    raw = (tmp_path / "w.safetensors").read_bytes()
    size = int.from_bytes(raw[:8], "little")
    assert size % 8 == 0
    assert json.loads(raw[8 : 8 + size])["b"] == {"dtype": "U16", "shape": [2], "data_offsets": [0, 4]}
    assert raw[8 + size :] == b"\x01\x00\x02\x01"


@pytest.mark.parametrize("cut", [0, 4, 12, -1])
def test_a_broken_file_is_refused(tmp_path: Path, cut: int) -> None:
    path = tmp_path / "w.safetensors"
    write_weights(path, Weights({"a": (1.0, 2.0)}, {}), {"a": "F32"})
    path.write_bytes(path.read_bytes()[:cut])
    with pytest.raises(InputError, match="reinstall"):
        read_weights(path)


def test_a_missing_model_is_named() -> None:
    with pytest.raises(ModelMissing, match="names-klingon"):
        model_file("names-klingon", "weights.safetensors")


@pytest.mark.parametrize("script", SCRIPTS)
def test_every_model_is_there(script: str) -> None:
    model = load_model(script)
    assert model.script == script
    assert len(model.transducer.insert) == 26


@pytest.mark.parametrize("script", SCRIPTS)
def test_a_card_names_the_weights_it_describes(script: str) -> None:
    path = model_file(f"names-{script}", "weights.safetensors")
    card = tomllib.loads(path.with_name("card.toml").read_text(encoding="utf-8"))
    assert card["weights"]["sha256"] == sha256(path.read_bytes()).hexdigest()
