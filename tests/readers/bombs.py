"""Files that are made to fill the memory or to take for ever, and what refusing one costs."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

GIGABYTE = 1 << 30
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

# Runs in a process of its own: what it prints is seconds of its own work, peak megabytes (Linux), and the refusal.
_PROBE = """
import json, sys, time
from pathlib import Path
from checker.core.errors import CheckerError
from checker.readers import SUFFIXES, files
import checker.readers.docx, checker.readers.html, checker.readers.json, checker.readers.tmx, justhtml
begun = time.process_time()
try:
    files.load(Path(sys.argv[1]), 10_000_000)
    message = "read"
except CheckerError as error:
    message = str(error).replace(sys.argv[1], "FILE")
seconds = time.process_time() - begun
peak = next(int(line.split()[1]) for line in open("/proc/self/status") if line.startswith("VmHWM"))
print(json.dumps([seconds, peak / 1024, message]))
"""


def measured(path: Path) -> tuple[float, float, str]:
    """Return the seconds, the peak megabytes of the whole process, and the message that ``path`` is refused with."""
    run = subprocess.run([sys.executable, "-c", _PROBE, str(path)], check=True, capture_output=True, env=os.environ)
    seconds, megabytes, message = json.loads(run.stdout)
    return seconds, megabytes, message


def _one_line(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(GIGABYTE)  # a sparse file: a gigabyte without a line end


def _docx(document: bytes, *, parts: int = 1) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as file:
        for number in range(parts):
            file.writestr(f"word/document{number or ''}.xml", document)
    return stream.getvalue()


def _understated(path: Path) -> None:
    """A zip whose headers say that a part of 400 MB has ten bytes."""
    whole = 400 << 20
    data = bytearray(_docx(b" " * whole))
    for at in range(len(data) - 4):
        if bytes(data[at : at + 4]) in (b"PK\x01\x02", b"PK\x03\x04"):
            field = at + (24 if data[at + 2] == 1 else 22)
            data[field : field + 4] = (10).to_bytes(4, "little")
    path.write_bytes(bytes(data))


def _written(content: bytes) -> Callable[[Path], object]:
    return lambda path: path.write_bytes(content)


def _laughs(suffix: bytes) -> bytes:
    levels = b"".join(b'<!ENTITY l%d "%s">' % (n, b"&l%d;" % (n - 1) * 10) for n in range(1, 10))
    return b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY l0 "ha">%s]><x>&l9;</x>%s' % (levels, suffix)


_DEEP = 9_000_000
BOMBS: dict[str, Callable[[Path], object]] = {
    "a gigabyte on one line: line.txt": _one_line,
    "the same: line.html": _one_line,
    "the same: line.jsonl": _one_line,
    "the same: line.docx": _one_line,
    "nine megabytes on one: wide.html": _written(b"a" * _DEEP),
    "entities: laughs.tmx": _written(_laughs(b"")),
    "quadratic: blowup.xlf": _written(b'<!DOCTYPE x [<!ENTITY a "%s">]><x>%s</x>' % (b"a" * 50_000, b"&a;" * 50_000)),
    "external: file.xlf": _written(b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]><x>&a;</x>'),
    "nesting: deep.xlf": _written(b"<a>" * (_DEEP // 3)),
    "nesting below the tags' limit: deep2.xlf": _written(b"<a>" * 400_000),
    "nesting: deep.html": _written(b"<div>" * (_DEEP // 5)),
    "nesting below the tags' limit: deep2.html": _written(b"<div>" * 79_000),
    "nesting: deep.json": _written(b"[" * _DEEP),
    "comments: open.html": _written(b"<!--" * (_DEEP // 4)),
    "comments to us: many.html": _written(b"<p>a" + b"<!-- checker: ignore[r] -- w -->" * 70_000),
    "comments to us below their limit: many2.html": _written(
        b"<p>" + b"a" * 100_001 + b"<!-- checker: ignore[r] -- w -->" * 1_900 + b"</p>"
    ),
    "attributes: open2.html": _written(b"<a b='" * 79_000),
    "elements: many.tmx": _written(b"<tmx>" + b"<a/>" * (_DEEP // 4) + b"</tmx>"),
    "cells: wide.csv": _written(b"text" + b"," * _DEEP),
    "escapes: many.json": _written(b'{"text": "' + b"\\n" * (_DEEP // 2) + b'"}'),
    "escapes: many.po": _written(b'msgid "a"\nmsgstr "' + b"\\n" * (_DEEP // 2) + b'"'),
    "references: many.html": _written(b"<p>" + b"&amp;" * (_DEEP // 5)),
    "references: many.xlf": _written(b"<xliff>" + b"&amp;" * (_DEEP // 5) + b"</xliff>"),
    "quotes: open.csv": _written(b'text\n"' + b'""' * (_DEEP // 2)),
    "zip of 600 MB: zeros.docx": lambda path: path.write_bytes(_docx(b" " * (600 << 20))),
    "zip that lies: lies.docx": _understated,
    "zip of 2,500 parts: parts.docx": lambda path: path.write_bytes(_docx(b"<a/>", parts=2_500)),
    "entities in a part: laughs.docx": lambda path: path.write_bytes(_docx(_laughs(b""))),
    "elements in a part: many.docx": lambda path: path.write_bytes(_docx(b"<a>" + b"<b/>" * 7_000_000 + b"</a>")),
}
"""Name, with the file's at its end, and what writes it."""
