"""The tiny model, trained once and kept in pytest's cache until ``tiny.py`` changes."""

from __future__ import annotations

import hashlib
import os
import tempfile
from importlib.util import find_spec
from pathlib import Path

import pytest

from tests.engines import tiny

# Threads that wait for a busy machine's cores cost the tiny model many times what they bring.
os.environ.setdefault("OMP_NUM_THREADS", "1")
LIBRARIES = ("torch", "transformers", "sentencepiece", "ctranslate2", "huggingface_hub")


@pytest.fixture(scope="session")
def checkpoint(request: pytest.FixtureRequest) -> Path:
    """Return the folder of a checkpoint that translates the sentences of ``tiny``."""
    missing = [name for name in LIBRARIES if find_spec(name) is None]
    if missing:
        pytest.skip(f"{', '.join(missing)} not installed; install .[dev]")
    cache = request.config.cache
    assert cache is not None
    code = hashlib.sha256(Path(tiny.__file__).read_bytes()).hexdigest()[:12]
    folder = Path(cache.mkdir("tiny")) / code
    if not folder.is_dir():
        made = Path(tempfile.mkdtemp(dir=folder.parent)) / "model"
        tiny.make(made)
        made.rename(folder)  # whole or not at all
        made.parent.rmdir()
    return folder


@pytest.fixture
def model(checkpoint: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the checkpoint, with nothing remembered from other tests."""
    monkeypatch.setenv("CHECKER_CACHE", str(tmp_path / "cache"))
    return checkpoint
