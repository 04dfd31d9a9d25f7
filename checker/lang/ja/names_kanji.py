"""Names in kanji and hiragana: Japanese, Chinese and Korean people, places and bodies.

Sudachi knows Japanese names and the best known foreign ones.  Others it takes apart (文|在|寅): there
JMnedict decides, or a Chinese or Korean family name in front of an office or honorific.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.core.mention import Kind
from checker.core.text import Span
from checker.lang.ja.katakana import latin_spelling
from checker.lang.ja.lexicon import names, senses
from checker.lang.ja.names_katakana import MOST_KEYS, KatakanaName, Scene
from checker.lang.ja.romanise import kana_to_latin
from checker.lang.ja.tokens import Token

_NATIVE = re.compile(r"[一-鿿々ヶぁ-ゖ]*[一-鿿々][一-鿿々ヶぁ-ゖ]*")
_ONLY_KANJI = re.compile(r"[一-鿿々]+")
# One-sign family names of China and Korea that are common among people in the news.
_FAMILY = frozenset(
    "習李王張劉陳楊黄趙呉周徐孫馬朱胡林郭何高金朴崔鄭姜尹文盧曺韓安宋全許柳洪申権梁蔡江温汪薄曾蘇葉彭潘杜丁任袁唐鄧馮蒋謝沈傅裴白具千玄羅廉卞潘魯陸姚范賈夏鍾田方石熊孟秦閻段雷侯龍史陶黎賀顧毛郝龔邵万銭厳武戴莫孔向湯"
)
# Chinese and Korean names have two to four signs; Japanese full names may have more, but Sudachi knows those.
_SHORTEST, _LONGEST = 2, 4
_SUFFIXED = re.compile(r"(.{2,})[都府県市区町村州省郡島]")


def find_kanji(scene: Scene) -> tuple[KatakanaName, ...]:
    """Return the names of a sentence that are written in kanji or hiragana, in order."""
    people = tuple(_people(scene))
    others = [name for name in _others(scene) if not any(name.span.overlaps(person.span) for person in people)]
    return tuple(sorted((*people, *others), key=lambda name: name.span))


_BEFORE_OFFICE = frozenset("前元新現副故")


def _free(scene: Scene, span: Span) -> bool:
    """Tell whether no country, office, number, date or body has this place already."""
    return not any(mention.span.overlaps(span) for mention in scene.taken if mention.kind is not Kind.NAME)


def _people(scene: Scene) -> Iterator[KatakanaName]:
    after = 0
    for at, token in enumerate(scene.tokens):
        if at < after or (token.surface[0] not in _FAMILY and not token.has_pos("名詞", "固有名詞", "人名")):
            continue
        end = _person_end(scene, at)
        if end > at:
            yield _person(scene, at, end)
            after = end


def _person_end(scene: Scene, at: int) -> int:
    """Return the index after the tokens of the person's name that begins at ``at``, or ``at``."""
    token = scene.tokens[at]
    if not _ONLY_KANJI.match(token.surface) or not _free(scene, token.span):
        return at
    return _foreign_end(scene, at) or _japanese_end(scene, at) or at


def _japanese_end(scene: Scene, at: int) -> int:
    tokens = scene.tokens
    if not tokens[at].has_pos("名詞", "固有名詞", "人名") or not tokens[at].known:
        return 0
    if tokens[at].pos[3] == "一般":
        return at + 1
    after = at + 1 if at + 1 < len(tokens) and tokens[at + 1].has_pos("名詞", "固有名詞", "人名", "名") else at
    if after > at and tokens[at].pos[3] == "姓":
        return after + 1
    return at + 1 if _stands_alone(scene, at) else 0


def _stands_alone(scene: Scene, at: int) -> bool:
    """Tell whether a lone family or given name is one: an honorific says so, or its surroundings do."""
    token = scene.tokens[at]
    if scene.around.is_person(token.span):
        return True
    after = scene.tokens[at + 1] if at + 1 < len(scene.tokens) else None
    before = scene.tokens[at - 1] if at else None
    if token.pos[3] != "姓" or len(token.surface) < _SHORTEST:
        return False
    return (after is None or after.pos[0] in {"助詞", "補助記号"}) and (
        before is None or before.pos[0] not in {"名詞", "接頭辞"}
    )


def _foreign_end(scene: Scene, at: int) -> int:
    """Return the index after a Chinese or Korean name that Sudachi took apart, or 0."""
    tokens = scene.tokens
    if tokens[at].surface[0] not in _FAMILY or len(tokens[at].surface) > _LONGEST:
        return 0
    best, length = 0, 0
    for end in range(at + 1, min(at + _LONGEST, len(tokens)) + 1):
        token = tokens[end - 1]
        length += len(token.surface)
        if (
            length > _LONGEST
            or token.surface in _BEFORE_OFFICE
            or not _ONLY_KANJI.fullmatch(token.surface)
            or not _free(scene, token.span)
        ):
            break
        if end > at + 1 and length >= _SHORTEST and _is_foreign(scene, at, end):
            best = end
    return best


def _is_foreign(scene: Scene, start: int, end: int) -> bool:
    pieces = scene.tokens[start:end]
    span = Span(pieces[0].span.start, pieces[-1].span.end)
    if any(
        len(piece.surface) > 1 and piece.known and not piece.has_pos("名詞", "固有名詞", "人名") for piece in pieces
    ):
        return False
    if any("person" in name.types for name in names(scene.text(span))):
        return True
    return bool(scene.around.honorific_at(span.end)) or scene.around.role_at(span.end) is not None


def _person(scene: Scene, start: int, end: int) -> KatakanaName:
    pieces = scene.tokens[start:end]
    span = Span(pieces[0].span.start, pieces[-1].span.end)
    listed = [latin_spelling(name.latin) for name in names(scene.text(span)) if "person" in name.types]
    native = all(
        piece.known and piece.has_pos("名詞", "固有名詞", "人名") and piece.pos[3] != "一般" for piece in pieces
    )
    keys = [spelling.casefold() for spelling in listed] + (list(_readings(pieces)) if native and not listed else [])
    traits = {"kanji", "person"} | ({"known"} if listed or all(piece.known for piece in pieces) else {"unknown"})
    return KatakanaName(span, tuple(dict.fromkeys(keys))[:MOST_KEYS], frozenset(traits))


def _readings(pieces: tuple[Token, ...]) -> tuple[str, ...]:
    """Return a Japanese name in Latin letters, given name first as in English, then as written."""
    latin = [kana_to_latin(piece.reading, native=True) for piece in pieces]
    return (" ".join(reversed(latin)), " ".join(latin))


def _others(scene: Scene) -> Iterator[KatakanaName]:
    for token in scene.tokens:
        if _is_proper(token) and _free(scene, token.span) and not _is_word(token):
            yield _other(scene, token)


def _is_proper(token: Token) -> bool:
    proper = token.pos[1] == "固有名詞" and token.pos[0] == "名詞" and token.pos[2] != "人名"
    return proper and token.known and bool(_NATIVE.fullmatch(token.surface))


def _is_word(token: Token) -> bool:
    """Tell whether JMdict explains a proper noun of Sudachi's as an ordinary word (境界線)."""
    meanings = senses(token.surface) if token.pos[2] == "一般" else ()
    return bool(meanings) and not any(gloss[:1].isupper() for gloss in meanings[0].glosses)


def _other(scene: Scene, token: Token) -> KatakanaName:
    place = token.pos[2] == "地名"
    suffixed = _SUFFIXED.fullmatch(token.surface) if place else None
    name = suffixed.group(1) if suffixed else token.surface
    span = Span(token.span.start, token.span.start + len(name))
    kind = "place" if place else scene.around.suffix_trait(span.end)
    traits = frozenset({"kanji", "known", kind} - {""})
    return KatakanaName(span, _latin_keys(token.surface, name, token), traits)


def _latin_keys(surface: str, name: str, token: Token) -> tuple[str, ...]:
    """Return what dictionaries call it in English, else its reading."""
    proper = [
        gloss for word in (surface, name) for sense in senses(word) for gloss in sense.glosses if gloss[:1].isupper()
    ]
    kind = "place" if token.pos[2] == "地名" else "organization"
    listed = [
        entry.latin
        for word in (surface, name)
        for entry in names(word)
        if kind in entry.types or "company" in entry.types
    ]
    reading = [kana_to_latin(token.reading, native=True)] if not proper and surface == name else []
    spellings = (latin_spelling(spelling).casefold() for spelling in (*proper, *listed, *reading))
    return tuple(dict.fromkeys(spellings))[:MOST_KEYS]
