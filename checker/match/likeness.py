"""How alike two mentions of one kind are: the article's and a source's.

Names are compared in ``checker.align.names``, because that takes both whole texts; every other kind
is compared here, mention by mention.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from checker.core.mention import Kind, Mention
from checker.match import moments, organizations, places, quantities, roles

Alike = Callable[[Mention, Mention], float]


def _countries(our: Mention, their: Mention) -> float:
    if not places.same_country(our.keys, their.keys):
        return 0.0
    # A capital answers a capital before it answers its country.
    return 1.0 if ("metonym" in our.traits) == ("metonym" in their.traits) else 0.9


def _roles(our: Mention, their: Mention) -> float:
    verdict = roles.compare(our.keys, their.keys)
    return {roles.Verdict.SAME: 1.0, roles.Verdict.COMPATIBLE: 0.6}.get(verdict, 0.0)


def _organizations(our: Mention, their: Mention) -> float:
    return float(organizations.same(our, their))


def _numbers(our: Mention, their: Mention) -> float:
    if our.quantity is None or their.quantity is None:
        return 0.0
    score = quantities.agree(our.quantity, their.quantity)
    return score if score >= quantities.AGREES else 0.0


def _dates(our: Mention, their: Mention) -> float:
    if our.moment is None or their.moment is None or not moments.supports(our.moment, their.moment):
        return 0.0
    return 1.0 if our.moment == their.moment else 0.7


ALIKE: Mapping[Kind, Alike] = {
    Kind.COUNTRY: _countries,
    Kind.ROLE: _roles,
    Kind.ORGANIZATION: _organizations,
    Kind.NUMBER: _numbers,
    Kind.DATE: _dates,
}


def echoed(mention: Mention, others: Iterable[Mention]) -> bool:
    """Tell whether any of ``others`` says the same as ``mention``; names are never echoed."""
    alike = ALIKE.get(mention.kind)
    return alike is not None and any(other.kind is mention.kind and alike(mention, other) > 0 for other in others)
