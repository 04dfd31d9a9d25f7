"""The right office of the right country, but with another person.

What it does
    Takes each person to whom the article gives an office, and asks the sources together who holds
    that office of that country; without a country, who is the only one beside whom they name it.

Why it matters
    The sentence names two real people and a real office and is wrong about who holds it.

Example
    article: フィンランドのクリステション首相   source: Finnish Prime Minister Petteri Orpo
    → the prime minister of Finland is Petteri Orpo

Not flagged
    Former and future holders, offices that several people hold, a person to whom any source gives
    that office.

Known false alarms
    A change of office between two sources.

Calibration
    Person and office must both be in the sources, and never together: no flag on clean news.

MQM type
    Accuracy / Mistranslation (relation)

Sources
    MQM error typology, https://themqm.org/error-types-2/typology/
    Amrhein & Sennrich 2022, on names and numbers that metrics miss, https://arxiv.org/abs/2202.05148
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.core.dossier import Dossier, Witness
from checker.core.finding import Category, Severity
from checker.core.mention import Claim, Mention
from checker.core.suspicion import Suspicion
from checker.match import claims, places, roles
from checker.match.roles import Verdict
from checker.rules import Rule

# Someone who held an office, will hold it or acts for its holder may stand beside the holder.
ASIDE = frozenset({"former", "elect", "acting", "deputy", "vice", "shadow", "assistant"})


def check(dossier: Dossier) -> Iterator[Suspicion]:
    """Yield people to whom the article gives an office that the sources give to somebody else."""
    for claim in claims.held(dossier.article.reading):
        if claim.role is None or claim.holder is None or claim.role.traits & (ASIDE | roles.DOUBTFUL):
            continue
        own = dossier.names.get(claim.holder.text)
        holders = _holders(dossier, claim) if own else []
        if own and holders and not any(claims.same_person(own, witness.mention) for witness in holders):
            right = holders[0].mention.text
            yield Suspicion(
                span=claim.holder.span,
                message=f"the sources give the office of {roles.label(claim.role.keys[0])} to {right}",
                kind="swap",
                expected=right,
                witnesses=tuple(holders),
                confidence=0.9,
            )


def _holders(dossier: Dossier, claim: Claim) -> list[Witness]:
    """Return who holds the office by the sources; nobody where they give it to the article's holder too."""
    found = [w for w in claims.holders_of(dossier, claim) if not w.mention.traits & ASIDE]
    if found:
        return [] if _holds_it(dossier, claim) else found
    other = [] if claim.country else claims.roles_of(dossier, claim.holder) if claim.holder else []
    return claims.only_holder(dossier, claim) if other and all(_is_another(claim, w.mention) for w in other) else []


def _is_another(claim: Claim, role: Mention) -> bool:
    """Tell whether a role that the sources give to the person is of today and of the same kind, but not the claim's.

    A rank and a post, or a title and an office, go together; a chairman is seldom the chief executive.
    """
    if claim.role is None or role.traits & (ASIDE | roles.DOUBTFUL) or all(map(roles.is_general, role.keys)):
        return False
    kinds = [{roles.roles()[key].family for key in each.keys if key in roles.roles()} for each in (claim.role, role)]
    return kinds[0] == kinds[1] and roles.compare(claim.role.keys, role.keys) is not Verdict.SAME


def _holds_it(dossier: Dossier, claim: Claim) -> bool:
    """Tell whether any source gives the person this role, for this country or for none."""
    if claim.role is None or claim.holder is None:
        return False
    for _, other in claims.about(dossier, claim.holder):
        same = other.role and roles.compare(claim.role.keys, other.role.keys) in {Verdict.SAME, Verdict.COMPATIBLE}
        if same and (
            not claim.country or not other.country or places.same_country(claim.country.keys, other.country.keys)
        ):
            return True
    return False


RULE = Rule("misattributed-role", Category.RELATION, Severity.MAJOR, check)
