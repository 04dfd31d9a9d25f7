"""Damaged files: what a reader makes of a sound file after anything happened to its bytes."""

from __future__ import annotations

import io
import random
import zipfile
from itertools import pairwise
from pathlib import Path

from checker.core.errors import CheckerError
from checker.core.text import Document
from checker.readers.files import load

DATA = Path(__file__).parent / "data"
SUFFIXES = {".docx", ".html", ".json", ".jsonl", ".csv", ".tsv", ".po", ".srt", ".tmx", ".vtt", ".xlf"}
SOUND = tuple(sorted(path for path in DATA.iterdir() if path.suffix in SUFFIXES))
# What breaks parsers more often than noise does.
_WORDS = rb"""< > & " ' \ \u \ud800 ]]> <![CDATA[ <!-- --> <!DOCTYPE <?xml </ /> &amp &#x110000; &#0; { } [ ] , : ; {\
"" \" msgid msgstr[0] 00:00:01,000 --> <rt> <ruby> <p> <table> <main> <svg> <br><br> </target> <target> <mrk"""
_SIGNS = (b"\0", b"\r", b"\n", b"\n\n", b"\t", b"\xff", b"\xef\xbb\xbf", b"\xff\xfe", "𠮷".encode(), b"")
TOKENS = (*_WORDS.split(), *_SIGNS)


def mutated(data: bytes, dice: random.Random) -> bytes:
    """Return ``data`` after one or two accidents; of a zip container in half of all cases to a part of it."""
    if data.startswith(b"PK") and dice.random() < 0.5:
        return _with_broken_part(data, dice)
    for _ in range(dice.randint(1, 2)):
        start = dice.randrange(len(data) + 1)
        end = min(len(data), start + dice.choice((0, 1, 1, 2, 5, 20, 200)))
        piece = dice.choice(
            (dice.choice(TOKENS), bytes([dice.randrange(128)]), b"", data[start:end] * 2, data[end : end + 30])
        )
        data = data[:start] + piece + data[end:]
    return data


def _with_broken_part(data: bytes, dice: random.Random) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as whole, zipfile.ZipFile(stream, "w") as broken:
        victim = dice.choice(["word/document.xml", "word/footnotes.xml", *whole.namelist()])
        for part in whole.namelist():
            content = whole.read(part)
            broken.writestr(part, mutated(content, dice) if part == victim else content)
    return stream.getvalue()


def outcome(name: str, data: bytes, folder: Path) -> str:
    """Return "read" or "refused"; anything else that happens is a fault and raised."""
    path = folder / name
    path.write_bytes(data)
    try:
        document = load(path, 10_000_000, name)
    except CheckerError as error:
        if "\n" in str(error):
            raise AssertionError(f"a message of several lines: {error}") from error
        return "refused"
    assert_sound(document)
    return "read"


def assert_sound(document: Document) -> None:
    """Assert that every letter of ``document`` stands where it says, and that its parts are in order."""
    for before, after in pairwise(document.blocks):
        assert before.end <= after.start
    for segment, following in pairwise(document.segments):
        assert segment.span.end <= following.span.start
    for block in document.blocks:
        assert block.of(document.text).strip() == block.of(document.text) != ""
    if document.origin:
        assert_in_place(document)
    if document.source:
        assert_sound_source(document.source, document)


def assert_in_place(document: Document) -> None:
    origin = document.origin
    assert origin is not None
    for piece, offset in zip(origin.pieces, origin.offsets, strict=True):
        assert document.text.startswith(piece.text, offset)
        assert 0 <= piece.start <= piece.end <= len(origin.text)
        if piece.step == 1 and len(piece.text) > 1:
            assert origin.text[piece.start : piece.end] == piece.text


def assert_sound_source(source: Document, document: Document) -> None:
    assert len(source.segments) == len(document.segments)
    assert source.source is None
    assert_sound(source)
