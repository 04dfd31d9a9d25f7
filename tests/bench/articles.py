"""Many articles for the benches of batches: copies of the articles of some sets, each with other people's names.

Names are exchanged in article and sources alike, so that copies are as right or wrong as their original and yet
no cache that knows names helps.  Everything is written into a folder outside of the repository.
"""

from __future__ import annotations

import json
import random
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path

from checker import pipeline
from checker.align import names
from checker.batch.manifest import Case, read_cases
from checker.core.errors import CheckerError
from checker.core.options import Options
from checker.readers.files import load

_FIRST = "Ana アナ/Boris ボリス/Carla カーラ/Dario ダリオ/Elena エレナ/Felix フェリックス/Greta グレタ/Hugo ヒューゴ"
_LAST = (
    "Almeida アルメイダ/Berger ベルガー/Castillo カスティーヨ/Dimitrov ディミトロフ/Eriksson エリクソン/Ferrari フェラーリ/"
    "Goldman ゴールドマン/Hansen ハンセン/Ibrahim イブラヒム/Janssen ヤンセン/Kowalski コワルスキ/Larsen ラーセン/"
    "Moreno モレノ/Novak ノバク/Oliveira オリベイラ/Petrov ペトロフ/Ramirez ラミレス/Santos サントス/Tanner タナー/"
    "Ulrich ウルリッヒ/Vargas バルガス/Weber ウェーバー/Yilmaz ユルマズ/Zimmermann ツィンマーマン"
)


def build(sets: Sequence[Path], count: int, folder: Path) -> Path:
    """Write ``count`` articles with their sources below ``folder`` and return their manifest.

    The sets are mixed, always in the same way, so that every part of the manifest is like the others.
    """
    cases = [case for path in sets for case in read_cases(path)]
    random.Random(0).shuffle(cases)
    folder.mkdir(parents=True, exist_ok=True)
    manifest = folder / "manifest.jsonl"
    with manifest.open("w", encoding="utf-8") as file:
        for number in range(count):
            case = cases[number % len(cases)]
            row = _copy(case, number, folder / "texts")
            file.write(json.dumps(row, ensure_ascii=False) + "\n")
    return manifest


def _copy(case: Case, number: int, folder: Path) -> dict[str, object]:
    exchanged = dict(_exchanged(_people(case), random.Random(number)))
    home = folder / f"{number // 1000:03}" / f"{number:06}"
    home.mkdir(parents=True, exist_ok=True)
    written = []
    for name in (case.article, *case.sources):
        text = (case.folder / name).read_text(encoding="utf-8")
        for old, new in exchanged.items():
            text = text.replace(old, new)
        path = home / Path(name).name
        path.write_text(text, encoding="utf-8")
        written.append(path.relative_to(folder.parent).as_posix())
    return {"id": f"{number:06}", "article": written[0], "sources": written[1:], "lang": case.lang or "ja"}


@cache
def _people(case: Case) -> tuple[tuple[str, str], ...]:
    """Return the names of the article with how the sources spell them, longest first."""
    options = Options(lang=case.lang)
    try:
        article = pipeline.read(load(case.folder / case.article, options.max_bytes), case.lang or "ja", "the article")
        sources = [
            pipeline.read(load(case.folder / name, options.max_bytes), "en", "a source") for name in case.sources
        ]
    except CheckerError:
        return ()
    spelt: Mapping[str, str] = names.merge([names.table(article, source) for source in sources]).spelt
    return tuple(sorted(spelt.items(), key=lambda pair: -len(pair[0])))


def _exchanged(people: Sequence[tuple[str, str]], chance: random.Random) -> Iterator[tuple[str, str]]:
    for foreign, latin in people:
        first, last = chance.choice(_FIRST.split("/")), chance.choice(_LAST.split("/"))
        wanted = (first, last) if " " in latin and "・" in foreign else (last,)
        parts = [part.split(" ") for part in wanted]
        yield latin, " ".join(part[0] for part in parts)
        yield foreign, "・".join(part[1] for part in parts)
