"""What the packs of tables find: countries, offices, numbers and dates, in inflected forms."""

from __future__ import annotations

from fractions import Fraction

import pytest

from checker.core.mention import Kind, Mention, Moment
from checker.core.text import Document, Span
from checker.lang import LANGUAGES
from checker.pipeline import segment

FOLDERS = ("de", "es", "fr", "it", "pt", "ru", "uk")


def read(lang: str, text: str) -> tuple[Mention, ...]:
    pack = LANGUAGES.get(lang)
    return pack.read(segment(Document("a", text, blocks=(Span(0, len(text)),)), pack)).mentions


def found(lang: str, text: str, kind: Kind) -> list[Mention]:
    return [mention for mention in read(lang, text) if mention.kind is kind]


@pytest.mark.parametrize(
    ("lang", "text", "codes"),
    [
        ("de", "Die Regierungen Frankreichs und der Vereinigten Staaten stritten.", ["FR", "US"]),
        ("de", "Der Irak-Krieg traf auch iranische Städte.", ["IQ", "IR"]),
        ("fr", "Les soldats de l’Iran et des États-Unis se parlent.", ["IR", "US"]),
        ("fr", "Une ministre polonaise a rencontré des élues grecques.", ["PL", "GR"]),
        ("es", "Las tropas de EE. UU. dejaron Irak y Arabia Saudí.", ["US", "IQ", "SA"]),
        ("es", "Las empresas estadounidenses compran a los noruegos.", ["US", "NO"]),
        ("ru", "Послы Германии и Китая встретились с Израилем.", ["DE", "CN", "IL"]),
        ("ru", "Американские и британские компании ушли.", ["US", "GB"]),
        ("it", "Le truppe francesi lasciano la Germania.", ["FR", "DE"]),
        ("pt", "Os ministros espanhóis visitaram a Alemanha.", ["ES", "DE"]),
        ("uk", "Посли Німеччини та Польщі зустрілися.", ["DE", "PL"]),
        ("pl", "Szwecja i Norwegia podpisały umowę.", ["SE", "NO"]),
    ],
)
def test_countries_in_every_form(lang: str, text: str, codes: list[str]) -> None:
    assert [mention.keys[0] for mention in found(lang, text, Kind.COUNTRY)] == codes


@pytest.mark.parametrize(
    ("lang", "text", "ids"),
    [
        (
            "de",
            "Die Außenministerin sprach mit dem Bürgermeister und zwei Richtern.",
            ["foreign-minister", "mayor", "judge"],
        ),
        ("de", "Sie wollen die Stadt verteidigen.", []),
        ("fr", "La présidente et les ministres ont écouté le porte-parole.", ["president", "minister", "spokesperson"]),
        ("es", "La alcaldesa y los jueces hablaron del Reino.", ["mayor", "judge"]),
        ("ru", "Президентом стал бывший премьер-министр.", ["president", "prime-minister"]),
        ("it", "I sindaci e la ministra hanno parlato.", ["mayor", "minister"]),
        ("pt", "Os senadores ouviram a presidente.", ["senator", "president"]),
        ("uk", "Речником президента став журналіст.", ["spokesperson", "president", "journalist"]),
    ],
)
def test_offices_in_every_form(lang: str, text: str, ids: list[str]) -> None:
    assert [mention.keys[0] for mention in found(lang, text, Kind.ROLE)] == ids


def test_a_modifier_marks_its_office() -> None:
    (role,) = found("de", "Der ehemalige Kanzler schwieg.", Kind.ROLE)
    assert "former" in role.traits


@pytest.mark.parametrize(
    ("lang", "text", "value", "unit"),
    [
        ("de", "Das kostet 1,9 Milliarden Dollar.", Fraction(1_900_000_000), "USD"),
        ("de", "Es kamen zweihundertvierundzwanzig Menschen.", Fraction(224), "person"),
        ("de", "Rund 12.500 Menschen kamen.", Fraction(12_500), "person"),
        ("fr", "Il faut 12 500 euros.", Fraction(12_500), "EUR"),
        ("fr", "Elle a quatre-vingt-dix-sept ans.", Fraction(97), "year"),
        ("es", "Cuesta 2,5 mil millones de dólares.", Fraction(2_500_000_000), "USD"),
        ("es", "Son treinta y dos mil personas.", Fraction(32_000), "person"),
        ("ru", "Потрачено 3,5 миллиарда долларов.", Fraction(3_500_000_000), "USD"),
        ("ru", "Это 45 % голосов.", Fraction(45), "%"),
        ("it", "Servono 7,5 milioni di euro.", Fraction(7_500_000), ""),
        ("uk", "Це 12 тисяч гривень.", Fraction(12_000), ""),
        ("pl", "To kosztuje 3,2 miliona.", Fraction(3_200_000), ""),
    ],
)
def test_numbers_by_value(lang: str, text: str, value: Fraction, unit: str) -> None:
    (number,) = found(lang, text, Kind.NUMBER)
    assert number.quantity is not None
    assert (number.quantity.low, number.quantity.unit or unit) == (value, unit or number.quantity.unit)


@pytest.mark.parametrize(
    ("lang", "text", "moments"),
    [
        (
            "de",
            "Am Dienstag, dem 3. Oktober 2018, um 15 Uhr.",
            [{"weekday": 1}, {"day": 3, "month": 10, "year": 2018}, {"hour": 15}],
        ),
        (
            "de",
            "In den 1980er Jahren und vor drei Jahren.",
            [{"year": 1980, "unit": "decade"}, {"shift": -3, "unit": "year"}],
        ),
        (
            "fr",
            "Le mardi 3 mai 2016 à 15 h 30.",
            [{"weekday": 1}, {"day": 3, "month": 5, "year": 2016}, {"hour": 15, "minute": 30}],
        ),
        (
            "es",
            "El 3 de mayo de 2016, hace tres años.",
            [{"day": 3, "month": 5, "year": 2016}, {"shift": -3, "unit": "year"}],
        ),
        ("ru", "В среду, 3 октября 2018 года.", [{"weekday": 2}, {"day": 3, "month": 10, "year": 2018}]),
        ("uk", "У п’ятницю 3 жовтня.", [{"day": 3, "month": 10}]),
        ("it", "Sabato 3 ottobre 2020.", [{"weekday": 5}, {"day": 3, "month": 10, "year": 2020}]),
        ("nl", "Op zaterdag 3 oktober 2020.", [{"weekday": 5}, {"day": 3, "month": 10, "year": 2020}]),
    ],
)
def test_dates(lang: str, text: str, moments: list[dict[str, int | str]]) -> None:
    expected = [Moment(**parts) for parts in moments]  # type: ignore[arg-type]
    assert [mention.moment for mention in found(lang, text, Kind.DATE)] == expected


def test_a_day_that_no_calendar_has_is_read_all_the_same() -> None:
    (date,) = found("ru", "Волна пришла 260 декабря.", Kind.DATE)
    assert date.moment == Moment(month=12, day=260)


@pytest.mark.parametrize("lang", FOLDERS)
def test_what_a_pack_cannot_find_is_named(lang: str) -> None:
    pack = LANGUAGES.get(lang)
    reading = pack.read(segment(Document("a", "3"), pack))
    assert "who holds which office" in reading.unread
    assert "offices, ranks and occupations" not in reading.unread


def test_without_tables_more_is_unread() -> None:
    pack = LANGUAGES.get("nl")
    assert "offices, ranks and occupations" in pack.read(segment(Document("a", "3"), pack)).unread
    assert pack.reads is not None
    assert "offices" not in pack.reads()


def test_names_are_runs_of_capitals_with_their_particles() -> None:
    names = [mention.text for mention in found("fr", "Hier, Ursula von der Leyen a vu Marc.", Kind.NAME)]
    assert names == ["Ursula von der Leyen", "Marc"]


def test_names_lose_the_endings_of_their_case() -> None:
    (name,) = found("ru", "Он говорил с Тайгером Вудсом.", Kind.NAME)
    assert "тайгер вудс" in name.keys


@pytest.mark.parametrize(
    ("lang", "text"), [("fr", "Les étapes un et trois sont finies."), ("de", "Das ist eine Stadt.")]
)
def test_words_that_count_nothing_are_no_numbers(lang: str, text: str) -> None:
    assert found(lang, text, Kind.NUMBER) == []
