"""Who did what to whom, where particles decide it: XがYを破った, YはXに敗れた, YはXに非難された.

One subject, one object, one verb, and nothing between them that could open another clause; all else
abstains.  Directions are normalised: the holder did it, the patient suffered it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from checker.core.mention import Claim, Kind, Mention, Relation
from checker.core.tables import read_table
from checker.lang.ja.phrases import Phrases
from checker.lang.ja.tokens import Token

_SUBJECT = frozenset({"は", "が"})
_AGENT = frozenset({"に", "から", "によって"})
# Verb forms that do not say that it happened.
_UNREAL = frozenset(
    {
        "ない",
        "ぬ",
        "ず",
        "まい",
        "たい",
        "う",
        "よう",
        "ば",
        "たら",
        "なら",
        "だら",
        "せる",
        "させる",
        "できる",
        "か",
        "べし",
    }
)
# Nouns after the verb that make it an aim, a plan or a question, and not a fact.
_AIMS = frozenset(
    {
        "ため",
        "よう",
        "こと",
        "つもり",
        "予定",
        "計画",
        "可能性",
        "方針",
        "意向",
        "準備",
        "場合",
        "恐れ",
        "おそれ",
        "はず",
        "べき",
        "と",
    }
)
_PASSIVE = frozenset({"れる", "られる"})
# One of several parties (米国とイランは): who did it cannot be said by one name.
_TOGETHER = frozenset({"と", "や", "・"})
_BODY = frozenset({"政府", "軍", "代表", "チーム", "側", "当局", "紙", "社", "党"})
# A clause that keeps its subject and object further apart is rarely a simple one.
_FARTHEST = 20


@dataclass(frozen=True, slots=True)
class _Verb:
    act: str
    object: str
    voice: str


@lru_cache(maxsize=1)
def _verbs() -> dict[str, _Verb]:
    rows = read_table("checker.lang.ja", "acts.tsv", unique="verb")
    return {row["verb"]: _Verb(row["act"], row["object"], row["voice"]) for row in rows}


def find_acts(phrases: Phrases) -> Iterator[Claim]:
    """Yield the acts of a sentence in reading order."""
    for at, token in enumerate(phrases.tokens):
        verb = _verbs().get(token.base)
        if verb is not None and _is_verb(phrases.tokens, at):
            yield from _act(phrases, at, verb)


def _is_verb(tokens: tuple[Token, ...], at: int) -> bool:
    if tokens[at].pos[0] == "動詞":
        return True
    return at + 1 < len(tokens) and tokens[at + 1].base == "する"


def _act(phrases: Phrases, at: int, verb: _Verb) -> Iterator[Claim]:
    forms, after = _forms(phrases.tokens, at)
    if forms & _UNREAL or after in _AIMS:
        return
    passive = bool(forms & _PASSIVE)
    object_end = _particle(phrases, at, _AGENT if passive else frozenset({verb.object}))
    other = _mention_before(phrases, object_end) if object_end else None
    subject_end = _particle(phrases, _index(phrases, other), _SUBJECT) if other else 0
    subject = _mention_before(phrases, subject_end) if subject_end else None
    if other is None or subject is None:
        return
    reverse = passive != (verb.voice == "reverse")
    holder, patient = (other, subject) if reverse else (subject, other)
    span = subject.span.cover(phrases.tokens[at].span)
    yield Claim(Relation.ACTS, span, phrases.sentence.index, holder=holder, patient=patient, act=verb.act)


def _forms(tokens: tuple[Token, ...], at: int) -> tuple[frozenset[str], str]:
    """Return the dictionary forms of the auxiliaries after the verb at ``at``, and the word after them."""
    forms: set[str] = set()
    for token in tokens[at + 1 :]:
        auxiliary = (
            token.pos[0] == "助動詞" or token.base in {"する", "いる", "て", "できる"} or token.surface in _UNREAL
        )
        if not auxiliary:
            return frozenset(forms), token.surface
        forms |= {token.base, token.surface}
    return frozenset(forms), ""


def _index(phrases: Phrases, mention: Mention | None) -> int:
    if mention is None:
        return 0
    return next((at for at, token in enumerate(phrases.tokens) if token.span.end > mention.span.start), 0)


def _particle(phrases: Phrases, at: int, wanted: frozenset[str]) -> int:
    """Return the start offset of the nearest wanted particle left of token ``at``, or 0.

    Verbs and particles that could belong to another clause end the search.
    """
    for token in reversed(phrases.tokens[max(0, at - _FARTHEST) : at]):
        if token.pos[0] == "助詞" and token.surface in wanted:
            return token.span.start
        if token.pos[0] in {"動詞", "助動詞", "形容詞"} or token.surface in {"は", "が", "を", "」", "』"}:
            return 0
    return 0


def _mention_before(phrases: Phrases, offset: int) -> Mention | None:
    """Return the party whose noun phrase ends at ``offset``: a name, country or organisation."""
    parties = [each for each in phrases.of_kind(Kind.NAME, Kind.COUNTRY, Kind.ORGANIZATION) if _is_party(each)]
    fitting = [each for each in parties if each.span.end <= offset and _fills(phrases, each, offset)]
    if any(phrases.text(each.span.start - 1, each.span.start) in _TOGETHER for each in fitting):
        return None
    return max(fitting, key=lambda each: (each.kind is Kind.NAME, len(each.span)), default=None)


def _is_party(mention: Mention) -> bool:
    return "common" not in mention.traits and "code" not in mention.traits


def _fills(phrases: Phrases, mention: Mention, offset: int) -> bool:
    """Tell whether only an honorific, an office or a word such as 政府 follows the mention."""
    rest = phrases.text(mention.span.end, offset)
    if rest in _BODY or rest == phrases.around.honorific_at(mention.span.end):
        return True
    role = phrases.around.role_at(mention.span.end)
    return role is not None and mention.kind is Kind.NAME and role.span.end == offset
