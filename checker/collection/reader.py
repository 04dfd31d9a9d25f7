"""From one file of a collection to what is kept of it; pure, so that it may run in any process."""

from __future__ import annotations

import hashlib
import inspect
import json
from functools import lru_cache
from pathlib import Path

from checker import __version__, pipeline
from checker.collection.features import features
from checker.collection.records import pack
from checker.collection.store import Entry
from checker.core.dossier import Read
from checker.core.errors import InputError, WrongLanguage
from checker.core.layout import Layout
from checker.core.options import Options
from checker.lang import LANGUAGES, LanguagePack
from checker.readers import SUFFIXES
from checker.readers.files import load

FOREIGN = "in another language"
"""The refusal of a text that is no source because of its language; folders may hold translations, too."""


@lru_cache(maxsize=8)
def version(lang: str) -> str:
    """Return all that a reading depends on besides the text: the program, the language, its data and its code."""
    pack = LANGUAGES.get(lang)
    told = [__version__, lang, *pack.data(), _code(pack)]
    return json.dumps(told, ensure_ascii=False, separators=(",", ":"))


def _code(pack: LanguagePack) -> str:
    """Return a hash of what reads: its version stays while somebody works on it, and readings change."""
    own = Path(inspect.getfile(pack.segment)).parent
    common, here = Path(inspect.getfile(LanguagePack)).parent, Path(__file__).parent
    files = [*own.rglob("*.py"), *own.rglob("*.tsv"), *common.glob("*.py"), *here.glob("*.py")]
    parts = b"".join(hashlib.blake2b(file.read_bytes()).digest() for file in sorted(files))
    return hashlib.blake2b(parts, digest_size=8).hexdigest()


def digest(path: Path, data: bytes) -> str:
    """Return the hash by which texts are the same: of the bytes and of the format that they are read as."""
    reader = SUFFIXES.get(path.suffix.lower(), "")
    return hashlib.blake2b(reader.encode() + b"\0" + data, digest_size=16).hexdigest()


def entry(folder: Path, path: str, lang: str) -> Entry:
    """Return what is to be kept of the text in ``folder / path``; of one that cannot be read, why.

    The source of a bilingual file stands for the file.
    """
    # One read for the hash and one for the text: a file that changes in between is seen by the next update.
    try:
        data = (folder / path).read_bytes()
    except OSError as error:
        return Entry("", refusal=f"cannot be read: {error.strerror}")
    found = digest(Path(path), data)
    try:
        document = load(folder / path, Options().max_bytes, path, Layout(source_lang=lang))
        read = pipeline.read(document.source or document, lang, "a source")
    except WrongLanguage:
        return Entry(found, refusal=FOREIGN)
    except InputError as error:
        return Entry(found, refusal=" ".join(str(error).removeprefix(f"{path}: ").split()))
    return Entry(found, pack(read), named(read))


def named(read: Read) -> tuple[str, ...]:
    """Return the features of a text in order."""
    return tuple(sorted(features(read.reading)))
