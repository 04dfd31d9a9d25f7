"""The Arabic pack: countries, offices, figures, dates and names with what is written onto them."""

from collections.abc import Callable
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.core.mention import Kind, Moment, Reading
from checker.core.text import Document, Sentence, Span
from checker.lang import LANGUAGES
from checker.lang.ar import PACK
from checker.lang.ar.letters import fold
from checker.lang.ar.romanisation import romanise

Read = Callable[[str], Reading]
DOUBT = {"metonym", "ambiguous", "region", "language", "currency"}


def test_the_pack_is_in_the_table() -> None:
    assert LANGUAGES.get("ar") is PACK


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("عقد الاجتماع أمس في بيروت.", 0.9, 1.0),
        ("این جلسه دیروز در تهران برگزار شد و گفتگوها پایان یافت.", 0.0, 0.0),
        ("The meeting was held in Beirut.", 0.0, 0.0),
        ("", 0.0, 0.0),
    ],
)
def test_arabic_is_told_by_its_script(text: str, low: float, high: float) -> None:
    assert low <= PACK.recognises(text) <= high


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("انتهى الاجتماع. غادر المندوبون.", ["انتهى الاجتماع.", "غادر المندوبون."]),
        ('هل وافق؟ قال "نعم." وغادر', ["هل وافق؟", 'قال "نعم."', "وغادر"]),
        ("ارتفع بنسبة 3.5 في المئة.", ["ارتفع بنسبة 3.5 في المئة."]),
        ("كتبه ج. حداد أمس.", ["كتبه ج. حداد أمس."]),
    ],
)
def test_sentences_end_at_stops(text: str, sentences: list[str]) -> None:
    assert [span.of(text) for span in PACK.segment(text, Span(0, len(text)))] == sentences


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("وصل وفد من كينيا وأوغندا.", "KE UG"),
        ("سافر إلى فرنسا وبألمانيا أقام.", "FR DE"),
        ("للصين وللهند حدود طويلة.", "CN IN"),
        ("الحكومة الفرنسية والمسؤولون البرازيليون", "FR BR"),
        ("السفير الكوري الجنوبي", "KR"),
        ("دفع 50 دولارًا أمريكيًا", "US"),
        ("السياسة المالية الجديدة", ""),
        ("في المحيط الهندي", ""),
        ("النيجر ونيجيريا", "NE NG"),
        ("العاصمة باريس", ""),
    ],
)
def test_countries_are_told(read: Read, text: str, codes: str) -> None:
    found = [mention for mention in read(text).of(Kind.COUNTRY) if not mention.traits & DOUBT]
    assert " ".join("|".join(mention.keys) for mention in found) == codes


@pytest.mark.parametrize(
    ("text", "ids", "traits"),
    [
        ("قال الرئيس السابق إنه مريض.", "president", {"former"}),
        ("استقالت رئيسة الوزراء.", "prime-minister", set()),
        ("التقى وزير الخارجية بالسفراء.", "foreign-minister", set()),
        ("رفض القاضي الطلب.", "judge", set()),
        ("الرئيس التنفيذي للشركة", "ceo", set()),
        ("نائب الرئيس غائب.", "vice-president", set()),
    ],
)
def test_offices_are_told(read: Read, text: str, ids: str, traits: set[str]) -> None:
    found = read(text).of(Kind.ROLE)
    assert " ".join(mention.keys[0] for mention in found[:1]) == ids
    assert traits <= found[0].traits


def test_an_adjective_is_no_office(read: Read) -> None:
    assert read("السبب الرئيسي واضح.").of(Kind.ROLE) == ()


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("5.6 مليون شخص", "5600000", "person"),
        ("٤٥ دولارًا", "45", "USD"),
        ("ثلاثة وعشرون طالبًا", "23", "person"),
        ("10 في المئة", "10", "%"),
        ("360.000 هكتار", "360000", "ha"),
        ("خمسمئة ألف يورو", "500000", "EUR"),
        ("يومين كاملين", "2", "day"),
        ("ستة عشر عامًا", "16", "year"),
    ],
)
def test_quantities_have_values(read: Read, text: str, value: str, unit: str) -> None:
    (number,) = read(text).of(Kind.NUMBER)
    assert number.quantity is not None
    assert (number.quantity.low, number.quantity.unit) == (Fraction(value), unit)


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("يوم الثلاثاء", Moment(weekday=1)),
        ("28 سبتمبر 2018", Moment(year=2018, month=9, day=28)),
        ("تشرين الثاني", Moment(month=11)),
        ("أيلول/سبتمبر", Moment(month=9)),
        ("عام 1998", Moment(year=1998)),
        ("الأسبوع الماضي", Moment(shift=-1, unit="week")),
        ("الساعة 8:30 مساءً", Moment(hour=20, minute=30, part="pm")),
        ("قبل 3 سنوات", Moment(shift=-3, unit="year")),
        ("القرن التاسع عشر", Moment(year=19, unit="century")),
    ],
)
def test_moments_are_read(read: Read, text: str, moment: Moment) -> None:
    assert [date.moment for date in read(f"عقد الاجتماع {text}.").of(Kind.DATE)] == [moment]


def test_a_form_of_address_makes_a_person(read: Read) -> None:
    (found,) = [m for m in read("رفضت السيدة نوفاك الطلب.").of(Kind.NAME) if "loose" not in m.traits]
    assert (found.text, found.traits) == ("نوفاك", frozenset({"person"}))


def test_a_country_behind_the_office_is_its_own(read: Read) -> None:
    (claim,) = read("وصل الرئيس الفرنسي ماكرون.").claims
    assert claim.country is not None
    assert (claim.country.keys, claim.holder and claim.holder.text) == (("FR",), "ماكرون")


def test_vowel_signs_do_not_count_but_keep_their_places(read: Read) -> None:
    text = "زار مِصْرَ أمس."
    (country,) = read(text).of(Kind.COUNTRY)
    assert (country.keys, country.span.of(text)) == (("EG",), country.text)
    assert fold(country.text) == "مصر"


def test_names_are_romanised_by_rule() -> None:
    assert romanise("دونالد") == "Dunald"


@pytest.mark.property
@given(st.text(alphabet="الفرنسيةوبلك رئيس3٤مليونًأ.\n aB\u200f", max_size=60))
def test_mentions_say_what_stands_there(text: str) -> None:
    sentences = tuple(Sentence(at, s, s.of(text)) for at, s in enumerate(PACK.segment(text, Span(0, len(text)))))
    document = Document("a", text, "ar", (Span(0, len(text)),), sentences)
    assert all(mention.span.of(text) == mention.text for mention in PACK.read(document).mentions)
