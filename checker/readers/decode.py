"""From bytes to text: which encoding a file is in, decided by its bytes and never guessed silently.

The ladder: byte order mark, ISO-2022-JP by its escapes, strict UTF-8, then Shift_JIS (cp932) against
EUC-JP, of which the one wins whose text looks like Japanese.  A byte order mark stays in the text as
U+FEFF and line ends stay as they are, so that offsets count what stands in the file.

A wrong encoding makes every name look garbled, so a text that fits none well is refused.
"""

from __future__ import annotations

from checker.core.errors import InputError, UndecodableText

# UTF-32 first: its little-endian mark begins with that of UTF-16.
_MARKS = (
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
_CONTAINERS = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a zip container (DOCX, EPUB, XLSX, …)"),
    (b"\xd0\xcf\x11\xe0", "an old Office file"),
    (b"\x1f\x8b", "a gzip archive"),
)
_JAPANESE = ("cp932", "euc_jp")
# Kana are a third to two thirds of Japanese prose, and almost none of what UTF-8 or Latin-1 bytes turn
# into when they are read as Shift_JIS (rare kanji and half-width kana), so anything between would do.
_KANA_FLOOR = 0.1


def decode(data: bytes, name: str) -> str:
    """Return the text of a file.

    Args:
        data: The whole file.
        name: What errors call the file.

    Raises:
        UndecodableText: No encoding fits; the error names the first byte that is not UTF-8.
        InputError: The file is no text.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strict(data, encoding, name)
    _refuse_binary(data, name)
    if b"\x1b$" in data and (text := _try(data, "iso2022_jp")) is not None:
        return text
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        return _japanese(data, name, error.start)


def kana_share(text: str) -> float:
    """Return full-width kana less half-width kana as a share of all characters beyond ASCII, -1..1."""
    beyond = [char for char in text if char > "\x7f"]
    full = sum("\u3041" <= char <= "\u30fe" for char in beyond)
    half = sum("\uff61" <= char <= "\uff9f" for char in beyond)
    return (full - half) / len(beyond) if beyond else 0.0


def _refuse_binary(data: bytes, name: str) -> None:
    for magic, what in _CONTAINERS:
        if data.startswith(magic):
            raise InputError(name, f"this is {what}, no text; save it as plain text (UTF-8)")
    if b"\0" in data:
        raise InputError(name, f"this is a binary file (byte {data.index(0)} is NUL); save it as plain text (UTF-8)")


def _japanese(data: bytes, name: str, offset: int) -> str:
    texts = [text for encoding in _JAPANESE if (text := _try(data, encoding)) is not None]
    best = max(texts, key=kana_share, default="")
    if kana_share(best) < _KANA_FLOOR:
        raise UndecodableText(name, offset)
    return best


def _strict(data: bytes, encoding: str, name: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise UndecodableText(name, error.start) from None


def _try(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None
