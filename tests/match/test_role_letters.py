"""Words for people and offices that stayed in Latin letters, or are only spelt out."""

from __future__ import annotations

import pytest

from checker import pipeline
from checker.core.options import Options
from checker.match import role_letters
from checker.readers.plain import read


def left(article: str, source: str) -> tuple[list[str], list[str]]:
    """Return what was left in Latin letters and what was spelt out by sound."""
    made = pipeline.gather(read("article.ja.txt", article), [read("source.en.txt", source)], Options(lang="ja"))
    latin = [span.of(article) for e in made.close() for span, _ in role_letters.in_latin(made, e)]
    sound = [span.of(article) for e in made.close() for span, _ in role_letters.by_sound(made, e)]
    return latin, sound


@pytest.mark.parametrize(
    ("article", "source", "latin"),
    [
        ("2人のMPは欠席した。", "Two MPs were absent.", ["MP"]),
        ("sheriffは容疑者を追った。", "The sheriff followed the suspect.", ["sheriff"]),
        ("Sen.スミスは反対した。", "Sen. Smith voted against it.", ["Sen."]),
        ("CEOは辞任した。", "The CEO resigned.", []),
        ("国会議員（MP）は欠席した。", "The MP was absent.", []),
        ("国会議員（MP）は欠席した。MPは2人だ。", "The MPs were absent. There are two MPs.", []),
        ("歌「sheriff」が流れた。", "The song sheriff was played.", []),
        ("MP3を聴いた。", "The MP listened.", []),
        ("警官は来た。", "The sheriff came.", []),
    ],
)
def test_roles_in_latin_letters(article: str, source: str, latin: list[str]) -> None:
    assert left(article, source)[0] == latin


@pytest.mark.parametrize(
    ("article", "source", "sound"),
    [
        ("セセッショニストらは名を明かさなかった。", "The secessionists did not give a name.", ["セセッショニスト"]),
        ("スマグラーズは海岸に着いた。", "The smugglers reached the coast.", ["スマグラーズ"]),
        ("リーダーは着いた。", "The leader arrived.", []),
        ("ジャーナリストは着いた。", "The journalist arrived.", []),
        ("ザグレブの住民は着いた。", "The residents of Zagreb arrived.", []),
    ],
)
def test_roles_by_sound(article: str, source: str, sound: list[str]) -> None:
    assert left(article, source)[1] == sound
