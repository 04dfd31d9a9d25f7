"""Japanese phrases that name a state: 〜共和国, 〜王国, 〜連邦, and whether there is such a state.

States that exist are those of CLDR's Japanese names, of JMdict and of JMnedict; fallen and disputed
ones stand there too (ソビエト社会主義共和国連邦, ドイツ民主共和国).
"""

from __future__ import annotations

import re

from checker.core.mention import Kind, Mention
from checker.core.text import Sentence, Span
from checker.lang.cldr import territory_names
from checker.lang.ja import lexicon
from checker.lang.ja.tokens import Token

_FORM = "人民共和国|民主共和国|連邦共和国|社会主義共和国|イスラム共和国|アラブ共和国|共和国|首長国連邦|王国|公国|合衆国|民国"
_STATE = re.compile(rf"(?P<name>[ァ-ヺー・]{{2,}}|[一-龠]{{1,3}}(?=民主|人民|連邦))(?P<form>(?:{_FORM}))(?![一-龠])")


def find_states(sentence: Sentence, tokens: tuple[Token, ...]) -> tuple[Mention, ...]:
    """Return the states named by their form of government, in reading order.

    A mention has the trait "state", and "unknown" where no such state is known; ``keys`` then stay
    empty.
    """
    starts = {token.span.start for token in tokens}
    return tuple(
        _mention(sentence, match)
        for match in _STATE.finditer(sentence.text)
        if match.start() + sentence.span.start in starts
    )


def _mention(sentence: Sentence, match: re.Match[str]) -> Mention:
    keys = _keys(match[0], match["name"])
    return Mention(
        kind=Kind.ORGANIZATION,
        span=Span(*match.span()).shift(sentence.span.start),
        text=match[0],
        sentence=sentence.index,
        keys=keys,
        traits=frozenset({"state"} if keys else {"state", "unknown"}),
    )


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
    """Return a key for republics and kingdoms whose dictionary entry has another form of government.

    フランス王国 or ルーマニア人民共和国 are history, not errors: the name alone is a country and the
    form is a plain one.  What is no plain form needs its own entry.
    """
    plain = state.removeprefix(name) in {"共和国", "王国", "公国", "人民共和国"}
    for code, forms in territory_names("ja").items():
        if plain and name in forms:
            return (code.lower(),)
    return (name,) if plain and not lexicon.is_word(name) and lexicon.names(name) else ()
