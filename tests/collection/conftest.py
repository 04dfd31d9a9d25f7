"""A small collection of sources."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

STORIES = {
    "talks.txt": "Norwegian Prime Minister Astrid Holm met Haider Corvin in Oslo on 3 May 2019. They signed a deal of 1,500 euros.",
    "cup/final.txt": "Brazil beat Chile in the final on Sunday. Luis Paz scored twice before 45,000 spectators in Lima.",
    "cup/report.md": "# Flood\n\nFloods drove 12,000 people from Karlsburg. Mayor Greta Stein asked Germany for help.",
    "bank.html": "<p>The bank of <b>Ghana</b> raised its rate to 17 per cent, Governor Kofi Mensah said.</p>",
    "ja/talks.txt": "ノルウェーのアストリッド・ホルム首相は会談した。",
}
ARTICLE = "ノルウェーのアストリッド・ホルム首相は2019年5月3日、オスロでハイダル・コルビン氏と会談した。1500ユーロの協定に署名した。\n"
OLD = 1_600_000_000


def put(folder: Path, path: str, text: str, age: int = OLD) -> None:
    """Write a text that is old enough to be told by its times."""
    file = folder / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    os.utime(file, (age, age))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with sources and a translation."""
    for path, text in STORIES.items():
        put(tmp_path / "sources", path, text)
    return tmp_path / "sources"
