"""Japanese: sentences, names, offices, countries, numbers and dates, and what a text says of them."""

from __future__ import annotations

from checker.core.mention import Mention, Piece, Reading
from checker.core.text import Document, Sentence, Span
from checker.core.versions import version
from checker.lang import LanguagePack, Lexis
from checker.lang.ja.recognise import recognises
from checker.lang.ja.segment import segment


def read(document: Document) -> Reading:
    """Return everything the pack finds in a segmented document."""
    from checker.lang.ja.claims import find_claims
    from checker.lang.ja.names import find_names

    taken = tuple(mention for sentence in document.sentences for mention in _taken(sentence))
    mentions = (*taken, *find_names(document, taken))
    ordered = tuple(sorted(mentions, key=lambda mention: (mention.span.start, mention.span.end, mention.kind)))
    return Reading(ordered, find_claims(document, ordered))


def _taken(sentence: Sentence) -> tuple[Mention, ...]:
    """Return the mentions of one sentence that are no names."""
    from checker.lang.ja.countries import find_countries
    from checker.lang.ja.dates import find_dates
    from checker.lang.ja.numbers import find_numbers
    from checker.lang.ja.organizations import find_organizations
    from checker.lang.ja.roles import find_roles
    from checker.lang.ja.states import find_states
    from checker.lang.ja.tokens import sentence_tokens

    tokens = sentence_tokens(sentence)
    finders = (find_countries, find_roles, find_organizations, find_states, find_numbers, find_dates)
    return tuple(mention for find in finders for mention in find(sentence, tokens))


def data() -> tuple[tuple[str, str], ...]:
    """Return the dictionaries that readings rest on, with their versions."""
    from checker.lang.ja.lexicon import version as lexicon_version

    return (("sudachidict-core", version("sudachidict-core")), ("jamdict", lexicon_version()))


def near_words(text: str) -> tuple[str, ...]:
    """Return the common katakana words that ``text`` misses by one slip, alphabetically."""
    from checker.lang.ja import slips

    return slips.near_words(text)


def pieces(name: str) -> tuple[Piece, ...]:
    """Return the pieces of a name in order, with what the dictionaries know of each."""
    from checker.lang.ja import standings

    return standings.pieces(name)


def renderings(latin: str) -> tuple[str, ...]:
    """Return how Japanese writes a Latin surname, given name, place or body."""
    from checker.lang.ja import lexicon, organizations

    return lexicon.renderings(latin) or organizations.renderings(latin)


def places(latin: str) -> tuple[str, ...]:
    """Return how Japanese writes a place or body of one Latin word."""
    from checker.lang.ja import lexicon

    return lexicon.places(latin)


def attested(latin: str) -> tuple[str, ...]:
    """Return every katakana rendering of a Latin word as a name that JMnedict has."""
    from checker.lang.ja import lexicon

    return lexicon.attested(latin)


def loanwords(english: str) -> tuple[str, ...]:
    """Return the katakana words of JMdict that mean an English word."""
    from checker.lang.ja import lexicon

    return lexicon.loanwords(english)


def strays(text: str, usual: str) -> float:
    """Return how far a spelling is from the usual one, 0..1, what usage leaves open not counted."""
    from checker.lang.ja import nearness

    return nearness.distance(text, usual)


def is_variant(one: str, other: str) -> bool:
    """Tell whether two spellings differ in nothing but what usage leaves open."""
    from checker.lang.ja import spelling

    return spelling.is_variant(one, other)


def literal(sentence: Sentence, english: str) -> Span | None:
    """Return where a sentence says every word of an English name in turn; None if nowhere."""
    from checker.lang.ja.literal import find_literal

    return find_literal(sentence, english)


def glosses(sentence: Sentence) -> tuple[Piece, ...]:
    """Return the telling words of a sentence with what the dictionaries say of each."""
    from checker.lang.ja.glosses import glosses as find_glosses

    return find_glosses(sentence)


LEXIS = Lexis(
    pieces=pieces,
    near_words=near_words,
    renderings=renderings,
    is_variant=is_variant,
    literal=literal,
    places=places,
    strays=strays,
    attested=attested,
    loanwords=loanwords,
    glosses=glosses,
)
PACK = LanguagePack("ja", "Japanese", segment, read, recognises, data, LEXIS)
