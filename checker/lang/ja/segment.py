"""Japanese sentences: where they begin and end, full stops missing or not.

A newline always ends a sentence.  Inside a line 。！？ and their half-width and ASCII forms do,
except inside brackets and inside numbers and names.  Machine translation also drops the full stop:
there a sentence ends only where the morphemes leave no other reading.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from checker.core.text import Span
from checker.lang.ja.tokens import Token, tokenize

_OPEN = "「『（(【〈《“［[{｛｢"
_CLOSE = "」』）)】〉》”］]}｝｣"
_QUOTES = "」』”｣"
_STOPS = "。｡！？!?．."
_LINE = re.compile(r"[^\r\n\x0b\x0c\x85\u2028\u2029]+")
_TAIL = re.compile(rf"[{re.escape(_STOPS)}][{re.escape(_STOPS + _CLOSE)}’\"']*")
_DIGIT_OR_LATIN = re.compile(r"[A-Za-z0-9０-９Ａ-Ｚａ-ｚ]")
_NATIVE = re.compile(r"[ぁ-ゖ一-鿿々」』）”)]")
_KATAKANA = re.compile(r"[ァ-ヺーｦ-ﾟ]")
# After a closing quote these go on with the sentence; what follows the exclusions opens a new one.
_GOES_ON = re.compile(
    r"[ 　]*(?:[、，,・…‥]|と(?!ころ|きに|も|り)|って|など|の(?!ち)|は(?!い|じめ)|が(?!ん)|を|に|も(?!ちろん|し|う)"
    r"|で(?!も、|は、)|や|へ|から|まで|だ(?!から|が|け)|です|なんて|なんか|くらい|ほど|[）)」』])"
)
# 誰が来た？と聞いた, ウルトラクイズ！の司会: only particles that cannot open a sentence.
_AFTER_MARK = re.compile(r"(?:って|という|との|と(?=[一-鿿])|を|の(?![ちび]))")
# Labels that newspapers put before links and credits; a predicate in front of one has ended.
_LABEL = re.compile(
    r"(?:関連(?:記事|動画|ニュース|リンク)?|写真(?:提供)?|画像|動画|出典|資料|参照|参考|注|続き|続報)[ 　]*[:：]"
)
_CANDIDATE = re.compile(
    r"(?<=[ただすん])(?=[「『“]|[ 　]*(?:関|写|画|動|出|資|参|注|続)|　|(?<=[すたん])[一-鿿ァ-ヺこそあ])"
)
# Nouns and prefixes that polite predicates may modify (ますこと, ました際): no sentence ends before them.
_MODIFIED = frozenset(
    "こと 事 ところ 所 際 方 場合 もの 物 者 通り とおり ため 為 折 時 とき 旨 上 以上 前 後 皆様 お客様 よう 様 ほか 他 中 うち".split()
)
# Every form of です and ます has one of these, and none with what follows it is longer than six signs.
_POLITE_SIGNS = frozenset("でま")
_LONGEST_ENDING = 6
# A quotation is speech, and no title, from this length on; titles of works are rarely longer.
_SPEECH = 12


def segment(text: str, block: Span) -> tuple[Span, ...]:
    """Return the spans of the sentences in one block of ``text``.

    Returns:
        In order, disjoint, without white space at their edges; together they cover every code
        point of the block that is no white space.
    """
    found: list[Span] = []
    for line in _LINE.finditer(text, block.start, block.end):
        cuts = [line.start(), *_cuts(line.group(), line.start()), line.end()]
        found += [_trimmed(text, start, end) for start, end in pairwise(cuts) if start < end]
    return tuple(span for span in found if len(span))


def _trimmed(text: str, start: int, end: int) -> Span:
    piece = text[start:end]
    left = len(piece) - len(piece.lstrip())
    return Span(start + left, max(start + left, start + len(piece.rstrip())))


def _cuts(line: str, at: int) -> list[int]:
    pairs = _pairs(line)
    inside = _inside_brackets(line, pairs)
    cuts = (*_stops(line, inside, {end: start for start, end in pairs}), *_missing_stops(line, inside, dict(pairs)))
    return sorted({at + cut for cut in cuts if 0 < cut < len(line)})


def _pairs(line: str) -> list[tuple[int, int]]:
    """Return matched brackets as (opening, closing), innermost first; strays are left out."""
    stack: list[int] = []
    pairs: list[tuple[int, int]] = []
    for at, char in enumerate(line):
        if char in _OPEN:
            stack.append(at)
        elif char in _CLOSE:
            kind = _OPEN[_CLOSE.index(char)]
            depth = next((i for i in reversed(range(len(stack))) if line[stack[i]] == kind), None)
            if depth is not None:
                pairs.append((stack[depth], at))
                del stack[depth:]
    return pairs


def _inside_brackets(line: str, pairs: list[tuple[int, int]]) -> bytearray:
    inside = bytearray(len(line) + 1)
    for start, end in pairs:
        inside[start + 1 : end + 1] = b"\x01" * (end - start)
    return inside


def _stops(line: str, inside: bytearray, openings: dict[int, int]) -> Iterator[int]:
    """Yield the ends of sentences that a written stop marks."""
    for match in _TAIL.finditer(line):
        ends = _closes_sentence(line, match, openings) if inside[match.start()] else _ends_sentence(line, match)
        if ends and not inside[match.end()]:
            yield match.end()


def _ends_sentence(line: str, tail: re.Match[str]) -> bool:
    marks, after = tail.group(), line[tail.end() :]
    if marks[0] in ".．":
        return _ends_at_point(line[: tail.start()], after, trails=marks.startswith(("..", "．．")))
    if marks[0] in "!?！？":
        before = line[tail.start() - 1 : tail.start()]
        glued = bool(_DIGIT_OR_LATIN.match(before) and after[:1].strip() and marks[0] in "!?")
        return not glued and not _AFTER_MARK.match(after) and not line[: tail.start()].endswith("Yahoo")
    return True


def _closes_sentence(line: str, tail: re.Match[str], openings: dict[int, int]) -> bool:
    """Tell whether a bracket that closes after a stop closes its sentence, too."""
    marks = tail.group()
    last = next((char for char in reversed(marks) if char in _CLOSE), "")
    if not last:
        return False
    before = line[: openings.get(tail.start() + marks.rindex(last), 0)].rstrip()
    whole = not before or before[-1] in _STOPS
    return (last in _QUOTES or whole) and not _GOES_ON.match(line[tail.end() :])


def _ends_at_point(before: str, after: str, *, trails: bool) -> bool:
    last = before[-1:]
    if _NATIVE.match(last):
        return not after or after[0].isspace() or not (trails or after[0].isdigit())
    return bool(_KATAKANA.match(last)) and (not after or after[0].isspace())


def _missing_stops(line: str, inside: bytearray, quotes: dict[int, int]) -> Iterator[int]:
    """Yield the ends of sentences whose stop is missing and whose morphemes say so."""
    places = [m.start() for m in _CANDIDATE.finditer(line) if not inside[m.start()]]
    candidates = [at for at in places if _may_begin_anew(line, at, quotes)]
    if not candidates:
        return
    tokens = tokenize(line)
    index = {token.span.start: at for at, token in enumerate(tokens)}
    for cut in candidates:
        at = index.get(cut)
        if at and _is_final(tokens, at) and _begins_anew(line, tokens, at, quotes):
            yield cut


def _may_begin_anew(line: str, start: int, quotes: dict[int, int]) -> bool:
    """Tell what needs no morphemes: whether a quotation is long enough, a label stands here, or です or ます before."""
    if line[start] in "「『“":
        return start in quotes and quotes[start] - start > _SPEECH
    if line[start] == "　" or _LABEL.match(line[start:].lstrip()):
        return True
    return not _POLITE_SIGNS.isdisjoint(line[max(0, start - _LONGEST_ENDING) : start])


def _is_final(tokens: tuple[Token, ...], at: int) -> bool:
    return tokens[at - 1].has_pos("助動詞") and tokens[at - 1].surface in {"た", "だ", "です", "ます", "ん"}


def _begins_anew(line: str, tokens: tuple[Token, ...], at: int, quotes: dict[int, int]) -> bool:
    start = tokens[at].span.start
    if line[start] in "「『“":
        return start in quotes and _is_speech(line, start, quotes[start])
    if _LABEL.match(line[start:].lstrip()) or line[start] == "　":
        return not _GOES_ON.match(line[start:].lstrip())
    return _is_polite(tokens, at) and _can_open(tokens[at])


def _is_speech(line: str, start: int, end: int) -> bool:
    """Tell whether a quotation is a sentence of its own and not a noun that た… modifies."""
    said = line[start + 1 : end]
    if len(said) < _SPEECH or not ("、" in said or "。" in said) or not _is_predicate(tokenize(said)[-1]):
        return False
    return re.match(r"[ 　]*(?:$|。|と(?!いう|の|か|や|、?「))", line[end + 1 :]) is not None


def _is_predicate(token: Token) -> bool:
    return token.pos[0] in {"動詞", "助動詞", "形容詞"} or token.surface in {"。", "！", "？", "か", "よ", "ね"}


def _is_polite(tokens: tuple[Token, ...], at: int) -> bool:
    last = tokens[at - 1]
    politely = (
        last.surface in {"です", "ます"} or tokens[at - 2 : at - 1][0].base in {"です", "ます"} if at > 1 else False
    )
    return politely and last.surface != "だ"


def _can_open(token: Token) -> bool:
    if token.surface in _MODIFIED or token.normal in _MODIFIED:
        return False
    return token.has_pos("名詞", "固有名詞") or token.pos[0] in {"代名詞", "接続詞", "連体詞"}
