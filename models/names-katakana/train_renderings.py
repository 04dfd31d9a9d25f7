"""Trains the model of usual renderings: ``python models/names-katakana/train_renderings.py PAIRS.tsv``.

``PAIRS.tsv`` has a name, a tab and its Latin spelling a line.  Each pair is aligned by the sound model beside this file,
long vowels, ッ and ヴ are folded away, and the steps are counted by context.  Needs the trained sound model; writes
``renderings.safetensors`` and prints how rare held-out pairs are.
"""

import sys
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from checker.match.names_judge import judge
from checker.match.names_model import load_model
from checker.match.names_weights import Weights, write_weights
from checker.match.rendering_model import (
    FILE,
    LEVELS,
    LONGEST_RENDERED,
    Step,
    context_key,
    folded,
    padded,
)
from checker.match.renderings import MOST_KNOWN, MOST_UNKNOWN, oddity
from checker.match.script import latin_key, split_units
from checker.match.transducer import align

# Pairs whose steps strain more than this on average (natural logarithm) are translations and slips.
WORST = -9.0
# Every twelfth pair is kept apart, as from the sound model.
HELD_OUT = 12
# Contexts of these levels and longer ones are kept when they were seen so often.
PRUNED_FROM, LEAST = 2, 2
_TYPES = {"step": "U16", "count": "U16"}
_MOST = 2**16 - 1

Aligned = list[tuple[str, str]]


def main(pairs: Path) -> None:
    """Write the model."""
    known = [line.split("\t")[:2] for line in pairs.read_text(encoding="utf-8").splitlines() if line.strip()]
    learnt = (pair for at, pair in enumerate(known) if at % HELD_OUT)
    aligned = [found for name, latin in learnt if (found := align_pair(name, latin))]
    units = {unit: at for at, unit in enumerate(sorted({unit for pair in aligned for unit, _ in pair}))}
    counts = count_steps(aligned, units)
    write_weights(Path(__file__).with_name(FILE), pack(counts, units), types())
    odd = [oddity(name, latin, judge(name, latin).probability) for name, latin in known[::HELD_OUT]]
    for most in (MOST_UNKNOWN, MOST_KNOWN):
        print(f"held-out pairs odder than {most}: {sum(each > most for each in odd) / len(odd):.3f} of {len(odd)}")


def align_pair(name: str, latin: str) -> Aligned:
    """Return the units of a folded name, each with the letters that it renders; nothing for a pair that is none."""
    transducer, letters = load_model("katakana").transducer, latin_key(latin)
    units = split_units(name, "katakana", transducer.units)
    if not letters or not units:
        return []
    arcs = align(transducer.read_units(units), transducer.read_letters(letters), transducer.usual)
    if sum(arc.strain for arc in arcs) < WORST * len(arcs):
        return []
    return _folded((units[arc.unit] if arc.unit >= 0 else "", letters[arc.start : arc.end]) for arc in arcs)


def _folded(steps: Iterable[tuple[str, str]]) -> Aligned:
    """Return the steps without those that fold to nothing: their letters go to the step before, at first to the one after."""
    found: Aligned = []
    waiting = ""
    for unit, letters in steps:
        if folded(unit):
            found.append((folded(unit), waiting + letters))
            waiting = ""
        elif found:
            found[-1] = (found[-1][0], found[-1][1] + letters)
        else:
            waiting += letters
    return found if all(len(letters) <= LONGEST_RENDERED for _, letters in found) else []


def count_steps(aligned: Iterable[Aligned], units: Mapping[str, int]) -> list[dict[int, Counter[Step]]]:
    """Return the counts of steps by level and context."""
    found: list[dict[int, Counter[Step]]] = [{} for _ in LEVELS]
    for pair in aligned:
        word, at, before = padded("".join(letters for _, letters in pair)), 0, -1
        for unit, letters in pair:
            step = Step(units[unit], len(letters))
            for level, counts in enumerate(found):
                counts.setdefault(context_key(level, word, at, before, len(units)), Counter())[step] += 1
            at, before = at + len(letters), step.unit
    return [_pruned(counts) if level >= PRUNED_FROM else counts for level, counts in enumerate(found)]


def _pruned(counts: Mapping[int, Counter[Step]]) -> dict[int, Counter[Step]]:
    return {key: steps for key, steps in counts.items() if steps.total() >= LEAST}


def pack(counts: Sequence[Mapping[int, Counter[Step]]], units: Mapping[str, int]) -> Weights:
    """Return the counts as sorted tables."""
    tensors: dict[str, tuple[float, ...]] = {}
    steps: list[tuple[Step, int]] = []
    for level, found in enumerate(counts):
        starts = []
        for key in sorted(found):
            starts.append(len(steps))
            steps += sorted(found[key].items())
        tensors[f"keys_{level}"] = tuple(sorted(found))
        tensors[f"starts_{level}"] = (*starts, len(steps))
    tensors["step"] = tuple(step.number for step, _ in steps)
    tensors["count"] = tuple(min(count, _MOST) for _, count in steps)
    return Weights(tensors, {"units": " ".join(units)})


def types() -> dict[str, str]:
    """Return the types of all tensors in their order."""
    tables = {f"{table}_{level}": "U32" for level in range(len(LEVELS)) for table in ("keys", "starts")}
    return tables | _TYPES


if __name__ == "__main__":
    main(Path(sys.argv[1]))
