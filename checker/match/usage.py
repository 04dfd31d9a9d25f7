"""What is known of renderings in use: those that letters do not tell (アラダイス for Allardyce), and those that two lists share."""

from __future__ import annotations

from functools import lru_cache

from checker.core.tables import parse_table
from checker.lang import LANGUAGES
from checker.match.names import judge
from checker.match.names_weights import model_file
from checker.match.script import latin_key

# Kinship (0..1) from which a loan word of the same meaning is the word itself by sound.
LEAST_KIN_LOAN = 0.3


def in_use(word: str) -> tuple[str, ...]:
    """Return the katakana renderings in use of one Latin word that the sound model finds unlikely; mostly none.

    Raises:
        ModelMissing: the list is not installed.
    """
    return _usage().get(latin_key(word), ())


def written(lang: str, word: str) -> tuple[str, ...]:
    """Return how dictionaries write a name, or an English word by its sound; () if they do not have it.

    What a dictionary of names has without saying whose name it is counts where another list has it, too.
    """
    lexis, name = LANGUAGES.get(lang).lexis, latin_key(word).capitalize()
    if lexis is None:
        return ()
    found = [*lexis.renderings(name), *(lexis.places(name) if lexis.places else ())]
    if not found and lexis.attested and is_confirmed(word):
        found += lexis.attested(name)
    if not found and lexis.loanwords:
        found += (form for form in lexis.loanwords(word.casefold()) if judge(form, word).kinship >= LEAST_KIN_LOAN)
    return tuple(dict.fromkeys(found))


def is_divided(lang: str, word: str) -> bool:
    """Tell whether dictionaries have renderings of a name that differ by more than usage leaves open."""
    lexis = LANGUAGES.get(lang).lexis
    forms = lexis.attested(latin_key(word).capitalize()) if lexis and lexis.attested else ()
    return lexis is not None and any(not lexis.is_variant(forms[0], form) for form in forms)


def is_confirmed(word: str) -> bool:
    """Tell whether the dictionary's rendering of a Latin word is that of Wikidata, too (`list_confirmed.py`).

    Raises:
        ModelMissing: the list is not installed.
    """
    return latin_key(word) in _confirmed()


@lru_cache(maxsize=1)
def _confirmed() -> frozenset[str]:
    lines = model_file("names-katakana", "confirmed.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(line for line in lines if not line.startswith("#"))


@lru_cache(maxsize=1)
def _usage() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for row in parse_table(model_file("names-katakana", "usage.tsv")):
        found[row["latin"]] = (*found.get(row["latin"], ()), row["katakana"])
    return found
