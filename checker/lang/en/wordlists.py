"""The English pack's small tables, loaded once: abbreviations, function words, titles, given names, nouns."""

from __future__ import annotations

from functools import lru_cache

from checker.core.tables import read_table

PACKAGE = "checker.lang.en"


@lru_cache(maxsize=32)
def column(table: str, name: str) -> frozenset[str]:
    """Return the words in one column of ``table``; ``|`` separates those that share a cell."""
    return frozenset(word for row in read_table(PACKAGE, table) for word in row[name].split("|"))


@lru_cache(maxsize=64)
def _grouped(table: str, key: str, value: str) -> dict[str, frozenset[str]]:
    groups: dict[str, set[str]] = {}
    for row in read_table(PACKAGE, table):
        groups.setdefault(row[value], set()).add(row[key])
    return {group: frozenset(members) for group, members in groups.items()}


def part(group: str) -> frozenset[str]:
    """Return one closed class of ``parts.tsv``: "particle", "tail", "prefix", "speech", ..."""
    return _grouped("parts.tsv", "word", "class")[group]


def abbreviations(group: str) -> frozenset[str]:
    """Return the abbreviations of one class: "before", "number" or "open"; see the table's head."""
    return _grouped("abbreviations.tsv", "word", "class")[group]


@lru_cache(maxsize=16)
def nouns(kind: str, position: str) -> frozenset[str]:
    """Return the nouns that show that a name is an "organization" or a "place"; see ``nouns.tsv``."""
    rows = read_table(PACKAGE, "nouns.tsv")
    return frozenset(row["word"] for row in rows if row["type"] == kind and row["position"] == position)


def function_words() -> frozenset[str]:
    """Return words that open sentences and are never names, lower case."""
    return column("function.tsv", "word")


def titles() -> frozenset[str]:
    """Return the words that stand before a person's name and are not part of it, lower case."""
    return column("titles.tsv", "title")


def given_names() -> frozenset[str]:
    """Return frequent given names, case-folded."""
    return column("given.tsv", "name")


@lru_cache(maxsize=1)
def _vocabulary() -> frozenset[str]:
    return column("vocabulary.tsv", "word") | column("common_words.tsv", "word") | function_words()


# An ending and what may stand in its place in the dictionary form, longest first.
_ENDINGS = (
    ("iest", ("y",)),
    ("ies", ("y",)),
    ("ied", ("y",)),
    ("ier", ("y",)),
    ("ily", ("y",)),
    ("ing", ("", "e")),
    ("est", ("", "e")),
    ("ed", ("", "e")),
    ("es", ("", "e")),
    ("er", ("", "e")),
    ("ly", ("",)),
    ("s", ("",)),
)

# Shorter stems would make an ordinary word of many a name ("Wang" -> "w", "Ness" -> "nes").
_SHORTEST_STEM = 3
_SHORTEST_REST = 5


@lru_cache(maxsize=20_000)
def is_common(word: str) -> bool:
    """Tell whether ``word``, in any case, is an ordinary English word or a form of one."""
    low = word.casefold().replace("’", "'")
    known = _vocabulary()
    if low in known or ("-" in low and all(piece in known for piece in low.split("-") if piece)):
        return True
    return _has_known_stem(low) or any(
        len(rest := low.removeprefix(prefix)) >= _SHORTEST_REST and (rest in known or _has_known_stem(rest))
        for prefix in ("un", "dis", "re", "over", "out", "mis", "non")
        if low.startswith(prefix)
    )


def _has_known_stem(low: str) -> bool:
    known = _vocabulary()
    low = low.replace("iz", "is") if low.replace("iz", "is").endswith(("ise", "ises", "ised", "ising")) else low
    return any(
        stem + put in known or (len(stem) > _SHORTEST_STEM and stem[-1] == stem[-2] and stem[:-1] in known)
        for ending, puts in _ENDINGS
        if low.endswith(ending) and len(stem := low.removesuffix(ending)) >= _SHORTEST_STEM
        for put in puts
    )
