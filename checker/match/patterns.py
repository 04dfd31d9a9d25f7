"""What every match of a regular expression holds, read off the expression without compiling it.

Tables hold hundreds of patterns of which a text needs a few; to compile one takes longer than to look for a word.
Read are letters, classes, groups, alternatives, quantifiers and looks ahead and behind, as tables use them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

_LOOKS = ("(?=", "(?!", "(?<=", "(?<!")
_RUN = re.compile(r"[^\\()\[\]|.^$?*+{]+(?![?*+{])")
_OPENING = re.compile(r"\((?:\?(?:<?[=!]|[a-zA-Z]*:|P<\w+>))?")
_CLASS = re.compile(r"\[\^?\]?(?:\\.|[^\]\\])*\]")
_LISTED = re.compile(r"[^\^\\\-\[\]]+")
_QUANTIFIER = re.compile(r"(?:[?*+]|\{\d*,?\d*\})[?+]?")
_OPTIONAL = re.compile(r"[?*]|\{(?:0|,)")

# Some of these stand in every match; the empty set says nothing.
Held = frozenset[str]
_NOTHING: Held = frozenset()


def held(pattern: str) -> frozenset[str]:
    """Return strings of which every match of ``pattern`` holds at least one: the most telling such set.

    ``{""}`` where none is sure.  What stands only ahead of or behind a match is not read.
    """
    return _Reader(pattern).alternatives() or frozenset({""})


@dataclass(slots=True)
class _Reader:
    """Reads a pattern from left to right; ``at`` is where it stands."""

    pattern: str
    at: int = field(default=0)

    def alternatives(self) -> Held:
        """Read up to the end of the group or pattern, and return what its matches hold."""
        found = [_most_telling(self._sequence())]
        while self.pattern[self.at : self.at + 1] == "|":
            self.at += 1
            found.append(_most_telling(self._sequence()))
        return frozenset().union(*found) if all(found) else _NOTHING

    def _sequence(self) -> Iterator[Held]:
        """Yield what each element of a sequence holds; letters in a row are one."""
        run = ""
        while self.at < len(self.pattern) and self.pattern[self.at] not in "|)":
            letters = self._letters()
            element = _NOTHING if letters else self._element()
            quantifier = self._quantifier()
            if _OPTIONAL.match(quantifier):
                letters, element = "", _NOTHING
            run += letters
            if quantifier or not letters:
                yield frozenset({run} - {""})
                run = ""
                yield element
        yield frozenset({run} - {""})

    def _letters(self) -> str:
        """Read letters that stand for themselves, one where a quantifier follows it; return "" where none does."""
        run = _RUN.match(self.pattern, self.at)
        if run:
            self.at = run.end()
            return run[0]
        pair = self.pattern[self.at : self.at + 2]
        escaped = pair[0] == "\\"
        if (escaped and pair[1:].isalnum()) or pair[0] in "([.^$":
            return ""
        self.at += 1 + escaped
        return pair[escaped:][:1]

    def _element(self) -> Held:
        """Read a group, a class, or a sign for one, and return what it holds."""
        opening = _OPENING.match(self.pattern, self.at)
        if opening:
            self.at = opening.end()
            inner = self.alternatives()
            self.at += 1
            return _NOTHING if opening[0] in _LOOKS else inner
        listed = _CLASS.match(self.pattern, self.at)
        if listed:
            self.at = listed.end()
            return frozenset(listed[0][1:-1]) if _LISTED.fullmatch(listed[0][1:-1]) else _NOTHING
        self.at += 2 if self.pattern[self.at] == "\\" else 1
        return _NOTHING

    def _quantifier(self) -> str:
        found = _QUANTIFIER.match(self.pattern, self.at)
        self.at = found.end() if found else self.at
        return found[0] if found else ""


def _most_telling(elements: Iterable[Held]) -> Held:
    """Return the set whose shortest string is longest, the smaller one when even; the earlier one then."""
    return max(
        (each for each in elements if each), key=lambda each: (min(map(len, each)), -len(each)), default=_NOTHING
    )
