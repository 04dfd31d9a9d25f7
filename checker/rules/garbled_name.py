"""A name is garbled: it is plainly built on the source's name, but wrong in places.

What it does
    Judges each name that has no counterpart against the source's names, in sentences that answer
    each other: by its worst stretch of sound, by the parts that are right, and by the right spelling
    where the article has it elsewhere.  A name that is somebody else's, or a word with a person's
    title, stands for the only name or country left, if nothing else explains it and it is no usual
    rendering (ハリソン for Halvorsen, サンカ首相 for Sunak).  Without such a sentence it asks all names
    of all sources, and then only for a name that is one slip away.

Why it matters
    The reader looks for a person, a town or a company that does not exist.

Example
    article: ボイーグン   source: Boeing   → garbled

Not flagged
    Accepted spellings (ヴ and ブ, long vowels or not), names said as their owners say them, words
    and names that a dictionary knows, names with a counterpart anywhere in the sources.

Known false alarms
    Names from languages whose spelling says little of their sound (Irish, Vietnamese).

Calibration
    The matcher's bounds are set so that 1 in 100 true pairs is called garbled (models/, card); the
    bounds below on clean and injected news, where nearly every garble is in no dictionary, and, for
    names and words that dictionaries have, on machine translations: no flag on the clean news.

MQM type
    Accuracy / Mistranslation (name)

Sources
    Knight & Graehl 1998, "Machine Transliteration", Computational Linguistics 24(4).
    https://aclanthology.org/J98-4003
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import OSA

from checker.core.dossier import Dossier, Encounter, Witness
from checker.core.finding import Category, Severity
from checker.core.mention import Kind, Mention, Piece, Standing
from checker.core.suspicion import Suspicion
from checker.core.text import Span
from checker.lang import LANGUAGES, LanguagePack
from checker.match import left_names, proposals, spellings
from checker.match.free_names import UNCERTAIN, is_free, is_unknown, pieces
from checker.match.left_names import matched
from checker.match.names import NameMatch, PartMatch
from checker.match.renderings import odd_renderings
from checker.match.spellings import Misspelling
from checker.rules import Rule

# Kanji do not tell their sound, so a name in kanji is no garble of one.
SILENT = UNCERTAIN | {"kanji"}
ANSWERING = (Kind.NAME, Kind.COUNTRY, Kind.ORGANIZATION)
# Kinship (0..1, that the name is this one, right or wrong) from which a name of the bead is meant:
# less for a name that nothing in the article answers than for one that something does.
LEAST_KIN_FREE = 0.35
LEAST_KIN_TAKEN = 0.6
# A name that a dictionary has, for somebody else, must be closer than one that none has.
LEAST_KIN_KNOWN = 0.7
LEAST_KIN_SURNAME = 0.6
# Without an aligned sentence the name must be much closer.
LEAST_KIN_ALONE = 0.93
# The right spelling elsewhere in the article: edits by length (0..1) up to which it is the same name.
NEAR_SPELLING = 0.45


@dataclass(frozen=True, slots=True)
class _Verdict:
    witness: Witness
    match: NameMatch
    confidence: float


def check(dossier: Dossier) -> Iterator[Suspicion]:
    """Yield garbled names."""
    judged: set[Span] = set()
    for encounter in dossier.close():
        for mention in encounter.article_only(Kind.NAME):
            if not _is_suspect(dossier, mention):
                continue
            verdict = _verdict(dossier, encounter, mention)
            judged.add(mention.span)
            if verdict:
                yield _suspicion(dossier, mention, verdict)
    yield from _alone(dossier, judged)
    yield from (_misspelt(found) for found in spellings.misspellings(dossier))


def _misspelt(found: Misspelling) -> Suspicion:
    """Return the suspicion of a name that is copied letter by letter, but not all of them."""
    return Suspicion(
        span=found.span,
        message=f"{found.text} is close to {found.right}, but not spelt so",
        kind="garbled",
        expected=found.right,
        suggestion=found.right,
        witnesses=(found.witness,),
        confidence=min(0.95, 0.7 + 0.3 * found.likeness),
        category=Category.PERSON,
    )


def _is_suspect(dossier: Dossier, mention: Mention) -> bool:
    """Tell whether the name answers none of the sources' and is no plain word."""
    if mention.traits & SILENT or mention.text in dossier.names or spellings.is_latin(mention.text):
        return False
    pack = LANGUAGES.get(dossier.article.document.lang)
    if pack.copies_names and (mention.text.isupper() or _is_ordinary(pack, mention.text)):
        return False
    found = pieces(dossier.article.document.lang, mention.text)
    if _is_strange_word(found) or ("titled" in mention.traits and len(found) == 1):
        return True
    return is_unknown(dossier, mention.text) or all(piece.standing is not Standing.WORD for piece in found)


def _is_strange_word(found: Sequence[Piece]) -> bool:
    """Tell whether a dictionary has the name as a word, but none its meaning (サンク)."""
    return len(found) == 1 and found[0].standing is Standing.WORD and not found[0].latin


def _is_ordinary(pack: LanguagePack, name: str) -> bool:
    """Tell whether a dictionary of the article's language has a word of the name (Западная Вирджиния), or there is none."""
    return pack.is_ordinary is None or any(map(pack.is_ordinary, re.findall(r"[^\W\d_]{2,}", name)))


def _verdict(dossier: Dossier, encounter: Encounter, mention: Mention) -> _Verdict | None:
    """Return the name of the bead that is meant, surest first, or None."""
    free = [witness for kind in ANSWERING for witness in encounter.source_only(kind)]
    taken = [witness for kind in ANSWERING for _, witness in encounter.paired(kind)]
    found_pieces = pieces(dossier.article.document.lang, mention.text)
    whole = is_free(dossier, encounter, mention, word=_is_strange_word(found_pieces))
    if [piece.standing for piece in found_pieces] == [Standing.WORD]:
        return _another(dossier, encounter, mention) if whole else None
    # Without a dictionary of names nothing tells a garbled name from another one that is hardly near.
    unknown = LANGUAGES.get(dossier.article.document.lang).lexis is not None and is_unknown(dossier, mention.text)
    least = LEAST_KIN_FREE if unknown else LEAST_KIN_KNOWN
    found = [_judge(dossier, mention, witness, least, whole=whole) for witness in free]
    if unknown:
        found += [_judge(dossier, mention, witness, LEAST_KIN_TAKEN, whole=whole) for witness in taken]
    sure = [verdict for verdict in found if verdict]
    if sure:
        return max(sure, key=lambda verdict: verdict.confidence)
    if not whole:
        return None
    return _left_over(dossier, encounter, mention) if unknown else _another(dossier, encounter, mention)


def _judge(dossier: Dossier, mention: Mention, witness: Witness, least: float, *, whole: bool) -> _Verdict | None:
    match = matched(dossier, mention.text, witness)
    wrong = match.wrong
    if not wrong:
        return None
    if len(wrong) < len(match.parts):
        # Some parts are right, so the name is this one; what is left of it must be answered and unknown.
        sure = all(part.latin and _is_garbled(dossier, mention, part) for part in wrong)
        return _Verdict(witness, match, 0.93) if sure else None
    kin = match.kinship + (0.3 if _spelt_elsewhere(dossier, mention, witness) else 0.0)
    return _Verdict(witness, match, min(0.97, 0.78 + 0.2 * kin)) if whole and kin >= least else None


def _is_garbled(dossier: Dossier, mention: Mention, part: PartMatch) -> bool:
    """Tell whether one part beside right ones is garbled: unknown, or a surname near the right one.

    A known given name may be a short form of the right one (スティーブ for Stephen).
    """
    # A body has no given name.
    is_surname = part.end == len(mention.text) or "organization" in mention.traits
    near = is_surname and part.judgement.kinship >= LEAST_KIN_SURNAME
    return near or is_unknown(dossier, mention.text[part.start : part.end])


def _spelt_elsewhere(dossier: Dossier, mention: Mention, witness: Witness) -> bool:
    """Tell whether the article has a right spelling of the source's name that this one is near to."""
    name = witness.mention.text.casefold()
    return any(
        name in names and OSA.normalized_distance(text, mention.text) <= NEAR_SPELLING
        for text, names in dossier.names.items()
        if text != mention.text
    )


def _left_over(dossier: Dossier, encounter: Encounter, mention: Mention) -> _Verdict | None:
    """Return the only name of the source's sentence that nothing stands for, if no other name may stand for it."""
    if any(m.text != mention.text and _is_suspect(dossier, m) for m in encounter.article_only(Kind.NAME)):
        return None
    meant = left_names.only_left(dossier, encounter, mention)
    return _Verdict(meant, matched(dossier, mention.text, meant), 0.82) if meant else None


def _another(dossier: Dossier, encounter: Encounter, mention: Mention) -> _Verdict | None:
    """Return the name of the source's sentence that a known name or word was written for."""
    meant = left_names.meant_by_known(dossier, encounter, mention)
    return _Verdict(meant, matched(dossier, mention.text, meant), 0.84) if meant else None


def _alone(dossier: Dossier, judged: set[Span]) -> Iterator[Suspicion]:
    """Yield names that no bead judged and that are one slip from a name of the sources."""
    for mention in dossier.article.reading.of(Kind.NAME):
        rendering = dossier.renderings.get(mention.text)
        if mention.span in judged or rendering is None or rendering.probability < LEAST_KIN_ALONE:
            continue
        suspect = _is_suspect(dossier, mention) and is_unknown(dossier, mention.text)
        witness = _witness(dossier, rendering.name) if suspect else None
        if witness:
            yield _suspicion(dossier, mention, _Verdict(witness, matched(dossier, mention.text, witness), 0.85))


def _witness(dossier: Dossier, name: str) -> Witness | None:
    for number in dossier.related():
        for mention in dossier.sources[number].reading.of(*ANSWERING):
            if mention.text == name:
                return Witness(number, mention)
    return None


def _suspicion(dossier: Dossier, mention: Mention, verdict: _Verdict) -> Suspicion:
    return Suspicion(
        span=_wrong_span(dossier, mention, verdict),
        message=f"{mention.text} is close to {verdict.witness.mention.text}, but no rendering of it",
        kind="garbled",
        expected=verdict.witness.mention.text,
        suggestion=_proposal(dossier, verdict),
        witnesses=(verdict.witness,),
        confidence=verdict.confidence,
        category=_category(mention, verdict.witness.mention),
    )


def _category(mention: Mention, meant: Mention) -> Category:
    if meant.kind is Kind.COUNTRY:
        return Category.COUNTRY
    return Category.PLACE if "place" in mention.traits | meant.traits else Category.PERSON


def _wrong_span(dossier: Dossier, mention: Mention, verdict: _Verdict) -> Span:
    """Return the span of the parts that are wrong, or written as nobody writes them (both of ノコラ・ブルレイ)."""
    wrong = [Span(part.start, part.end) for part in verdict.match.wrong]
    if not wrong or len(wrong) == len(verdict.match.parts):
        return mention.span
    odd = [Span(part.start, part.end) for part in odd_renderings(dossier, mention, verdict.witness)]
    first, last = min(wrong + odd), max(wrong + odd)
    return Span(first.start, last.end).shift(mention.span.start)


def _proposal(dossier: Dossier, verdict: _Verdict) -> str | None:
    """Return the right spelling of what is wrong: of the whole name, or of the one part that is garbled."""
    wrong = verdict.match.wrong
    if len(wrong) == 1 and len(verdict.match.parts) > 1:
        return proposals.name(dossier, wrong[0].spelling.capitalize())
    return proposals.name(dossier, verdict.witness.mention.text)


RULE = Rule("garbled-name", Category.PERSON, Severity.MAJOR, check)
