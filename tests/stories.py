"""Small stories in two languages, made for the tests, and how the program reads them."""

from __future__ import annotations

from functools import lru_cache

from checker import pipeline
from checker.core.dossier import Dossier, Read
from checker.core.options import Options
from checker.core.text import Document
from checker.readers import plain

# One sentence of one answers one of the other.
TRAM_JA = (
    "ポルトガルのルイ・アルメイダ運輸相は月曜日、リスボンで路面電車の新しい路線を開通させた。",
    "路線の長さは12キロで、費用は3億4000万ユーロだった。",
    "アルメイダ氏は、1日に4万5000人の乗客が電車を利用すると述べた。",
    "工事は2019年に始まり、洪水で2度遅れた。",
    "リスボンのテレサ・カルヴァーリョ市長は、この路線を郊外への贈り物と呼んだ。",
    "ドイツのシーメンスが28両の電車を製造した。",
    "シントラへの2本目の路線は2031年に計画されている。",
)
TRAM_EN = (
    "Portuguese Transport Minister Rui Almeida opened a new tram line in Lisbon on Monday.",
    "The line is 12 kilometres long and cost 340 million euros.",
    "Almeida said that 45,000 passengers a day would use the trams.",
    "Work began in 2019 and was delayed twice by floods.",
    "The mayor of Lisbon, Teresa Carvalho, called the line a gift to the suburbs.",
    "Siemens of Germany built the 28 trams.",
    "A second line to Sintra is planned for 2031.",
)
# Another report of the same event: some of the sentences, in another order and among others.
TRAM_REPORT_EN = (
    "Tourists in Sintra have waited for years.",
    TRAM_EN[5],
    "Hotels complain about noise at night.",
    TRAM_EN[4],
    TRAM_EN[1],
    "Buses remain cheaper than rail for most commuters.",
    "Opposition politicians want lower fares.",
    TRAM_EN[0],
)
# Another story altogether: no name and no figure in common.
CHESS_EN = (
    "Icelandic teenager Freyja Stefansdottir won the chess festival in Akureyri.",
    "She beat Canadian grandmaster Owen Fairbanks after 71 moves.",
    "Fairbanks resigned with a smile and congratulated his opponent.",
    "Snow kept most spectators away from the final evening.",
)


def text(sentences: tuple[str, ...]) -> str:
    """Return the sentences as paragraphs."""
    return "".join(sentence + "\n" for sentence in sentences)


def article(body: str, name: str = "article.ja.txt") -> Document:
    """Return an article as a reader gives it."""
    return plain.read(name, body)


def source(body: str, number: int = 1) -> Document:
    """Return a source as a reader gives it."""
    return plain.read(f"source-{number}.en.txt", body)


@lru_cache
def gathered(body: str, *sources: str, options: Options = Options()) -> Dossier:  # noqa: B008 - frozen
    """Return the dossier of an article with its sources."""
    documents = [source(each, number) for number, each in enumerate(sources, start=1)]
    return pipeline.gather(article(body), documents, options)


@lru_cache
def japanese(body: str) -> Read:
    """Return a Japanese text with what is read in it."""
    return pipeline.read(article(body), "ja", "the article")


@lru_cache
def english(body: str) -> Read:
    """Return an English text with what is read in it."""
    return pipeline.read(source(body), "en", "a source")
