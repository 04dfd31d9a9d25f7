"""What fields of records are usually called, in files that tables and programs exchange."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

# In lower case, in order of preference: what translation tools and teams call them.
TEXTS = tuple(
    "target translation translated text article body mt ja ja-jp ja_jp japanese 訳文 翻訳 日本語 本文".split()
)
SOURCES = tuple("source original en en-us en-gb en_us english 原文 英語".split())
IDS = tuple("id segment_id segment key no no. 番号 location".split())

_LISTED = 200


def usual(names: Iterable[str], wanted: Sequence[str]) -> str | None:
    """Return the name that comes first in ``wanted``, whatever its case; None when there is none."""
    plain: dict[str, str] = {}
    for name in names:
        plain.setdefault(name.casefold(), name)
    return next((plain[word] for word in wanted if word in plain), None)


def listed(names: Iterable[str]) -> str:
    """Return names from a file for one line of an error: each once, the first few of them."""
    return ", ".join(" ".join(name.split()) for name in dict.fromkeys(names))[:_LISTED] or "none"
