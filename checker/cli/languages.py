"""``checker languages``: which languages are read, and with what data."""

from __future__ import annotations

from checker.cli.output import emit
from checker.cli.table import table


def languages() -> None:
    """List the languages with the data that they rest on."""
    from checker.lang import LANGUAGES

    packs = [LANGUAGES.get(code) for code in LANGUAGES.names()]
    rows = [(pack.code, pack.name, ", ".join(f"{name} {version}" for name, version in pack.data())) for pack in packs]
    emit(table(("CODE", "LANGUAGE", "DATA"), rows))
