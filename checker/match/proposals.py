"""What to propose in the article's language: the right name, date or figure in the article's own form.

A proposal is made only where dictionaries or the article itself give it; otherwise there is none.
"""

from __future__ import annotations

import re

from checker.core.dossier import Dossier
from checker.core.mention import Kind, Mention, Moment, Quantity
from checker.lang import LANGUAGES, wording

_FIGURE = re.compile(
    r"[\d０-９][\d０-９,，.．]*(?:[兆億万千百十亿萬조억만천백십][\d０-９,，.．]*(?: (?=\d[\d,.]*[조억만천백십]))?)*|[一二三四五六七八九十百千万億兆〇亿萬两]+"
)


def name(dossier: Dossier, latin: str) -> str | None:
    """Return how the article should write a Latin name: as it does elsewhere, else as dictionaries do."""
    folded = latin.casefold()
    named = dossier.article.reading.of(Kind.NAME)
    texts = [m.text for m in named if dossier.names.get(m.text) and folded in dossier.names[m.text]]
    own = [text for text in texts if not text.isascii()]
    if own:
        return max(dict.fromkeys(own), key=lambda text: (own.count(text), len(text)))
    lang = dossier.article.document.lang
    city = wording.capital(latin, lang)
    if city:
        return city
    lexis = LANGUAGES.get(lang).lexis
    parts = [lexis.renderings(word) for word in latin.split()] if lexis else []
    return "・".join(forms[0] for forms in parts) if parts and all(parts) else None


def date(mention: Mention, right: Moment, part: str, lang: str) -> str | None:
    """Return the article's date with ``part`` put right, None where its form leaves no room for that."""
    wrong = mention.moment
    if wrong is None:
        return None
    if part == "weekday" and right.weekday is not None:
        return wording.weekday(right.weekday, lang)
    before, after = getattr(wrong, part, None), getattr(right, part, None)
    if not isinstance(before, int) or not isinstance(after, int) or mention.text.count(str(before)) != 1:
        return None
    return mention.text.replace(str(before), str(after))


def number(mention: Mention, right: Quantity, lang: str) -> str | None:
    """Return the article's figure with the source's value, in the article's unit and form."""
    wrong = mention.quantity
    found = list(_FIGURE.finditer(mention.text))
    if wrong is None or len(found) != 1 or right.low != right.high or wrong.unit not in {right.unit, ""}:
        return None
    written = wording.number(right.low, lang)
    return mention.text[: found[0].start()] + written + mention.text[found[0].end() :] if written else None
