"""A name is recognisable, but written as nobody writes it.

What it does
    Takes each name that answers a name of the source and asks of every part of it whether usage
    writes it so: whether the dictionaries' renderings of that word differ from it by more than
    transcribers do either way, or, where dictionaries have neither, whether its sound is far from
    what is usual for the spelling.

Why it matters
    A reader who looks the person up under this spelling finds nobody.

Example
    article: ディネシュ・ヴァッツサン   source: Dinesh Vatsan   → odd rendering

Not flagged
    Forms that a dictionary has for this very word, long vowels, glides and voicing that
    transcribers write either way, parts of one or two kana, names in kanji; by sound alone also
    not ordinary words (Angels), joined ones (EasyJet) and words with marks (Micheál), which are said
    in ways of their own, forms that are known to be in use (アラダイス for Allardyce), and the other
    name of a place that has two.

Known false alarms
    Names that are said otherwise than they are spelled and that no list has (McIlroy, Collaery):
    translators who know the sound write what the letters do not show.

Calibration
    Probability of the sound model below .45 for forms that no dictionary has, .20 for the others;
    one true pair in eleven lies below .45, which is why forms in use are listed; at .50 and .60
    right renderings of Akhannouch and Sainsbury are flagged.

MQM type
    Accuracy / Mistranslation (name)

Sources
    Knight & Graehl 1998, "Machine Transliteration", Computational Linguistics 24(4).
    https://aclanthology.org/J98-4003; forms in use: labels in Wikidata, https://www.wikidata.org (CC0)
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.core.dossier import Dossier, Witness
from checker.core.finding import Category, Severity
from checker.core.mention import Kind, Mention
from checker.core.suspicion import Suspicion
from checker.core.text import Span
from checker.match.renderings import OddRendering, odd_renderings
from checker.rules import Rule

# What the dictionary's own rendering is worth as a witness, and what sound alone is.
SURE, BY_SOUND = 0.86, 0.8


def check(dossier: Dossier) -> Iterator[Suspicion]:
    """Yield the parts of names that usage writes otherwise."""
    for encounter in dossier.close():
        for mention, witness in encounter.paired(Kind.NAME):
            for odd in odd_renderings(dossier, mention, witness):
                yield _suspicion(mention, witness, odd)


def _suspicion(mention: Mention, witness: Witness, odd: OddRendering) -> Suspicion:
    written = mention.text[odd.start : odd.end]
    usage = f"usage has {odd.usual}" if odd.usual else "it does not sound like it"
    return Suspicion(
        span=Span(odd.start, odd.end).shift(mention.span.start),
        message=f"{written} is no usual rendering of {odd.word}: {usage}",
        kind="garbled",
        expected=odd.word,
        suggestion=odd.usual or None,
        witnesses=(witness,),
        confidence=SURE if odd.usual else BY_SOUND,
        category=Category.PLACE if "place" in mention.traits | witness.mention.traits else None,
    )


RULE = Rule("misspelt-name", Category.PERSON, Severity.MINOR, check)
