"""From a model's name to a folder of trusted weights on this machine; nothing is downloaded here."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import platformdirs

from checker.core.errors import CheckerError, InputError
from checker.hub import lock
from checker.hub.cards import Card, card, cards, folder_card

# What a checkpoint consists of; weights in other forms (pickles, TensorFlow, Rust, ONNX) are never read.
WEIGHTS = "*.safetensors"
PICKLES = ("*.bin", "*.pt", "*.pth", "*.ckpt", "*.pkl", "*.h5")
PARTS = (WEIGHTS, "*.json", "*.spm", "*.model", "*.txt", "card.toml")
# Digits of a revision or digest in a signature.
_DIGITS = 12


class NotFetched(CheckerError):
    """A model that is known but not on this machine."""

    def __init__(self, name: str) -> None:
        super().__init__(f"model {name!r} is not on this machine; run: checker models fetch {name}")


class PickledWeights(CheckerError):
    """A checkpoint without safetensors."""

    def __init__(self, what: str, files: str) -> None:
        way = (
            "a pickle can run any code; fetch a revision with model.safetensors (--revision refs/pr/N, where the hub's "
            "converter proposes one), or save it as safetensors where you trust it and name that folder with --model"
        )
        super().__init__(f"{what} has only pickled weights ({files}): {way}")


@dataclass(frozen=True, slots=True)
class Model:
    """Weights that may be loaded: ``revision`` is in the signature."""

    card: Card
    folder: Path
    revision: str


def find(name: str, start: Path) -> Model:
    """Return the model called ``name``, or in the folder ``name``, with every file compared with the lock.

    Args:
        name: A model of ``checker models list``, or the path of a folder; "" is the first fetched model.
        start: Where to look for the lock from.

    Raises:
        UnknownName: It is neither.
        NotFetched: It is not on this machine.
        ChangedModel: A file is not the one that was fetched.
        PickledWeights: There are no safetensors.
    """
    locked = lock.read(lock.lock_path(start))
    name = name or next((each for each in cards() if each in locked), "") or "opus-mt-ja-en"
    if Path(name).is_dir():
        return _own(Path(name))
    known = card(name)
    if name not in locked:
        raise NotFetched(name)
    folder = snapshot(locked[name], os.environ)
    if not folder.is_dir():
        raise NotFetched(name)
    lock.verify(locked[name], folder)
    return Model(known, folder, locked[name].revision[:_DIGITS])


def is_fetched(start: Path) -> bool:
    """Tell whether some model is on this machine and locked."""
    locked = lock.read(lock.lock_path(start))
    return any(snapshot(model, os.environ).is_dir() for name, model in locked.items() if name in cards())


def hub_cache(environment: Mapping[str, str]) -> Path:
    """Return the Hugging Face hub's cache, as its own library finds it."""
    home = environment.get("HF_HOME") or str(Path(environment.get("XDG_CACHE_HOME") or "~/.cache") / "huggingface")
    return Path(environment.get("HF_HUB_CACHE") or Path(home) / "hub").expanduser()


def program_cache(environment: Mapping[str, str]) -> Path:
    """Return the folder for what the program makes and can make again: converted models, translations."""
    named = environment.get("CHECKER_CACHE")
    return Path(named) if named else platformdirs.user_cache_path("translation-checker")


def snapshot(model: lock.Locked, environment: Mapping[str, str]) -> Path:
    """Return the folder that the hub's library keeps a revision in."""
    return hub_cache(environment) / f"models--{model.repository.replace('/', '--')}" / "snapshots" / model.revision


def _own(folder: Path) -> Model:
    """Return the model in a folder of the user's, with a revision made of its bytes."""
    weights = sorted(folder.glob(WEIGHTS))
    if not weights:
        pickles = [path.name for kind in PICKLES for path in sorted(folder.glob(kind))]
        if pickles and not (folder / "model.bin").is_file():
            raise PickledWeights(str(folder), ", ".join(pickles))
        if not (folder / "model.bin").is_file():
            raise InputError(folder, "no model.safetensors in this folder; name a checkpoint's folder")
    parts = sorted({path for kind in (*PARTS, "model.bin") for path in folder.glob(kind) if path.is_file()})
    digest = hashlib.sha256("".join(f"{path.name}\0{lock.sha256(path)}\0" for path in parts).encode()).hexdigest()
    return Model(folder_card(folder), folder, digest[:_DIGITS])
