"""A sentence in the letters that tables are written in, each letter with its place in the sentence as read.

Arabic leaves vowel signs out or puts them in, Chinese and Korean mix full-width digits with plain ones: what
finders read is the plain text, what mentions say is where that stands in the document.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from checker.core.mention import Kind, Mention
from checker.core.text import Sentence, Span
from checker.lang.figures import Figure


@dataclass(frozen=True, slots=True)
class Plain:
    """A sentence and its plain text; ``places`` has the offset in the sentence of each letter of ``text``."""

    sentence: Sentence
    text: str
    places: tuple[int, ...]

    @classmethod
    def of(cls, sentence: Sentence, fold: Callable[[str], str] = str) -> Plain:
        """Return the sentence with each letter folded by ``fold``, which may give "" for one that says nothing."""
        folded = [(at, fold(char)) for at, char in enumerate(sentence.text)]
        kept = [(at, char) for at, char in folded if char]
        return cls(sentence, "".join([char for _, char in kept]), tuple([at for at, _ in kept]))

    def span(self, start: int, end: int) -> Span:
        """Return where ``start`` .. ``end`` of the plain text stands in the document."""
        return Span(self.places[start], self.places[end - 1] + 1).shift(self.sentence.span.start)

    def mention(
        self, kind: Kind, start: int, end: int, keys: tuple[str, ...] = (), traits: Iterable[str] = ()
    ) -> Mention:
        """Return a mention of what stands at ``start`` .. ``end`` of the plain text."""
        span = self.span(start, end)
        text = span.shift(-self.sentence.span.start).of(self.sentence.text)
        return Mention(kind, span, text, self.sentence.index, keys, frozenset(traits))

    def figures(self, kind: Kind, figures: Iterable[Figure]) -> tuple[Mention, ...]:
        """Return figures read in the plain text as mentions of ``kind``."""
        return tuple(
            Mention(
                kind,
                (span := self.span(figure.start, figure.end)),
                span.shift(-self.sentence.span.start).of(self.sentence.text),
                self.sentence.index,
                traits=figure.traits,
                quantity=figure.quantity,
                moment=figure.moment,
            )
            for figure in figures
            if figure.quantity or figure.moment
        )
