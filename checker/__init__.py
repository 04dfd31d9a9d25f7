"""Finds what machine translation garbled: names, countries, roles, organisations, numbers and dates."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from checker.api import back_translate, check, check_many
    from checker.batch.manifest import Case, read_cases
    from checker.core.backtranslation import BackTranslation
    from checker.core.errors import CheckerError
    from checker.core.finding import Finding, Severity
    from checker.core.options import Options
    from checker.core.report import Report, Status
    from checker.core.text import Document, Span

__version__ = "0.1.0"

__all__ = [
    "BackTranslation",
    "Case",
    "CheckerError",
    "Document",
    "Finding",
    "Options",
    "Report",
    "Severity",
    "Span",
    "Status",
    "__version__",
    "back_translate",
    "check",
    "check_many",
    "read_cases",
]

_HOMES = {
    "BackTranslation": "checker.core.backtranslation",
    "Case": "checker.batch.manifest",
    "CheckerError": "checker.core.errors",
    "Document": "checker.core.text",
    "Finding": "checker.core.finding",
    "Options": "checker.core.options",
    "Report": "checker.core.report",
    "Severity": "checker.core.finding",
    "Span": "checker.core.text",
    "Status": "checker.core.report",
    "back_translate": "checker.api",
    "check": "checker.api",
    "check_many": "checker.api",
    "read_cases": "checker.batch.manifest",
}


def __getattr__(name: str) -> object:
    """Import a public name when it is first used, so that importing the package costs nothing."""
    from importlib import import_module

    if name not in _HOMES:
        raise AttributeError(f"module 'checker' has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    """Return the module's names with those that are not imported yet."""
    return sorted({*globals(), *__all__})
