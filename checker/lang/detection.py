"""Which language a text is in: what the packs recognise, and the identifier where only that can tell."""

from __future__ import annotations

from operator import itemgetter

from checker.core.errors import WrongLanguage
from checker.core.text import Document
from checker.lang import LANGUAGES, LanguagePack
from checker.lang.identify import identify

# A text is taken for a language only when this much of it is in that language's script and words.
LEAST_RECOGNISED = 0.25
# The language of most sources; its pack takes any text in Latin letters for a little English.
SOURCE = "en"


def detect(document: Document) -> LanguagePack:
    """Return the pack that recognises most of the document, or that of the language it is identified as.

    Raises:
        WrongLanguage: No pack recognises enough of it.
    """
    packs = [LANGUAGES.get(code) for code in LANGUAGES.own()]
    # Packs that look at their own script cost nothing; the others read CLDR's data, and share letters and small words
    # (Spanish, Italian; Russian, Ukrainian), so that only the identifier can tell them apart.
    prose = document.prose
    share, best = max(((pack.recognises(prose), pack) for pack in packs if not pack.copies_names), key=itemgetter(0))
    if best.code == SOURCE or share < LEAST_RECOGNISED:
        identified = LANGUAGES.get(identify(prose, LANGUAGES.names()) or best.code)
        best = identified if identified.copies_names else best
        share = best.recognises(prose)
    if share < LEAST_RECOGNISED:
        known = " or ".join(pack.name for pack in packs)
        raise WrongLanguage(document.name, f"{known} or another language of CLDR", "in none of these languages")
    return best
