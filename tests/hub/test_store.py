"""Where models are looked for, and what is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.core.errors import InputError, UnknownName
from checker.hub import lock
from checker.hub.lock import ChangedModel, Locked
from checker.hub.store import NotFetched, PickledWeights, find, hub_cache, is_fetched, snapshot

REVISION = "0123456789abcdef0123456789abcdef01234567"


@pytest.mark.parametrize(
    ("environment", "place"),
    [
        ({"HF_HUB_CACHE": "/a", "HF_HOME": "/b"}, "/a"),
        ({"HF_HOME": "/b"}, "/b/hub"),
        ({"XDG_CACHE_HOME": "/c"}, "/c/huggingface/hub"),
    ],
)
def test_the_hubs_cache_is_where_its_library_has_it(environment: dict[str, str], place: str) -> None:
    assert hub_cache(environment) == Path(place)


@pytest.fixture
def fetched(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a workspace with one fetched model."""
    monkeypatch.setenv("HF_HUB_CACHE", str(tmp_path / "hub"))
    model = Locked("opus-mt-ja-en", "Helsinki-NLP/opus-mt-ja-en", REVISION, {})
    folder = snapshot(model, {"HF_HUB_CACHE": str(tmp_path / "hub")})
    folder.mkdir(parents=True)
    (folder / "model.safetensors").write_bytes(b"weights")
    files = {"model.safetensors": lock.sha256(folder / "model.safetensors")}
    text = lock.written([Locked(model.name, model.repository, REVISION, files)])
    (tmp_path / "models.lock").write_text(text, encoding="utf-8")
    return tmp_path


def test_a_fetched_model_is_found(fetched: Path) -> None:
    for name in ("opus-mt-ja-en", ""):
        model = find(name, fetched)
        assert (model.card.name, model.revision) == ("opus-mt-ja-en", REVISION[:12])
    assert is_fetched(fetched)


def test_a_changed_byte_is_noticed_before_anything_is_loaded(fetched: Path) -> None:
    file = next(fetched.glob("hub/*/snapshots/*/model.safetensors"))
    file.write_bytes(b"Weights")
    with pytest.raises(ChangedModel, match=r"its checksum differs\); run: checker models fetch opus-mt-ja-en"):
        find("opus-mt-ja-en", fetched)


def test_a_model_that_is_not_here(fetched: Path, tmp_path: Path) -> None:
    with pytest.raises(NotFetched, match="checker models fetch fugumt-ja-en"):
        find("fugumt-ja-en", fetched)
    with pytest.raises(UnknownName, match="unknown model"):
        find("no-such-model", fetched)
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "checker.toml").touch()
    assert not is_fetched(elsewhere)
    with pytest.raises(NotFetched, match="checker models fetch opus-mt-ja-en"):
        find("", elsewhere)


def test_a_folder_is_known_by_its_bytes(tmp_path: Path) -> None:
    (tmp_path / "model.safetensors").write_bytes(b"one")
    one = find(str(tmp_path), tmp_path).revision
    (tmp_path / "model.safetensors").write_bytes(b"two")
    assert find(str(tmp_path), tmp_path).revision != one


def test_pickles_and_empty_folders_are_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"no model\.safetensors"):
        find(str(tmp_path), tmp_path)
    (tmp_path / "pytorch_model.bin").touch()
    with pytest.raises(PickledWeights, match=r"only pickled weights \(pytorch_model\.bin\).*refs/pr/N"):
        find(str(tmp_path), tmp_path)
