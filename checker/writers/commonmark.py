"""Text from documents inside Markdown that a code host renders and acts upon.

Besides mark-up, such hosts turn ``@name`` into a notification, ``#1`` into a link to an issue and bare
addresses into links.  A zero-width space after the sign stops that without changing what is seen.

Source: CommonMark 0.31, §2.4 (backslash escapes) and §6.1 (code spans), https://spec.commonmark.org/0.31.2/;
GitHub Flavored Markdown, §6.9 (autolinks), https://github.github.com/gfm/.
"""

from __future__ import annotations

import re

from checker.writers.terminal import one_line

_ACTIVE = re.compile(r"([\\`*_{}\[\]<>&|~$])")
_MAGIC = re.compile(r"@|#(?=\d)|(?<=://)|(?<=www\.)|(?<=GH-)", re.IGNORECASE)
_TICKS = re.compile(r"`+")
_BREAK = "\u200b"


def prose(text: str) -> str:
    """Return ``text`` on one line so that it reads as it is written, and does nothing else."""
    return _MAGIC.sub(lambda match: match[0] + _BREAK, literal(one_line(text)))


def literal(text: str) -> str:
    """Return our own ``text`` so that it reads as it is written; its addresses are links."""
    return _ACTIVE.sub(r"\\\1", text)


def code(text: str) -> str:
    """Return ``text`` as a code span on one line; hosts do not look for names and links in there."""
    plain = one_line(text)
    fence = "`" * (max((len(run) for run in _TICKS.findall(plain)), default=0) + 1)
    gap = " " if not plain.strip() or plain[:1] in "` " or plain[-1:] in "` " else ""
    return f"{fence}{gap}{plain}{gap}{fence}"
