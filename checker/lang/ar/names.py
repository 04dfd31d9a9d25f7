"""Names in Arabic texts: the word behind a form of address or an office, and Latin names.

What stands behind an office is not always a name, so only a form of address makes a "person" of a word.  Every other
word of four or more letters that has no article and no feminine ending is marked "loose": it may answer a source's name
by its sound and never accuses.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from checker.core.mention import Kind, Mention, by_sentence
from checker.core.text import Document, Span
from checker.lang.ar.letters import plain
from checker.lang.latin_names import find_latin
from checker.lang.plaintext import Plain
from checker.lang.stretches import Stretch, Taken, is_free

_WORD = re.compile(r"[ء-ي]+")
_ADDRESSED = re.compile(r"(?<![ء-ي])[وفبل]?(?:السيد|السيدة|الانسة|للسيد|للسيدة)\s(?P<name>[ء-ي]{3,12})(?![ء-ي])")
# What may stand between an office and the name: its country, "former", and the like.
_BETWEEN = re.compile(r"\s(?:(?:السابق|السابقة|الحالي|الحالية|الراحل|الراحلة|السيد|السيدة)\s)?")
_COMMON = frozenset(
    "في من الي علي عن مع هذا هذه ذلك التي الذي الذين كان كانت يكون قال قالت وقال وقالت يقول تقول ان انه انها بعد قبل خلال حول ضد بين لدي عند منذ حتي"
    " لكن ولكن او ام كما قد لقد هو هي هم لم لن لا ما كل بعض غير حيث عندما الان ايضا فقط اكثر اقل جدا احد احدى عدم دون تحت فوق امام وراء نحو حوالي ليس ليست"
    " وهو وهي وكان وكانت والتي والذي الان بسبب مثل اثناء اخر اخرى اول جديد كبير سابق لها له لهم بها به بهم فيها فيه منها منه عنها عنه اليها اليه عليها عليه".split()
)
_NO_NAME = re.compile(r"^(?:ال|وال|بال|لل|كال|فال|ولل|سي|ست)|(?:ة|ات|ها|هم|نا|تها|ته|وا)$")
_SHORTEST_LOOSE = 4
_LONGEST = 12


def find_names(document: Document, taken: Sequence[Mention]) -> tuple[Mention, ...]:
    """Return the names of a segmented document; ``taken`` are the mentions that other finders made."""
    near = by_sentence(taken)
    found: list[Mention] = []
    for sentence in document.sentences:
        line = plain(sentence)
        own = [(mention, _place(line, mention)) for mention in near.get(sentence.index, ())]
        sure = list(_sure(line, own))
        each_name = (*sure, *_loose(line, own, sure))
        found += [line.mention(Kind.NAME, each.start, each.end, (), each.traits) for each in each_name]
        found += find_latin(line, own)
    return tuple(found)


def _place(line: Plain, mention: Mention) -> Span:
    """Return where a mention stands in the plain text."""
    span = mention.span.shift(-line.sentence.span.start)
    inside = [at for at, place in enumerate(line.places) if span.start <= place < span.end]
    return Span(inside[0], inside[-1] + 1) if inside else Span(0, 0)


def _sure(line: Plain, own: Taken) -> Iterator[Stretch]:
    """Yield the words behind an office, its country and a form of address."""
    seen: set[int] = set()
    for match in _ADDRESSED.finditer(line.text):
        if is_free(own, *match.span("name")) and match["name"] not in _COMMON:
            seen.add(match.start("name"))
            yield Stretch(*match.span("name"), frozenset({"person"}))
    countries = {span.start: span.end for mention, span in own if mention.kind is Kind.COUNTRY}
    for mention, span in own:
        if mention.kind is not Kind.ROLE or "word" in mention.traits:
            continue
        end = countries.get(span.end + 1, span.end)
        gap = _BETWEEN.match(line.text, end)
        word = _WORD.match(line.text, gap.end()) if gap else None
        if word and word.start() not in seen and _may_be_name(own, word):
            yield Stretch(*word.span(), frozenset())


def _may_be_name(own: Taken, word: re.Match[str]) -> bool:
    fits = 2 < len(word[0]) <= _LONGEST  # noqa: PLR2004 - a name has three letters
    return fits and word[0] not in _COMMON and not _NO_NAME.search(word[0]) and is_free(own, *word.span())


def _loose(line: Plain, own: Taken, sure: Sequence[Stretch]) -> Iterator[Stretch]:
    known = {each.start for each in sure}
    for word in _WORD.finditer(line.text):
        if word.start() not in known and len(word[0]) >= _SHORTEST_LOOSE and _may_be_name(own, word):
            yield Stretch(*word.span(), frozenset({"kanji", "loose"}))
