"""What the shell offers for the values of options; looked up only when the shell asks."""

from __future__ import annotations

from typing import Any

from checker.core.registry import Registry


def rules(incomplete: str) -> list[str]:
    """Return the rules that begin like the last of the given ones."""
    from checker.rules import RULES

    before, comma, last = incomplete.rpartition(",")
    return [before + comma + name for name in _matching(RULES, last)]


def formats(incomplete: str) -> list[str]:
    """Return the formats that begin so."""
    from checker.writers import WRITERS

    return _matching(WRITERS, incomplete)


def reports(incomplete: str) -> list[str]:
    """Return the beginnings of a FORMAT=PATH; the path is the user's."""
    return [f"{name}=" for name in formats(incomplete)]


def engines(incomplete: str) -> list[str]:
    """Return the engines that begin so."""
    from checker.engines import ENGINES

    return [name for name in ("auto", *ENGINES.names()) if name.startswith(incomplete)]


def languages(incomplete: str) -> list[str]:
    """Return the languages that begin so."""
    from checker.lang import LANGUAGES

    return _matching(LANGUAGES, incomplete)


def _matching(family: Registry[Any], incomplete: str) -> list[str]:
    return [name for name in family.names() if name.startswith(incomplete)]
