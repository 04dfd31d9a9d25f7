"""The prose in a text with HTML tags: its blocks, without tags, furigana and what a page does not show.

The tree is built as browsers build it, by justhtml, which tells where each text begins.  Where each
letter of it stands is then read off the file, sign by sign, and kept only where both agree.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from checker.core.errors import InputError
from checker.core.origin import Passage, cut, text_of

if TYPE_CHECKING:
    from justhtml import JustHTML

# An article's page has a few thousand; counted before anything is built.
MAX_TAGS = 80_000
MAX_COMMENTS = 2_000
# Browsers stop at 512.
MAX_DEPTH = 512

Part = tuple[int, int, str | None]
"""Start and end in the text, and what stands for it; None means: what is written there."""

_KNOWN = (
    "a abbr article b bdi bdo blockquote body br center cite code dd del div dl dt em figure font h[1-6] hr html i img "
    "ins kbd li main mark ol p pre q rb rp rt rtc ruby s samp section small span strong sub sup table tbody td th tr "
    "tt u ul var wbr"
)
_TAG = re.compile(rf"</?(?:{'|'.join(_KNOWN.split())})(?:\s[^<>]*)?/?>", re.IGNORECASE)
# Furigana and their brackets; scripts, forms and other things that are no prose; ways around a site.
_DROPPED = frozenset(
    "rt rp rtc del script style template noscript iframe object embed svg math canvas audio video select option datalist "
    "button textarea input meta link nav dialog".split()
)
_INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite code data dfn em font i ins kbd label mark nobr q rb ruby s samp small span "
    "strike strong sub sup time tt u var wbr img".split()
)
_REFERENCE = re.compile(r"&(?:#[0-9]+;?|#[xX][0-9a-fA-F]+;?|[A-Za-z][A-Za-z0-9]*;?)")
_AFTER_BRACKET = frozenset("!/?abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
_SPECIAL = re.compile(r"[&<\r\x00\ufeff]")
_NOTE_MARK = re.compile(r"[\[(（［※*†‡]?\s*(?:\d{1,3}|[a-z]|[ivx]{1,4}|[*†‡↑↩^])\s*[\])）］]?")
_SPACE = re.compile(r"[ \t\r\n\f]+")
_TO_US = re.compile(r"<!--\s*checker\s*:")
# Between two of these a line end means nothing; elsewhere it is a space (CSS Text 3, §4.1.3).
_WIDE = re.compile(r"[\u3001-\u30ff\u31f0-\u31ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff]")
_HIDDEN = re.compile(r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)


def has_tags(text: str) -> bool:
    """Tell whether ``text`` holds tags of HTML, as texts of content management systems do."""
    return "<" in text and _TAG.search(text) is not None


def passages(name: str, passage: Passage) -> tuple[Passage, ...]:
    """Return the blocks of ``passage``: of its HTML where it has tags, else the whole of it.

    Raises:
        InputError: It has more tags than a page can have.
    """
    text = text_of(passage)
    if not has_tags(text):
        return (passage,)
    return tuple(cut(passage, block) for block in blocks(name, text))


def blocks(name: str, text: str) -> Iterator[list[Part]]:
    """Yield the parts of ``text`` that make up each block of prose, in the order of the text.

    Raises:
        InputError: There are more tags than a page can have.
    """
    for sign, what in (("<", "tags"), ("&", "references")):
        if text.count(sign) > MAX_TAGS:
            raise InputError(name, f"the HTML has more than {MAX_TAGS:,} {what}; split the file")
    walk = _Walk(text)
    walk.over(_tree(text))
    yield from walk.blocks()


def comments(name: str, text: str) -> Iterator[tuple[int, int]]:
    """Yield where the comments stand that speak to this program.

    Raises:
        InputError: There are more than people write.
    """
    told = len(_TO_US.findall(text))
    if told > MAX_COMMENTS:
        raise InputError(name, f"the HTML has more than {MAX_COMMENTS:,} comments to checker; split the file")
    waiting: list[Any] = [_tree(text).root] if told else []
    while waiting:
        node = waiting.pop()
        waiting += reversed(node.children or ())
        at = node.origin_offset
        if node.name == "#comment" and at is not None and _TO_US.match(text, at):
            end = text.find("-->", at)
            yield from [(at, end + 3)] if end >= 0 else []


def _tree(text: str) -> JustHTML:
    from justhtml import JustHTML

    # The parser reads CRLF as one sign, which would move every place behind it.
    plain = text.replace("\r\n", " \n").replace("\r", "\n").replace("\ufeff", " ")
    return JustHTML(plain, sanitize=False, track_node_locations=True)


@dataclass(slots=True)
class _Walk:
    """One walk over a tree; ``parts`` are collected until a block ends."""

    text: str
    parts: list[Part] = field(default_factory=list)
    done: list[list[Part]] = field(default_factory=list)

    def over(self, tree: JustHTML) -> None:
        """Collect the parts of all texts below the root, or below <title> and <main> where there is a <main>."""
        main = tree.query_one("main")
        for root in [tree.root] if main is None else [tree.query_one("title"), main]:
            if root is not None:
                self._below(root)
                self._end()

    def blocks(self) -> Iterator[list[Part]]:
        """Yield the blocks in the order of the text; what the parser moved stands where it was written."""
        yield from sorted(self.done, key=lambda parts: parts[0][0])

    def _below(self, root: Any) -> None:
        """Visit all nodes below ``root`` in order, without recursion: a page may be nested as deeply as it likes."""
        waiting: list[tuple[Any, int, bool]] = [(root, 0, False)]
        while waiting:
            node, depth, leaving = waiting.pop()
            if node.name == "#text":
                self._add(node)
            elif leaving:
                self._end()
            elif depth <= MAX_DEPTH and not _is_dropped(node):
                waiting += self._inside(node, depth)

    def _inside(self, node: Any, depth: int) -> list[tuple[Any, int, bool]]:
        """Return what to visit inside an element, last first; an element that is a block ends one on both sides."""
        if node.name == "br":
            self._line_break(node)
        inside = [(child, depth + 1, False) for child in reversed(node.children or ())]
        if node.name in _INLINE or node.name == "br":
            return inside
        self._end()
        return [(node, depth, True), *inside]

    def _add(self, node: Any) -> None:
        if node.origin_offset is not None:
            for part in _written(self.text, node.origin_offset, node.data or ""):
                self.parts += _collapsed(self.text, *part)

    def _line_break(self, node: Any) -> None:
        at = node.origin_offset
        while self.parts and self._is_space(self.parts[-1]):
            self.parts.pop()
        if self.parts and self.parts[-1][2] == "\n":  # two in a row are what others write as a paragraph
            self._end()
        elif self.parts and at is not None:
            end = self.text.find(">", at) + 1
            self.parts.append((at, end or at + 1, "\n"))

    def _is_space(self, part: Part) -> bool:
        start, end, meaning = part
        return meaning == " " or (meaning is None and self.text[start:end].isspace())

    def _end(self) -> None:
        """End the block; where the parser moved text out of a table, what was written before it is a block of its own."""
        parts, self.parts = self.parts, []
        steps = [at for at in range(1, len(parts)) if parts[at][0] < parts[at - 1][1]]
        for first, last in pairwise([0, *steps, len(parts)]):
            block = parts[first:last]
            if any((self.text[start:end] if meaning is None else meaning).strip() for start, end, meaning in block):
                self.done.append(block)


def _is_dropped(node: Any) -> bool:
    attributes = node.attrs or {}
    return (
        node.name in _DROPPED
        or node.name.startswith("#comment")
        or node.name == "!doctype"
        or "hidden" in attributes
        or (attributes.get("aria-hidden") or "").lower() == "true"
        or _HIDDEN.search(attributes.get("style") or "") is not None
        or _is_note_mark(node, attributes)
    )


def _is_note_mark(node: Any, attributes: dict[str, str | None]) -> bool:
    """Tell whether a link is the number of a footnote, which would make another number of what it follows."""
    if node.name != "a" or not (attributes.get("href") or "").startswith("#"):
        return False
    return _NOTE_MARK.fullmatch(node.to_text().strip()) is not None


def _written(text: str, start: int, data: str) -> Iterator[Part]:
    """Yield where the letters of ``data`` stand in ``text`` from ``start`` on, references and tags between them."""
    at, told, begun = start, 0, start
    while told < len(data) and at < len(text):
        same = _same(text, at, data, told)
        at, told = at + same, told + same
        if told == len(data) or at == len(text):
            break
        length, meaning = _reference(text, at, data, told)
        if not length:
            yield from _moved(text, begun, at, data[told:])
            return
        if length != 1 or meaning != text[at]:
            yield from _verbatim(begun, at)
            yield from [(at, at + length, meaning)] if meaning else ()
            begun = at + length
        at, told = at + length, told + len(meaning)
    yield from _verbatim(begun, at)


def _moved(text: str, begun: int, at: int, rest: str) -> Iterator[Part]:
    """Yield the letters up to ``at``, the last of them (or the tag before) with what the parser moved there.

    In a broken table that stands further on, among what is read as the table's own.
    """
    if at > begun:
        yield from _verbatim(begun, at - 1)
        yield at - 1, at, text[at - 1] + rest
    elif at:
        yield at - 1, at, rest


def _same(text: str, at: int, data: str, told: int) -> int:
    """Return for how many signs both go on alike, up to the next sign that begins something in HTML."""
    special = _SPECIAL.search(text, at)
    length = min((special.start() if special else len(text)) - at, len(data) - told)
    if text[at : at + length] == data[told : told + length]:
        return length
    return next(index for index in range(length) if text[at + index] != data[told + index])


def _reference(text: str, at: int, data: str, told: int) -> tuple[int, str]:
    """Return how much of ``text`` stands at ``at`` that is written otherwise in ``data``, and what it means there.

    Tags and comments that the tree has no letters for mean nothing; nothing at all is 0.
    """
    if (found := _REFERENCE.match(text, at)) and (meaning := html.unescape(found[0])) != found[0]:
        length, meaning = _shortest(found[0], meaning)
        if data.startswith(meaning, told):
            return length, meaning
    tag = _tag(text, at)
    if tag and not data.startswith(text[at : at + tag], told):
        return tag, ""
    if text[at] == data[told] or (text[at] == "\r" and data[told] in " \n"):
        return 1, text[at]
    return int(text[at] in "\n\r\x00\ufeff"), ""


def _tag(text: str, at: int) -> int:
    """Return how long the tag or comment at ``at`` is, 0 where none is or it never ends."""
    if text[at] != "<" or text[at + 1 : at + 2] not in _AFTER_BRACKET:
        return 0
    closing = "-->" if text.startswith("<!--", at) else ">"
    end = text.find(closing, at)
    return end + len(closing) - at if end >= 0 else 0


def _collapsed(text: str, start: int, end: int, meaning: str | None) -> Iterator[Part]:
    """Yield a part with white space as a page shows it: one space, and none for a line end in Japanese."""
    begun = start
    for space in _SPACE.finditer(text, start, end) if meaning is None else ():
        if space[0] == " ":
            continue
        around = text[max(start, space.start() - 1) : space.start()], text[space.end() : min(end, space.end() + 1)]
        yield from _verbatim(begun, space.start())
        if "\n" not in space[0] or not all(map(_WIDE.match, around)):
            yield (*space.span(), " ")
        begun = space.end()
    yield from [(start, end, meaning)] if meaning is not None else _verbatim(begun, end)


def _shortest(reference: str, meaning: str) -> tuple[int, str]:
    """Return how many signs of ``reference`` are really one, and what they mean: of ``&ampb`` the first four."""
    if reference.endswith(";") or reference.startswith("&#"):
        return len(reference), meaning
    for end in range(len(reference), 1, -1):
        shorter = html.unescape(reference[:end])
        if len(shorter) <= 2 and shorter != reference[:end]:  # noqa: PLR2004 -- no named letter has more
            return end, shorter
    return len(reference), meaning


def _verbatim(start: int, end: int) -> Iterator[Part]:
    if end > start:
        yield start, end, None
