"""Countries, offices and bodies of Korean texts, told from the particles and endings that are written onto them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.core.mention import Kind, Mention
from checker.core.text import Sentence
from checker.lang import listed
from checker.lang.adjacency import Phrasing
from checker.lang.plaintext import Plain

PACKAGE = "checker.lang.ko"
LOCALES = ("ko",)
_WIDE = {chr(code): chr(code - 0xFEE0) for code in (*range(0xFF10, 0xFF1A), 0xFF0E, 0xFF05, 0xFF1A)}

# Case particles, topic and addition, and what follows them; forms of 이다 (to be) behind a noun.
_CASE = "이|가|을|를|의|에|에서|에게|에게서|께서|께|와|과|로|으로|로서|으로서|로써|으로써|랑|이랑|하고|한테|보다|처럼|같이|만큼|까지|부터|마다|밖에|조차|마저|이나|나|이든|든|이라도|라도|으로부터|로부터|에서부터|에까지|만|뿐"
_TOPIC = "은|는|도|만|의|선|엔|ㄴ|까지|부터|라고|이라고|라는|이라는|란|이란|라며|이라며|라면|이라면"
_TO_BE = "이다|다|입니다|이었다|였다|이었던|였던|인|이며|며|이고|고|이자|자|이지만|지만|이라|라|였습니다|이었습니다|이었으며|였으며|이었고|였고|일|임|이어서|여서|이던|던|이니|이므로|예요|이에요"
PARTICLES = rf"(?:들)?(?:(?:{_CASE})(?:{_TOPIC})?|{_TOPIC}|{_TO_BE})?"
_TAIL = re.compile(rf"{PARTICLES}(?![가-힣])")
# What may be written onto the name of a country: people, language, army, government and the like.
_ONTO = re.compile(
    r"(?:인|계|군|산|어|령|식|발|행|제|측|내|전|풍|판|팀|국적|출신|국민|사람|여성|남성|시민|정부|대사|대표|선수|대통령|총리|외무|국방|국무|재무|의회|언론|경제|증시|기업|달러|파운드|위안|원화|엔화|본토|동부|서부|남부|북부|중부)"
)
_LONG = 4
# Offices of two syllables that are written onto what they are the office of: 교육부장관, 시의원.
_SUFFIXED = frozenset(
    "장관 의원 의장 위원장 대표 회장 사장 국장 감독 교수 판사 기자 코치 선수 총리 차관 대변인 대통령 변호사".split()
)
_OF_TWO = "[미영중일러독프한북남유호인]"
_SIGNS = {"미": "US", "영": "GB", "중": "CN", "일": "JP", "러": "RU", "독": "DE", "프": "FR", "한": "KR", "북": "KP",
          "유": "EU", "호": "AU", "인": "IN", "남": "KR"}  # fmt: skip
_SIGN = re.compile(
    rf"(?<![가-힣])(?P<row>{_OF_TWO}(?:[·ㆍ・‧-]{_OF_TWO})+)(?![가-힣·ㆍ])|(?<![가-힣])(?P<pair>미중|미북|북미|한미|미일|한일|한중|중미|미러|한미일|남북|한중일)(?=\s?(?:정상|관계|무역|회담|양국|동맹|협상|갈등|전쟁|협정|외교))"
    r"|(?<![가-힣])(?P<lone>[미영])(?=\s?(?:국방|국무부|국무장관|상원|하원|의회|행정부|대통령|정부|재무|법무|육군|해군|공군|연방|중앙정보국|항공우주국)|군(?![가-힣]{2}))|(?<=[방주대])(?P<visited>[미중러])(?=\s|한|단|대사)"
)
SIGNS = listed.Signs(
    before={
        "former": re.compile(r"(?:(?<![가-힣])(?:전|前|전임|옛|고)\s?(?:[가-힣]{1,6}\s)?)$"),
        "deputy": re.compile(r"(?<![가-힣])부$"),
        "acting": re.compile(r"(?:대행|임시|권한대행)\s?$"),
        "shadow": re.compile(r"(?:그림자|예비)\s?(?:내각\s?)?$"),
        "elect": re.compile(r"(?:차기)\s?$"),
        "current": re.compile(r"(?:현|현직)\s?$"),
    },
    after={
        "candidate": re.compile(r"\s?후보"),
        "elect": re.compile(r"\s?당선(?:인|자)"),
        "acting": re.compile(r"\s?(?:권한)?대행"),
        "spouse": re.compile(r"\s?부인"),
        "office": re.compile(r"\s?(?:선거|대선|선출|임명|취임|선임|직(?![원접])|지명|후보)"),
    },
    never=re.compile(r"(?:실|궁|제|령|배|직(?![원접])|단|상|관저|협회|선거)(?![가-힣]{3})|전용기|\s?선거"),
)
COUNTRY_SIGNS = listed.Signs(
    after={
        "demonym": re.compile(r"인(?![가-힣])|인(?:들|은|이|을|의|과|도|에)|계|출신|국적|사람|여성|남성"),
        "language": re.compile(r"어(?![가-힣])|어(?:로|를|와|가|는|의|판)"),
        "currency": re.compile(r"\s?(?:달러|파운드|프랑|루피|페소)"),
        "ambiguous": re.compile(r"\s?(?:달러|파운드|프랑|루피|페소)|\s?(?:동부|서부|현지|여름|서머)\s?(?:표준)?시"),
    }
)
PHRASING = Phrasing(
    to_role=re.compile(r"(?:\s?[(（][^()（）]{1,40}[)）])?\s?(?:전|현|신임|부|전임)?\s?"),
    to_holder=re.compile(r"(?:인)?[\s,]{1,2}"),
    of=re.compile(r"(?:의)?\s?(?:전|현|신임|부|전임)?\s?"),
    country_after=False,
)


def plain(sentence: Sentence) -> Plain:
    """Return the sentence with plain digits."""
    return Plain.of(sentence, lambda char: _WIDE.get(char, char))


def spellings(form: str) -> tuple[str, ...]:
    """Return a form of a table with and without the spaces that Korean writers leave out."""
    return tuple(dict.fromkeys((form, form.replace(" ", ""))))


def begins(text: str, start: int) -> bool:
    """Tell whether a word can begin at ``start``: no syllable stands before it."""
    return start == 0 or not ("가" <= text[start - 1] <= "힣" or text[start - 1].isalnum())


def ends(text: str, end: int) -> bool:
    """Tell whether a noun can end at ``end``: nothing but particles is written onto it."""
    return _TAIL.match(text, end) is not None


def stands(text: str, start: int, end: int) -> bool:
    """Tell whether a word stands by itself, particles aside."""
    return begins(text, start) and ends(text, end)


def country_stands(text: str, start: int, end: int) -> bool:
    """Tell whether a country may stand at a place: a word, or the first part of one."""
    return begins(text, start) and (end - start >= _LONG or ends(text, end) or _ONTO.match(text, end) is not None)


def role_stands(text: str, start: int, end: int) -> bool:
    """Tell whether an office may stand at a place: at the end of a word, and whole unless it is one that others end in."""
    word = text[start:end]
    marked = text[max(0, start - 1) : start] in {"전", "부", "현", "총"} and begins(text, start - 1)
    whole = begins(text, start) or marked or word in _SUFFIXED or len(word) >= _LONG
    return whole and (ends(text, end) or SIGNS.traits(text, start, end) & {"candidate", "office"} != frozenset())


def find_listed(plain: Plain) -> Iterator[Mention]:
    """Yield the countries, offices and bodies of a sentence."""
    table = listed.country_table(PACKAGE, LOCALES, spellings)
    countries = listed.find_countries(plain, table, country_stands, COUNTRY_SIGNS)
    yield from listed.with_abbreviations(countries, _signs(plain))
    yield from listed.find_roles(plain, listed.role_table(PACKAGE, spellings), role_stands, SIGNS)
    yield from listed.find_bodies(plain, listed.body_table(PACKAGE, spellings), begins_body)


def begins_body(text: str, start: int, _end: int) -> bool:
    """Tell whether a body may stand at a place: its name is long enough to be told by its beginning."""
    return begins(text, start)


def _signs(plain: Plain) -> Iterator[Mention]:
    """Yield countries of one syllable: 한·미, 북미 정상회담, 미 국무부."""
    for match in _SIGN.finditer(plain.text):
        for at, sign in enumerate(match[0], match.start()):
            code = "US" if (match["pair"], sign) == ("북미", "미") else _SIGNS.get(sign)
            if code:
                yield plain.mention(Kind.COUNTRY, at, at + 1, (code,), {"abbreviation"})
