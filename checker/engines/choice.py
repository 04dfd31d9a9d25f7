"""Which engine translates when the user names none."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

from checker.core.options import Options
from checker.engines import ENGINES, Engine, Recorded
from checker.hub.store import is_fetched

# What an engine's extra brings, the faster engine first; converting a model for it takes torch.
NEEDS = {"ct2": ("ctranslate2", "torch", "transformers"), "neural": ("torch", "transformers")}


def open_engine(options: Options, back: Recorded | None = None) -> Engine:
    """Return the engine that the options name.

    ``auto`` reads a recording if there is one, takes a fetched model if its libraries are installed, and is the
    embedded engine else.
    """
    name = options.engine if options.engine != "auto" else "recorded" if back else usual_engine(options.model)
    return ENGINES.get(name)(options)


def usual_engine(model: str) -> str:
    """Return the engine that needs no naming: ct2 or neural where a model is there or named, else lexicon."""
    if not model and not is_fetched(Path.cwd()):
        return "lexicon"
    return next(
        (name for name, needed in NEEDS.items() if all(map(find_spec, needed))), "neural" if model else "lexicon"
    )
