"""What run a folder holds: its manifest, configuration, models and version; a run goes on only as the same.

``run.json`` says it in words that people can compare, and so does the reason when two runs differ.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from checker import __version__
from checker.batch.keys import collection_state, digest
from checker.batch.store import atomic
from checker.core import terms
from checker.core.errors import InputError
from checker.core.options import Options

FILE = "run.json"
_FORM = 1
_LONGEST = 40
# What tells runs of one configuration apart: the rest is what keys of results are made of.
_EXTENT = ("manifest", "articles", "shard", "pages")


@dataclass(frozen=True, slots=True)
class Identity:
    """What run it is, as names with values; ``finished`` once all its results were handed over."""

    facts: Mapping[str, str]
    finished: bool = False

    @property
    def configuration(self) -> str:
        """Return the digest of all that decides about results besides the texts."""
        return digest(f"{name}={value}" for name, value in sorted(self.facts.items()) if name not in _EXTENT)

    def differences(self, other: Identity) -> tuple[str, ...]:
        """Return what tells this run from ``other``, as ``name (here, there)``."""
        names = dict.fromkeys((*self.facts, *other.facts))
        return tuple(
            f"{name} ({_short(self.facts.get(name))}, now {_short(other.facts.get(name))})"
            for name in names
            if self.facts.get(name) != other.facts.get(name)
        )


def identity(options: Options, decided: Mapping[str, str], extent: Mapping[str, str]) -> Identity:
    """Return the identity of a run.

    Args:
        options: How articles are checked.
        decided: Digests of what the user has decided about findings.
        extent: Digest of the manifest, how many articles it has, the shard, and whether pages are written.

    Raises:
        CheckerError: The engine or its model is not on this machine.
    """
    named = {name: value for name, value in asdict(replace(options, terms=())).items() if name != "terms"}
    facts = {
        "version": __version__,
        **extent,
        "engine": _engine(options),
        "data": _data(options),
        **{name.replace("_", " "): _word(value) for name, value in named.items() if name != "engine"},
        "terms": terms.digest(options.terms) if options.terms else "",
        **_collection(options),
        **decided,
    }
    return Identity(facts)


def read(folder: Path) -> Identity | None:
    """Return the identity of the run in ``folder``, None where there is none that this version knows."""
    try:
        record = json.loads((folder / FILE).read_text(encoding="utf-8"))
        if record["form"] != _FORM:
            return None
        return Identity({str(name): str(value) for name, value in record["run"].items()}, bool(record["finished"]))
    except (AttributeError, KeyError, OSError, TypeError, ValueError):
        return None


def write(identity: Identity, folder: Path) -> None:
    """Write the identity of the run in ``folder``.

    Raises:
        InputError: It cannot be written.
    """
    record = {"form": _FORM, "finished": identity.finished, "run": dict(identity.facts)}
    with atomic(folder / FILE) as file:
        file.write(json.dumps(record, ensure_ascii=False, indent=2) + "\n")


def refuse_other(found: Identity, wanted: Identity, folder: Path) -> None:
    """Refuse to go on with another run.

    Raises:
        InputError: The runs differ; what in is named.
    """
    if differences := found.differences(wanted):
        said = "; ".join(differences)
        raise InputError(folder, f"holds another run: {said}; choose another --output, or --restart to discard it")


def _collection(options: Options) -> dict[str, str]:
    """Return what is in the collection that all articles look for their sources in; nothing where there is none."""
    path = options.source_collection
    return {"texts of the collection": collection_state(Path(path), options.source_lang)} if path else {}


def _engine(options: Options) -> str:
    """Return engine, model and revision."""
    from checker.engines import ENGINES
    from checker.engines.choice import NEEDS, usual_engine

    name = usual_engine(options.model) if options.engine == "auto" else options.engine
    if name in NEEDS:
        from checker.hub.store import find

        model = find(options.model, Path.cwd())
        return f"{name} {model.card.name} {model.revision}"
    signature = getattr(ENGINES.get(name), "signature", name)
    return signature if isinstance(signature, str) else name


def _data(options: Options) -> str:
    from checker.lang import LANGUAGES

    codes = dict.fromkeys(filter(None, (options.lang, options.source_lang))) if options.lang else LANGUAGES.names()
    return ", ".join(f"{name} {version}" for code in codes for name, version in LANGUAGES.get(code).data())


def _word(value: Any) -> str:
    return (
        json.dumps(value, ensure_ascii=False, sort_keys=True) if isinstance(value, (list, dict, tuple)) else str(value)
    )


def _short(value: str | None) -> str:
    return "none" if not value else value if len(value) <= _LONGEST else f"{value[:12]}…"
