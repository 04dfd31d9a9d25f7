"""A name is recognisable, but written as nobody writes it.

What it does
    Takes each name that answers a name of the source and asks of every part of it whether usage
    writes it so: whether the dictionaries' renderings of that word (names, places, loan words, and
    what two lists of names share) differ from it by more than transcribers do either way, or, where
    dictionaries have none, whether it is much rarer than the likeliest rendering of the word.  What
    is odd once is flagged wherever the article has it.

Why it matters
    A reader who looks the person up under this spelling finds nobody.

Example
    article: ディネシュ・ヴァッツサン   source: Dinesh Vatsan   → odd rendering

Not flagged
    Forms that a dictionary has for this very word, long vowels, glides and voicing that
    transcribers write either way, forms that a dictionary has for another word of the source's names
    or for one that differs in a letter, parts of one or two kana, the beginning of a longer run of
    katakana, names in kanji; by sound alone also not what may translate an ordinary word (Angels),
    joined words (EasyJet) and letters with an acute (Micheál), which are said in ways of their own,
    forms that a dictionary has without saying whose they are, forms that are known to be in use
    (マクアイヴァー for McIver), and the other name of a place that has two.

Known false alarms
    Names that are said otherwise than they are spelled and that no list has (Collaery):
    translators who know the sound write what the letters do not show; compounds of other languages
    (Tagesspiegel).

Calibration
    Oddity (nats a kana of rarity, less what sound says for the form) above .75 for forms that no
    dictionary has, .8 for the others, 1.2 where dictionaries themselves are divided (グラム beside
    グレアム and グラハム), 1.5 for ordinary words.  Of 6,589 pairs of Wikidata kept apart from
    training 8.7 % and 8.3 % lie above the first two, slips of the data among them, which is why forms
    in use are listed; of 3,000 loan words of JMdict 3 % lie above the last.

MQM type
    Accuracy / Mistranslation (name)

Sources
    Knight & Graehl 1998, "Machine Transliteration", Computational Linguistics 24(4).
    https://aclanthology.org/J98-4003; Luong, Pham & Manning 2015, "Effective Approaches to Attention-based
    Neural Machine Translation", https://aclanthology.org/D15-1166; forms in use: labels in
    Wikidata, https://www.wikidata.org (CC0), and JMnedict, https://www.edrdg.org
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
    """Yield the parts of names that usage writes otherwise, wherever the article has them."""
    judged: set[Span] = set()
    odd_names: dict[str, tuple[Witness, tuple[OddRendering, ...]]] = {}
    for encounter in dossier.close():
        for mention, witness in encounter.paired(Kind.NAME):
            found = odd_renderings(dossier, mention, witness)
            judged.add(mention.span)
            if found:
                odd_names.setdefault(mention.text, (witness, found))
            yield from (_suspicion(mention, witness, odd) for odd in found)
    for mention in dossier.article.reading.of(Kind.NAME):
        if mention.text in odd_names and mention.span not in judged:
            witness, found = odd_names[mention.text]
            yield from (_suspicion(mention, witness, odd) for odd in found)


def _suspicion(mention: Mention, witness: Witness, odd: OddRendering) -> Suspicion:
    written = mention.text[odd.start : odd.end]
    usage = f"usage has {odd.usual}" if odd.usual else "it is hardly ever written so"
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
