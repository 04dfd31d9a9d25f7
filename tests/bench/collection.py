"""What a collection of 1,000, 10,000 and 100,000 sources costs: python tests/bench/collection.py [SIZE...]

The texts are made here: short reports of three sentences from templates, with names of syllables that are
written in Latin letters and in katakana.  One folder grows from size to size, as collections do.  Of each size:
seconds and milliseconds a text to read what is new, megabytes of the index, seconds to find that nothing
changed, then for a hundred Japanese articles the share whose own source is offered, how many sources are
offered, what the search adds to one article (mean and slowest), and what its check costs without (these
three in milliseconds of the processor's time, which other programs do not lengthen so much).
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from checker import pipeline
from checker.collection.offer import Collection, brought, prepared
from checker.collection.update import index_of, update
from checker.collection.workers import reading
from checker.core.options import Options
from checker.readers import plain

SIZES = (1_000, 10_000, 100_000)
ARTICLES = 100

SYLLABLES = (
    "ka カ,ren レン,do ド,mi ミ,ro ロ,ta タ,len レン,ba バ,ri リ,no ノ,sel セル,va ヴァ,ko コ,dan ダン,mar マル,ti ティ,ne ネ,gor ゴル,"
    "pe ペ,lu ル,sha シャ,vin ヴィン,to ト,ra ラ,bek ベク,ni ニ,zo ゾ,fe フェ,hal ハル,ma マ,ber ベル,cho チョ,di ディ,nor ノル"
)
COUNTRIES = (
    "Norway ノルウェー,Portugal ポルトガル,Chile チリ,Kenya ケニア,Poland ポーランド,Peru ペルー,Ghana ガーナ,Greece ギリシャ,"
    "Finland フィンランド,Vietnam ベトナム,Morocco モロッコ,Canada カナダ,Mexico メキシコ,Turkey トルコ,India インド,Egypt エジプト"
)
ROLES = "prime minister 首相,foreign minister 外相,finance minister 財務相,president 大統領,defence minister 国防相"
DAYS = "Monday 月曜日,Tuesday 火曜日,Wednesday 水曜日,Thursday 木曜日,Friday 金曜日"
MONTHS = "January February March April May June July August September October November December".split()
ENGLISH = (
    (
        "{first} {last}, the {role} of {country}, promised on {day} that {money} million euros would go to the port of {town}. "
        "The contract was signed on {month} {date}. {other} {rival}, who leads the dock workers, said {people} jobs would be lost."
    ),
    (
        "Floods in the valley of {town} have driven {people} people from their homes since {month} {date}. "
        "{role} {first} {last} of {country} visited the valley on {day}. {other} {rival}, a farmer, put the damage at {money} million euros."
    ),
    (
        "{other} {rival} beat {first} {last} in the final of the {town} Open on {day}. The player from {country} earned {money} million "
        "euros. The {role} of {country} was among {people} spectators on {month} {date}."
    ),
)
JAPANESE = (
    (
        "{country}の{first}・{last}{role}は{day}、{town}の港に{money}00万ユーロを投じると約束した。契約は{month}月{date}日に調印された。"
        "港湾労働者を率いる{other}・{rival}氏は、{people}人の雇用が失われると述べた。"
    ),
    (
        "{town}の谷では{month}月{date}日以来、洪水で{people}人が家を追われた。{country}の{first}・{last}{role}は{day}に谷を訪れた。"
        "農業を営む{other}・{rival}さんは、被害を{money}00万ユーロと見積もった。"
    ),
    (
        "{other}・{rival}は{day}、{town}オープンの決勝で{first}・{last}を破った。{country}の選手は{money}00万ユーロを獲得した。"
        "{month}月{date}日、{people}人の観客の中には{country}の{role}もいた。"
    ),
)


@dataclass(frozen=True, slots=True)
class Story:
    """One story in both languages."""

    english: str
    japanese: str


def story(number: int) -> Story:
    """Return story ``number``, always the same."""
    dice = random.Random(number)
    told = {name: _name(dice) for name in ("first", "last", "town", "other", "rival")}
    told |= {"country": _of(COUNTRIES, dice), "role": _of(ROLES, dice), "day": _of(DAYS, dice)}
    month, form = dice.randrange(12), dice.randrange(len(ENGLISH))
    figures = {
        "money": dice.randrange(11, 99),
        "people": f"{dice.randrange(1000, 90_000):,}",
        "date": dice.randrange(1, 29),
    }
    english = {key: latin for key, (latin, _) in told.items()}
    japanese = {key: kana for key, (_, kana) in told.items()}
    return Story(
        ENGLISH[form].format(**english, **figures, month=MONTHS[month]),
        JAPANESE[form].format(**japanese, **figures, month=month + 1),
    )


def _name(dice: random.Random) -> tuple[str, str]:
    parts = [_of(SYLLABLES, dice) for _ in range(dice.randint(2, 3))]
    return "".join(latin for latin, _ in parts).capitalize(), "".join(kana for _, kana in parts)


def _of(table: str, dice: random.Random) -> tuple[str, str]:
    latin, _, kana = dice.choice(table.split(",")).rpartition(" ")
    return latin, kana


def main() -> None:
    """Print one row a size."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sizes", type=int, nargs="*", default=SIZES)
    parser.add_argument("--jobs", type=int, default=0)
    parser.add_argument("--folder", type=Path, help="an empty folder for the texts, to be kept")
    arguments = parser.parse_args()
    heads = (
        "texts",
        "new",
        "read s",
        "ms/text",
        "index MB",
        "look s",
        "recall",
        "offered",
        "search ms",
        "slowest",
        "check ms",
    )
    print(" ".join(f"{head:>9}" for head in heads))
    with tempfile.TemporaryDirectory() as name:
        folder, before = arguments.folder or Path(name), 0
        for size in sorted(arguments.sizes):
            write(folder, before, size)
            row(folder, size, size - before, arguments.jobs)
            before = size


def write(folder: Path, first: int, last: int) -> None:
    """Write the sources from ``first`` up to ``last``, a thousand a folder."""
    for number in range(first, last):
        path = folder / f"{number // 1000:03}" / f"{number:06}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(story(number).english + "\n", encoding="utf-8")


def row(folder: Path, size: int, new: int, jobs: int) -> None:
    """Bring the index up to date, and print what that and searching it costs."""
    index = index_of(folder, "en")
    time.sleep(2.5)  # files younger than two seconds are looked at twice
    begun = time.perf_counter()
    with reading(jobs) as read_all:
        update(folder, index, "en", read_all=read_all)
    spent = time.perf_counter() - begun
    begun = time.perf_counter()
    brought.cache_clear()
    collection = prepared(folder, "en")
    looked = time.perf_counter() - begun
    hits, offered, searched, alone = ask(collection, size)
    figures = (spent, 1000 * spent / new, index.stat().st_size / 1e6, looked, hits / ARTICLES, offered / ARTICLES)
    times = (1000 * sum(searched) / ARTICLES, 1000 * max(searched), 1000 * alone / ARTICLES)
    print(f"{size:>9,} {new:>9,} " + " ".join(f"{value:9.2f}" for value in (*figures, *times)), flush=True)


def ask(collection: Collection, size: int) -> tuple[int, int, list[float], float]:
    """Return how many articles were offered their source, how many were offered in all, and the seconds of
    each search, and of the checks of all articles with their own source named."""
    hits, offered, searched, alone = 0, 0, [], 0.0
    options = Options(lang="ja")
    for number in random.Random(size).sample(range(size), ARTICLES):
        told = story(number)
        article = pipeline.read_article(plain.read("a.ja.txt", told.japanese + "\n"), options)
        begun = time.process_time()
        found = collection.offer(article)
        searched.append(time.process_time() - begun)
        hits += any(read.document.text == told.english + "\n" for read in found)
        offered += len(found)
        begun = time.process_time()
        pipeline.check(article, [plain.read("s.en.txt", told.english + "\n")], options)
        alone += time.process_time() - begun
    return hits, offered, searched, alone


if __name__ == "__main__":
    main()
