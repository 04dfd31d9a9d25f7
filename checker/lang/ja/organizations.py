"""Japanese organisations: a table of known bodies, JMdict's proper names, acronyms, and patterns.

Keys are case-folded English names, the canonical one first; a body that only its last sign gives away
(〜党, 〜省) has none.  Traits: "known" (in the table or in JMdict), "acronym" (Latin capitals),
"pattern", "untranslated" (in Latin letters although the table has nothing but Japanese names for it).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache
from itertools import chain

from checker.core.mention import Kind, Mention
from checker.core.tables import read_table
from checker.core.text import Sentence, Span
from checker.lang.ja.boundaries import is_kanji, may_stand, token_at
from checker.lang.ja.latin import is_explained, is_half_name
from checker.lang.ja.lexicon import senses
from checker.lang.ja.tokens import Token
from checker.lang.phrases import PhraseTable

# What the Japanese names of bodies end in; only then is JMdict asked, whose capitalised glosses are of all kinds.
_ENDS = re.compile(
    r"(?:党|省|庁|軍|連合|機構|機関|委員会|銀行|院|局|議会|同盟|協会|連盟|基金|裁判所|評議会|理事会|会議|公社|公団|警察|捜査局|組合|教会|連邦|大学|国連)$"
)
# Ends that alone make a body of the nouns before them.
_PATTERN_ENDS = re.compile(r"(?:党|省|庁|委員会|機構|連盟|協会|裁判所)$")
_COMMON = frozenset(
    "与党 野党 政党 新党 党 省 庁 委員会 機構 連盟 協会 裁判所 各省 両党 同党 同省 同庁 全党 本省 自党 他党 多数党 少数党 一党 二大政党 甘党 辛党 徒党 残党 悪党".split()
)
_LATIN = re.compile(r"(?<![A-Za-zＡ-Ｚａ-ｚ0-9])[A-ZＡ-Ｚ][A-ZＡ-Ｚ&＆]{1,5}(?![A-Za-zＡ-Ｚａ-ｚ0-9])")
_NO_ACRONYMS = frozenset(
    "AM PM TV OK CEO CFO COO CTO CIO PR HR IT ID AI US UK USA UAE GMT BST DNA RNA HIV AIDS GDP DVD CD PC GPS SUV LGBT VIP II III IV VI VII IX MP SNS PCR GK MF DF FW QB GM ICU USB DC NY LA".split()
)
_PLACES = (" province", " prefecture")  # 雲南省
_ASCII = re.compile("[A-Za-z]")
# The first word of what may be a name in Latin letters, and what shows that a name is a part of a longer one.
_HEAD = re.compile(r"(?<![A-Za-z&'’-])(?<![A-Za-z] )[A-Za-z]+")
_GOES_ON = re.compile(r" ?[A-Za-z&'’-]")
# Everyday ends: with another noun before them they are the end of some longer name (市民自由連合, 控訴審議会).
_EVERYDAY = re.compile(r"(?:党|議会|連合|同盟|連盟|評議会|理事会)$")
_EVERYDAY_ENGLISH = frozenset("Assembly Commonwealth Congress Council Guardian Parliament Quad Senate Treasury".split())
_GLOSS = re.compile(r"\s*\([^)]*\)\s*")
# The longest run of morphemes that is looked up as one name.
LONGEST_RUN = 6


def find_organizations(sentence: Sentence, tokens: tuple[Token, ...]) -> tuple[Mention, ...]:
    """Return the organisations that a Japanese sentence names, in reading order and disjoint.

    Args:
        sentence: A sentence of the document.
        tokens: Its morphemes, with spans in the document.
    """
    found: list[Mention] = []
    finders = (_listed(sentence, tokens), _runs(sentence, tokens), _acronyms(sentence), _untranslated(sentence))
    for mention in chain(*finders):
        if not any(mention.span.overlaps(other.span) for other in found):
            found.append(mention)
    return tuple(sorted(found, key=lambda mention: mention.span))


@lru_cache(maxsize=1)
def _table() -> PhraseTable[tuple[str, ...]]:
    rows = read_table("checker.lang.ja", "organizations.tsv", unique="surface")
    return PhraseTable.of({row["surface"]: tuple(n.casefold() for n in row["names"].split("|")) for row in rows})


@lru_cache(maxsize=1)
def _surfaces() -> dict[str, tuple[str, ...]]:
    """Return the Japanese names of each body by its English one, in the order of the table.

    A surface that may stand for several bodies is the usual name of the first alone.
    """
    found: dict[str, tuple[str, ...]] = {}
    for row in read_table("checker.lang.ja", "organizations.tsv"):
        name = row["names"].split("|")[0]
        found[name] = (*found.get(name, ()), row["surface"])
    return found


def renderings(english: str) -> tuple[str, ...]:
    """Return the Japanese names of a body of several words, the usual one first; () if the table lacks it.

    One word (Senate, Guardian) is also something else.
    """
    return _by_folded_name().get(english.casefold(), ()) if " " in english else ()


@lru_cache(maxsize=1)
def _by_folded_name() -> dict[str, tuple[str, ...]]:
    return {name.casefold(): forms for name, forms in _surfaces().items()}


@lru_cache(maxsize=1)
def _foreign() -> dict[str, tuple[str, ...]]:
    """Return the English names of bodies that Japanese does not write in Latin letters, longest first, by first word.

    One pattern of them all would take longer to compile than an article to read.
    """
    own = (name for name, forms in _surfaces().items() if not any(_ASCII.search(form) for form in forms))
    found: dict[str, list[str]] = defaultdict(list)
    for name in own:
        if not name.isupper() and name not in _EVERYDAY_ENGLISH:
            found[_HEAD.findall(name)[0]].append(name)
    return {head: tuple(sorted(names, key=lambda name: (-len(name), name))) for head, names in found.items()}


def _foreign_names(text: str) -> Iterator[Span]:
    """Yield where ``text`` has one of those names as whole words, in order and disjoint."""
    end = 0
    for match in _HEAD.finditer(text):
        start = match.start()
        fitting = (name for name in _foreign().get(match[0], ()) if text.startswith(name, start))
        name = next((name for name in fitting if not _GOES_ON.match(text, start + len(name))), "")
        if name and start >= end:
            end = start + len(name)
            yield Span(start, end)


def _untranslated(sentence: Sentence) -> Iterator[Mention]:
    if not _ASCII.search(sentence.text):
        return
    for span in _foreign_names(sentence.text):
        if not is_explained(sentence.text, span):
            keys = (span.of(sentence.text).casefold(),)
            yield _mention(sentence, span.shift(sentence.span.start), keys, "known", "latin", "untranslated")


def _listed(sentence: Sentence, tokens: tuple[Token, ...]) -> Iterator[Mention]:
    text, base = sentence.text, sentence.span.start
    for place in _table().scan(text, lambda start, end, _: may_stand(text, start, end, tokens, base)):
        # 国会議員 and 上院議員 are people, 議会制 a system, and 国民自由党 is another party than 自由党.
        if text.startswith(("議員", "制", "連合議"), place.end):
            continue
        if not (_EVERYDAY.search(text[: place.end]) and _is_lengthened(token_at(tokens, base + place.start - 1))):
            yield _mention(sentence, Span(base + place.start, base + place.end), place.value, "known")


def _is_lengthened(before: Token | None) -> bool:
    """Tell whether the noun before a party's name belongs to it; a country or 旧, 最大野党 does not."""
    if before is None or before.pos[0] != "名詞" or before.has_pos("名詞", "固有名詞", "地名"):
        return False
    if before.has_pos("名詞", "普通名詞", "副詞可能"):  # 今回国連, 当時議会
        return False
    return is_kanji(before.surface[-1]) and len(before.surface) > 1 and not before.surface.endswith(("国", "党"))


def _runs(sentence: Sentence, tokens: tuple[Token, ...]) -> Iterator[Mention]:
    """Yield the runs of nouns that end like a body's name, the longest that JMdict knows first."""
    for last, token in enumerate(tokens):
        if token.pos[0] in {"名詞", "接尾辞"} and _ENDS.search(token.surface):
            first = _first_noun(tokens, last)
            yield from _known_run(sentence, tokens, first, last)
            yield from _pattern_run(sentence, tokens, first, last)


def _first_noun(tokens: tuple[Token, ...], last: int) -> int:
    first = last
    while first > 0 and last - first < LONGEST_RUN - 1 and _continues(tokens[first - 1]):
        first -= 1
    return first


def _continues(token: Token) -> bool:
    return token.pos[0] in {"名詞", "接頭辞", "接尾辞"} and "数詞" not in token.pos and "助数詞可能" not in token.pos


def _known_run(sentence: Sentence, tokens: tuple[Token, ...], first: int, last: int) -> Iterator[Mention]:
    for start in range(first, last + 1):
        span = tokens[start].span.cover(tokens[last].span)
        keys = _glossed("".join(token.surface for token in tokens[start : last + 1]))
        lengthened = start > first and _EVERYDAY.search(tokens[last].surface) and _is_lengthened(tokens[start - 1])
        if keys and not lengthened:
            yield _mention(sentence, span, keys, "known")
            return


@lru_cache(maxsize=8192)
def _glossed(word: str) -> tuple[str, ...]:
    """Return JMdict's capitalised glosses of a word's first meaning, case-folded; () if it has none."""
    if not _ENDS.search(word):
        return ()
    glosses = (_GLOSS.sub(" ", gloss).strip() for sense in senses(word)[:1] for gloss in sense.glosses)
    names = (gloss.casefold().removeprefix("the ") for gloss in glosses if gloss[:1].isupper())
    return tuple(name for name in names if not name.endswith(_PLACES))


def _pattern_run(sentence: Sentence, tokens: tuple[Token, ...], first: int, last: int) -> Iterator[Mention]:
    span = tokens[first].span.cover(tokens[last].span)
    word = "".join(token.surface for token in tokens[first : last + 1])
    if _PATTERN_ENDS.search(word) and word not in _COMMON and tokens[last].surface not in _COMMON - {"党", "省", "庁"}:
        yield _mention(sentence, span, (), "pattern")


def _acronyms(sentence: Sentence) -> Iterator[Mention]:
    for match in _LATIN.finditer(sentence.text):
        plain = match[0].translate({code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)})
        if plain not in _NO_ACRONYMS and not is_half_name(sentence.text, Span(*match.span())):
            yield _mention(sentence, Span(*match.span()).shift(sentence.span.start), (plain.casefold(),), "acronym")


def _mention(sentence: Sentence, span: Span, keys: tuple[str, ...], *traits: str) -> Mention:
    text = span.shift(-sentence.span.start).of(sentence.text)
    marks = {*traits} | ({"acronym"} if text.isascii() and text.isupper() else set())
    return Mention(Kind.ORGANIZATION, span, text, sentence.index, keys, frozenset(marks))
