"""Another name stands where the source has a different one.

What it does
    In sentences that answer each other, looks for a name that no name of the source explains while
    a person, place or body of the source is named by nothing in the article's sentence.  Of a name
    whose first part is right it looks at the rest alone (マイケル・マシューズ for Michael Matheson).

Why it matters
    A real name in the wrong place: the sentence is about somebody else now.

Example
    article: コフィ・アナン事務総長   source: Secretary-General Antonio Guterres   → another name

Not flagged
    A name where the source has a pronoun or a description, stage names and titles that a dictionary
    links, names that sound like any word of the source's sentences, more names than the source has.

Known false alarms
    Nicknames and renamed places.

Calibration
    One free name on each side of the bead; two parts or a title make it a person.  A surname that is
    a little like the source's must be known as another and be odd for it (1.5 nats a kana): 3 of
    4,000 pairs of Wikidata kept apart from training are.

MQM type
    Accuracy / Mistranslation (name)

Sources
    MQM error typology, https://themqm.org/error-types-2/typology/
    Amrhein & Sennrich 2022, on names and numbers that metrics miss, https://arxiv.org/abs/2202.05148
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.core.alignment import Relatedness
from checker.core.dossier import Dossier, Encounter, Witness
from checker.core.finding import Category, Severity
from checker.core.mention import Kind, Mention
from checker.core.suspicion import Suspicion
from checker.core.text import Span
from checker.match import proposals
from checker.match.free_names import (
    UNCERTAIN,
    goes_on,
    is_free,
    is_inside,
    is_known,
    is_unnamed,
    means,
    pieces,
    spoken_words,
)
from checker.match.names import NameMatch, PartMatch, is_han, judge, match_name
from checker.match.names_parts import written_words
from checker.match.renderings import oddity
from checker.match.script import script_of
from checker.rules import Rule

TYPES = ("person", "organization", "place")
# Marks of source names that no single name of an article answers: ordinary words, initials, credits.
VAGUE = frozenset({"common", "acronym", "credit", "place"})
# A part of a name counts as another name, not as a garble, below this kinship (0..1).
ANOTHER = 0.3
# A surname does so below this one, if usage would not write it so (`renderings.oddity`).
ANOTHER_SURNAME, LEAST_ODD = 0.6, 1.5
# Similarity (0..1) of sentences that certainly answer each other.
SURE_BEAD = 0.25
# The same for sentences in the same place of an original, of which so many and such a share (0..1) were found.
SURE_IN_ORDER, LONG_ENOUGH, COVERED = 0.12, 6, 0.6


def check(dossier: Dossier) -> Iterator[Suspicion]:
    """Yield names that stand where the source has another."""
    for encounter in dossier.close():
        if _is_same_sentence(dossier, encounter):
            pairs = _replaced(dossier, encounter)
            yield from (_suspicion(dossier, m, w) for m, w in pairs if not _is_short_form(dossier, encounter, m))
        yield from _half_right(dossier, encounter)


def _replaced(dossier: Dossier, encounter: Encounter) -> Iterator[tuple[Mention, Witness]]:
    """Yield the names that nothing explains with the names that nothing stands for, where they are as many."""
    ours = [m for m in encounter.article_only(Kind.NAME) if _is_somebody(m) and is_free(dossier, encounter, m)]
    theirs = [
        witness
        for witness in encounter.source_only(Kind.NAME)
        if not witness.mention.traits & VAGUE and is_unnamed(dossier, encounter, witness)
    ]
    for kind in TYPES:
        these, those = [m for m in ours if kind in m.traits], [w for w in theirs if kind in w.mention.traits]
        if these and len(these) == len(those):
            yield from zip(these, those, strict=True)
            ours, theirs = [m for m in ours if m not in these], [w for w in theirs if w not in those]
    if len(ours) == len(theirs):
        yield from ((m, w) for m, w in zip(ours, theirs, strict=True) if _same_type(m, w.mention))


def _is_short_form(dossier: Dossier, encounter: Encounter, mention: Mention) -> bool:
    """Tell whether the end of the article's name is a part of one of the source's names: プレミア for Premiership."""
    names = [word for word in spoken_words(dossier, encounter) if word[0].isupper()]
    return any(is_inside(mention.text.split("・")[-1], name) for name in names)


def _is_same_sentence(dossier: Dossier, encounter: Encounter) -> bool:
    """Tell whether something besides the names shows that the sentences answer each other; in an original, their order does."""
    least = SURE_IN_ORDER if _is_original(dossier, encounter.source) else SURE_BEAD
    return encounter.bead.score >= least or any(t.article and t.witness for t in encounter.traces)


def _is_original(dossier: Dossier, source: int) -> bool:
    """Tell whether a source is the article's original beyond doubt; two sentences alone may be one by chance."""
    found = dossier.alignments[source]
    in_order = found.relatedness is Relatedness.PARALLEL and found.coverage >= COVERED
    return in_order and len(dossier.article.document.sentences) >= LONG_ENOUGH


def _is_somebody(mention: Mention) -> bool:
    """Tell whether the name is surely one of a person or a body: a lone unknown word may be anything."""
    if mention.traits & {"place", "common", "kanji"}:
        return False
    return bool(mention.traits & {"person", "organization"}) or "・" in mention.text


def _same_type(ours: Mention, theirs: Mention) -> bool:
    """Tell whether both may be of one type: at least one of them is of none that is known."""
    return not ours.traits.intersection(TYPES) or not theirs.traits.intersection(TYPES)


def _half_right(dossier: Dossier, encounter: Encounter) -> Iterator[Suspicion]:
    """Yield the wrong part of a name whose other part is right: the surname of somebody else."""
    for mention in encounter.article_only(Kind.NAME):
        if mention.traits & (UNCERTAIN | {"kanji", "organization"}) or mention.text in dossier.names:
            continue
        for witness in encounter.source_only(Kind.NAME):
            match = match_name(mention.text, witness.mention.text, han=is_han(dossier.article.document.lang))
            wrong = match.wrong
            half = wrong and len(wrong) < len(match.parts)
            if (
                half
                and _are_other_names(dossier, mention, witness, match)
                and not _are_elsewhere(dossier, mention, wrong)
            ):
                span = Span(wrong[0].start, wrong[-1].end).shift(mention.span.start)
                yield _suspicion(dossier, mention, witness, span)


def _are_elsewhere(dossier: Dossier, mention: Mention, wrong: Sequence[PartMatch]) -> bool:
    """Tell whether some source names what the wrong parts say: a team before its player's name (エンゼルス・トラウト)."""
    said = {mention.text[part.start : part.end] for part in wrong}
    words = {word for number in dossier.related() for word in _names(dossier, number)}
    han = is_han(dossier.article.document.lang)
    return any(judge(part, word, han=han).accepted for part in said for word in sorted(words))


def _names(dossier: Dossier, number: int) -> set[str]:
    return {word for m in dossier.sources[number].reading.of(Kind.NAME, Kind.ORGANIZATION) for word in m.text.split()}


def _are_other_names(dossier: Dossier, mention: Mention, witness: Witness, match: NameMatch) -> bool:
    """Tell whether every wrong part is a known name and answers a word of the source's name."""
    words = written_words(witness.mention.text)
    return all(
        part.latin
        and len(part.spelling) > 1
        and is_known(dossier, mention.text[part.start : part.end])
        and (part.judgement.kinship < ANOTHER or _is_other_surname(dossier, mention, part, words))
        for part in match.wrong
    )


def _is_other_surname(dossier: Dossier, mention: Mention, part: PartMatch, words: Sequence[str]) -> bool:
    """Tell whether a surname that is a little like the source's is known as something else, whole, and not written so."""
    text, lang = mention.text[part.start : part.end], dossier.article.document.lang
    if part.end < len(mention.text) or script_of(text) != "katakana" or part.judgement.kinship >= ANOTHER_SURNAME:
        return False
    if len(pieces(lang, text)) > 1 or means(lang, text, [part.spelling]) or goes_on(dossier, mention):
        return False
    surname = "".join(words[number] for number in part.latin)
    return oddity(text, surname, part.judgement.probability) >= LEAST_ODD


def _suspicion(dossier: Dossier, mention: Mention, witness: Witness, span: Span | None = None) -> Suspicion:
    known = mention.text in dossier.names
    return Suspicion(
        span=span or mention.span,
        message=f"the article names {mention.text}; the source names {witness.mention.text} here",
        expected=witness.mention.text,
        suggestion=None if span else proposals.name(dossier, witness.mention.text),
        witnesses=(witness,),
        confidence=0.85 if known else 0.9,
        category=Category.ORGANIZATION if "organization" in mention.traits else None,
    )


RULE = Rule("wrong-name", Category.PERSON, Severity.MAJOR, check)
