"""Downloads a model from the Hugging Face hub into its cache and locks what came: the only place that uses the network.

The hub's own library carries the bytes (it resumes what was cut off and obeys HF_HOME, HF_HUB_CACHE, HF_ENDPOINT and
HF_TOKEN); what it does not do is done here: only safetensors are taken, and every file is compared with the
checksum that the hub declares before its own is written to ``models.lock``.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from fnmatch import fnmatch
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from checker.core.errors import CheckerError, MissingExtra, UsageError
from checker.hub.cards import Card
from checker.hub.lock import Locked, sha256
from checker.hub.store import PARTS, PICKLES, WEIGHTS, PickledWeights, hub_cache

# Beside the weights the tokenizer and the settings are wanted, but no reports, no other weights.
_UNWANTED = (
    "README*",
    "*.md",
    "flax*",
    "tf_*",
    "rust*",
    "onnx/*",
    "*gguf*",
    "card.toml",
    "model.safetensors.index.json.*",
)
_OFFLINE = frozenset({"1", "on", "yes", "true"})

Progress = Callable[[str, int, int], None]
"""Called with a file's name, its size in bytes (0: not known) and how many files are still to come after it."""


class FetchFailed(CheckerError):
    """The hub could not be reached, or did not give what it should."""

    def __init__(self, repository: str, endpoint: str, reason: str) -> None:
        way = "check the network, HF_ENDPOINT and the name, then run the command again; what came so far is kept"
        super().__init__(f"{repository} could not be fetched from {endpoint}: {' '.join(reason.split())[:200]}; {way}")


@dataclass(frozen=True, slots=True)
class _File:
    """A file as the hub declares it: ``sha256`` for large ones, git's ``blob`` for the others, "" where unknown."""

    name: str
    size: int
    sha256: str
    blob: str


def fetch(card: Card, revision: str, progress: Progress) -> Locked:
    """Download the model's files and return what to lock.

    Args:
        card: The model.
        revision: A branch, tag, proposal (refs/pr/2) or commit.
        progress: Told before each file.

    Raises:
        MissingExtra: The hub's library is not installed.
        UsageError: HF_HUB_OFFLINE forbids it.
        PickledWeights: The revision has no safetensors.
        FetchFailed: The hub is not there, or a file is not what the hub says it is.
    """
    if find_spec("huggingface_hub") is None:
        raise MissingExtra("huggingface_hub, which fetches models,", "neural")
    if os.environ.get("HF_HUB_OFFLINE", "").lower() in _OFFLINE:
        raise UsageError("HF_HUB_OFFLINE is set, so nothing may be fetched; unset it for this command")
    endpoint = os.environ.get("HF_ENDPOINT") or "https://huggingface.co"
    with _told(card.repository, endpoint):
        commit, files = _listed(card.repository, endpoint, revision)
        _refuse_pickles(card.repository, files)
        wanted = [file for file in files if _is_wanted(file.name)]
        sums = dict(_fetched(card.repository, endpoint, commit, wanted, progress))
    return Locked(card.name, card.repository, commit, sums)


def _listed(repository: str, endpoint: str, revision: str) -> tuple[str, list[_File]]:
    hub: Any = import_module("huggingface_hub")
    api = hub.HfApi(endpoint=endpoint)
    commit = str(api.model_info(repository, revision=revision).sha)
    tree = api.list_repo_tree(repository, revision=commit, recursive=True)
    return commit, [
        _File(entry.path, entry.size or 0, entry.lfs.sha256 if entry.lfs else "", "" if entry.lfs else entry.blob_id)
        for entry in tree
        if hasattr(entry, "blob_id")
    ]


def _refuse_pickles(repository: str, files: Sequence[_File]) -> None:
    names = [file.name for file in files]
    pickles = [name for name in names if any(fnmatch(name, kind) for kind in PICKLES)]
    if not any(fnmatch(name, WEIGHTS) for name in names):
        raise PickledWeights(repository, ", ".join(pickles) or "none at all")


def _is_wanted(name: str) -> bool:
    wanted = any(fnmatch(name, kind) for kind in PARTS)
    return wanted and "/" not in name and not any(fnmatch(name, kind) for kind in _UNWANTED)


def _fetched(
    repository: str, endpoint: str, commit: str, files: Sequence[_File], progress: Progress
) -> Iterator[tuple[str, str]]:
    hub: Any = import_module("huggingface_hub")
    for number, file in enumerate(files, start=1):
        progress(file.name, file.size, len(files) - number)
        for attempt in (False, True):
            place = hub.hf_hub_download(
                repository,
                file.name,
                revision=commit,
                endpoint=endpoint,
                cache_dir=hub_cache(os.environ),
                force_download=attempt,
            )
            if _is_declared(Path(place), file):
                break
        else:
            raise FetchFailed(repository, endpoint, f"{file.name} does not have the checksum that the hub declares")
        yield file.name, sha256(Path(place))


def _is_declared(path: Path, file: _File) -> bool:
    """Tell whether the bytes are those that the hub declares."""
    if file.sha256:
        return sha256(path) == file.sha256
    data = path.read_bytes()
    return (
        not file.blob or hashlib.sha1(b"blob %d\0" % len(data) + data, usedforsecurity=False).hexdigest() == file.blob
    )


@contextmanager
def _told(repository: str, endpoint: str) -> Iterator[None]:
    """Turn what the hub's library and the network raise into one line."""
    network: tuple[type[Exception], ...] = (OSError, ValueError, *_network_errors())
    try:
        yield
    except network as error:
        raise FetchFailed(repository, endpoint, f"{type(error).__name__}: {error}") from error


def _network_errors() -> tuple[type[Exception], ...]:
    """Return what the hub's library and the HTTP client under it raise; the client changed between versions."""
    names = [("huggingface_hub.errors", "HfHubHTTPError"), ("httpx", "HTTPError"), ("httpx2", "HTTPError")]
    found: list[type[Exception]] = [getattr(import_module(module), name) for module, name in names if _is_here(module)]
    return tuple(found)


def _is_here(module: str) -> bool:
    return find_spec(module.partition(".")[0]) is not None
