"""What all pages share: the template language, the style, the scripts, and the policy that allows no others."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from importlib.resources import files
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from checker import __version__
from checker.writers.html.pieces import clean

_TEMPLATES = "templates"
# Characters of a page that are written at once.
_AT_ONCE = 65_536
# What GitHub's and Azure's runners take for a command in what a step prints; the page shows the same sign.
_COMMAND = re.compile(r"^\s*:(?=:)|^\s*#(?=#vso\[)|##(?=\[)", re.MULTILINE)


def render(template: str, scripts: tuple[str, ...], **values: Any) -> str:
    """Return the page that ``template`` makes of ``values``; see ``stream``."""
    return "".join(stream(template, scripts, **values))


def stream(template: str, scripts: tuple[str, ...], **values: Any) -> Iterator[str]:
    """Yield the page that ``template`` makes of ``values``, piece by piece; every value is escaped.

    The page needs nothing but itself.  Its Content-Security-Policy allows its one style and its one
    script by their hashes, and nothing else: no network, no images, no forms, no frames.
    """
    css, script = _asset("page.css"), "\n".join(_asset(name) for name in scripts)
    policy = "; ".join(
        [
            "default-src 'none'",
            f"style-src '{_hash(css)}'",
            f"script-src '{_hash(script)}'",
            "base-uri 'none'",
            "form-action 'none'",
        ]
    )
    # Ours, not a document's: the only two values that are put in as they are.
    own = {"css": Markup(css), "script": Markup(script)}  # noqa: S704
    pieces = _environment().get_template(template).generate(policy=policy, version=__version__, **own, **values)
    return map(_inert, _in_lines(pieces))


def _in_lines(pieces: Iterable[str]) -> Iterator[str]:
    """Yield the same text in pieces of whole lines, none of them small."""
    held: list[str] = []
    size = 0
    for piece in pieces:
        held.append(piece)
        size += len(piece)
        if size >= _AT_ONCE and "\n" in piece:
            whole, end, rest = "".join(held).rpartition("\n")
            yield whole + end
            held, size = [rest], len(rest)
    yield "".join(held)


def _inert(page: str) -> str:
    """Return lines that a build service may print: none of them begins like a command to one.

    Line ends become what every HTML parser makes of them first, so that nothing hides behind a carriage return.
    """
    page = page.replace("\r\n", "\n").replace("\r", "\n")
    return _COMMAND.sub(lambda match: f"{match[0][:-1]}&#{ord(match[0][-1])};", page)


@lru_cache
def _environment() -> Environment:
    return Environment(
        loader=PackageLoader(__package__, _TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_finalized,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


def _finalized(value: Any) -> Any:
    return clean(value) if type(value) is str else value


@lru_cache
def _asset(name: str) -> str:
    return files(__package__).joinpath(_TEMPLATES, name).read_text(encoding="utf-8")


def _hash(text: str) -> str:
    return f"sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}"
