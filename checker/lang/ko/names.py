"""Names in Korean texts: hangul spellings of foreign and Korean names, and Latin ones.

A name is found by an office or form of address behind it (도널드 트럼프 대통령, 김 씨) or by its Latin spelling in
brackets (칸예 웨스트(Kanye West)).  Every other noun of three or more syllables is marked "loose": it may answer a
source's name by its sound and never accuses.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from checker.core.mention import Kind, Mention, by_sentence
from checker.core.text import Document
from checker.lang.ko.words import PARTICLES, plain
from checker.lang.latin_names import find_latin
from checker.lang.plaintext import Plain
from checker.lang.stretches import Stretch, Taken, is_free

_WORD = re.compile(r"[가-힣]+")
_ADDRESSED = re.compile(r"\s?(?:씨|님|여사|부부)(?![가-힣])|\s?(?:씨|님|여사)(?=[은는이가을를의도와과에])")
_GLOSS = re.compile(r"\s?[(（]([A-Z][A-Za-zÀ-ÿ'’.-]*(?: [A-Za-zÀ-ÿ'’.-]+){0,3})[)）]")
_TAIL = re.compile(rf"{PARTICLES}$")
# Ends of verbs, adjectives and nouns with particles: words that end so are no part of a name before another word.
_NO_PART = re.compile(
    r"(?:[은는을를의에와과도던된될한할함며고서면자게지도록까]|에서|으로|에게|[이가]|라는|이라는|위해|대해|따라|통해|및|또는|그리고|하지만|현지|당시|같은|모든|최근|지난|다른|신임|현직|현|전|전직|차기|부|임시)$"
)
# Nouns that stand before offices as often as names do.
_NOUNS = frozenset(
    "라디오 방송 텔레비전 몰래 위원회 상원 하원 정치 정부 의회 지방 법원 대법원 연방 국제 유럽 아시아 아프리카 축구 야구 골프 영화 음악 회사 은행 대학 대학교 병원 학교 경찰 군대 육군 해군 공군 당 야당 여당 민주당 공화당 보수당 노동당 여성 남성 유명 인기 전문 수석 최고 선임 일부 여러 많은 몇몇 각국 양국 세계 미래 젊은 흑인 백인 시사 뉴스 신문 잡지 정치부 경제부 지역 시의회 주의회 클럽 팀 구단 캠페인 재단 협회 연맹 조직 기구 기관".split()
)
_VERBS = re.compile(r"(?:다|요|고|며|면|서|지|게|던|된|될|한|할|은|는|을|를|들|적|하기|되기|했|됐|였)$")
# What may stand between a name and an office, in so many letters.
_BETWEEN = frozenset({"", "전", "현", "부"})
_NEAR = 3
_FIRST_SYLLABLE, _FINALS, _N_AND_L = 0xAC00, 28, frozenset({4, 8})
_SHORTEST_LOOSE = 3
_LONGEST_PART = 7


def find_names(document: Document, taken: Sequence[Mention]) -> tuple[Mention, ...]:
    """Return the names of a segmented document; ``taken`` are the mentions that other finders made."""
    near = by_sentence(taken)
    found: list[Mention] = []
    for sentence in document.sentences:
        line, base = plain(sentence), sentence.span.start
        own = [(mention, mention.span.shift(-base)) for mention in near.get(sentence.index, ())]
        sure = list(_sure(line, own))
        each_name = (*sure, *_loose(line, own, sure))
        found += [line.mention(Kind.NAME, each.start, each.end, (), each.traits) for each in each_name]
        found += find_latin(line, own)
    return tuple(found)


def _sure(line: Plain, own: Taken) -> Iterator[Stretch]:
    """Yield the names that an office, a form of address or a Latin spelling behind them shows."""
    roles = {span.start for mention, span in own if mention.kind is Kind.ROLE}
    words = list(_WORD.finditer(line.text))
    for at, word in enumerate(words):
        titled = any(
            line.text[word.end() : start].strip() in _BETWEEN for start in roles if 0 < start - word.end() <= _NEAR
        )
        addressed = _ADDRESSED.match(line.text, word.end()) is not None
        glossed = _GLOSS.match(line.text, word.end()) is not None
        if (titled or addressed or glossed) and _may_be_name(line.text, own, word.start(), word.end()):
            start = _first(line.text, own, words, at)
            # Two syllables before an office are as often a common noun.
            short = not (addressed or glossed) and word.end() - start < _SHORTEST_LOOSE
            yield Stretch(start, word.end(), frozenset({"person"} if addressed else {"kanji"} if short else ()))


def _first(text: str, own: Taken, words: Sequence[re.Match[str]], at: int) -> int:
    """Return where the name begins that ends with word ``at``: as many words as its Latin spelling has, else one more."""
    gloss = _GLOSS.match(text, words[at].end())
    first = at
    for _ in range(gloss[1].count(" ") if gloss else 1):
        before = words[first - 1] if first else None
        near = before is not None and text[before.end() : words[first].start()] == " "
        if before is None or not near or not is_free(own, before.start(), before.end()):
            break
        if gloss is None and (_modifies(before[0]) or not _may_be_name(text, own, before.start(), before.end())):
            break
        first -= 1
    return words[first].start()


def _modifies(word: str) -> bool:
    """Tell whether a word may be a verb before its noun (만난, 말할): its last syllable ends in ㄴ or ㄹ."""
    return (ord(word[-1]) - _FIRST_SYLLABLE) % _FINALS in _N_AND_L


def _may_be_name(text: str, own: Taken, start: int, end: int) -> bool:
    """Tell whether a word is free and looks like no inflected one."""
    word = text[start:end]
    return (
        is_free(own, start, end)
        and 1 < len(word) <= _LONGEST_PART
        and word not in _NOUNS
        and _NO_PART.search(word) is None
    )


def _loose(line: Plain, own: Taken, sure: Sequence[Stretch]) -> Iterator[Stretch]:
    places = [(each.start, each.end) for each in sure] + [(span.start, span.end) for _, span in own]
    for word in _WORD.finditer(line.text):
        if any(start < word.end() and word.start() < end for start, end in places):
            continue
        tail = _TAIL.search(word[0])
        cut = len(word[0]) - (len(tail[0]) if tail else 0)
        for end in dict.fromkeys((cut, len(word[0]))):
            if end >= _SHORTEST_LOOSE and not (end == len(word[0]) and _VERBS.search(word[0])):
                yield Stretch(word.start(), word.start() + end, frozenset({"kanji", "loose"}))
                break
