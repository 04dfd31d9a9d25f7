"""``checker languages``: which languages are read, what is compared in each, and with what data."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.cli.output import emit
from checker.cli.table import table

if TYPE_CHECKING:
    from checker.lang import LanguagePack


def languages() -> None:
    """List the languages with what is compared in them, the embedded engine's English, and the data they rest on."""
    from checker.lang import LANGUAGES

    packs = [LANGUAGES.get(code) for code in LANGUAGES.names()]
    emit(table(("CODE", "LANGUAGE", "COMPARES", "ENGLISH", "DATA"), [_row(pack) for pack in packs]))


def _row(pack: LanguagePack) -> tuple[str, ...]:
    compares = ", ".join(pack.reads()) if pack.reads else "everything"
    english = "the language of sources" if pack.code == "en" else "dictionary" if pack.lexis else "skeleton"
    return pack.code, pack.name, compares, english, ", ".join(f"{name} {version}" for name, version in pack.data())
