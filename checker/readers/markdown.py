"""Markdown: headings, paragraphs, list items and table cells as blocks; code, markup and addresses left out.

Emphasis marks stay inside the blocks.  A link's or image's address splits its block, because a block
is one stretch of the file.  Front matter, fenced and indented code, HTML and comments are no prose.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from itertools import groupby
from typing import TYPE_CHECKING, Any

from checker.core.layout import USUAL, Layout
from checker.core.text import Document, Span, line_starts

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_inline import StateInline
    from markdown_it.token import Token

InlineRule = Callable[["StateInline", bool], bool]

_FRONT_MATTER = re.compile(
    r"\A\ufeff?(---|\+\+\+)[ \t]*(?:\r\n|\r|\n)(?:.*?(?:\r\n|\r|\n))??\1[ \t]*(?=[\r\n]|\Z)", re.DOTALL
)
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_CELL = re.compile(r"(?:\\.|[^|\\])+", re.DOTALL)


def read(name: str, text: str, _layout: Layout = USUAL) -> Document:
    """Return ``text`` with its prose as blocks, in reading order."""
    masked = _without_front_matter(text)
    env: dict[str, Any] = {}
    parsed = [token for token in _parser().parse(masked, env) if token.map]
    tokens = [token for token in parsed if token.type == "inline"]
    starts = (*line_starts(text), len(text) + 1)
    blocks: list[Span] = []
    for _, group in groupby(tokens, key=lambda token: tuple(token.map or ())):
        for block in _row(text, list(group), starts, env):
            if not blocks or block.start >= blocks[-1].end:
                blocks.append(block)
    comments = sorted({span for token in parsed for span in _comments(text, token, starts, env)})
    return Document(name, text, blocks=tuple(blocks), comments=tuple(comments))


def _comments(text: str, token: Token, starts: tuple[int, ...], env: dict[str, Any]) -> Iterator[Span]:
    """Yield the HTML comments of a token: it is one or more of them, or they stand between its words."""
    first, last = token.map or (0, 0)
    if token.type not in {"inline", "html_block"} or "<!--" not in token.content:
        return
    for match in _COMMENT.finditer(text, starts[first], starts[min(last, len(starts) - 1)]):
        if token.type == "html_block" or _is_markup(token.content, match[0], env):
            yield Span(*match.span())


def _is_markup(content: str, comment: str, env: dict[str, Any]) -> bool:
    """Tell whether ``comment`` is one to Markdown, and no code or escaped text."""
    return any(content[start:end] == comment for start, end in _skips(content, env))


def _without_front_matter(text: str) -> str:
    """Return ``text`` with front matter and a byte order mark blanked, of the same length and lines."""
    found = _FRONT_MATTER.match(text)
    end = found.end() if found else int(text.startswith("\ufeff"))
    return re.sub(r"[^\r\n]", " ", text[:end]) + text[end:]


def _row(text: str, tokens: list[Token], starts: tuple[int, ...], env: dict[str, Any]) -> Iterator[Span]:
    """Yield the blocks of the tokens on the same lines: one paragraph, or the cells of a table's row."""
    first, last = tokens[0].map or (0, 0)
    lines = [Span(starts[line], min(starts[line + 1], len(text))) for line in range(first, min(last, len(starts) - 1))]
    if len(tokens) > 1:
        yield from _cells(text, lines[0], tokens, env)
    elif lines:
        yield from _pieces(text, _places(text, lines, tokens[0].content), tokens[0].content, env)


def _cells(text: str, line: Span, tokens: list[Token], env: dict[str, Any]) -> Iterator[Span]:
    at = line.start
    for token in tokens:
        found = text.find(token.content, at, line.end)
        if token.content and found >= 0:
            yield from _pieces(text, [found + offset for offset in range(len(token.content))], token.content, env)
            at = found + len(token.content)
        elif cell := _CELL.search(text, at, line.end):
            yield from _trim(text, cell.start(), cell.end())
            at = cell.end()


def _places(text: str, lines: list[Span], content: str) -> list[int]:
    """Return the offset in ``text`` of each code point of ``content``, which stands on ``lines`` behind their markers."""
    places: list[int] = []
    for index, row in enumerate(content.split("\n")):
        line = lines[min(index, len(lines) - 1)]
        at = max(text.rfind(row.strip(), line.start, line.end), line.start) - (len(row) - len(row.lstrip()))
        places += [min(max(at + offset, line.start), line.end) for offset in range(len(row) + 1)]
    return places[:-1]


def _pieces(text: str, places: list[int], content: str, env: dict[str, Any]) -> Iterator[Span]:
    at = 0
    for start, end in [*_skips(content, env), (len(content), len(content))]:
        if at < start:
            yield from _trim(text, places[at], places[start - 1] + 1)
        at = max(at, end)


def _trim(text: str, start: int, end: int) -> Iterator[Span]:
    piece = text[start:end]
    body = piece.strip()
    if any(char.isalnum() for char in body):
        left = start + len(piece) - len(piece.lstrip())
        yield Span(left, left + len(body))


def _skips(content: str, env: dict[str, Any]) -> list[tuple[int, int]]:
    """Return the stretches of ``content`` that are addresses, tags or comments, in order."""
    parser = _parser()
    skips: list[tuple[int, int]] = []
    parser.inline.parse(content, parser, {**env, "content": content, "skips": skips}, [])
    return sorted(skips)


@lru_cache(maxsize=1)
def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt
    from markdown_it.rules_inline import autolink, html_inline, image, link

    parser = MarkdownIt("commonmark").enable("table")
    parser.core.ruler.disable("inline")
    ruler = parser.inline.ruler
    ruler.at("link", _recorded(link, 0))
    ruler.at("image", _recorded(image, 1))
    ruler.at("autolink", _recorded(autolink, None))
    ruler.at("html_inline", _recorded(html_inline, None))
    return parser


def _recorded(rule: InlineRule, label: int | None) -> InlineRule:
    """Return ``rule`` so that it notes what it matched; of a link (``label`` signs before [) only what follows its text."""

    def recorded(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 -- the parser's own signature
        start = state.pos
        if not rule(state, silent):
            return False
        # Texts of images are parsed apart, with offsets of their own.
        if not silent and state.src == state.env.get("content"):
            begin = (
                start if label is None else state.md.helpers.parseLinkLabel(state, start + label, disableNested=True)
            )
            state.env["skips"].append((begin, state.pos))
        return True

    return recorded
