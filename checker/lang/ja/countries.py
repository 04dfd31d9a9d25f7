"""Japanese countries: CLDR's names, everyday forms, one-sign abbreviations and metonyms.

Keys are ISO 3166-1 alpha-2 codes, the nations of the United Kingdom and the European Union.  Spans
cover the country's name alone (イラク of イラク人).  Traits: "demonym" (before 人, 系 …), "language"
(before 語), "abbreviation" (米 of 米軍), "metonym" with "capital" or "seat", "region" and
"ambiguous".  Only a mention without "language", "metonym", "region" and "ambiguous" says for
certain that the text speaks of that country; the others may excuse a difference, never make one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from checker.core.mention import Kind, Mention
from checker.core.tables import read_table
from checker.core.text import Sentence, Span
from checker.lang.cldr import CountryForm, country_forms, form_of
from checker.lang.ja.boundaries import is_katakana, may_stand, token_at
from checker.lang.ja.country_signs import country_signs
from checker.lang.ja.tokens import Token
from checker.lang.phrases import Found, PhraseTable

PACKAGE = "checker.lang.ja"
# Names of up to two katakana are everyday words too (タイ a tie, チリ dust, マリ a girl's name); Sudachi decides.
LONGEST_DOUBTFUL = 2

_DEMONYM = re.compile(r"人(?!民|権|口|質|気|工|材|事|類|道|文)|系(?!統)|国籍|国民|女性|男性|出身|移民|市民")
_TIE = re.compile(r"[\d０-９]位$|首位$|最多$|最高$|に並ぶ$|同点$|[\d０-９]+アンダーの?$")
_MONEY = re.compile(
    r"・?(?:ドル|ポンド|円(?!卓|形|高|安)|ウォン|ルーブル|ペソ|フラン|レアル|ルピー|リラ|クローネ|クローナ|ディナール|リヤル|リアル)"
)
_CLOCK = re.compile(r"(?:東部|太平洋|夏|標準|山岳部|中部|現地)*時間")
_OFFICE = re.compile(
    r"の?(?:副)?(?:大統領|首相|外相|国王|女王|大使|代表|政府|国防相|大臣|皇太子|議会|選手|監督|軍|王子)"
)
_SOUND = {"ヴァ": "バ", "ヴィ": "ビ", "ヴェ": "ベ", "ヴォ": "ボ", "ヴ": "ブ", "ウィ": "ウイ"}


def find_countries(sentence: Sentence, tokens: tuple[Token, ...]) -> tuple[Mention, ...]:
    """Return the countries that a Japanese sentence names, in reading order.

    Args:
        sentence: A sentence of the document.
        tokens: Its morphemes, with spans in the document.
    """
    text, base = sentence.text, sentence.span.start
    found = tuple(_table().scan(text, lambda start, end, _: may_stand(text, start, end, tokens, base)))
    signs = country_signs(text, tokens, base, tuple(Span(f.start, f.end) for f in found))
    places = sorted((*found, *signs), key=lambda place: place.start)
    return tuple(_mention(sentence, place, tokens) for place in places if place.value.codes)


@lru_cache(maxsize=1)
def _table() -> PhraseTable[CountryForm]:
    forms = {spelling: form for form in country_forms("ja") for spelling in _spellings(form.form)}
    for row in read_table(PACKAGE, "capitals.tsv", unique="form"):
        codes, traits = tuple(row["code"].split("|")), frozenset({"metonym", row["kind"]})
        forms |= {spelling: CountryForm(row["form"], codes, traits) for spelling in _spellings(row["form"])}
    for row in read_table(PACKAGE, "not_countries.tsv", unique="form"):
        forms[row["form"]] = CountryForm(row["form"], form_of(row).codes, frozenset({row["kind"]}))
    return PhraseTable.of(forms)


def _spellings(form: str) -> Iterator[str]:
    """Yield a form as it is, without middle dots, and with its sounds spelled the other way."""
    for spelling in (form, form.replace("・", "")):
        yield spelling
        for sound, other in _SOUND.items():
            if sound in spelling:
                yield spelling.replace(sound, other)
            elif other in spelling and other != "ブ" and sound != "ウィ":
                yield spelling.replace(other, sound)


@lru_cache(maxsize=1)
def _homonyms() -> Mapping[str, tuple[str, re.Pattern[str] | None]]:
    return {
        row["form"]: (row["kind"], re.compile("|".join(row["clear"].split())) if row["clear"] else None)
        for row in read_table(PACKAGE, "homonyms.tsv", unique="form")
    }


def _mention(sentence: Sentence, place: Found[CountryForm], tokens: tuple[Token, ...]) -> Mention:
    text, base = sentence.text, sentence.span.start
    traits = set(place.value.traits)
    if not traits & {"metonym", "region"}:
        traits |= _use(text, place.end)
        if _is_doubtful(text, place, token_at(tokens, base + place.start)):
            traits.add("ambiguous")
    return Mention(
        kind=Kind.COUNTRY,
        span=Span(base + place.start, base + place.end),
        text=text[place.start : place.end],
        sentence=sentence.index,
        keys=place.value.codes,
        traits=frozenset(traits),
    )


def _use(text: str, end: int) -> set[str]:
    """Return what the words after a country make of it."""
    if text[end : end + 1] == "語" or text[end : end + 2] == "英語":
        return {"language"}
    if _MONEY.match(text, end):
        # "$10" names no country, so a currency may excuse one and never accuses.
        return {"currency", "ambiguous"}
    if _CLOCK.match(text, end):
        return {"ambiguous"}  # 英国夏時間 for "BST"
    return {"demonym"} if _DEMONYM.match(text, end) else set()


def _is_doubtful(text: str, place: Found[CountryForm], token: Token | None) -> bool:
    """Tell whether the form may be a person, a state or a common word here."""
    written = text[place.start : place.end]
    before, after = text[: place.start], text[place.end :]
    if "abbreviation" in place.value.traits:
        return False
    kind, clear = _homonyms().get(written, ("", None))
    if clear and clear.search(before + " " + after):
        return False
    if kind == "place" or (written == "タイ" and _TIE.search(before)):
        return True
    if is_katakana(written[0]) and len(written) <= LONGEST_DOUBTFUL and not _is_place(token, written):
        return True
    return _is_part_of_name(before, after, kind)


def _is_place(token: Token | None, written: str) -> bool:
    """Tell whether Sudachi reads the form, or the longer word that holds it (タイ人), as a place."""
    return token is not None and (token.has_pos("名詞", "固有名詞", "地名") or len(token.surface) > len(written))


def _is_part_of_name(before: str, after: str, kind: str) -> bool:
    if _OFFICE.match(after):
        return False  # テリーザ・メイ・イギリス首相
    if kind == "given" and after[:1] in {"・", "＝", "="} and is_katakana(after[1:2]):
        return not _begins_with_country(after[1:])
    if before[-1:] in {"・", "＝"} and is_katakana(before[-2:-1]):
        return not _ends_with_country(before[:-1])
    return False


def _begins_with_country(text: str) -> bool:
    return next(_table().at(text, 0), None) is not None


def _ends_with_country(text: str) -> bool:
    run = re.split(r"[^ァ-ヺー]", text)[-1]
    return run in _table().entries
