"""XML with the place of every element and letter, and without anything that XML can be attacked with.

Declarations of entities are refused, nothing outside the file is ever loaded, and depth and number of
elements are bounded.  Expat is used because it tells the byte that each event stands at; lxml gives
lines alone.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.parsers.expat import ExpatError, ParserCreate

from checker.core.errors import InputError
from checker.core.origin import Piece

MAX_DEPTH = 100
# Translation memories of ten megabytes have half as many; counted before anything is built.
MAX_TAGS = 500_000
_XML = "http://www.w3.org/XML/1998/namespace"


@dataclass(slots=True)
class Element:
    """An element: ``start`` to ``end`` are code points of the file's text, tags included, half-open.

    ``name`` has no prefix, ``namespace`` is "" where there is none.  Attributes of other namespaces
    than the element's are keyed by their prefixless name behind their namespace and a space.
    ``content`` holds elements and, for every stretch of letters, a piece.  ``inner`` is where the
    content ends; ``open_end`` where it begins.
    """

    name: str
    namespace: str
    attributes: dict[str, str]
    start: int
    open_end: int = 0
    inner: int = 0
    end: int = 0
    content: list[Element | Piece] = field(default_factory=list)

    def elements(self, *names: str) -> Iterator[Element]:
        """Yield the child elements with one of ``names``; all of them when none is given."""
        return (child for child in self.content if isinstance(child, Element) and (not names or child.name in names))

    def first(self, name: str) -> Element | None:
        """Return the first child element called ``name``."""
        return next(self.elements(name), None)

    def get(self, name: str) -> str:
        """Return an attribute, "" when it is not there."""
        return self.attributes.get(name, "")

    @property
    def lang(self) -> str:
        """Return ``xml:lang``, "" when it is not there."""
        return self.attributes.get(f"{_XML} lang", "")


def parse(name: str, text: str) -> Element:
    """Return the root element of an XML file.

    Args:
        name: What errors call the file.
        text: The whole file, decoded; what its declaration says of the encoding is past.

    Raises:
        InputError: It is not well-formed, declares entities, or is nested too deeply or too large.
    """
    return _Parse(name, text).root()


class _Parse:
    """One run of the parser; its state never leaves ``parse``."""

    def __init__(self, name: str, text: str) -> None:
        self._name, self._text = name, text
        mark = text.startswith("\ufeff")
        self._data = text[mark:].encode("utf-8", "surrogatepass")
        self._place = _Places(text, int(mark))
        self._open: list[Element] = []
        self._root: Element | None = None
        self._waiting: tuple[str, int] | None = None
        self._unclosed: Element | None = None

    def root(self) -> Element:
        """Return the root element."""
        for sign, what in (("<", "tags"), ("&", "references")):
            if self._text.count(sign) > MAX_TAGS:
                raise self._refused(f"has more than {MAX_TAGS:,} {what}; split it")
        parser = self._parser = ParserCreate("utf-8", " ")
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._letters
        parser.EntityDeclHandler = self._refuse_entity
        parser.SkippedEntityHandler = self._refuse_skipped
        parser.CommentHandler = parser.ProcessingInstructionHandler = self._mark
        parser.StartCdataSectionHandler = parser.EndCdataSectionHandler = self._mark
        try:
            parser.Parse(self._data, True)  # noqa: FBT003 -- expat's own signature
        except (ExpatError, UnicodeError) as error:
            raise self._refused(f"is no well-formed XML ({error}); export it again") from None
        if self._root is None:
            raise self._refused("holds no XML; export it again")
        return self._root

    def _at(self) -> int:
        return self._place.of(self._parser.CurrentByteIndex)

    def _settle(self, at: int) -> None:
        """Give the letters that came last, and the tag that was opened last, their end."""
        if self._unclosed is not None:
            self._unclosed.open_end, self._unclosed = at, None
        if self._waiting is not None and self._open:
            letters, start = self._waiting
            self._open[-1].content.append(Piece(letters, start, at))
        self._waiting = None

    def _start(self, full: str, attributes: dict[str, str]) -> None:
        at = self._at()
        self._settle(at)
        if len(self._open) >= MAX_DEPTH:
            raise self._refused(f"is nested more than {MAX_DEPTH} deep; export it again")
        namespace, _, local = full.rpartition(" ")
        element = Element(local, namespace, attributes, at)
        if self._open:
            self._open[-1].content.append(element)
        else:
            self._root = element
        self._open.append(element)
        self._unclosed = element

    def _end(self, _full: str) -> None:
        at = self._at()
        self._settle(at)
        element = self._open.pop()
        element.inner = at
        # Expat says of an element without content that it ends behind its only tag.
        closed = element.open_end == at and self._text[at - 2 : at] == "/>"
        element.end = at if closed else self._text.find(">", at) + 1

    def _letters(self, letters: str) -> None:
        at = self._at()
        self._settle(at)
        self._waiting = letters, at

    def _mark(self, *_arguments: object) -> None:
        self._settle(self._at())

    def _refuse_entity(self, *_arguments: object) -> None:
        raise self._refused("declares entities of its own, which may be an attack; remove its DOCTYPE")

    def _refuse_skipped(self, entity: str, _parameter: int) -> None:
        raise self._refused(f"uses the entity {entity!r}, which XML does not know; write the letter itself")

    def _refused(self, problem: str) -> InputError:
        return InputError(self._name, f"the file {problem}")


class _Places:
    """From bytes of the text's UTF-8 to code points."""

    _STEP = 1 << 10

    def __init__(self, text: str, skipped: int) -> None:
        self._text, self._skipped = text, skipped
        self._ascii = text[skipped:].isascii()
        starts = range(skipped, len(text), self._STEP)
        sizes = [len(text[start : start + self._STEP].encode("utf-8", "surrogatepass")) for start in starts]
        self._bytes = [0]
        for size in sizes:
            self._bytes.append(self._bytes[-1] + size)

    def of(self, index: int) -> int:
        """Return the code point that begins at byte ``index``."""
        if self._ascii:
            return index + self._skipped
        row = max(0, bisect_right(self._bytes, index) - 1)
        start = self._skipped + row * self._STEP
        chunk = self._text[start : start + self._STEP].encode("utf-8", "surrogatepass")
        return start + len(chunk[: index - self._bytes[row]].decode("utf-8", "surrogatepass"))
