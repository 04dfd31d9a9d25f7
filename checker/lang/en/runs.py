"""Runs of capitalised words that name something, within one sentence.

Words are first judged one by one (is this capital a name's?), then joined with the particles,
initials and "of" that stand inside names.  Titles and roles end a run and mark the next one.
"""

from __future__ import annotations

from dataclasses import dataclass

from checker.core.mention import Kind
from checker.lang.en.scene import Scene
from checker.lang.en.usage import Style, gap
from checker.lang.en.wordlists import column, function_words, given_names, is_common, nouns, part, titles
from checker.lang.en.words import Word

_LONGEST_COMMON_ACRONYM = 3


@dataclass(frozen=True, slots=True)
class Run:
    """Consecutive words of one name: ``first`` to ``last``, both inclusive, indices into the words.

    ``titled`` tells that a title or role stands right before it.
    """

    first: int
    last: int
    titled: bool = False


def find_runs(scene: Scene) -> tuple[Run, ...]:
    """Return the names of one sentence as runs of words, in order and disjoint."""
    found: list[Run] = []
    at = 0
    while at < len(scene.row):
        run = _run_from(scene, at)
        if run is None:
            at += 1
            continue
        found += _split_at_given(scene, run)
        at = run.last + 1
    return tuple(found)


def _run_from(scene: Scene, at: int) -> Run | None:
    """Return the run that begins at word ``at``, if one does."""
    if not is_name(scene, at) or _is_title(scene, at):
        return _country_run(scene, at)
    return Run(at, _end_of_run(scene, at), titled=_is_titled(scene, at))


def _end_of_run(scene: Scene, last: int) -> int:
    while (step := _next_in_run(scene, last)) is not None:
        last = step
    return last


def _next_in_run(scene: Scene, i: int) -> int | None:
    """Return the index of the next capitalised word of a name after word ``i``."""
    if not scene.joins(i):
        return None
    after = i + 1
    if is_name(scene, after):
        return None if _is_title(scene, after) else after
    if _takes_country(scene, i, after):
        return _last_of(scene, after)
    return _over_particles(scene, after) or _over_of(scene, i, after)


def _over_particles(scene: Scene, at: int) -> int | None:
    """Return the capital after one or two particles: Kevin De Bruyne, Ursula von der Leyen."""
    for high in (at + 1, at + 2):
        if scene.row[high - 1].text not in part("particle") or not scene.joins(high - 1):
            return None
        if is_name(scene, high) and not _is_title(scene, high):
            return high
    return None


def _over_of(scene: Scene, i: int, at: int) -> int | None:
    """Return the capital after "of" in Bank of England, Game of Thrones, but not in "Putin of Russia"."""
    if scene.row[at].text not in {"of", "for"} or scene.style is not Style.PROSE or not scene.joins(at):
        return None
    head = scene.row[i].low
    if head not in nouns("organization", "head") | nouns("organization", "tail") | nouns("place", "tail"):
        known = scene.row[at].text == "of" and i not in scene.starts and is_common(head)
        if not known or scene.row[i].is_shouted:
            return None
    high = at + 2 if scene.row[at + 1].text == "the" and scene.joins(at + 1) else at + 1
    if is_name(scene, high) and (scene.row[at].text == "of" or is_common(scene.row[high].low)):
        return high
    return _last_of(scene, high) if _is_country(scene, high) else None


def _takes_country(scene: Scene, i: int, at: int) -> bool:
    """Tell whether a country ends the name before it: Air France, BBC Scotland."""
    if not _is_country(scene, at) or scene.style is not Style.PROSE or i in scene.starts:
        return False
    return is_common(scene.row[i].low) or scene.row[i].is_shouted


def _is_country(scene: Scene, i: int) -> bool:
    mention = scene.taken.get(i)
    return mention is not None and mention.kind is Kind.COUNTRY and "demonym" not in mention.traits


def _last_of(scene: Scene, i: int) -> int:
    """Return the last word of the mention that has word ``i``."""
    mention = scene.taken[i]
    return max(j for j, other in scene.taken.items() if other is mention)


def _country_run(scene: Scene, at: int) -> Run | None:
    """Return a brand that begins with a country: British Airways, China Daily; not bodies of the state."""
    mention = scene.taken.get(at)
    if mention is None or mention.kind is not Kind.COUNTRY or scene.style is not Style.PROSE:
        return None
    last = _last_of(scene, at)
    if mention.span.start != scene.row[at].span.start or not scene.joins(last) or not is_name(scene, last + 1):
        return None
    end = _end_of_run(scene, last + 1)
    rest = [word.low for word in scene.row[last + 1 : end + 1]]
    if any(not is_common(low) or low in nouns("state", "head") | titles() for low in rest):
        return None
    return Run(at, end)


def _split_at_given(scene: Scene, run: Run) -> list[Run]:
    """Split "Justice Analyst Paul Rowlett" before the person's given name."""
    for i in range(run.first + 1, run.last):
        before = scene.row[i - 1].low
        opens = scene.row[i].low in given_names() and not is_common(scene.row[i + 1].low)
        if opens and _is_plain_noun(before) and scene.joins(i - 1):
            return [Run(run.first, i - 1, run.titled), Run(i, run.last)]
    return [run]


def _is_plain_noun(low: str) -> bool:
    return is_common(low) and low not in given_names() | nouns("place", "head") | part("particle") | function_words()


def _is_title(scene: Scene, i: int) -> bool:
    """Tell whether word ``i`` is a title of the name after it: Mr Clark, but not Justice Department."""
    if scene.row[i].low not in titles() or i in scene.taken:
        return False
    after = scene.next_capital(i)
    if after is None:
        return not _ends_name(scene, i) and scene.row[i].low not in scene.usage.surnames
    return after.low not in nouns("organization", "tail") | nouns("place", "tail")


def _ends_name(scene: Scene, i: int) -> bool:
    return i > 0 and scene.row[i - 1].is_capital and scene.joins(i - 1) and (i - 1) not in scene.taken


def _is_titled(scene: Scene, at: int) -> bool:
    if at == 0 or not scene.joins(at - 1):
        return False
    before = scene.taken.get(at - 1)
    return _is_title(scene, at - 1) or (
        before is not None and before.kind is Kind.ROLE and "plural" not in before.traits
    )


def is_name(scene: Scene, i: int) -> bool:
    """Tell whether the capital of word ``i`` is that of a proper name."""
    if i >= len(scene.row) or _is_no_name(scene, i):
        return False
    word = scene.row[i]
    if scene.style is Style.SHOUTED:
        return len(word.text) > 1 and scene.usage.is_name(word.low) and word.low not in function_words()
    if word.is_shouted and not _is_acronym(scene, i):
        return False
    if word.low in function_words() and not word.is_shouted:
        return _is_name_after_all(scene, i)
    return (scene.style is Style.PROSE and i not in scene.starts) or _opens_as_name(scene, i)


def _is_no_name(scene: Scene, i: int) -> bool:
    """Tell whether word ``i`` is small, of another kind, or one that a capital never makes a name."""
    word = scene.row[i]
    if i in scene.taken or not word.is_capital or word.low in part("language") | part("month"):
        return True
    return _is_common_acronym(word) or (word.low in part("symbol F") and _precedes_role(scene, i))


def _precedes_role(scene: Scene, i: int) -> bool:
    after = scene.taken.get(i + 1)
    return after is not None and after.kind is Kind.ROLE and scene.joins(i)


def _is_name_after_all(scene: Scene, i: int) -> bool:
    """Tell whether a function word is a name here: an initial, Will Smith, Formula One."""
    word = scene.row[i]
    if word.text.endswith("."):
        return True
    if i > 0 and scene.joins(i - 1) and scene.row[i - 1].is_capital and scene.row[i - 1].low in given_names():
        return True
    after = scene.next_capital(i)
    if word.low in given_names() and after is not None and not is_common(after.low):
        return True
    return word.low in part("ordinal") and i not in scene.starts and scene.style is Style.PROSE


def _is_common_acronym(word: Word) -> bool:
    return word.is_shouted and word.low.replace(".", "") in column("common_words.tsv", "word")


def _is_acronym(scene: Scene, i: int) -> bool:
    """Tell an acronym (the WHO) from a word that is shouted (NOT, WATCH)."""
    low = scene.row[i].low
    if not is_common(low) or scene.usage.is_name(low):
        return True
    if len(low) > _LONGEST_COMMON_ACRONYM or i == 0:
        return False
    if gap(scene.sentence, scene.row[i - 1], scene.row[i]).endswith("("):
        return True
    return scene.row[i - 1].low in {"the", "a", "an"}


def _opens_as_name(scene: Scene, i: int) -> bool:
    """Judge a capital that its place explains already: the start of a clause, or a headline."""
    low = scene.row[i].low
    if i in scene.bodies:
        return True
    if scene.usage.capital.get(low) or scene.usage.small.get(low):
        return scene.usage.is_name(low) or _has_known_pair(scene, i)
    return not is_common(low) or _has_known_pair(scene, i) or _opens_phrase(scene, i)


def _opens_phrase(scene: Scene, i: int) -> bool:
    """Tell whether an ordinary word begins a name of several words: Mark Weiss, New Jersey, Fox News."""
    low, after = scene.row[i].low, scene.next_capital(i)
    if after is None or after.low in function_words():
        return False
    if low in titles() or (low in given_names() | nouns("place", "head") and not is_common(after.low)):
        return True
    return scene.style is Style.PROSE and is_common(after.low) and len(low) > 1


def _has_known_pair(scene: Scene, i: int) -> bool:
    """Tell whether the document has this word with a neighbour as a name in the middle of prose."""
    low = scene.row[i].low
    after = i + 1 < len(scene.row) and scene.joins(i) and (low, scene.row[i + 1].low) in scene.usage.pairs
    before = i > 0 and scene.joins(i - 1) and (scene.row[i - 1].low, low) in scene.usage.pairs
    return after or before
