"""Values of a configuration, judged by the declaration of their keys."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from checker.config.keys import Key, Kind
from checker.core.errors import ConfigError, UnknownName

Values = Mapping[str, Any]


def judged(table: Mapping[str, Any], keys: Iterable[Key], where: Path | str, within: str = "") -> dict[str, Any]:
    """Return the values of ``table`` in the form that the program uses; lists become tuples.

    Args:
        table: What stood in the file.
        keys: What may stand there.
        where: The file, for error messages.
        within: The path of the table in the file, e.g. ``pairs[1]``.

    Raises:
        ConfigError: A key is unknown (the nearest is suggested) or missing, or a value is of the wrong kind.
    """
    known = {key.name: key for key in keys}
    for name in table:
        if name not in known:
            raise ConfigError(where, f"unknown key {_path(within, name)!r}; {_nearest(name, known)}")
    for key in known.values():
        if key.required and key.name not in table:
            raise ConfigError(where, f"{within} has no key {key.name!r}; add it")
    return {name: _judge(value, known[name], where, _path(within, name)) for name, value in table.items()}


def _judge(value: object, key: Key, where: Path | str, path: str) -> object:
    if key.kind is Kind.TABLES:
        return _tables(value, key, where, path)
    if key.kind is Kind.TEXTS and isinstance(value, str):
        value = [value]
    if not _fits(value, key):
        raise ConfigError(where, f"{path!r} must be {_wanted(key)}, not {_shown(value)}")
    texts = tuple(value) if isinstance(value, list) else (value,) if isinstance(value, str) else ()
    for text in texts:
        _known(text, key, where, path)
    return texts if key.kind is Kind.TEXTS else value


def _tables(value: object, key: Key, where: Path | str, path: str) -> tuple[dict[str, Any], ...]:
    if not isinstance(value, list) or not all(isinstance(table, dict) for table in value):
        raise ConfigError(where, f"{path!r} must be an array of tables; write [[{path}]]")
    return tuple(judged(table, key.keys, where, f"{path}[{at}]") for at, table in enumerate(value, start=1))


def _fits(value: object, key: Key) -> bool:
    if key.kind is Kind.TEXTS:
        return isinstance(value, list) and all(isinstance(text, str) and text for text in value)
    if key.kind is Kind.FLAG:
        return isinstance(value, bool)
    if key.kind is Kind.SHARE:
        return isinstance(value, int | float) and not isinstance(value, bool) and 0 <= value <= 1
    return isinstance(value, str) and (key.kind is not Kind.CHOICE or value in key.choices)


def _wanted(key: Key) -> str:
    return {
        Kind.TEXTS: "a list of texts",
        Kind.FLAG: "true or false",
        Kind.SHARE: "a number between 0 and 1",
        Kind.CHOICE: f"one of {', '.join(key.choices)}",
    }.get(key.kind, "a text")


def _known(name: str, key: Key, where: Path | str, path: str) -> None:
    """Refuse the name of a rule, language or engine that does not exist; empty means: left to the program."""
    if not key.family or not name:
        return
    names = _names(key.family)
    if name not in names:
        raise ConfigError(where, f"{path!r}: {UnknownName(key.family, name, names)}")


def _names(family: str) -> tuple[str, ...]:
    if family == "rule":
        from checker.rules import RULES

        return RULES.names()
    if family == "engine":
        from checker.engines import ENGINES

        return ("auto", *ENGINES.names())
    from checker.lang import LANGUAGES

    return LANGUAGES.names()


def _nearest(name: str, known: Iterable[str]) -> str:
    near = get_close_matches(name.replace("_", "-"), list(known), n=1, cutoff=0.5)
    return f"did you mean {near[0]!r}?" if near else f"known: {', '.join(known)}"


def _path(within: str, name: str) -> str:
    return f"{within}.{name}" if within else name


def _shown(value: object) -> str:
    if isinstance(value, str):
        return repr(value[:40])
    if isinstance(value, bool):
        return str(value).lower()
    return str(value)[:40] if isinstance(value, int | float) else f"a {type(value).__name__}"
