"""The embedded engine ``lexicon``: dictionaries and a little grammar, offline and deterministic.

It is no good translator and does not try to be one: it says in English what stands in the article,
so that an editor can follow and so that every word can be traced.  Japanese has a grammar (folder
``ja``); other languages get a skeleton of what their pack understood.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from checker.core.backtranslation import LEXICON, BackTranslation, Link, joined
from checker.core.mention import by_sentence
from checker.core.options import Options
from checker.core.text import Document, Sentence
from checker.engines.lexicon.names import Romanise, Speller
from checker.engines.lexicon.pieces import English, Line, line
from checker.engines.lexicon.skeleton import skeleton
from checker.lang import LANGUAGES

if TYPE_CHECKING:
    from checker.core.mention import Mention
    from checker.engines import Task


class LexiconEngine:
    """Translates word by word with the dictionaries, and orders the words by rules."""

    signature = LEXICON

    def __init__(self, options: Options | None = None) -> None:
        self._options = options or Options()  # nothing of it changes what the dictionaries say

    def translate(self, task: Task) -> BackTranslation:
        """Return the article in English, one sentence for each of its sentences."""
        speller = Speller(task.spellings, _romaniser(task.article.lang))
        own = by_sentence(task.reading.mentions)
        lines = [
            line(_english(task.article.lang, sentence, own.get(sentence.index, ()), speller))
            for sentence in task.article.sentences
        ]
        return _joined(task.article, lines)


def _english(lang: str, sentence: Sentence, mentions: Sequence[Mention], speller: Speller) -> English:
    if lang == "ja":
        from checker.engines.lexicon.ja.translate import translate

        return translate(sentence, mentions, speller)
    return skeleton(sentence, mentions, speller)


def _romaniser(lang: str) -> Romanise:
    if lang == "ja":
        from checker.engines.lexicon.ja.translate import latin_name

        return latin_name
    romanise = LANGUAGES.get(lang).romanise if lang in LANGUAGES.names() else None
    if romanise is None:
        return lambda name: ((name, True),)
    return lambda name: ((romanise(name), False),)


def _joined(article: Document, lines: Sequence[Line]) -> BackTranslation:
    """Return the lines as one document with one block a sentence, and all links in it."""
    document = joined(article, [made.text for made in lines], LEXICON)
    links = {
        Link(source, target.shift(sentence.span.start))
        for sentence, made in zip(document.sentences, lines, strict=True)
        for source, target in made.links
    }
    return BackTranslation(document, tuple(sorted(links, key=_place)), LEXICON)


def _place(link: Link) -> tuple[int, int, int, int]:
    """Return what links are sorted by: plain numbers compare faster than links."""
    return link.article.start, link.article.end, link.back.start, link.back.end
