"""The JSON Schema of ``checker.toml``, made from the declaration that the loader reads by.

Editors check and complete a file by it: Even Better TOML and taplo take ``#:schema PATH`` in its first line.
The published copy is ``checker.schema.json`` beside this file; a test keeps it in step.

Source: JSON Schema, draft 7, https://json-schema.org/draft-07
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from checker.config.keys import KEYS, Key, Kind


def text() -> str:
    """Return the schema as JSON, with a line end."""
    whole = {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "checker.toml",
        "description": "Settings of checker, which finds what machine translation garbled; see checker config.",
        **_table(KEYS),
    }
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def _table(keys: Iterable[Key]) -> dict[str, Any]:
    keys = tuple(keys)
    required = [key.name for key in keys if key.required]
    return {
        "type": "object",
        "properties": {key.name: _property(key) for key in keys},
        **({"required": required} if required else {}),
        "additionalProperties": False,
    }


def _property(key: Key) -> dict[str, Any]:
    default = [] if key.default == () else key.default
    return {
        "description": key.doc,
        **({} if default is None else {"default": default}),
        **_type(key),
    }


def _type(key: Key) -> dict[str, Any]:
    if key.kind is Kind.TABLES:
        return {"type": "array", "items": _table(key.keys)}
    if key.kind is Kind.TEXTS:
        word = {"type": "string", "minLength": 1}
        return {"anyOf": [{"type": "array", "items": word}, word]}
    if key.kind is Kind.SHARE:
        return {"type": "number", "minimum": 0, "maximum": 1}
    if key.kind is Kind.CHOICE:
        return {"type": "string", "enum": list(key.choices)}
    return {"type": "boolean" if key.kind is Kind.FLAG else "string"}
