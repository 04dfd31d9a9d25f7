"""Katakana names: which stretches of a run are names, which are ordinary words, and of what kind.

Everything in katakana that no other finder took becomes one mention a stretch; ordinary words are
marked "common" so that nobody takes them for names, stretches with an unknown part "unknown".
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from checker.core.mention import Kind, Mention
from checker.core.text import Sentence, Span
from checker.lang.ja.katakana import Part, Status, analyse, classify, find_runs
from checker.lang.ja.surroundings import Surroundings, is_form_of_address
from checker.lang.ja.tokens import Token

# The aligner compares spellings letter by letter; more than five rarely add a new sound.
MOST_KEYS = 5
_NOT_PERSON = frozenset({"place", "company", "organization", "station", "product", "work"})
_PERSON = frozenset({"person", "given", "surname", "fem", "masc"})
# Nouns of kind that news writes onto names (ゾルプブランド) and that JMnedict also knows as names.
_CLASS_NOUNS = frozenset(
    "ブランド メーカー モデル ホテル センター タワー リーグ ファン チーム ショップ ストア キャンプ マスター".split()
)

Placed = tuple[Part, Span]


@dataclass(frozen=True, slots=True)
class KatakanaName:
    """One stretch of katakana; ``span`` lies in the document."""

    span: Span
    keys: tuple[str, ...]
    traits: frozenset[str]


@dataclass(frozen=True, slots=True)
class Scene:
    """A sentence, its morphemes, what other finders took in it, and what surrounds its names."""

    sentence: Sentence
    tokens: tuple[Token, ...]
    taken: tuple[Mention, ...]
    around: Surroundings

    def covering(self, span: Span) -> tuple[Mention, ...]:
        """Return the taken mentions that hold ``span`` wholly."""
        return tuple(mention for mention in self.taken if mention.span.contains(span))

    def proper(self, span: Span) -> str:
        """Return Sudachi's class (人名, 地名, 一般) where one known proper noun fills ``span``, or ""."""
        at = bisect_right(self.tokens, span.start, key=lambda token: token.span.start) - 1
        token = self.tokens[at] if at >= 0 else None
        if token is None or token.span != span or not token.known or not token.has_pos("名詞", "固有名詞"):
            return ""
        return token.pos[2]

    def text(self, span: Span) -> str:
        """Return what stands at ``span`` of the document."""
        return span.shift(-self.sentence.span.start).of(self.sentence.text)


def find_katakana(scene: Scene) -> tuple[KatakanaName, ...]:
    """Return the katakana stretches of a sentence, in order."""
    base = scene.sentence.span.start
    found = []
    for run in find_runs(scene.sentence.text):
        start = base + run.start
        placed = [(part, part.span.shift(start)) for part in analyse(run.of(scene.sentence.text))]
        found += [_name(scene, stretch) for stretch in _stretches(scene, placed)]
    return tuple(found)


def _stretches(scene: Scene, placed: list[Placed]) -> Iterator[list[Placed]]:
    """Yield the stretches of a run that are one name or one ordinary word each."""
    stretch: list[Placed] = []
    for at, item in enumerate(placed):
        if _is_taken(scene, placed, at):
            yield from _finished(stretch)
            stretch = []
            continue
        if stretch and _breaks(scene, stretch[-1], item):
            yield from _finished(stretch)
            stretch = []
        stretch.append(item)
    yield from _finished(stretch)


def _is_taken(scene: Scene, placed: list[Placed], at: int) -> bool:
    kinds = {mention.kind for mention in scene.covering(placed[at][1])}
    if kinds & {Kind.NUMBER, Kind.DATE, Kind.ORGANIZATION}:
        return True
    if Kind.ROLE in kinds:
        return not _is_family_name(scene, placed, at)
    return Kind.COUNTRY in kinds and not _country_is_part(scene, placed, at)


def _is_family_name(scene: Scene, placed: list[Placed], at: int) -> bool:
    """Tell whether an office's word is the last piece of a name (トニー・クラーク, ビリー・ジーン・キング)."""
    part, span = placed[at]
    dotted = at > 0 and _dotted(scene, placed[at - 1][1], span)
    return dotted and part.status is Status.BOTH and not any(mention.span != span for mention in scene.covering(span))


def _country_is_part(scene: Scene, placed: list[Placed], at: int) -> bool:
    """Tell whether a country's name is a piece of a longer name (イスラエル・カッツ) and not a country."""
    span = placed[at][1]
    others = [placed[other] for other in (at - 1, at + 1) if 0 <= other < len(placed)]
    connected = [other for other in others if _dotted(scene, *sorted((other[1], span)))]
    if not connected:
        return len(placed) == 1 and _is_capital(scene, span)
    if all(scene.proper(other) == "地名" for _, other in connected):
        return _is_capital(scene, span)
    return _is_capital(scene, span) or at < len(placed) - 1 or scene.around.role_at(span.end) is None


def _is_capital(scene: Scene, span: Span) -> bool:
    """Tell whether a country mention is a capital or seat, which is a name as well (バグダッド)."""
    return any(mention.kind is Kind.COUNTRY and "metonym" in mention.traits for mention in scene.covering(span))


def _dotted(scene: Scene, before: Span, after: Span) -> bool:
    return bool(scene.text(Span(before.end, after.start)).strip())


def _breaks(scene: Scene, before: Placed, after: Placed) -> bool:
    """Tell whether two neighbours belong to two mentions."""
    gap = scene.text(Span(before[1].end, after[1].start))
    if not gap:
        return False
    if not gap.strip():
        return Status.WORD in {before[0].status, after[0].status}
    # ロンドン・パリ is a list, マンチェスター・シティ a name.
    both_places = scene.proper(before[1]) == "地名" == scene.proper(after[1])
    return both_places or (len(gap) > 1 and Status.WORD in {before[0].status, after[0].status})


def _finished(stretch: list[Placed]) -> Iterator[list[Placed]]:
    """Yield the stretch without ordinary words that were merely written onto its ends."""
    if len(stretch) > 1 and is_form_of_address(stretch[0][0].text):
        stretch = stretch[1:]
    core = [at for at, (part, _) in enumerate(stretch) if part.status in {Status.NAME, Status.UNKNOWN}]
    if core:
        first, last = _core(stretch, core[0], core[-1])
        stretch = stretch[first : last + 1]
    if stretch and len(_cover(stretch)) > 1:
        yield stretch


def _core(stretch: list[Placed], first: int, last: int) -> tuple[int, int]:
    """Return the first and last part that stay: all but ordinary words joined to the outside."""
    while first and not (stretch[first][0].joined and _is_ordinary(stretch[first - 1][0])):
        first -= 1
    while last + 1 < len(stretch) and not (stretch[last + 1][0].joined and _is_ordinary(stretch[last + 1][0])):
        last += 1
    return first, last


def _is_ordinary(part: Part) -> bool:
    return part.status is Status.WORD or part.text in _CLASS_NOUNS


def _cover(stretch: list[Placed]) -> Span:
    return stretch[0][1].cover(stretch[-1][1])


def _name(scene: Scene, stretch: list[Placed]) -> KatakanaName:
    span = _cover(stretch)
    parts = [part for part, _ in stretch]
    whole = parts[0] if len(parts) == 1 else classify("".join(part.text for part in parts))
    person = scene.around.is_person(span) or (len(parts) > 1 and _is_appointed(scene, span))
    traits = {"katakana"} | _knowledge(scene, stretch, whole, person=person)
    if person and "common" in traits:
        traits.add("titled")
    kind = scene.around.suffix_trait(span.end)
    if kind:
        traits.add(kind)
    elif "common" not in traits:
        traits |= _kind(scene, stretch, whole, person=person)
    return KatakanaName(span, _keys(parts, whole), frozenset(traits))


def _is_appointed(scene: Scene, span: Span) -> bool:
    """Tell whether an office stands near enough to make a name of several parts a person's."""
    return scene.around.introduced(span.start) or scene.around.department_role_at(span.end) is not None


def _knowledge(scene: Scene, stretch: list[Placed], whole: Part, *, person: bool) -> set[str]:
    parts = [part for part, _ in stretch]
    if any(part.status is Status.UNKNOWN for part in parts) and not whole.known:
        return {"unknown"}
    if _is_common(scene, stretch, person=person) and whole.status is not Status.NAME:
        return {"common", "known"} if Status.BOTH in {part.status for part in parts} else {"common"}
    return {"known"}


def _is_common(scene: Scene, stretch: list[Placed], *, person: bool) -> bool:
    """Tell whether nothing makes these words a name: no name among them and no sign around."""
    if all(part.status is Status.WORD for part, _ in stretch):
        return True
    if any(part.status is Status.NAME for part, _ in stretch):
        return False
    # メイ首相 is a person, スター選手 is not: JMnedict must know the word as a person's name.
    if person and any(part.types & _PERSON for part, _ in stretch):
        return False
    return not any(scene.proper(span) for part, span in stretch if part.status is Status.BOTH)


def _kind(scene: Scene, stretch: list[Placed], whole: Part, *, person: bool) -> set[str]:
    """Return "person", "place" or "organization" where surroundings or dictionaries are sure."""
    types = whole.types
    classes = {scene.proper(_cover(stretch)) or scene.proper(span) for _, span in stretch}
    # トヨタ社長 and ロンドン市長 name a body and a place, トランプ大統領 a person, and さん always does.
    other = (types and types <= _NOT_PERSON) or (len(stretch) == 1 and not classes & {"人名", ""})
    if person and (not other or scene.around.honorific_at(_cover(stretch).end)):
        return {"person"}
    if classes == {"地名"} or (types and types == {"place"}):
        return {"place"}
    if types and types <= {"company", "organization"}:
        return {"organization"}
    return {"person"} if classes == {"人名"} or (types and types <= {"person"}) else set()


def _keys(parts: list[Part], whole: Part) -> tuple[str, ...]:
    """Return case-folded Latin spellings, the surest first."""
    proper = [gloss for gloss in whole.glosses if gloss[:1].isupper() and gloss.isascii()]
    spellings = [*whole.spellings, *(gloss.split(" (")[0] for gloss in proper)]
    if len(parts) > 1 and all(part.spellings for part in parts):
        spellings.append(" ".join(part.spellings[0] for part in parts))
    return tuple(dict.fromkeys(spelling.casefold() for spelling in spellings))[:MOST_KEYS]
