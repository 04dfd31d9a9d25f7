"""Matches whole names part by part: order, joined and split parts, particles, initials, surname alone.

The parts of both sides are aligned by dynamic programming over groups of neighbouring parts; only the groups of the
best alignment are judged.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import product

from checker.match.names_judge import ACCEPTED, IDENTICAL, NOTHING, SILENT, Judgement, Relation, judge
from checker.match.names_model import hear, may_sound, same_odds, spell
from checker.match.names_parts import PARTICLES, LatinPart, Part, split_latin, split_name
from checker.match.script import latin_key

# Gains are -1..1 a code point of the name. Leaving out a Latin word costs a little, so that whole names win over
# surnames alone; leaving out a particle or an initial costs next to nothing.
_LEFT_OUT, _OPTIONAL_LEFT_OUT, _REVERSED, _JOINED = 0.6, 0.05, 0.3, 0.05
# Up to so many parts of one side may stand for one part of the other.
_MOST_JOINED = 3
_LONGEST_PARTICLE = 3
# Log odds beyond this say nothing more.
_SURE = 4.0
# An initial may stand for any name that begins with its sound: true more often than not.
_INITIAL = Judgement(0.6, -2.0, 0.0, "variant", 0.6)
_ORDER: tuple[Relation, ...] = ("same", "variant", "garbled", "different")


@dataclass(frozen=True, slots=True)
class PartMatch:
    """A stretch of the name and the Latin words it answers.

    Attributes:
        start: first code point of the stretch in the name.
        end: one past its last code point.
        latin: numbers of the Latin words, ascending; empty when nothing answers the stretch.
        spelling: the letters of those words, joined.
        judgement: what sound says of the two.
    """

    start: int
    end: int
    latin: tuple[int, ...]
    spelling: str
    judgement: Judgement


@dataclass(frozen=True, slots=True)
class NameMatch:
    """How a whole name answers a whole Latin name.

    Attributes:
        latin: the Latin name as given; empty when there was nothing to match.
        probability: 0..1 that the name is an accepted rendering of it or of its surname: its least probable part's.
        kinship: 0..1 that the name is this one, right or garbled.
        relation: the worst among the parts' relations.
        parts: in the order of the name.
        missing: the Latin words that nothing in the name answers, particles and initials aside.
        gain: what candidates are ranked by, higher is better; comparable for one name only.
    """

    latin: str
    probability: float
    kinship: float
    relation: Relation
    parts: tuple[PartMatch, ...]
    missing: tuple[str, ...]
    gain: float

    @property
    def accepted(self) -> bool:
        """Tell whether every part is a rendering that usage accepts."""
        return self.relation in ACCEPTED

    @property
    def wrong(self) -> tuple[PartMatch, ...]:
        """Return the parts that are no accepted rendering, in the order of the name."""
        return tuple(part for part in self.parts if not part.judgement.accepted)


NO_MATCH = NameMatch("", 0.0, 0.0, "different", (), (), -99.0)


# Parts `first` to `last` of the name answered by words `start` to `end` of the Latin name; either may be empty.
_Group = tuple[int, int, int, int]
# A gain, and the groups that it is the sum of.
_Plan = tuple[float, tuple[_Group, ...]]

_WORST: _Plan = (-1e9, ())


@lru_cache(maxsize=4096)
def match_name(name: str, latin: str, *, han: bool = False) -> NameMatch:
    """Match a whole name, stripped of titles, against a whole Latin name; ``han``: it is from a Chinese text.

    Returns:
        The best alignment of their parts, surname first or last; `NO_MATCH` when either side has nothing to read.
    """
    parts, words = split_name(name), split_latin(latin)
    if not parts or not words:
        return NO_MATCH
    orders = [tuple(range(len(words)))]
    orders += [orders[0][at:] + orders[0][:at] for at in range(1, len(words))]
    plans = [_plan(parts, [words[at] for at in order], han=han) for order in orders]
    gains = [gain - _REVERSED * bool(at) for at, (gain, _) in enumerate(plans)]
    best = gains.index(max(gains))
    groups = [group for group in plans[best][1] if group[0] < group[1]]
    found = tuple([_part_match(parts, words, orders[best], group, han=han) for group in groups])
    return _name_match(latin, words, found, gains[best])


def _name_match(latin: str, words: Sequence[LatinPart], found: tuple[PartMatch, ...], gain: float) -> NameMatch:
    told = [part.judgement for part in found if part.judgement is not SILENT]
    if not told:
        return NO_MATCH
    answered = {number for part in found for number in part.latin}
    missing = [word.letters for at, word in enumerate(words) if at not in answered and not word.optional]
    return NameMatch(
        latin,
        min([judgement.probability for judgement in told]),
        min([judgement.kinship for judgement in told]),
        max([judgement.relation for judgement in told], key=_ORDER.index),
        found,
        tuple(missing),
        gain,
    )


def _plan(parts: Sequence[Part], words: Sequence[LatinPart], *, han: bool) -> _Plan:
    """Return the best way to let groups of `words` answer groups of `parts`, all in order."""
    table: dict[tuple[int, int], _Plan] = {(0, 0): (0.0, ())}
    for part, word in product(range(len(parts) + 1), range(len(words) + 1)):
        so_far, groups = table[part, word]
        for group in _next_groups(part, word, len(parts), len(words)):
            gain, place = so_far + _gain(parts, words, group, han=han), (group[1], group[3])
            if gain > table.get(place, _WORST)[0]:
                table[place] = (gain, (*groups, group))
    return table[len(parts), len(words)]


@cache
def _next_groups(part: int, word: int, parts: int, words: int) -> tuple[_Group, ...]:
    """Return the groups that may follow once `part` parts and `word` words are used up; there are few such numbers."""
    found = []
    if part < parts:
        found.append((part, part + 1, word, word))
    if word < words:
        found.append((part, part, word, word + 1))
    most_parts, most_words = min(_MOST_JOINED, parts - part), min(_MOST_JOINED, words - word)
    found += [(part, part + size, word, word + 1) for size in range(1, most_parts + 1) if most_words]
    found += [(part, part + 1, word, word + size) for size in range(2, most_words + 1) if most_parts]
    return tuple(found)


def _gain(parts: Sequence[Part], words: Sequence[LatinPart], group: _Group, *, han: bool) -> float:
    """Return what a group adds to the plan: up to 1 for each code point of the name that sounds right."""
    first, last, start, end = group
    if first == last:
        return -_OPTIONAL_LEFT_OUT if words[start].optional else -_LEFT_OUT
    text = parts[first].text if last - first == 1 else "".join([part.text for part in parts[first:last]])
    if start == end:
        return -_OPTIONAL_LEFT_OUT if _is_particle(text, han=han) else -float(len(text))
    letters = words[start].letters if end - start == 1 else "".join([word.letters for word in words[start:end]])
    return len(text) * alike(text, letters, han=han) - _JOINED * (last - first + end - start - 2)


@lru_cache(maxsize=16384)
def alike(text: str, letters: str, *, han: bool = False) -> float:
    """Return how surely the two sound alike, -1..1."""
    if min(len(letters), len(text)) == 1:
        return _initial(text, letters, han=han).kinship * 2 - 1
    found = hear(text, han=han)
    spelled = spell(letters, found[0].script) if found else None
    if found is None or spelled is None:
        return 1.0 if latin_key(text) == letters else -1.0
    odds = same_odds(found[0], found[1], spelled, -_SURE)
    return max(-_SURE, min(_SURE, odds)) / _SURE


def _initial(text: str, letters: str, *, han: bool) -> Judgement:
    """Judge two parts of which one is a single sign, by whether the longer one may begin with it."""
    found = hear(text, han=han)
    if found is None:
        key = latin_key(text)
        return IDENTICAL if key == letters else _INITIAL if key and letters.startswith(key) else NOTHING
    if len(letters) > 1:
        return judge(text, letters, han=han)
    first = found[1].units[0]
    usual = [emission for emission, price in first.emissions.items() if emission and price > first.usual - _SURE]
    return _INITIAL if any(emission[0] == letters for emission in usual) else NOTHING


@lru_cache(maxsize=4096)
def _is_particle(text: str, *, han: bool) -> bool:
    """Tell whether a short part of a name sounds like a particle that Latin spellings may lack."""
    if len(text) > _LONGEST_PARTICLE:
        return False
    near = (particle for particle in PARTICLES if may_sound(text, particle, han=han))
    return any(judge(text, particle, han=han).relation == "same" for particle in near)


def _part_match(
    parts: Sequence[Part], words: Sequence[LatinPart], order: Sequence[int], group: _Group, *, han: bool
) -> PartMatch:
    first, last, start, end = group
    some, numbers = parts[first:last], order[start:end]
    spelling = "".join([words[number].letters for number in numbers])
    text = "".join([part.text for part in some])
    return PartMatch(some[0].start, some[-1].end, tuple(numbers), spelling, _judgement(text, spelling, han=han))


def _judgement(text: str, spelling: str, *, han: bool) -> Judgement:
    if not spelling:
        return SILENT if _is_particle(text, han=han) else NOTHING
    single = min(len(text), len(spelling)) == 1
    return _initial(text, spelling, han=han) if single else judge(text, spelling, han=han)
