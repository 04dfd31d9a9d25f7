"""Who did what to whom, where particles decide it: XがYを破った, YはXに敗れた, YはXに非難された.

Parties are told by the particles after them, nearest to the verb first; other verbs in between end the
search, except for a topic (は), which reaches over them.  Directions are normalised: the holder did it,
the patient suffered it.  Done, planned and announced acts count alike, denied and wished ones do not.
A ministry, army or government of a country counts as that country.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from checker.core.mention import Claim, Kind, Mention, Relation
from checker.lang.ja.act_nouns import Verb, find_nominal, parties, verbs
from checker.lang.ja.phrases import Phrases
from checker.lang.ja.tokens import Token

_AGENT = frozenset({"に", "によって"})
# から names the doer only of acts that come from somebody; of others it is a reason or a place.
_SENT = frozenset("accuse praise warn tell invite threaten urge support thank".split())
# Verb forms that deny the act, or leave open whether anybody means to do it.
_UNREAL = frozenset("ない ぬ ず まい たい う よう ば たら なら だら せる させる できる か べし".split())
# Nouns after the verb that leave it open in the same way.
_AIMS = frozenset("ため よう つもり 可能性 場合 恐れ おそれ はず べき".split())
# Nouns that only carry the clause before them: what it says is all there.
_FORMAL = frozenset(
    "こと もの の 予定 計画 方針 意向 準備 見通し 見込み 考え 後 あと 前 際 時 とき 試合 決勝 事件 一方 上 中 結果 以上 以来 以降 ところ 直後 翌日".split()
)
_PASSIVE = frozenset({"れる", "られる"})
# Verbs that make a passive of the noun of an act: 非難を受ける, 批判を浴びる.
_SUFFERS = frozenset({"受ける", "浴びる"})
_TOPIC = frozenset({"は", "も"})
# One of several parties (米国とイランは): who did it cannot be said by one name.
_TOGETHER = frozenset({"と", "や", "・"})
# What a country's name may own and still stand for.
_BODY = re.compile(
    r"の?(?:連邦|中央|前|現|新)?(?:政府|政権|当局|外務省|国防省|財務省|商務省|内務省|大統領府|国務省|議会|軍|陸軍|海軍|空軍|警察|代表|代表チーム|チーム|側|紙|社|党)"
)
# A clause that keeps its object further from the verb is rarely a simple one; a topic stands further off.
_FARTHEST = 20
_FARTHEST_TOPIC = 40
_VERBAL = frozenset({"動詞", "助動詞"})
_STOPS = frozenset("、。，．,")
_QUOTES = frozenset("「」『』")


@dataclass(frozen=True, slots=True)
class _Marked:
    """A party, the index of the particle after its phrase, and whether a comma follows that."""

    party: Mention
    at: int
    comma: bool


def find_acts(phrases: Phrases) -> Iterator[Claim]:
    """Yield the acts of a sentence in reading order."""
    for at, token in enumerate(phrases.tokens):
        verb = verbs().get(token.base)
        if verb is None:
            continue
        if _is_verb(phrases.tokens, at):
            found = _act(phrases, at, verb)
        else:
            found = find_nominal(phrases, at, verb) or _suffered(phrases, at, verb)
        if found:
            yield _claim(phrases, at, verb, found)


def _claim(phrases: Phrases, at: int, verb: Verb, found: tuple[Mention, Mention]) -> Claim:
    holder, patient = found
    first, last = sorted((holder.span, patient.span))
    span = first.cover(last).cover(phrases.tokens[at].span)
    return Claim(Relation.ACTS, span, phrases.sentence.index, holder=holder, patient=patient, act=verb.act)


def _is_verb(tokens: tuple[Token, ...], at: int) -> bool:
    """Tell whether a verb stands at ``at``, or a noun that する makes one; headlines leave する out."""
    if tokens[at].pos[0] == "動詞":
        return True
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    if after is not None and after.base in {"する", "できる"}:
        return True
    ends = after is None or after.surface in _STOPS
    return ends and at > 0 and tokens[at - 1].pos[0] == "助詞" and tokens[at - 1].surface != "の"


def _act(phrases: Phrases, at: int, verb: Verb) -> tuple[Mention, Mention] | None:
    """Return who did it to whom by the verb at ``at``."""
    end = _end(phrases.tokens, at)
    forms = frozenset(form for token in phrases.tokens[at + 1 : end] for form in (token.base, token.surface))
    after = phrases.tokens[end].surface if end < len(phrases.tokens) else ""
    if forms & _UNREAL or after in _AIMS:
        return None
    passive = bool(forms & _PASSIVE)
    agents = _AGENT | {"から"} if verb.act in _SENT else _AGENT
    other = _marked(phrases, at, agents if passive else frozenset({verb.object}))
    if other is None and verb.act == "accuse" and not passive:
        return _accused_of(phrases, at)
    if other is None:
        return None
    if _describes(phrases.tokens, end):
        subject = _head(phrases, end) or (None if passive else _party_with_ga(phrases, other, at))
    else:
        subject = _subject(phrases, other, at)
    if subject is None or subject == other.party:
        return None
    return (other.party, subject) if passive != (verb.voice == "reverse") else (subject, other.party)


def _accused_of(phrases: Phrases, at: int) -> tuple[Mention, Mention] | None:
    """Return the parties of Aは、Bが…したと非難した: what B did is the object."""
    before = phrases.text(phrases.sentence.span.start, phrases.tokens[at].span.start)
    if not before.endswith(("と", "として")):
        return None
    topic = _topic(phrases, at)
    inner = range(topic.at + 1, at) if topic else range(0)
    doers = (_party_at(phrases, place) for place in inner if _is_particle(phrases, place, frozenset({"が"})))
    doer = next(doers, None)
    return (topic.party, doer) if topic and doer and doer != topic.party else None


def _suffered(phrases: Phrases, at: int, verb: Verb) -> tuple[Mention, Mention] | None:
    """Return the parties of AはBから非難を受けた."""
    after = phrases.tokens[at + 1 : at + 3]
    if verb.voice == "reverse" or [t.surface for t in after[:1]] != ["を"] or after[-1].base not in _SUFFERS:
        return None
    agent = _marked(phrases, at, frozenset({"から", "の"}))
    subject = _subject(phrases, agent, at) if agent else None
    return (agent.party, subject) if agent and subject and subject != agent.party else None


def _end(tokens: tuple[Token, ...], at: int) -> int:
    """Return the index after the auxiliaries of the verb at ``at``."""
    for place in range(at + 1, len(tokens)):
        token = tokens[place]
        part = token.pos[0] == "助動詞" or token.base in {"する", "いる", "て", "できる"} or token.surface in _UNREAL
        if not part:
            return place
    return len(tokens)


def _marked(phrases: Phrases, at: int, wanted: frozenset[str]) -> _Marked | None:
    """Return the nearest party left of ``at`` with one of the particles ``wanted``.

    Past another verb only a party with a comma after its particle can still belong to this one.
    """
    crossed = False
    for place in range(at - 1, max(-1, at - 1 - _FARTHEST), -1):
        token = phrases.tokens[place]
        if token.surface in _QUOTES:
            return None
        if _is_particle(phrases, place, wanted):
            party, comma = _party_at(phrases, place), _has_comma(phrases, place)
            if party and (comma or not crossed):
                return _Marked(party, place, comma)
            if token.surface == "を":
                return None
        crossed = crossed or token.pos[0] in _VERBAL
    return None


def _subject(phrases: Phrases, other: _Marked, at: int) -> Mention | None:
    """Return who the act is said of: the party with が in the same clause, else the topic."""
    subject = _subject_place(phrases, other, at)
    if subject is not None:
        return _party_at(phrases, subject)
    topic = _topic(phrases, other.at)
    return topic.party if topic else None


def _party_with_ga(phrases: Phrases, other: _Marked, at: int) -> Mention | None:
    place = _subject_place(phrases, other, at)
    return None if place is None else _party_at(phrases, place)


def _subject_place(phrases: Phrases, other: _Marked, at: int) -> int | None:
    """Return the index of the が of the verb at ``at``: after its object, or before it with no verb in between."""
    for place in range(other.at + 1, at):
        if _is_particle(phrases, place, frozenset({"が"})) and not other.comma:
            return place
    for place in range(other.at - 1, max(-1, other.at - 1 - _FARTHEST), -1):
        if phrases.tokens[place].pos[0] in _VERBAL or phrases.tokens[place].surface in _QUOTES:
            return None
        if _is_particle(phrases, place, frozenset({"が"})):
            return place
    return None


def _describes(tokens: tuple[Token, ...], end: int) -> bool:
    """Tell whether the verb before ``end`` describes the noun there, which is its subject or object then."""
    if end >= len(tokens) or not tokens[end - 1].pos[5].startswith(("連体形", "終止形")):
        return False
    formal = {tokens[end].base, tokens[end].surface} & _FORMAL
    return tokens[end].pos[0] in {"名詞", "代名詞", "接頭辞"} and not formal


def _topic(phrases: Phrases, at: int) -> _Marked | None:
    """Return the nearest topic left of ``at``, if it is a party."""
    for place in range(at - 1, max(-1, at - 1 - _FARTHEST_TOPIC), -1):
        if phrases.tokens[place].surface in _QUOTES:
            return None
        bare = place > 0 and phrases.tokens[place - 1].pos[0] != "助詞"
        if bare and _is_particle(phrases, place, _TOPIC):
            party = _party_at(phrases, place)
            return _Marked(party, place, _has_comma(phrases, place)) if party else None
    return None


def _head(phrases: Phrases, end: int) -> Mention | None:
    """Return the party that a clause before it describes (Aを破った|B)."""
    if end >= len(phrases.tokens):
        return None
    start = phrases.tokens[end].span.start
    found = next((each for each in parties(phrases) if each.span.start == start), None)
    return None if found is None or phrases.after(found.span.end).startswith(("の", "・")) else found


def _is_particle(phrases: Phrases, at: int, wanted: frozenset[str]) -> bool:
    """Tell whether one of the particles stands at ``at``, and no の makes it part of a noun phrase (からの)."""
    token = phrases.tokens[at]
    if token.pos[0] != "助詞" or token.surface not in wanted:
        return False
    return token.surface == "の" or phrases.tokens[at + 1 : at + 2] == () or phrases.tokens[at + 1].surface != "の"


def _has_comma(phrases: Phrases, at: int) -> bool:
    return at + 1 < len(phrases.tokens) and phrases.tokens[at + 1].surface in {"、", ",", "，"}


def _party_at(phrases: Phrases, particle: int) -> Mention | None:
    """Return the party whose noun phrase the particle follows: a name, country or organisation."""
    offset = phrases.tokens[particle].span.start
    fitting = [each for each in parties(phrases) if each.span.end <= offset and _fills(phrases, each, offset)]
    if any(phrases.text(each.span.start - 1, each.span.start) in _TOGETHER for each in fitting):
        return None
    owners = [each for each in fitting if each.kind is Kind.COUNTRY and each.span.end < offset]
    return max(
        owners or fitting, key=lambda each: (each.span.end, each.kind is Kind.NAME, len(each.span)), default=None
    )


def _fills(phrases: Phrases, mention: Mention, offset: int) -> bool:
    """Tell whether only an honorific, an office or a word such as 政府 follows the mention."""
    rest = phrases.text(mention.span.end, offset)
    if not rest or rest == phrases.around.honorific_at(mention.span.end) or _BODY.fullmatch(rest):
        return True
    role = phrases.around.role_at(mention.span.end)
    return (
        role is not None
        and role.span.end == offset
        and (mention.kind is Kind.NAME or role.span.start > mention.span.end)
    )
