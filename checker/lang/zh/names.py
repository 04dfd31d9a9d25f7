"""Names in Chinese texts: foreign ones spelt by sound, people in their own characters, and Latin ones.

A name spelt by sound is found by its dots (安娜·林德), by an office or a form of address beside it (法官坎贝尔, 坎贝尔先生),
by being a part of such a name elsewhere in the text, or, marked "loose", as a run of characters that names are spelt
with: a loose run may answer a source's name and never accuses.  People in their own characters have the trait
"kanji" and, where pypinyin (the extra ``zh``) is installed, their reading as key.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from checker.core.mention import Kind, Mention, by_sentence
from checker.core.tables import read_table
from checker.core.text import Document, Sentence, Span
from checker.lang.latin_names import find_latin
from checker.lang.plaintext import Plain
from checker.lang.stretches import Stretch, Taken
from checker.lang.zh import romanisation
from checker.lang.zh.romanisation import syllables
from checker.lang.zh.words import PACKAGE, plain

_DOTS = "·•・‧∙"
_AFTER = r"先生|女士|小姐|太太|夫人|夫妇|爵士|博士"
_VERBS = r"表示|说|称(?!为|号)|告诉|认为|指出|补充道|写道|回应|透露|强调|承认|警告|呼吁|解释|声称|宣布|否认"
_FAMILY = (
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金"
    "陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文习温栗汝俞朴"
)
# A family name of one character and a given name of two or one.
_OWN_SIZES = (3, 2)
_PERSON = re.compile(rf"[{_FAMILY}][一-鿿]{{1,2}}")
# Signs that end a name in its own characters: what stands after it is no part of it.
_END = re.compile(rf"$|[^一-鿿]|{_AFTER}|{_VERBS}|在|和|与|的|是|对|将|也|已|于|就|曾|则|会见|访问|主持|出席")
# Signs that a name begins behind.
_BEFORE = re.compile(r"(?:^|[^一-鿿]|[的和与对在是由向给被让为将把跟])$")
_SHORTEST, _LONGEST = 2, 7
# A run of so many characters that spell names is hardly ever anything else.
_LOOSE = 3


@lru_cache(maxsize=1)
def _characters() -> tuple[str, str]:
    """Return the characters that names are spelt with as two classes: at any place, and only inside."""
    rows = read_table(PACKAGE, "transliteration.tsv")
    outer = "".join(row["characters"] for row in rows if row["kind"] == "any")
    return outer, outer + "".join(row["characters"] for row in rows if row["kind"] == "inner")


@lru_cache(maxsize=1)
def _run() -> re.Pattern[str]:
    outer, inner = _characters()
    return re.compile(rf"[{outer}](?:[{inner}]{{0,{_LONGEST - 2}}}[{outer}])?")


@lru_cache(maxsize=1)
def _dotted() -> re.Pattern[str]:
    outer, inner = _characters()
    part = rf"[{inner}]{{0,{_LONGEST - 1}}}[{outer}]"
    return re.compile(
        rf"[{outer}][{inner}]{{0,{_LONGEST}}}(?:\s?[{_DOTS}]\s?{part})+|(?<=[{_DOTS}])[{inner}]+(?!\s?[{_DOTS}])"
    )


def find_names(document: Document, taken: Sequence[Mention]) -> tuple[Mention, ...]:
    """Return the names of a segmented document; ``taken`` are the mentions that other finders made."""
    near = by_sentence(taken)
    scenes = [(plain(sentence), _own(sentence, near.get(sentence.index, ()))) for sentence in document.sentences]
    sure = [list(_sure(*scene)) for scene in scenes]
    parts = _parts(scenes, sure)
    found: list[Mention] = []
    # Names that nobody can read aloud accuse nobody.
    silent = frozenset(() if romanisation.has_readings() else {"kanji"})
    for (line, own), known in zip(scenes, sure, strict=True):
        again = [*known, *_repeated(line, own, known, parts)]
        again += _loose(line, own, again)
        found += [
            line.mention(Kind.NAME, each.start, each.end, _reading(line, each), each.traits | silent) for each in again
        ]
        found += find_latin(line, own)
    return tuple(found)


def _own(sentence: Sentence, near: Sequence[Mention]) -> tuple[tuple[Mention, Span], ...]:
    """Return the mentions of a sentence with their places in its plain text, which is as long as the sentence."""
    return tuple((mention, mention.span.shift(-sentence.span.start)) for mention in near)


def _sure(line: Plain, own: Taken) -> Iterator[Stretch]:
    """Yield the names that dots, offices and forms of address show."""
    found: list[Stretch] = []
    for match in _dotted().finditer(line.text):
        start = max([match.start(), *(span.end for _, span in own if match.start() < span.end < match.end())])
        if any(dot in line.text[start : match.end()] for dot in _DOTS) and not _is_taken(own, start, match.end()):
            doubt = set() if _is_cut(line, own, start, match.end()) else {"kanji"}
            found.append(Stretch(start, match.end(), frozenset(_person(line, own, start, match.end()) | doubt)))
    for other in (*_titled(line, own), *_own_characters(line, own)):
        if not any(each.start < other.end and other.start < each.end for each in found):
            found.append(other)
    yield from sorted(found, key=lambda each: each.start)


def _is_cut(line: Plain, own: Taken, start: int, end: int) -> bool:
    """Tell whether it is certain where the name begins and ends; characters that may be a part of it leave doubt."""
    edges = {edge for _, span in own for edge in (span.start, span.end)}
    return (start in edges or _BEFORE.search(line.text, 0, start) is not None) and (
        end in edges or _END.match(line.text, end) is not None
    )


def _is_taken(own: Taken, start: int, end: int) -> bool:
    return any(span.start < end and start < span.end for mention, span in own if "ambiguous" not in mention.traits)


def _person(line: Plain, own: Taken, start: int, end: int) -> set[str]:
    beside = any(span.end == start or span.start == end for mention, span in own if mention.kind is Kind.ROLE)
    addressed = re.compile(_AFTER).match(line.text, end)
    return {"person"} if beside or addressed else set()


def _titled(line: Plain, own: Taken) -> Iterator[Stretch]:
    roles = [span for mention, span in own if mention.kind is Kind.ROLE]
    for start, end in _runs(line.text):
        if end - start < _SHORTEST or _is_taken(own, start, end):
            continue
        addressed = re.compile(rf"\s?(?:{_AFTER})").match(line.text, end)
        beside = any(role.end == start or role.start == end for role in roles)
        speaks = re.compile(_VERBS).match(line.text, end) and end - start >= _LOOSE
        if addressed or (beside and end - start >= _LOOSE) or speaks:
            yield Stretch(start, end, frozenset({"person"}))


def _runs(text: str) -> Iterator[tuple[int, int]]:
    """Yield the longest runs of characters that spell names, cut to begin and end as names do."""
    _, inner = _characters()
    for whole in re.finditer(rf"[{inner}]+", text):
        match = _run().search(text, whole.start(), whole.end())
        if match and match.end() - match.start() < _LONGEST:
            yield match.start(), match.end()


def _own_characters(line: Plain, own: Taken) -> Iterator[Stretch]:
    """Yield people in their own characters beside an office, the longer name first."""
    for mention, span in own:
        if mention.kind is not Kind.ROLE:
            continue
        behind = [(span.end, span.end + size) for size in _OWN_SIZES if _PERSON.match(line.text, span.end)]
        before = [(span.start - size, span.start) for size in _OWN_SIZES if span.start >= size]
        for start, end in (*behind, *before):
            whole = _PERSON.fullmatch(line.text, start, end) is not None
            if whole and not _is_taken(own, start, end) and _is_cut(line, own, start, end):
                yield Stretch(start, end, frozenset({"person", "kanji"}))
                break


def _parts(scenes: Sequence[tuple[Plain, Taken]], sure: Sequence[Sequence[Stretch]]) -> frozenset[str]:
    """Return the parts of two or more characters that sure names are made of."""
    texts = (line.text[each.start : each.end] for (line, _), found in zip(scenes, sure, strict=True) for each in found)
    return frozenset(part for text in texts for part in re.split(rf"\s?[{_DOTS}]\s?", text) if len(part) >= _SHORTEST)


def _repeated(line: Plain, own: Taken, known: Sequence[Stretch], parts: frozenset[str]) -> Iterator[Stretch]:
    """Yield the places where a part of a sure name stands by itself."""
    if not parts:
        return
    for match in re.finditer("|".join(sorted(map(re.escape, parts), key=lambda part: (-len(part), part))), line.text):
        free = not any(each.start < match.end() and match.start() < each.end for each in known)
        if free and not _is_taken(own, *match.span()):
            kanji = {"kanji"} if _PERSON.fullmatch(match[0]) and not _run().fullmatch(match[0]) else set()
            yield Stretch(*match.span(), frozenset(_person(line, own, *match.span()) | kanji))


def _loose(line: Plain, own: Taken, known: Sequence[Stretch]) -> Iterator[Stretch]:
    places = sorted([(each.start, each.end) for each in known] + [(span.start, span.end) for _, span in own])
    edges = [0, *(edge for place in places for edge in place), len(line.text)]
    for free_from, free_to in list(pairwise(edges))[::2]:
        for start, end in _runs(line.text[free_from:free_to]) if free_from < free_to else ():
            if end - start >= _LOOSE:
                yield Stretch(free_from + start, free_from + end, frozenset({"kanji", "loose"}))


def _reading(line: Plain, found: Stretch) -> tuple[str, ...]:
    """Return the Mandarin reading of a name in its own characters, family name apart; () without pypinyin."""
    if "kanji" not in found.traits or "loose" in found.traits:
        return ()
    return _pinyin(line.text[found.start : found.end])


def _pinyin(name: str) -> tuple[str, ...]:
    family, *given = syllables(name)
    return (f"{family} {''.join(given)}", f"{family} {' '.join(given)}") if given else ()
