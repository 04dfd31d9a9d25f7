"""Zip containers, opened so that none can fill the memory: what a header promises is never believed."""

from __future__ import annotations

import io
import zipfile
import zlib
from dataclasses import dataclass

from checker.core.errors import InputError

MAX_ENTRIES = 2_000
MAX_PART = 32 << 20
MAX_TOTAL = 64 << 20
# XML of documents shrinks to a tenth; only long repetition goes beyond this, and small parts may.
MAX_RATIO = 200
_SMALL = 1 << 20
_ENCRYPTED = 0x1


@dataclass(frozen=True, slots=True)
class Archive:
    """A zip container whose table of contents is within all limits."""

    name: str
    file: zipfile.ZipFile

    def has(self, part: str) -> bool:
        """Tell whether there is a part of this name."""
        return part in self.file.NameToInfo

    def read(self, part: str) -> bytes:
        """Return the bytes of one part.

        Raises:
            InputError: It is missing, damaged or larger than it says and may be.
        """
        try:
            with self.file.open(part) as stream:
                data = stream.read(MAX_PART + 1)
        except KeyError:
            raise InputError(self.name, f"has no part {part!r}; save the document again") from None
        except (zipfile.BadZipFile, zlib.error, OSError, EOFError, NotImplementedError, ValueError) as error:
            raise InputError(self.name, f"its part {part!r} is damaged ({error}); save the document again") from None
        if len(data) > MAX_PART:
            raise InputError(self.name, f"its part {part!r} is larger than {MAX_PART >> 20} MiB; split the document")
        return data


def open_archive(name: str, data: bytes) -> Archive:
    """Return the container in ``data``.

    Raises:
        InputError: It is none, is encrypted, or would unpack to more than a document can need.
    """
    try:
        file = zipfile.ZipFile(io.BytesIO(data))
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, IndexError) as error:
        problem = f"is no document of its format ({error}); if it is encrypted or of an older format, save it again"
        raise InputError(name, problem) from None
    entries = file.infolist()
    if len(entries) > MAX_ENTRIES:
        raise InputError(name, f"has {len(entries):,} parts, more than {MAX_ENTRIES:,}; this is no document")
    for entry in entries:
        _check(name, entry)
    if sum(entry.file_size for entry in entries) > MAX_TOTAL:
        raise InputError(name, f"unpacks to more than {MAX_TOTAL >> 20} MiB; split the document or remove its pictures")
    return Archive(name, file)


def _check(name: str, entry: zipfile.ZipInfo) -> None:
    if entry.flag_bits & _ENCRYPTED:
        raise InputError(name, "is encrypted; save it without a password")
    if entry.file_size > MAX_PART:
        raise InputError(name, f"its part {entry.filename!r} is larger than {MAX_PART >> 20} MiB; split the document")
    if entry.file_size > _SMALL and entry.file_size > MAX_RATIO * max(1, entry.compress_size):
        raise InputError(name, f"its part {entry.filename!r} unpacks to more than {MAX_RATIO} times its size; not read")
