"""Japanese words and names in JMdict and JMnedict, from the database that jamdict-data carries.

JMdict and JMnedict are the property of the Electronic Dictionary Research and Development Group
(https://www.edrdg.org), CC BY-SA 4.0; they are read from the installed package and not copied.

Queries start from the indexed text columns.  Never filter on ``lang``: SQLite then picks that
index and a look-up takes 80 ms instead of 0.05 (all glosses of this database are English anyway).
Filter types of names by ``+y.text``: the sign keeps SQLite from their index, which takes a second.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path

from checker.core.errors import MissingExtra

_SENSES = """
    SELECT s.ID, g.text, p.text FROM {table} k JOIN Sense s ON s.idseq = k.idseq
    JOIN SenseGloss g ON g.sid = s.ID LEFT JOIN pos p ON p.sid = s.ID
    WHERE k.text = ? ORDER BY k.ID, s.ID, g.rowid, p.rowid
"""
_NAMES = """
    SELECT t.ID, g.text, y.text FROM {table} k JOIN NETranslation t ON t.idseq = k.idseq
    JOIN NETransGloss g ON g.tid = t.ID LEFT JOIN NETransType y ON y.tid = t.ID
    WHERE k.text = ? ORDER BY k.ID, t.ID, g.rowid, y.rowid
"""


# No headword of the kanji tables is all kana, and none of the kana tables has a kanji.
_KANA = re.compile("[ぁ-ゖァ-ヺー・]+")
_KANJI = re.compile("[一-鿿]")
_KATAKANA = re.compile("[ァ-ヺー・＝]+")
_PLACE = re.compile("([ァ-ヺー・＝]+)(?:しょとう|れっとう|ぐんとう|とう|がわ|こ|わん|さん|さんみゃく|はんとう)?")
_MAPPED = 2**29


@dataclass(frozen=True, slots=True)
class Sense:
    """One meaning: English glosses and JMdict's parts of speech, most usual gloss first."""

    glosses: tuple[str, ...]
    pos: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class KnownName:
    """One JMnedict reading of a name: its Latin spelling and its types ("surname", "place name", …)."""

    latin: str
    types: frozenset[str]


@lru_cache(maxsize=1)
def database() -> sqlite3.Connection:
    """Return the dictionaries' database, to be read only.

    Raises:
        MissingExtra: jamdict-data is not installed.
    """
    spec = find_spec("jamdict_data")
    if spec is None or not spec.submodule_search_locations:
        raise MissingExtra("jamdict-data", "ja")
    path = Path(next(iter(spec.submodule_search_locations))) / "jamdict.db"
    database = sqlite3.connect(f"{path.as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False)
    # Look-ups jump about in 300 MiB; mapped, a page costs no system call and no copy.
    database.execute(f"PRAGMA mmap_size = {_MAPPED}")
    return database


@lru_cache(maxsize=4096)
def senses(word: str) -> tuple[Sense, ...]:
    """Return JMdict's meanings of ``word`` (kanji or kana spelling), most usual first; () if unknown."""
    return tuple(Sense(glosses, pos) for glosses, pos in _found("Kanji", "Kana", _SENSES, word))


@lru_cache(maxsize=8192)
def names(word: str) -> tuple[KnownName, ...]:
    """Return JMnedict's Latin spellings of ``word`` (kanji or katakana); () if it is no known name."""
    found = _found("NEKanji", "NEKana", _NAMES, word)
    return tuple(KnownName(gloss, frozenset(types)) for glosses, types in found for gloss in glosses)


@lru_cache(maxsize=4096)
def renderings(latin: str) -> tuple[str, ...]:
    """Return JMnedict's katakana for the surname, given name or place ``latin``, in order of entry; () if none."""
    sql = """
        SELECT k.text FROM NETransGloss g JOIN NETransType y ON y.tid = g.tid
        JOIN NETranslation t ON t.ID = g.tid JOIN NEKana k ON k.idseq = t.idseq
        WHERE g.text = ? AND (y.text LIKE '%surname%' OR y.text LIKE '%given%' OR y.text LIKE '%place%')
        ORDER BY k.ID
    """
    found = (row[0] for row in database().execute(sql, (latin,)))
    return tuple(dict.fromkeys(text for text in found if "ァ" <= text[:1] <= "ヺ"))


@lru_cache(maxsize=4096)
def places(latin: str) -> tuple[str, ...]:
    """Return JMnedict's katakana for ``latin``, places first; () if it is no place or body.

    Places are explained in brackets ("Watford (Britain)"); islands and rivers stand without their
    しょとう and がわ.
    """
    sql = """
        SELECT k.text, y.text IN ('place', 'organization') AS placed FROM NETransGloss g
        JOIN NETransType y ON y.tid = g.tid JOIN NETranslation t ON t.ID = g.tid JOIN NEKana k ON k.idseq = t.idseq
        WHERE (g.text = :w OR (g.text >= :w || ' (' AND g.text < :w || ' )')) ORDER BY placed DESC, k.ID
    """
    rows = database().execute(sql, {"w": latin})
    found = [(match[1], placed) for text, placed in rows if (match := _PLACE.fullmatch(text))]
    return tuple(dict.fromkeys(text for text, _ in found)) if any(placed for _, placed in found) else ()


@lru_cache(maxsize=4096)
def attested(latin: str) -> tuple[str, ...]:
    """Return JMnedict's katakana for a name, of whatever type, unclassified ones included; () if none."""
    sql = """
        SELECT k.text FROM NETransGloss g JOIN NETranslation t ON t.ID = g.tid JOIN NEKana k ON k.idseq = t.idseq
        WHERE (g.text = :w OR (g.text >= :w || ' (' AND g.text < :w || ' )')) ORDER BY k.ID
    """
    return _katakana(sql, latin)


@lru_cache(maxsize=4096)
def loanwords(english: str) -> tuple[str, ...]:
    """Return JMdict's katakana words that mean the English word, in order of entry; () if none."""
    sql = """
        SELECT k.text FROM SenseGloss g JOIN Sense s ON s.ID = g.sid JOIN Kana k ON k.idseq = s.idseq
        WHERE g.text = :w ORDER BY k.ID
    """
    return _katakana(sql, english)


@lru_cache(maxsize=4096)
def is_foreign_name(latin: str) -> bool:
    """Tell whether JMnedict has a capitalised Latin word in katakana as the name of a person or place.

    Places are explained in brackets ("Watford (Britain)").
    """
    sql = """
        SELECT k.text FROM NETransGloss g JOIN NETransType y ON y.tid = g.tid
        JOIN NETranslation t ON t.ID = g.tid JOIN NEKana k ON k.idseq = t.idseq
        WHERE (g.text = :w OR (g.text >= :w || ' (' AND g.text < :w || ' )'))
        AND +y.text IN ('surname', 'given', 'fem', 'masc', 'place', 'unclass')
    """
    return latin[:1].isupper() and bool(_katakana(sql, latin))


@lru_cache(maxsize=4096)
def is_loanword(latin: str) -> bool:
    """Tell whether JMdict has a katakana word for a capitalised Latin one (Brexit, Halloween)."""
    return latin[:1].isupper() and bool(loanwords(latin))


def _katakana(sql: str, latin: str) -> tuple[str, ...]:
    found = (text for (text,) in database().execute(sql, {"w": latin}))
    return tuple(dict.fromkeys(text for text in found if _KATAKANA.fullmatch(text)))


@lru_cache(maxsize=8192)
def is_word(word: str) -> bool:
    """Tell whether JMdict has ``word`` as a headword in either spelling."""
    sql = "SELECT 1 FROM Kanji WHERE text = :w UNION ALL SELECT 1 FROM Kana WHERE text = :w LIMIT 1"
    return database().execute(sql, {"w": word}).fetchone() is not None


def present(words: Sequence[str], *, names: bool = False) -> frozenset[str]:
    """Return those of ``words`` that JMdict, or JMnedict for ``names``, has in kana; one look-up for all."""
    marks = ",".join("?" * len(words))
    sql = f"SELECT text FROM {'NEKana' if names else 'Kana'} WHERE text IN ({marks})"  # noqa: S608 - our own table names
    return frozenset(text for (text,) in database().execute(sql, words)) if words else frozenset()


@lru_cache(maxsize=4096)
def is_english_verb(word: str) -> bool:
    """Tell whether JMdict explains some verb as "to ``word``": a list of English verbs for free."""
    sql = "SELECT 1 FROM SenseGloss WHERE text = ? LIMIT 1"
    return database().execute(sql, (f"to {word}",)).fetchone() is not None


@lru_cache(maxsize=1)
def frequent_kana() -> tuple[str, ...]:
    """Return the katakana that JMdict marks as frequent (news, loan words, beginners), sorted."""
    sql = "SELECT DISTINCT k.text FROM Kana k JOIN KNP p ON p.kid = k.ID WHERE k.text BETWEEN 'ァ' AND 'ヾ' ORDER BY k.text"
    return tuple(row[0] for row in database().execute(sql))


@lru_cache(maxsize=1)
def version() -> str:
    """Return the dates of the dictionaries inside the database, for the signature."""
    rows = dict(database().execute("SELECT key, value FROM meta"))
    return f"jmdict-{rows.get('jmdict.date', '?')}+jmnedict-{rows.get('jmnedict.date', '?')}"


def _found(kanji: str, kana: str, query: str, word: str) -> list[tuple[tuple[str, ...], tuple[str, ...]]]:
    """Return what the first of the two tables that has ``word`` says; a table that cannot have it is not asked."""
    if not _KANA.fullmatch(word) and (found := _grouped(kanji, query, word)):
        return found
    return [] if _KANJI.search(word) else _grouped(kana, query, word)


def _grouped(table: str, query: str, word: str) -> list[tuple[tuple[str, ...], tuple[str, ...]]]:
    groups: dict[int, tuple[dict[str, None], dict[str, None]]] = {}
    for number, text, mark in database().execute(query.format(table=table), (word,)):
        texts, marks = groups.setdefault(number, ({}, {}))
        texts[text] = None
        if mark:
            marks[mark] = None
    return [(tuple(texts), tuple(marks)) for texts, marks in groups.values()]
