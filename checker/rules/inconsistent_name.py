"""One name is spelt in two ways within the article.

What it does
    Looks for two names, or parts of names, that differ by a single slip, when at least one of them
    is in no dictionary.  Where the sources tell which of the two sounds like the name, the other one
    is flagged, else the one that no dictionary has or that is rarer.

Why it matters
    Readers take them for two people or places; one of the two is usually a garble.

Example
    article: ヒズボラ … ヘスボラ   → one of them is wrong

Not flagged
    Two names that dictionaries know both, names or words that the sources tell apart, a person's
    given name and surname, people with different given names, names in one list (AとB), accepted
    variants (ー, small vowels, ヴ), a name with and without its separator.  Two spellings that both
    sound like the source's name are a note (neutral), unless one stands more than twice as often or
    dictionaries have only one of them.

Known false alarms
    Two people of almost the same unusual name, without a source.

Calibration
    One slip (an exchange counts once, voicing beside it not) in four characters, or in three before
    the same title; two slips where a source has one name for both.  On the clean development news
    every flag is a real inconsistency of the translators.

MQM type
    Fluency / Inconsistency

Sources
    Damerau 1964, "A technique for computer detection and correction of spelling errors", CACM 7(3).
    https://doi.org/10.1145/363958.363994
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

from rapidfuzz.distance import OSA

from checker.core.dossier import Dossier
from checker.core.finding import Category, Severity
from checker.core.mention import Kind, Mention
from checker.core.suspicion import Suspicion
from checker.core.text import Span
from checker.lang import LANGUAGES
from checker.match.free_names import is_unknown, pieces
from checker.match.names import judge
from checker.rules import Rule

NAMING = (Kind.NAME, Kind.COUNTRY, Kind.ORGANIZATION)
SKIPPED = frozenset({"accepted", "code", "credit", "gloss", "latin", "mixed", "common"})
SHORTEST = 4
SHORTEST_TITLED = 3
# From this probability on a word of a source is what the name stands for; the same as for other rules' excuses.
EXPLAINS = 0.3
# From this one on it is an accepted rendering.
ACCEPTED = 0.7
# One spelling must sound this much more like the source's name than the other to be the right one.
LEAST_LEAD = 0.1
_PART = re.compile(r"[^・＝=\s]+")
_KATAKANA = re.compile(r"[ァ-ヺー]")
_WORD = re.compile(r"[^\W\d_][^\W\d_'’-]+")
_LIST = re.compile(r"\s*(?:と|や|、|,|，|・|対|および|及び|または|もしくは|vs\.?|，)?\s*")
_TITLE = re.compile(r"[一-鿿]{2}")


@dataclass(frozen=True, slots=True)
class _Use:
    """One part of a name in one place; ``given`` are the parts before it, ``family`` those behind it, ``title`` what follows."""

    text: str
    span: Span
    unknown: bool
    whole: str
    given: str
    family: str
    title: str


@dataclass(frozen=True)
class _Scene:
    """The article's uses of names and the words of its sources."""

    dossier: Dossier
    uses: tuple[_Use, ...]

    @cached_property
    def spoken(self) -> tuple[str, ...]:
        """Return the words of the names in the related sources, each once."""
        readings = (self.dossier.sources[number].reading for number in self.dossier.related())
        named = (mention.text for reading in readings for mention in reading.of(*NAMING))
        return tuple(dict.fromkeys(word for text in named for word in _WORD.findall(text)))

    @cached_property
    def places(self) -> dict[str, tuple[_Use, ...]]:
        """Return the uses by spelling, each in reading order."""
        found: dict[str, list[_Use]] = {}
        for use in self.uses:
            found.setdefault(use.text, []).append(use)
        return {text: tuple(uses) for text, uses in found.items()}

    def likeness(self, text: str) -> tuple[float, str]:
        """Return how surely ``text`` stands for a word of the sources, 0..1, and that word."""
        return max(((judge(text, word).probability, word) for word in self.spoken), default=(0.0, ""))

    def says(self, text: str, word: str) -> bool:
        """Tell whether a dictionary gives ``text`` the meaning or the spelling ``word``."""
        found = pieces(self.dossier.article.document.lang, text)
        return bool(word) and len(found) == 1 and word.casefold() in found[0].latin

    def usual(self, word: str) -> tuple[str, ...]:
        """Return how dictionaries write a word of the sources in the article's language."""
        lexis = LANGUAGES.get(self.dossier.article.document.lang).lexis
        return lexis.renderings(word) if lexis and word else ()


def check(dossier: Dossier) -> Iterator[Suspicion]:
    """Yield the less likely spelling of each pair, at its first place."""
    if LANGUAGES.get(dossier.article.document.lang).lexis is None:
        return  # nothing tells a slip from an ending (Merkel, Merkels)
    named = dossier.article.reading.of(Kind.NAME, Kind.ORGANIZATION)
    scene = _Scene(dossier, tuple(dict.fromkeys(use for mention in named for use in _uses(dossier, mention))))
    texts = sorted(scene.places, key=lambda text: scene.places[text][0].span)
    accused: set[str] = set()
    for at, one in enumerate(texts):
        for other in texts[at + 1 :]:
            if accused & {one, other} or not _is_slip(scene, scene.places[one][0], scene.places[other][0]):
                continue
            worse = _worse(scene, one, other)
            if worse is not None:
                accused.add(worse)
                yield _suspicion(scene, worse, other if worse == one else one)


def _suspicion(scene: _Scene, worse: str, better: str) -> Suspicion:
    return Suspicion(
        span=scene.places[worse][0].span,
        message=f"{worse} here, {better} elsewhere in the article",
        kind="garbled",
        suggestion=better if not scene.spoken or scene.likeness(better)[0] >= EXPLAINS else None,
        confidence=0.86,
        severity=Severity.NEUTRAL if _are_variants(scene, worse, better) else None,
    )


def _are_variants(scene: _Scene, worse: str, better: str) -> bool:
    """Tell whether both spellings are accepted for the source's name: worth a note, but neither is an error."""
    (low, _), (high, word) = sorted((scene.likeness(worse), scene.likeness(better)))
    rare = len(scene.places[better]) > 2 * len(scene.places[worse])
    usual = better in scene.usual(word) or (scene.places[worse][0].unknown and not scene.places[better][0].unknown)
    return low >= ACCEPTED and high - low < LEAST_LEAD and not rare and not usual


def _uses(dossier: Dossier, mention: Mention) -> Iterator[_Use]:
    if mention.traits & SKIPPED:
        return
    text = dossier.article.document.text
    whole = _whole(text, mention.span)
    title = _TITLE.match(text, whole.end)
    for match in _PART.finditer(whole.of(text)):
        span = Span(*match.span()).shift(whole.start)
        given, family = (side.strip("・＝= ") for side in (match.string[: match.start()], match.string[match.end() :]))
        unknown = is_unknown(dossier, match[0])
        yield _Use(match[0], span, unknown, mention.text, given, family, title[0] if title else "")


def _whole(text: str, span: Span) -> Span:
    """Return the span with the katakana that runs on after it: part of a garble may look like a word."""
    end = span.end
    while end > span.start and _KATAKANA.match(text[end - 1]) and _KATAKANA.match(text, end):
        end += 1
    return Span(span.start, end)


def _is_slip(scene: _Scene, one: _Use, other: _Use) -> bool:
    if not (one.unknown or other.unknown) or one.text in other.text or other.text in one.text:
        return False
    ours, theirs = scene.dossier.names.get(one.whole), scene.dossier.names.get(other.whole)
    if (ours and theirs and not ours & theirs) or _plain(one.text) == _plain(other.text):
        return False
    titled = one.title == other.title != ""
    if min(len(one.text), len(other.text)) < (SHORTEST_TITLED if titled else SHORTEST):
        return False
    # Where a source says that both are one name, a second slip may stand between them.
    return _slips(one.text, other.text) <= (2 if ours and theirs else 1) and not _are_two(scene, one, other)


@lru_cache(maxsize=8192)
def _slips(one: str, other: str) -> int:
    """Return the slips between two spellings; ス for ズ beside another slip costs nothing."""
    if abs(len(one) - len(other)) > 2:  # noqa: PLR2004
        return 9
    plain = OSA.distance(one, other, score_cutoff=2)
    return plain if plain != 2 else max(1, OSA.distance(_unvoiced(one), _unvoiced(other)))  # noqa: PLR2004


def _unvoiced(text: str) -> str:
    return "".join(char for char in unicodedata.normalize("NFD", text) if not unicodedata.combining(char))


def _are_two(scene: _Scene, one: _Use, other: _Use) -> bool:
    """Tell whether the text sets the two apart: a list, given name and surname, different given names."""
    text = scene.dossier.article.document.text
    if one.given and other.given and _slips(_plain(one.given), _plain(other.given)) > 1:
        return True
    # A surname of one person and a given name of another (アンナ・ヨハン, ヨーハン・ベルク).
    if any(
        first.given and not first.family and second.family and not second.given
        for first, second in ((one, other), (other, one))
    ):
        return True
    for first in scene.places[one.text]:
        for second in scene.places[other.text]:
            between = Span(min(first.span.end, second.span.end), max(first.span.start, second.span.start))
            if len(between) < SHORTEST * 2 and _LIST.fullmatch(between.of(text)):
                return True
    return False


@lru_cache(maxsize=4096)
def _plain(text: str) -> str:
    """Return the spelling without what Japanese news writes either way: vowel length, small vowels, ヴ."""
    for voiced, plain in (("ヴァ", "バ"), ("ヴィ", "ビ"), ("ヴェ", "ベ"), ("ヴォ", "ボ"), ("ヴ", "ブ")):
        text = text.replace(voiced, plain)
    long = re.sub(r"(?<=[オコソトノホモヨロゴゾドボポョ])ウ|(?<=[エケセテネヘメレゲゼデベペ])イ", "", text)
    return long.translate(_EITHER)


_EITHER = str.maketrans(
    {"ー": "", "ァ": "ア", "ィ": "イ", "ゥ": "ウ", "ェ": "エ", "ォ": "オ", "ッ": "", "ヂ": "ジ", "ヅ": "ズ"}
)


def _worse(scene: _Scene, one: str, other: str) -> str | None:
    """Return the spelling that is less likely right; None where the sources have a word for each."""
    (ours, our_word), (theirs, their_word) = scene.likeness(one), scene.likeness(other)
    if min(ours, theirs) >= EXPLAINS and our_word.casefold() != their_word.casefold():
        return None
    usual = [text for text in (one, other) if text in scene.usual(our_word)]
    if len(usual) == 1:
        return other if usual == [one] else one
    dictionary = [text for text in (one, other) if scene.says(text, our_word) or scene.says(text, their_word)]
    if len(dictionary) == 1:
        return other if dictionary == [one] else one
    if abs(ours - theirs) >= LEAST_LEAD:
        return one if ours < theirs else other
    unknown = [text for text in (one, other) if scene.places[text][0].unknown]
    if len(unknown) == 1:
        return unknown[0]
    return one if len(scene.places[one]) < len(scene.places[other]) else other


RULE = Rule("inconsistent-name", Category.PERSON, Severity.MINOR, check, needs="article")
