"""What the words around a Japanese figure say of it: about (約, 近く), at least (以上), at most (以内)."""

from __future__ import annotations

import re
from dataclasses import replace

from checker.lang.figures import CODE, LEAST, MOST, Figure, stands_before

_ROUNDED_BEFORE = re.compile(
    r"(?:約|およそ|おおよそ|ほぼ|推定|ざっと|推計|概ね|おおむね|平均|最大|最低|少なくとも|最高|最低でも|せいぜい|計?約)\s?$"
)
_ROUNDED_AFTER = re.compile(
    r"\s?(?:以上|以下|未満|超|余り?|あまり|近く|近い|ほど|程度|前後|弱|強|くらい|ぐらい|を超え|を上回|を下回|足らず|\+|ほぼ|を越え|もの)"
)
# を超えない and を下回らない bound from the other side.
_BOUNDS = (
    (
        LEAST,
        re.compile(r"(?:少なくとも|最低|最低でも)\s?$"),
        re.compile(r"\s?(?:以上|超(?!え)|余り(?!に)|あまり(?!に)|を(?:超え|越え|上回)(?!な|ず|ら))"),
    ),
    (
        MOST,
        re.compile(r"(?:最大|最高|せいぜい|多くても)\s?$"),
        re.compile(r"\s?(?:以下|未満|以内|足らず|を下回(?!ら)|に満た)"),
    ),
)


def in_context(figure: Figure, text: str) -> Figure:
    """Return the figure with what the words around it add: that it is rounded, or a bound."""
    quantity = figure.quantity
    if quantity is None or CODE in figure.traits:
        return figure
    start, end = figure.start, figure.end
    bounds = [trait for trait, before, after in _BOUNDS if stands_before(before, text, start) or after.match(text, end)]
    rounded = stands_before(_ROUNDED_BEFORE, text, start) or _ROUNDED_AFTER.match(text, end)
    return replace(
        figure,
        traits=figure.traits | frozenset(bounds),
        quantity=replace(quantity, rounded=True) if rounded else quantity,
    )
