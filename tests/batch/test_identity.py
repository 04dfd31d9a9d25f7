"""A run goes on only as the same run."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from checker.batch import identity
from checker.batch.identity import Identity
from checker.core.errors import CheckerError, InputError
from checker.core.options import Options
from checker.core.terms import Term

EXTENT = {"manifest": "m" * 64, "articles": "3", "shard": "1/1", "pages": "yes"}


def made(options: Options | None = None, **extent: str) -> Identity:
    return identity.identity(options or Options(), {"thresholds": "t"}, {**EXTENT, **extent})


def test_what_a_run_is(tmp_path: Path) -> None:
    facts = made().facts
    assert facts["engine"] == "lexicon-1"
    assert "sudachidict-core" in facts["data"]
    identity.write(replace(made(), finished=True), tmp_path)
    assert identity.read(tmp_path) == replace(made(), finished=True)
    identity.refuse_other(made(), made(), tmp_path)


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (Options(select=("wrong-date",)), r'select \(\[\], now \["wrong-date"\]\)'),
        (Options(terms=(Term("Oslo", ("オスロ",)),)), r"terms \(none, now [0-9a-f]{8}\)"),
        (Options(engine="recorded"), r"engine \(lexicon-1, now recorded-1\)"),
        (Options(min_confidence=0.5), r"min confidence \(0.0, now 0.5\)"),
    ],
)
def test_another_configuration_is_refused_with_the_reason(options: Options, said: str, tmp_path: Path) -> None:
    with pytest.raises(InputError, match=rf"holds another run: .*{said}.*; choose another --output, or --restart"):
        identity.refuse_other(made(), made(options), tmp_path)
    assert made(options).configuration != made().configuration


def test_another_manifest_is_refused_but_is_no_configuration(tmp_path: Path) -> None:
    other = made(manifest="n" * 64, shard="1/2")
    with pytest.raises(InputError, match=r"manifest \(mmmmmmmmmmmm…, now nnnnnnnnnnnn…\); shard \(1/1, now 1/2\)"):
        identity.refuse_other(made(), other, tmp_path)
    assert other.configuration == made().configuration


@pytest.mark.parametrize("text", ["", "{}", "[]", "\0", '{"form": 0}', '{"form": 1, "run": [], "finished": true}'])
def test_what_is_no_run(tmp_path: Path, text: str) -> None:
    assert identity.read(tmp_path) is None
    (tmp_path / "run.json").write_text(text)
    assert identity.read(tmp_path) is None


def test_a_model_that_is_not_there_is_told_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(CheckerError, match="is not on this machine; run: checker models fetch"):
        made(Options(engine="ct2", model="opus-mt-ja-en"))
