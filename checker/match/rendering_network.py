"""The network behind the model of renderings: reads a Latin word and writes kana, with numpy alone.

A recurrent layer reads the letters both ways; another one writes kana by kana and looks back at the letters.

Sources: Cho et al. 2014, "Learning Phrase Representations using RNN Encoder-Decoder", https://aclanthology.org/D14-1179
(gated recurrent units, in the form of cuDNN and torch); Luong, Pham & Manning 2015, "Effective Approaches to
Attention-based Neural Machine Translation", https://aclanthology.org/D15-1166, section 3.1 (global attention, general).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from checker.match.names_weights import Weights

# Numbers of what is no kana: filling, begin and end of a form; the first kana.  Letters begin with 1.
NOTHING, BEGIN, END, FIRST = 0, 1, 2, 3
# Forms that are followed up at once in the search for the likeliest one.
BEAM = 4

Array = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Gru:
    """A layer of gated recurrent units: weights of what comes in, (3 units, inputs), and of its state, (3 units, units)."""

    inward: Array
    inner: Array
    inward_bias: Array
    inner_bias: Array

    def step(self, inputs: Array, state: Array) -> Array:
        """Return the next state, (rows, units), given inputs, (rows, inputs), and the state before."""
        come, kept = inputs @ self.inward.T + self.inward_bias, state @ self.inner.T + self.inner_bias
        units = state.shape[1]
        gates = _sigmoid(come[:, : 2 * units] + kept[:, : 2 * units])
        reset, update = gates[:, :units], gates[:, units:]
        new = np.tanh(come[:, 2 * units :] + reset * kept[:, 2 * units :])
        return np.asarray((1 - update) * new + update * state, dtype=np.float32)


@dataclass(frozen=True, slots=True)
class Network:
    """The weights.

    ``letters`` and ``kana`` have a row for each sign; ``forward`` and ``backward`` read letters, ``writer`` writes kana;
    ``attention`` is (hidden, hidden), ``output`` (signs, 2 hidden).
    """

    letters: Array
    kana: Array
    forward: Gru
    backward: Gru
    writer: Gru
    attention: Array
    output: Array
    output_bias: Array

    @classmethod
    def of(cls, weights: Weights) -> Network:
        """Return the network of a file of weights."""
        hidden, embedding = int(weights.texts["hidden"]), int(weights.texts["embedding"])

        def table(name: str, *shape: int) -> Array:
            return np.asarray(weights.tensors[name], dtype=np.float32).reshape(shape)

        def layer(name: str, units: int, end: str = "") -> Gru:
            gates = 3 * units
            return Gru(
                table(f"{name}.weight_ih_l0{end}", gates, embedding),
                table(f"{name}.weight_hh_l0{end}", gates, units),
                table(f"{name}.bias_ih_l0{end}", gates),
                table(f"{name}.bias_hh_l0{end}", gates),
            )

        return cls(
            letters=table("letters.weight", -1, embedding),
            kana=table("kana.weight", -1, embedding),
            forward=layer("reader", hidden // 2),
            backward=layer("reader", hidden // 2, "_reverse"),
            writer=layer("writer", hidden),
            attention=table("attention.weight", hidden, hidden),
            output=table("output.weight", -1, 2 * hidden),
            output_bias=table("output.bias", -1),
        )

    def read(self, word: Sequence[int]) -> Array:
        """Return the states over the letters of a word, (letters, hidden)."""
        inputs = self.letters[list(word)]
        there, back = _run(self.forward, inputs), _run(self.backward, inputs[::-1])[::-1]
        return np.concatenate([there, back], axis=1)

    def score(self, read: Array, form: Sequence[int]) -> float:
        """Return the log probability of a form, given the states over a word."""
        states = _run(self.writer, self.kana[[BEGIN, *form]])
        found = self._next(read, states)
        return float(found[np.arange(len(states)), [*form, END]].sum())

    def likeliest(self, read: Array, longest: int) -> float:
        """Return the log probability of the likeliest form of at most so many kana, as far as a beam finds it."""
        states = np.zeros((1, len(self.attention)), dtype=np.float32)
        last, scores, best = [BEGIN], np.zeros(1, dtype=np.float32), -np.inf
        for _ in range(longest + 1):
            states = self.writer.step(self.kana[last], states)
            paths = scores[:, None] + self._next(read, states)
            best = max(best, float(paths[:, END].max()))
            paths[:, :FIRST] = -np.inf
            order = np.argsort(-paths, axis=None, kind="stable")[:BEAM]
            rows, signs = np.unravel_index(order, paths.shape)
            last, scores, states = [int(sign) for sign in signs], paths[rows, signs], states[rows]
            if scores[0] <= best:
                break
        return best

    def _next(self, read: Array, states: Array) -> Array:
        """Return the log probabilities of all signs after each of the states, (states, signs)."""
        weights = _softmax(np.asarray((states @ self.attention.T) @ read.T, dtype=np.float32))
        odds = np.concatenate([states, weights @ read], axis=1) @ self.output.T + self.output_bias
        high = odds.max(axis=1, keepdims=True)
        return np.asarray(odds - high - np.log(np.exp(odds - high).sum(axis=1, keepdims=True)), dtype=np.float32)


def _run(layer: Gru, inputs: Array) -> Array:
    """Return the states of a layer after each of the inputs, (inputs, units)."""
    states = [np.zeros((1, layer.inner.shape[1]), dtype=np.float32)]
    for row in inputs:
        states.append(layer.step(row[None], states[-1]))
    return np.concatenate(states[1:])


def _sigmoid(values: Array) -> Array:
    return np.asarray(0.5 * (np.tanh(0.5 * values) + 1), dtype=np.float32)


def _softmax(values: Array) -> Array:
    found = np.exp(values - values.max(axis=1, keepdims=True))
    return np.asarray(found / found.sum(axis=1, keepdims=True), dtype=np.float32)
