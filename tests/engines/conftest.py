"""The tiny model, trained once and kept in pytest's cache until ``tiny.py`` changes."""

from __future__ import annotations

import hashlib
from importlib.util import find_spec
from pathlib import Path

import pytest

from tests.engines import tiny

LIBRARIES = ("torch", "transformers", "sentencepiece", "ctranslate2", "huggingface_hub")


@pytest.fixture(scope="session")
def checkpoint(request: pytest.FixtureRequest) -> Path:
    """Return the folder of a checkpoint that translates the sentences of ``tiny``."""
    missing = [name for name in LIBRARIES if find_spec(name) is None]
    if missing:
        pytest.skip(f"{', '.join(missing)} not installed; install .[neural,ct2]")
    cache = request.config.cache
    assert cache is not None
    code = hashlib.sha256(Path(tiny.__file__).read_bytes()).hexdigest()[:12]
    folder = Path(cache.mkdir(f"tiny-{code}"))
    if not (folder / "model.safetensors").is_file():
        tiny.make(folder)
    return folder


@pytest.fixture
def model(checkpoint: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the checkpoint, with nothing remembered from other tests."""
    monkeypatch.setenv("CHECKER_CACHE", str(tmp_path / "cache"))
    return checkpoint
