"""Japanese phrases that name a state: 〜共和国, 〜王国, 〜連邦, and whether there is such a state.

A state exists when CLDR, JMdict, JMnedict or ``states.tsv`` (forms of government that countries have
or had) know it.  Fallen and disputed ones stand there too (ソビエト社会主義共和国連邦, ドイツ民主共和国).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from checker.core.mention import Kind, Mention
from checker.core.tables import read_table
from checker.core.text import Sentence, Span
from checker.lang.cldr import territory_names
from checker.lang.ja import lexicon
from checker.lang.ja.tokens import Token

_FORM = "人民共和国|民主共和国|連邦共和国|社会主義共和国|イスラム共和国|アラブ共和国|共和国|首長国連邦|王国|公国|合衆国|民国"
_STATE = re.compile(rf"(?P<name>[ァ-ヺー・]{{2,}}|[一-龠]{{1,3}}(?=民主|人民|連邦))(?P<form>(?:{_FORM}))(?![一-龠])")
# A federation is followed by 政府, 議会 or 軍 when it is no name; 連邦 itself is part of longer names.
_END = r"(?![一-龠々ァ-ヺー])"
_QUALITY = "人民|民主主義|民主|連邦|連合|社会主義|イスラム|アラブ|ソビエト|ソヴィエト|ボリバル|協同|東方|革命"
_COMPOUND = rf"[・＝]?(?P<form>(?:{_QUALITY})*(?:共和国|王国|公国|首長国|合衆国|連邦)){_END}"
# Every country was or may have been one of these: they are history, never a slip that we could be sure of.
_PLAIN = frozenset({"共和国", "王国", "公国"})


def find_states(sentence: Sentence, tokens: tuple[Token, ...]) -> tuple[Mention, ...]:
    """Return the states named by their form of government, in reading order.

    A mention has the trait "state", and "unknown" where a country is given a form of government that
    it never had; ``keys`` then stay empty.  States of countries that nobody knows are left out: they
    are invented, metaphors (ラーメン王国) or parts of a country.
    """
    if "国" not in sentence.text and "連邦" not in sentence.text:
        return ()
    starts = {token.span.start for token in tokens}
    found: dict[Span, Mention] = {}
    for match in _STATE.finditer(sentence.text):
        keys = _keys(match[0], match["name"])
        if keys and match.start() + sentence.span.start in starts:
            mention = _mention(sentence, match, keys)
            found[mention.span] = mention
    for match in _compounds().finditer(sentence.text):
        mention = _mention(sentence, match, ())
        if mention.span not in found and mention.span.start in starts and _is_unknown(match):
            found[mention.span] = mention
    return tuple(found[span] for span in sorted(found))


def _mention(sentence: Sentence, match: re.Match[str], keys: tuple[str, ...]) -> Mention:
    return Mention(
        kind=Kind.ORGANIZATION,
        span=Span(*match.span()).shift(sentence.span.start),
        text=match[0],
        sentence=sentence.index,
        keys=keys,
        traits=frozenset({"state"} if keys else {"state", "unknown"}),
    )


@lru_cache(maxsize=1)
def _compounds() -> re.Pattern[str]:
    names = sorted(_codes(), key=lambda name: (-len(name), name))
    return re.compile(rf"(?P<name>{'|'.join(map(re.escape, names))}){_COMPOUND}")


@lru_cache(maxsize=1)
def _codes() -> Mapping[str, str]:
    return {form: code for code, forms in territory_names("ja").items() for form in forms if len(form) > 1}


@lru_cache(maxsize=1)
def _forms() -> Mapping[str, frozenset[str]]:
    """Return every country's forms of government by its code."""
    found: dict[str, set[str]] = {}
    for row in read_table("checker.lang.ja", "states.tsv", unique="form"):
        for code in row["codes"].split("|"):
            found.setdefault(code, set()).add(row["form"])
    return {code: frozenset(forms) for code, forms in found.items()}


def _is_unknown(match: re.Match[str]) -> bool:
    """Tell whether the country never had this form of government, not even by a longer name."""
    code, form = _codes()[match["name"]], match["form"].replace("ソヴィエト", "ソビエト")
    known = {*_forms().get(code, ()), *(name.removeprefix(match["name"]) for name in territory_names("ja")[code])}
    if form in _PLAIN or any(_is_within(form, other) for other in known):
        return False
    spellings = (match["name"] + form, f"{match['name']}・{form}")
    return not any(_keys(spelling, match["name"]) for spelling in spellings)


def _is_within(short: str, long: str) -> bool:
    """Tell whether ``long`` has the signs of ``short`` in order: ネパール民主共和国 is a shortened name, no wrong one."""
    rest = iter(long)
    return all(sign in rest for sign in short)


def _keys(state: str, name: str) -> tuple[str, ...]:
    for code, forms in territory_names("ja").items():
        if state in forms:
            return (code.lower(),)
    glosses = [gloss for sense in lexicon.senses(state) for gloss in sense.glosses]
    known = (*glosses, *(found.latin for found in lexicon.names(state)))
    if known:
        return tuple(gloss.casefold() for gloss in known[:2])
    return _parts(state, name)


def _parts(state: str, name: str) -> tuple[str, ...]:
    """Return a key for republics and kingdoms of a country or place that is known without its form."""
    plain = state.removeprefix(name) in _PLAIN
    for code, forms in territory_names("ja").items():
        if plain and name in forms:
            return (code.lower(),)
    return (name,) if plain and not lexicon.is_word(name) and lexicon.names(name) else ()
