"""English sentences: where one ends and the next begins.

Rules over candidate stops with a table of abbreviations.
Source: the cues (abbreviation, case and type of the next word) of Palmer & Hearst 1997, "Adaptive
Multilingual Sentence Boundary Disambiguation" (Computational Linguistics 23:2), decided by rule.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.core.text import Span
from checker.lang.en.wordlists import abbreviations, function_words

_CLOSERS = "\"'”’)\\]»›}"
_OPENERS = "\"'“‘(\\[«‹{"

_CANDIDATE = re.compile(
    rf"(?P<stop>[.!?…‽]+)(?P<close>[{_CLOSERS}]*)(?P<gap>\s*)"
    r"|(?P<bullet>(?<=\s)[•‣◦▪●■►]\s)"
    r"|(?P<line>[^\S\n\r]*(?:\r\n|\r|\n)\s*)"
)
_BLANK_LINE = re.compile(r"(?:\r\n|\r|\n)[^\S\n\r]*(?:\r\n|\r|\n)")
_BULLET = re.compile(r"(?:[-*•‣◦▪●■►–—·]|\(?\d{1,3}[.)]|\(?[a-z]\))\s+\S")
_LAST_WORD = re.compile(r"[^\s(\[\"“”‘«—–/]*$")
_NEXT_WORD = re.compile(rf"[{_OPENERS}]*([^\W\d_]+(?:['’][^\W\d_]+)?)")
_CONTINUES = re.compile(
    r"[,;:&/–—-]$|\b(?:the|a|an|of|and|or|to|in|on|at|by|for|with|from|as|that|is|was|are)$", re.IGNORECASE
)
_DOTTED = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]$")
_NEVER_GLUED = frozenset({"com", "net", "org", "uk", "js", "gov", "edu", "co", "io", "tv", "jp"})
_TIME_TAIL = re.compile(r"(?:[A-Z]{2,5}\b|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun|Eastern|Pacific|Central|Greenwich|local))")

# A line that stays this short although the next word would have fitted, or any line of a block in
# whose lines are all this short, is a heading or caption: hard wraps stand at 65 to 80 columns.
_SHORT_LINE = 60


def segment(text: str, block: Span) -> tuple[Span, ...]:
    """Return the sentences of one block: disjoint, in order, covering all but white space."""
    spans: list[Span] = []
    start = block.start
    for cut in _cuts(text, block):
        _append_trimmed(spans, text, start, cut)
        start = max(start, cut)
    _append_trimmed(spans, text, start, block.end)
    return tuple(spans)


def _append_trimmed(spans: list[Span], text: str, start: int, end: int) -> None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        spans.append(Span(start, end))


def _cuts(text: str, block: Span) -> Iterator[int]:
    """Yield the offsets at which a new sentence begins."""
    width = _widest_line(text, block)
    start = block.start
    for found in _CANDIDATE.finditer(text, block.start, block.end):
        cut = _decide(text, found, Span(start, block.end), width)
        if cut is not None:
            start = cut
            yield cut


def _decide(text: str, found: re.Match[str], rest: Span, width: int) -> int | None:
    """Return where the sentence that began at ``rest.start`` ends, if it does at this candidate."""
    if found.end() >= rest.end or not text[rest.start : found.start()].strip():
        return None
    if found["bullet"]:
        return found.start()
    if found["line"] is not None:
        return found.end() if _line_ends(text, found, rest, width) else None
    gap = found["gap"]
    if ("\n" in gap or "\r" in gap) and (_BLANK_LINE.search(gap) or _BULLET.match(text, found.end(), rest.end)):
        return found.end()
    if gap:
        return found.end() if _stop_ends(text, found, rest) else None
    return _glued_cut(text, found, rest)


def _widest_line(text: str, block: Span) -> int:
    return max(len(line.strip()) for line in re.split(r"\r\n|\r|\n", block.of(text)))


def _line_ends(text: str, found: re.Match[str], rest: Span, width: int) -> bool:
    """Tell whether a line break without a stop before it ends a heading, caption or list item."""
    if _BLANK_LINE.search(found[0]) or _BULLET.match(text, found.end(), rest.end):
        return True
    first = max(text.rfind("\n", 0, found.start()), text.rfind("\r", 0, found.start())) + 1
    begins = rest.start <= first or not text[first : rest.start].strip()
    line = text[first : found.start()].strip()
    word = re.compile(r"\S+").match(text, found.end(), rest.end)
    if not line or word is None or _CONTINUES.search(line):
        return False
    opens = word[0].lstrip("\"'“‘([")[:1]
    if not (opens.isupper() or opens.isdigit()):
        return False
    fitted = len(line) + 1 + len(word[0]) <= width
    return fitted or (begins and width <= _SHORT_LINE)


def _stop_ends(text: str, found: re.Match[str], rest: Span) -> bool:
    """Tell whether stop, closing quotes and white space end a sentence here."""
    after = text[found.end() : found.end() + 3].lstrip("\"'“‘([«{‹—–- ")[:1]
    if after.islower():
        return False
    if found["stop"] != "." or found["close"]:
        return True
    before = _last_word(text, found, rest)
    if before.isdigit() and not text[rest.start : found.start() - len(before)].strip():
        return False  # "1. First point"
    kind = _abbreviation(before)
    if kind == "open":
        return _opens_sentence(text, found.end(), rest, before)
    return not kind or (kind == "number" and not (after.isdigit() or after == "#"))


def _last_word(text: str, found: re.Match[str], rest: Span) -> str:
    word = _LAST_WORD.search(text[max(rest.start, found.start() - 30) : found.start()])
    return word[0] if word else ""


def _abbreviation(word: str) -> str:
    """Return the class of ``word`` (without its last stop), "" if it is no abbreviation."""
    for kind in ("number", "before", "open"):
        if word in abbreviations(kind):
            return kind
    if _DOTTED.fullmatch(word) or (len(word) == 1 and word.isupper()):
        return "open"
    last = word.rsplit("-", 1)[-1]
    return "open" if last != word and _DOTTED.fullmatch(last) else ""


def _opens_sentence(text: str, at: int, rest: Span, before: str) -> bool:
    """Tell whether the word after an abbreviation can only begin a sentence."""
    if before.casefold() in {"a.m", "p.m"}:
        return _TIME_TAIL.match(text, at, rest.end) is None
    word = _NEXT_WORD.match(text, at, rest.end)
    if word is None:
        return text[at] in '"“‘' and len(before) > 1
    if before == "I":
        return False
    return word[1].casefold().replace("’", "'") in function_words() and word[1] != "A"


def _glued_cut(text: str, found: re.Match[str], rest: Span) -> int | None:
    """Return the cut in "... the war.Russia said": a stop with a capital right after it."""
    at = found.end()
    close = found["close"]
    if close and close[-1] in "\"'" and text.count(close[-1], rest.start, at) % 2 == 1:
        at -= 1  # the quote opens the next sentence
    word = re.compile(r"[\"“‘]?([A-Z][a-z'’]+)(?=[\s,’'.?!]|$)").match(text, at, rest.end)
    before = _last_word(text, found, rest)
    if word is None or len(before) < 2 or not (before[-1].islower() or close) or "." in before:  # noqa: PLR2004
        return None
    if word[1].casefold() in _NEVER_GLUED or _abbreviation(before) in {"before", "number"} or "@" in before:
        return None
    return at
