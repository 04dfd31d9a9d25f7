"""What is sure about a name from its words and its neighbours: person, place, organization, acronym."""

from __future__ import annotations

import re
from itertools import pairwise

from checker.core.mention import Kind
from checker.lang.en.runs import Run
from checker.lang.en.scene import Scene
from checker.lang.en.wordlists import given_names, is_common, nouns, part
from checker.lang.en.words import Word

_AGE = re.compile(r",\s\d{1,2}(?:,|\.|$)|,\s(?:who|aged)\b|\s\(\d{1,2}\)")
_CREDIT = re.compile(
    r"^(?:photo(?:graph)?s?|image|picture|credit|illustration|video|by)\b[^.]*$"
    r"|getty images|/(?:afp|reuters|ap|getty|epa|pa)\b|\b(?:ap|reuters|epa|afp)/|\w/\w[^./]*/\w",
    re.IGNORECASE,
)
_LONGEST_CREDIT = 120
_REGION_AFTER = re.compile(r",\s[A-Z]")
_OWNS = re.compile(r"['’ʼ`]")
_LONGEST_ACRONYM = 6


def traits_of(scene: Scene, run: Run) -> frozenset[str]:
    """Return the marks of one name; at most one of person, place and organization."""
    row = scene.row[run.first : run.last + 1]
    traits = {kind} if (kind := _type_of(scene, run, row)) else set()
    if len(row) == 1 and _is_acronym(scene, run, row[0]):
        traits.add("acronym")
    if all(is_common(word.low) for word in row) and "person" not in traits:
        traits.add("common")
    if speaks(scene, run):
        traits.add("speaker")
    if len(scene.sentence.text) <= _LONGEST_CREDIT and _CREDIT.search(scene.sentence.text):
        traits.add("credit")
    return frozenset(traits)


def _type_of(scene: Scene, run: Run, row: tuple[Word, ...]) -> str:
    named = len(row) > 1 and _is_given(row[0])
    if any(
        run.first <= i <= run.last and m.span.overlaps(row[0].span) and m.span.end == row[-1].span.end
        for i, m in scene.bodies.items()
    ):
        return "organization"
    if _is_body(row) and not (named and row[-1].low in part("surname")):
        return "organization"
    if _is_place(row) and not (named and row[-1].low in part("surname")):
        return "place"
    if run.titled or (named and _is_full_name(row)):
        return "person"
    if _is_located(scene, run, row):
        return "place"
    return "person" if _is_human(scene, run, row) else ""


def _is_given(word: Word) -> bool:
    """Tell whether a word may be a given name or the initial of one."""
    return (word.low in given_names() and not word.is_shouted) or (len(word.text) == 2 and word.text.endswith("."))  # noqa: PLR2004


def _is_place(row: tuple[Word, ...]) -> bool:
    """Tell whether the words themselves name a place: Ventura County, Lake Como, New Jersey, San Jose."""
    if len(row) < 2:  # noqa: PLR2004
        return False
    if row[-1].low in nouns("place", "tail"):
        return True
    pair = len(row) == 2 and not is_common(row[1].low) and not row[1].low.endswith(("an", "ese", "ish"))  # noqa: PLR2004
    return pair and row[0].low in nouns("place", "head")


def _is_full_name(row: tuple[Word, ...]) -> bool:
    """Tell whether words that begin with a given name go on like a person's: not "Rachel Smith Show"."""
    if any(word.is_shouted or word.low in {"of", "for", "the"} for word in row[1:] if len(word.text) > 2):  # noqa: PLR2004
        return False
    return len(row) == 2 or not is_common(row[-1].low)  # noqa: PLR2004


def _is_human(scene: Scene, run: Run, row: tuple[Word, ...]) -> bool:
    """Tell whether an age, "who" or what only people do follows."""
    if row[-1].is_shouted or (len(row) > 1 and all(is_common(word.low) for word in row)):
        return False
    if _AGE.match(scene.sentence.text, row[-1].span.end - scene.sentence.span.start):
        return True
    return scene.joins(run.last) and scene.row[run.last + 1].text in part("human")


def _is_body(row: tuple[Word, ...]) -> bool:
    """Tell whether the words name an organisation: Acme Corp, University of X."""
    if len(row) < 2:  # noqa: PLR2004
        return False
    lows = [word.low for word in row]
    if lows[-1] in nouns("organization", "tail"):
        return True
    return any(low in nouns("organization", "head") and after == "of" for low, after in pairwise(lows))


def _is_acronym(scene: Scene, run: Run, word: Word) -> bool:
    bare = word.text.replace(".", "").replace("&", "")
    if not word.is_shouted or len(bare) > _LONGEST_ACRONYM:
        return False
    # "PARIS (AP)", "LONDON - ...": a dateline, not an acronym.
    after = scene.sentence.text[word.span.end - scene.sentence.span.start :].lstrip()[:1]
    return not (run.first == 0 and after in {"(", "-", "–", "—"} and len(bare) > 3)  # noqa: PLR2004


def speaks(scene: Scene, run: Run) -> bool:
    """Tell whether the name is the subject of a verb of speech: "Clark said", "said Clark"."""
    row = scene.row
    if scene.joins(run.last) and row[run.last + 1].text in part("speech"):
        return True
    if run.first == 0 or not scene.joins(run.first - 1) or row[run.first - 1].text not in {"said", "says"}:
        return False
    return not scene.joins(run.last) or not row[run.last + 1].text.islower()


def _is_located(scene: Scene, run: Run, row: tuple[Word, ...]) -> bool:
    """Tell whether a preposition or the state after it shows a place: in Leeds, Austin, Texas."""
    base = scene.sentence.span.start
    if (
        all(is_common(word.low) for word in row)
        or row[-1].is_shouted
        or _OWNS.match(scene.sentence.text, row[-1].span.end - base)
    ):
        return False
    if run.first > 0 and scene.joins(run.first - 1) and scene.row[run.first - 1].text in {"in", "near"}:
        return len(row) == 1
    end = row[-1].span.end - base
    after = scene.taken.get(run.last + 1)
    return (
        _REGION_AFTER.match(scene.sentence.text, end) is not None
        and after is not None
        and after.kind is Kind.COUNTRY
        and "demonym" not in after.traits
    )
