"""Languages: one folder each, all of the same shape, and the table of those built in.

A pack is data (TSV tables) and small code that finds sentences, mentions and claims in its language.
What it cannot find is listed in ``unread`` and ends up in the report's ``unchecked``.  Names, roles,
countries and quantities of different languages are compared in ``checker.match``, never here.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from checker.core.mention import Piece, Reading
from checker.core.registry import Registry
from checker.core.tables import read_table
from checker.core.text import Document, Sentence, Span


@dataclass(frozen=True, slots=True)
class Lexis:
    """What the dictionaries and the spelling rules of a language say of single words.

    Attributes:
        pieces: From a name to its pieces and what dictionaries know of each, in order.
        near_words: From a word that no dictionary has to the common words that it misses by one slip.
        renderings: From a Latin surname, given name, place or body to how dictionaries write it.
        is_variant: Whether two spellings differ in nothing but what usage leaves open.
        literal: From a sentence and an English name to where the sentence says the name word by word;
            None where the language has no such look-up.
        places: From a place or body of one Latin word to how dictionaries write it; None as above.
        strays: How far a spelling is from the usual one, 0..1, what usage leaves open not counted; None as above.
        attested: From a Latin word to every rendering of it as a name that dictionaries have, of whatever type and however
            sure; None as above.
        loanwords: From an English word to the words of the same meaning that are written by sound; None as above.
        glosses: From a sentence to its telling words in order, spans in the document, each with the English words
            that dictionaries give for it; None where the language has no such look-up.
    """

    pieces: Callable[[str], tuple[Piece, ...]]
    near_words: Callable[[str], tuple[str, ...]]
    renderings: Callable[[str], tuple[str, ...]]
    is_variant: Callable[[str, str], bool]
    literal: Callable[[Sentence, str], Span | None] | None = None
    places: Callable[[str], tuple[str, ...]] | None = None
    strays: Callable[[str, str], float] | None = None
    attested: Callable[[str], tuple[str, ...]] | None = None
    loanwords: Callable[[str], tuple[str, ...]] | None = None
    glosses: Callable[[Sentence], tuple[Piece, ...]] | None = None


@dataclass(frozen=True, slots=True)
class LanguagePack:
    """Everything the program knows of one language.

    Attributes:
        code: BCP 47 language subtag.
        name: English name of the language.
        segment: From a document's text and one of its blocks to the spans of its sentences, in order,
            disjoint, without white space at their edges.
        read: From a segmented document to its mentions and claims.
        recognises: Share of a text that is in this language's own script and words, 0..1.
        data: Names and versions of the data that decisions rest on, for the signature.
        lexis: What the language's dictionaries say of single words; None where it has none.
        is_ordinary: Whether a word, in any case, is an ordinary one and not only a name; None where no
            list of words tells.
        copies_names: Whether texts in this language write names as the English source does, letter by letter.
        reads: What the pack compares with a source, for those who choose a language; everything where None.
        romanise: From a name in the language's script to Latin letters that a reader of English can sound out; None
            where the engine has its own way or there is none.
    """

    code: str
    name: str
    segment: Callable[[str, Span], tuple[Span, ...]]
    read: Callable[[Document], Reading]
    recognises: Callable[[str], float]
    data: Callable[[], tuple[tuple[str, str], ...]]
    lexis: Lexis | None = None
    is_ordinary: Callable[[str], bool] | None = None
    copies_names: bool = False
    reads: Callable[[], tuple[str, ...]] | None = None
    romanise: Callable[[str], str] | None = None


@dataclass(frozen=True, slots=True)
class Languages(Registry[LanguagePack]):
    """The packs that have a folder, those of other distributions, and behind them every language of CLDR."""

    def names(self) -> tuple[str, ...]:
        """Return all codes: built-ins, those of other distributions, then the rest of CLDR."""
        own = self.own()
        return (*own, *(code for code in _others() if code not in own))

    def own(self) -> tuple[str, ...]:
        """Return the codes of the packs that know their language by more than CLDR."""
        return Registry.names(self)

    def get(self, name: str) -> LanguagePack:
        """Return the pack of a language.

        Raises:
            UnknownName: No pack has this code, nor has CLDR.
            CheckerError: The pack is installed but cannot be imported.
        """
        if name not in self.builtins and name in _others() and name not in self.own():
            from checker.lang.others import pack

            return pack(name)
        return Registry.get(self, name)


@lru_cache(maxsize=1)
def _others() -> tuple[str, ...]:
    return tuple(row["code"] for row in read_table("checker.lang", "others.tsv", unique="code"))


LANGUAGES = Languages(
    "lang",
    {
        "ar": "checker.lang.ar:PACK",
        "de": "checker.lang.de:PACK",
        "en": "checker.lang.en:PACK",
        "es": "checker.lang.es:PACK",
        "fr": "checker.lang.fr:PACK",
        "it": "checker.lang.it:PACK",
        "ja": "checker.lang.ja:PACK",
        "ko": "checker.lang.ko:PACK",
        "pt": "checker.lang.pt:PACK",
        "ru": "checker.lang.ru:PACK",
        "uk": "checker.lang.uk:PACK",
        "zh": "checker.lang.zh:PACK",
    },
)
