"""The lock: written, read again, and no byte may differ."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.core.errors import InputError
from checker.hub import lock
from checker.hub.lock import ChangedModel, Locked

REVISION = "0123456789abcdef0123456789abcdef01234567"
NAMES = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), min_size=1, max_size=20)


@pytest.mark.property
@given(NAMES, st.dictionaries(NAMES, st.text("0123456789abcdef", min_size=64, max_size=64), max_size=3))
def test_what_is_written_is_read_again(name: str, files: dict[str, str]) -> None:
    model = Locked(name, "org/name", REVISION, files)
    assert next(iter(_parsed(lock.written([model])).values())) == model


def _parsed(text: str) -> dict[str, Locked]:
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "models.lock")
        path.write_text(text, encoding="utf-8")
        return lock.read(path)


def test_without_a_lock_nothing_is_trusted(tmp_path: Path) -> None:
    assert lock.read(tmp_path / "models.lock") == {}


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[[model]\n", "is broken"),
        ('[[model]]\nname = "a"\n', "is broken"),
        ('[[model]]\nname = "a"\nrepository = "o/a"\nrevision = "main"\nfiles = {}\n', "40 hexadecimal digits"),
    ],
)
def test_a_broken_lock_is_refused(tmp_path: Path, text: str, message: str) -> None:
    path = tmp_path / "models.lock"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(InputError, match=message):
        lock.read(path)


def test_every_file_is_compared(tmp_path: Path) -> None:
    for name in ("config.json", "model.safetensors"):
        (tmp_path / name).write_bytes(name.encode())
    files = {path.name: lock.sha256(path) for path in tmp_path.iterdir()}
    model = Locked("a", "o/a", REVISION, files)
    lock.verify(model, tmp_path)
    (tmp_path / "config.json").write_bytes(b"config.jsoN")
    with pytest.raises(ChangedModel, match=r"config\.json is not the file in models\.lock"):
        lock.verify(model, tmp_path)
    (tmp_path / "config.json").unlink()
    with pytest.raises(ChangedModel, match="is missing"):
        lock.verify(model, tmp_path)


def test_the_lock_of_the_workspace_is_found_from_below(tmp_path: Path) -> None:
    below = tmp_path / "a" / "b"
    below.mkdir(parents=True)
    (tmp_path / "checker.toml").touch()
    assert lock.lock_path(below) == tmp_path / "models.lock"
    (below.parent / "models.lock").touch()
    assert lock.lock_path(below) == below.parent / "models.lock"
