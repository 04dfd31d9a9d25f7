"""The ladder of encodings."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.core.errors import InputError, UndecodableText
from checker.readers.decode import decode, kana_share

JAPANESE = "昨日、首相は東京で記者会見を開き、来年度の予算について説明しました。"


@pytest.mark.parametrize("encoding", ["utf-8", "cp932", "euc_jp", "iso2022_jp", "shift_jis"])
def test_japanese_encodings_are_told_apart(encoding: str) -> None:
    assert decode(JAPANESE.encode(encoding), "a.txt") == JAPANESE


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_byte_order_mark_stays_in_the_text(encoding: str) -> None:
    assert decode(JAPANESE.encode(encoding), "a.txt") == "\ufeff" + JAPANESE


def test_big_endian_mark() -> None:
    assert decode(b"\xfe\xff" + "首相".encode("utf-16-be"), "a.txt") == "\ufeff首相"


def test_line_ends_stay() -> None:
    assert decode(b"a\r\nb\rc\n", "a.txt") == "a\r\nb\rc\n"


@pytest.mark.parametrize(
    ("data", "offset"),
    [
        (JAPANESE.encode()[:30] + b"\xff" + JAPANESE.encode(), 30),
        ("Café crème".encode("latin-1"), 3),
        (b"plain \x93quoted\x94 text", 6),
        ("\ufeff首相".encode("utf-8") + b"\xe9", 9),
        (b"\xff\xfe" + "首相".encode("utf-16-le") + b"\x30", 6),
    ],
)
def test_what_fits_no_encoding_names_its_byte(data: bytes, offset: int) -> None:
    with pytest.raises(UndecodableText, match=f"byte {offset} ") as caught:
        decode(data, "a.txt")
    assert caught.value.offset == offset


@pytest.mark.parametrize("data", [b"\x89PNG\r\n\x1a\n\0\0", b"%PDF-1.7", b"PK\x03\x04zip", b"text\0text"])
def test_binary_files_are_refused(data: bytes) -> None:
    with pytest.raises(InputError, match="plain text"):
        decode(data, "a.txt")


def test_utf8_read_as_shift_jis_does_not_look_japanese() -> None:
    mojibake = JAPANESE.encode().decode("cp932", errors="ignore")
    assert kana_share(mojibake) < 0
    assert kana_share(JAPANESE) > 0.3


@pytest.mark.property
@given(st.text())
def test_utf8_round_trip(text: str) -> None:
    # Codes that mean something else to a decoder: NUL, escapes of ISO-2022-JP, archive marks.
    clean = text.replace("\0", "").replace("\x1b", "")
    if clean.startswith(("PK\x03\x04", "%PDF-")):
        return
    assert decode(clean.encode(), "a.txt") == clean


@pytest.mark.property
@given(st.binary())
def test_any_bytes_give_text_or_a_clear_error(data: bytes) -> None:
    try:
        decode(data, "a.txt")
    except InputError as error:
        message = str(error)
    else:
        return
    assert message.startswith("a.txt: ")
    assert "\n" not in message
