"""``checker models`` against a hub in this process, over HTTP and with the hub's own library."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.hub.server import COMMIT, Hub, serve

NAME = "opus-mt-ja-en"
FILES = {
    "README.md": b"# model",
    "config.json": b"{}",
    "vocab.json": b'{"a": 1}',
    "source.spm": b"pieces" * 100,
    "model.safetensors": b"weights" * 40_000,
    "pytorch_model.bin": b"pickle",
    "flax_model.msgpack": b"flax",
}
TAKEN = {"config.json", "vocab.json", "source.spm", "model.safetensors"}

pytestmark = pytest.mark.skipif(
    find_spec("huggingface_hub") is None, reason="huggingface_hub not installed; install .[neural]"
)


@pytest.fixture
def hub(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Hub]:
    with serve(Hub(f"Helsinki-NLP/{NAME}", dict(FILES))) as served:
        monkeypatch.setenv("HF_ENDPOINT", served.endpoint)
        monkeypatch.setenv("HF_HOME", str(tmp_path / "home"))
        for name in ("HF_HUB_CACHE", "HF_HUB_OFFLINE", "HF_TOKEN"):
            monkeypatch.delenv(name, raising=False)
        yield served


def bodies(hub: Hub) -> list[str]:
    return [path.rpartition("/")[2] for method, path, _ in hub.asked if method == "GET" and "/resolve/" in path]


def weights(tmp_path: Path) -> Path:
    return next((tmp_path / "home" / "hub").glob(f"*/snapshots/{COMMIT}/model.safetensors"))


def test_fetched_locked_listed_and_verified(hub: Hub, checker: Run) -> None:
    outcome = checker("models", "fetch", NAME)
    assert (outcome.code, outcome.out) == (0, "")
    assert "licence Apache-2.0" in outcome.err
    assert "model.safetensors 0.3 MB" in outcome.err
    assert set(bodies(hub)) == TAKEN
    text = Path("models.lock").read_text(encoding="utf-8")
    assert f'revision = "{COMMIT}"' in text
    assert all(f'"{name}" = "' in text for name in TAKEN)
    assert f"{NAME}            fetched {COMMIT[:12]}" in checker("models", "list").out
    assert checker("models", "verify").out == f"{NAME} {COMMIT} 4 files as fetched\n"


def test_what_is_here_is_not_fetched_again(hub: Hub, checker: Run) -> None:
    checker("models", "fetch", NAME)
    hub.asked.clear()
    assert checker("models", "fetch", NAME).code == 0
    assert bodies(hub) == []


def test_a_cut_connection_is_taken_up_again(hub: Hub, checker: Run) -> None:
    hub.cut = {"model.safetensors"}
    assert checker("models", "fetch", NAME).code == 0
    assert bodies(hub).count("model.safetensors") == 2
    assert checker("models", "verify").code == 0


def test_changed_bytes_are_fetched_once_more_then_refused(hub: Hub, checker: Run) -> None:
    hub.corrupt = {"model.safetensors": 1, "vocab.json": 1}
    assert checker("models", "fetch", NAME).code == 0
    Path("models.lock").unlink()
    hub.files["model.safetensors"] = b"other weights" * 1000
    hub.corrupt = {"model.safetensors": 2}
    outcome = checker("models", "fetch", NAME)
    assert outcome.code == 2
    assert "does not have the checksum that the hub declares" in outcome.err
    assert not Path("models.lock").exists()


@pytest.mark.usefixtures("hub")
def test_a_byte_that_changes_later_is_noticed_and_repaired(checker: Run, tmp_path: Path) -> None:
    checker("models", "fetch", NAME)
    place = weights(tmp_path).resolve()
    data = place.read_bytes()
    place.write_bytes(data[:-1] + b"X")
    outcome = checker("models", "verify")
    assert outcome.code == 2
    assert "its checksum differs); run: checker models fetch" in outcome.err
    assert checker("models", "fetch", NAME).code == 0
    assert checker("models", "verify").code == 0


def test_pickles_alone_are_refused(hub: Hub, checker: Run) -> None:
    del hub.files["model.safetensors"]
    outcome = checker("models", "fetch", NAME)
    assert outcome.code == 2
    assert "only pickled weights (pytorch_model.bin)" in outcome.err
    assert "--revision refs/pr/N" in outcome.err
    assert bodies(hub) == []


@pytest.mark.parametrize("down", [True, False])
def test_a_hub_that_does_not_answer_or_has_no_such_model(hub: Hub, checker: Run, *, down: bool) -> None:
    hub.down, hub.repository = down, "somebody/else"
    outcome = checker("models", "fetch", NAME)
    assert outcome.code == 2
    assert "could not be fetched from http://127.0.0.1" in outcome.err.splitlines()[-1]


def test_offline_means_offline(hub: Hub, checker: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HF_HUB_OFFLINE", "1")
    outcome = checker("models", "fetch", NAME)
    assert outcome.code == 2
    assert "HF_HUB_OFFLINE is set" in outcome.err
    assert hub.asked == []


def test_a_licence_that_forbids_business_is_said_before_anything_comes(hub: Hub, checker: Run) -> None:
    hub.down = True
    assert "NOT FOR COMMERCIAL USE" in checker("models", "fetch", "nllb-200-distilled-600M").err.splitlines()[0]
