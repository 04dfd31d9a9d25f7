"""Reading ``checker.toml``, or the table ``[tool.translation-checker]`` of ``pyproject.toml``."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

from checker.config.keys import KEYS
from checker.config.values import judged
from checker.core.errors import ConfigError, UsageError
from checker.workspace import PYPROJECT, TABLE


def read(path: Path) -> dict[str, Any]:
    """Return the values of a configuration file.

    Raises:
        ConfigError: The file cannot be read, is no TOML, or has a key or value that is not known.
    """
    table = _toml(path)
    if path.name == PYPROJECT:
        table = table.get("tool", {}).get(TABLE, {})
    return judged(table, KEYS, path)


def assignment(text: str) -> dict[str, Any]:
    """Return the one value of ``KEY=VALUE`` from the command line; VALUE is TOML, or a bare word.

    Raises:
        UsageError: There is no such key, or it takes no such value.
    """
    name, _, value = text.partition("=")
    where = f"--config {text}"
    try:
        table = tomllib.loads(f"{name.strip()} = {value}")
    except tomllib.TOMLDecodeError:
        table = {name.strip(): value.strip()}
    try:
        return judged(table, KEYS, where)
    except ConfigError as error:
        raise UsageError(str(error)) from error


def _toml(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except UnicodeDecodeError as error:
        raise ConfigError(path, f"byte {error.start} is not UTF-8; save the file as UTF-8") from error
    except OSError as error:
        raise ConfigError(path, f"cannot be read: {error.strerror}; check the path") from error
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(path, f"not TOML: {error}; see https://toml.io") from error
