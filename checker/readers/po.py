"""PO of gettext: each ``msgstr`` with its ``msgid`` beside it, joined and unescaped, obsolete entries left out.

Entries marked fuzzy are read: machine translation is usually marked so.  A plural form answers
``msgid_plural``, and the first of several answers ``msgid``.  A segment's id is the entry's context and
``msgid``, cut to fit a line, since that is what gettext knows it by.

The scanner is our own because polib, which our tests compare with, gives an entry's line but not its place.

Source: GNU gettext manual, §3 "The Format of PO Files",
https://www.gnu.org/software/gettext/manual/html_node/PO-Files.html
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from checker.core.errors import InputError
from checker.core.layout import USUAL, Layout
from checker.core.origin import Passage, Piece, text_of
from checker.core.text import Document
from checker.readers import markup
from checker.readers.extraction import Pair, Unit, bilingual, refuse_dense

_KEY = re.compile(r"(msgctxt|msgid_plural|msgid|msgstr(?:\[\d{1,2}\])?)[ \t]*(?=\")")
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|\Z)")
_STRING = re.compile(r"\"((?:[^\"\\\r\n]|\\.)*)\"[ \t]*(?:$)")
_ESCAPE = re.compile(r"\\(?:x[0-9a-fA-F]{1,2}|[0-7]{1,3}|.)")
_LETTERS = {"n": "\n", "t": "\t", "r": "\r", "b": "\b", "f": "\f", "v": "\v", "a": "\a"}
_ID = 60


@dataclass(slots=True)
class _Entry:
    fields: dict[str, Passage] = field(default_factory=dict)

    def of(self, key: str) -> Passage:
        return self.fields.get(key, ())


def read(name: str, text: str, _layout: Layout = USUAL) -> Document:
    """Return the translations of a catalogue, with their originals as the document's ``source``.

    Raises:
        InputError: A line is no PO, or nothing is translated.
    """
    refuse_dense(name, text, {"\\": "escapes", '"\n': "strings"})
    entries = _entries(name, text)
    return bilingual(name, text, [pair for entry in entries if entry.of("msgid") for pair in _pairs(name, entry)])


def _pairs(name: str, entry: _Entry) -> Iterator[Pair]:
    context, original = (text_of(entry.of(key)) for key in ("msgctxt", "msgid"))
    id_ = " | ".join(filter(None, (context, original)))
    id_ = " ".join(id_.split())
    short = id_ if len(id_) <= _ID else f"{id_[: _ID - 1]}…"
    forms = [key for key in entry.fields if key.startswith("msgstr")]
    for number, key in enumerate(forms):
        theirs = "msgid" if "msgid_plural" not in entry.fields or (number == 0 and len(forms) > 1) else "msgid_plural"
        own = f"{short} [{number}]" if len(forms) > 1 else short
        yield Pair(Unit(own, markup.passages(name, entry.of(key))), Unit(own, markup.passages(name, entry.of(theirs))))


def _entries(name: str, text: str) -> list[_Entry]:
    entries = [_Entry()]
    key = ""
    for number, line in enumerate(_LINE.finditer(text), start=1):
        body = line[0].lstrip("\ufeff \t")
        start = line.end() - len(body)
        if not body.strip() or body.startswith("#"):
            key = ""
            continue
        if found := _KEY.match(text, start):
            key, start = found[1], found.end()
            _open(entries, key)
        entries[-1].fields[key] = entries[-1].of(key) + _string(name, text, number, start, key)
    return entries


def _open(entries: list[_Entry], key: str) -> None:
    """Begin a new entry where ``key`` cannot belong to the last one."""
    last = entries[-1].fields
    if key in last or (key in {"msgctxt", "msgid"} and any(known.startswith("msgstr") for known in last)):
        entries.append(_Entry())
    entries[-1].fields[key] = ()


def _string(name: str, text: str, number: int, start: int, key: str) -> Passage:
    end = min((at for at in (text.find("\n", start), text.find("\r", start)) if at >= 0), default=len(text))
    found = _STRING.match(text, start, end)
    if found is None or not key:
        raise InputError(name, f'line {number} is no PO: expected msgid, msgstr or a "string"; check with msgfmt -c')
    return tuple(_unescaped(text, found.start(1), found.end(1)))


def _unescaped(text: str, start: int, end: int) -> Iterator[Piece]:
    at = start
    for escape in _ESCAPE.finditer(text, start, end):
        if at < escape.start():
            yield Piece(text[at : escape.start()], at, escape.start())
        yield Piece(_meaning(escape[0][1:]), *escape.span())
        at = escape.end()
    if at < end:
        yield Piece(text[at:end], at, end)


def _meaning(code: str) -> str:
    if code[0] == "x" and len(code) > 1:
        return chr(int(code[1:], 16))
    if code.isdigit() and code[0] in "01234567":
        return chr(int(code, 8) & 0xFF)
    return _LETTERS.get(code, code)
