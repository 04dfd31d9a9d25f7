"""What Japanese local syntax asserts: who holds which office, who leads what, what an acronym means.

Only phrases that leave no choice make a claim: adjacency, の chains, brackets and a few fixed forms.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.core.mention import Claim, Kind, Mention, Relation, by_sentence
from checker.core.text import Document, Span
from checker.lang.ja.acts import find_acts
from checker.lang.ja.phrases import Phrases
from checker.lang.ja.surroundings import Surroundings
from checker.lang.ja.tokens import sentence_tokens

_MODIFIER = r"(?:元|前|新|現|現職|次期|暫定|故)?"
_TO_ROLE = re.compile(rf"[ 　]?{_MODIFIER}[ 　]?")
_TO_ROLE_BY_COUNTRY = re.compile(rf"[ 　・]?{_MODIFIER}")
_DEPARTMENT = re.compile(r"[ 　]?[一-鿿々]{1,8}")
_TO_HOLDER = re.compile(r"[ 　]?|・|の|である|だった|で|を務め(?:る|た|ている|ていた)|として知られる|、")
_IN_BRACKET = re.compile(r"[（(]")
_IS = re.compile(r"は、?")
_COPULA = re.compile(r"(?:だ|である|です|を務め|に就任|に選出|に任命|だった|でした)")
_LEADS = re.compile(r"(?:が|の)?(?:主導|率い|指揮)(?:する|した|している|る|の|による)?(?:の|する)?")
_ACRONYM = r"[A-Z][A-Za-z&.\-]{1,9}"
_NAME_THEN_ACRONYM = re.compile(rf"[（(]({_ACRONYM})[）)]")
_ACRONYM_THEN_NAME = re.compile(rf"(?<![A-Za-z])({_ACRONYM})[（(]([^（()）]+)[）)]")
_CAPITALS = 2
_NO_HOLDER = frozenset({"common", "place", "organization", "code", "credit", "gloss"})


def find_claims(document: Document, mentions: tuple[Mention, ...]) -> tuple[Claim, ...]:
    """Return the claims of a segmented document in reading order."""
    around = Surroundings.of(document.text, mentions)
    own = by_sentence(mentions)
    claims: list[Claim] = []
    for sentence in document.sentences:
        if sentence.index in own:
            phrases = Phrases.of(sentence, sentence_tokens(sentence), own[sentence.index], around)
            claims += (*_holds(phrases), *_leads(phrases), *_expands(phrases), *find_acts(phrases))
    return tuple(sorted(claims, key=lambda claim: claim.span))


def _claim(phrases: Phrases, relation: Relation, *parts: Mention | None) -> Claim:
    """Return a claim of (holder, role, country, organization)."""
    holder, role, country, organization = parts
    spans = [part.span for part in parts if part is not None]
    span = Span(min(each.start for each in spans), max(each.end for each in spans))
    return Claim(relation, span, phrases.sentence.index, holder, role, country, organization)


def _holds(phrases: Phrases) -> Iterator[Claim]:
    for role in phrases.of_kind(Kind.ROLE):
        if any(name.span.contains(role.span) for name in phrases.of_kind(Kind.NAME)):
            continue
        holder, country, organization = _left(phrases, role) or _right(phrases, role) or (None, None, None)
        if holder is None:
            country, organization = _owners(phrases, role.span.start)
        if holder or country or organization:
            yield _claim(phrases, Relation.HOLDS, holder, role, country, organization)


Found = tuple[Mention, Mention | None, Mention | None]


def _owners(phrases: Phrases, offset: int) -> tuple[Mention | None, Mention | None]:
    country = phrases.country_of(offset)
    return country, None if country else phrases.body_of(offset)


def _left(phrases: Phrases, role: Mention) -> Found | None:
    """Return holder, country and organisation of Xイラク首相, X・イラク首相, イラクのX首相, トヨタのX社長."""
    for name in phrases.of_kind(Kind.NAME):
        if name.span.end > role.span.start or not _may_hold(name):
            continue
        country = phrases.country_of(role.span.start)
        if country is not None and country.span.start >= name.span.end:
            if _TO_ROLE_BY_COUNTRY.fullmatch(phrases.text(name.span.end, country.span.start)):
                return name, country, None
        elif _reaches_role(phrases, name, role):
            return (name, *_owners(phrases, name.span.start))
    return None


def _may_hold(name: Mention) -> bool:
    return not name.traits & _NO_HOLDER and not ("accepted" in name.traits and "person" not in name.traits)


def _reaches_role(phrases: Phrases, name: Mention, role: Mention) -> bool:
    gap = phrases.text(name.span.end, role.span.start)
    if _TO_ROLE.fullmatch(gap):
        return True
    return "person" in name.traits and "・" in name.text and _DEPARTMENT.fullmatch(gap) is not None


def _right(phrases: Phrases, role: Mention) -> Found | None:
    """Return holder, country and organisation of イラク首相のX, X氏（イラク首相）, X氏はイラクの首相だ."""
    country, organization = _owners(phrases, role.span.start)
    start = min(owner.span.start for owner in (country, organization, role) if owner is not None)
    for name in phrases.of_kind(Kind.NAME):
        if not _may_hold(name):
            continue
        after = name.span.start >= role.span.end
        if (after and _follows(phrases, role, name)) or (
            not after and _is_described(phrases, name, start, role.span.end)
        ):
            return name, country, organization
    return None


def _follows(phrases: Phrases, role: Mention, name: Mention) -> bool:
    gap = phrases.text(role.span.end, name.span.start)
    if not _TO_HOLDER.fullmatch(gap) or phrases.around.role_at(name.span.end) not in {None, role}:
        return False
    if gap in {"", " ", "　", "・"}:
        return True
    sure = bool(phrases.around.honorific_at(name.span.end)) or "・" in name.text or "person" in name.traits
    return sure and not (gap == "、" and re.match(r"[氏さんと]*[と、や]", phrases.after(name.span.end)))


def _is_described(phrases: Phrases, name: Mention, start: int, end: int) -> bool:
    """Tell whether ``start`` .. ``end`` describes the name before it, in brackets or after は."""
    gap = phrases.text(name.span.end, start).removeprefix(phrases.around.honorific_at(name.span.end))
    if _IN_BRACKET.fullmatch(gap):
        return True
    return bool(_IS.fullmatch(gap)) and _COPULA.match(phrases.after(end)) is not None


def _leads(phrases: Phrases) -> Iterator[Claim]:
    for leader in phrases.of_kind(Kind.COUNTRY, Kind.NAME):
        if "common" in leader.traits:
            continue
        honorific = phrases.around.honorific_at(leader.span.end)
        verb = _LEADS.match(phrases.after(leader.span.end + len(honorific)))
        head = phrases.nominal_from(leader.span.end + len(honorific) + verb.end()) if verb else None
        if head is not None:
            country, holder = (leader, None) if leader.kind is Kind.COUNTRY else (None, leader)
            yield _claim(phrases, Relation.LEADS, holder, None, country, _body(phrases, head))


def _body(phrases: Phrases, span: Span) -> Mention:
    """Return the organisation mention at ``span``, a new one where no finder made one."""
    for mention in phrases.of_kind(Kind.ORGANIZATION):
        if mention.span == span:
            return mention
    return Mention(Kind.ORGANIZATION, span, phrases.text(span.start, span.end), phrases.sentence.index)


def _expands(phrases: Phrases) -> Iterator[Claim]:
    base = phrases.sentence.span.start
    for match in _NAME_THEN_ACRONYM.finditer(phrases.sentence.text):
        yield from _expansion(
            phrases, match.group(1), base + match.start(1), _before_bracket(phrases, base + match.start())
        )
    for match in _ACRONYM_THEN_NAME.finditer(phrases.sentence.text):
        inside = phrases.nominal_from(base + match.start(2))
        whole = inside if inside is not None and inside.end == base + match.end(2) else None
        yield from _expansion(phrases, match.group(1), base + match.start(1), whole)


def _before_bracket(phrases: Phrases, offset: int) -> Span | None:
    """Return the noun phrase that ends at ``offset``; of 組織「X」 only the quoted X."""
    if phrases.text(offset - 1, offset) in {"」", "』"}:
        opening = max(phrases.text(0, offset).rfind(sign) for sign in "「『")
        return Span(phrases.sentence.span.start + opening + 1, offset - 1) if opening >= 0 else None
    return phrases.nominal_to(offset)


def _expansion(phrases: Phrases, acronym: str, start: int, body: Span | None) -> Iterator[Claim]:
    if body is None or len(body) < _CAPITALS or sum(char.isupper() for char in acronym) < _CAPITALS:
        return
    if not _is_name_of_body(phrases, body):
        return
    span = Span(start, start + len(acronym))
    known = (mention for mention in phrases.of_kind(Kind.NAME, Kind.ORGANIZATION) if mention.span == span)
    holder = next(known, None) or Mention(
        Kind.NAME, span, acronym, phrases.sentence.index, traits=frozenset({"latin", "acronym"})
    )
    yield _claim(phrases, Relation.EXPANDS, holder, None, None, _body(phrases, body))


def _is_name_of_body(phrases: Phrases, span: Span) -> bool:
    """Tell whether a phrase can be the long form of an acronym: no person, country, office or number."""
    if not re.search(r"[ァ-ヺ一-鿿]", phrases.text(span.start, span.end)):
        return False
    if any("person" in mention.traits and span.contains(mention.span) for mention in phrases.mentions):
        return False
    filling = {mention.kind for mention in phrases.mentions if mention.span == span}
    return not filling & {Kind.COUNTRY, Kind.NUMBER, Kind.DATE}
