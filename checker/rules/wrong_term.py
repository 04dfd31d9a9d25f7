"""A term of the source is not rendered as the terms file prescribes.

What it does
    Reads the user's terms (``--terms``): what a term of the source must be called in the article, what
    it must never be called, and what stays untranslated.  Where a sentence of the source has a term,
    it looks for the renderings in the sentences of the article that answer it: a forbidden one is
    flagged; without any accepted one, the words that stand for the term are, by their pairing with
    the source or by their back-translation.

Why it matters
    A house that writes 日銀総裁 for one office cannot have it under three names; readers of the same
    site take them for three people.

Example
    terms: central bank → 中央銀行, never センターバンク
    article: センターバンクは金利を据え置いた。   source: The central bank held interest rates.   → 中央銀行

Not flagged
    Sentences that have an accepted rendering, or whose neighbour has it; the short form of an accepted
    name; terms whose place in the article cannot be told (neutral, so shown on request only).

Known false alarms
    A sentence that rightly leaves the term out and has another word whose English happens to be it.

Calibration
    The user's list decides; terms are looked for in close translations alone, as by every rule that
    compares words.  A list of 20 everyday words with one to four renderings each gives 4 flags on 61
    human translations of news, each on a rendering that the list had left out (出廷 for "court").

MQM type
    Terminology / Wrong term

Sources
    MQM error typology, https://themqm.org/error-types-2/typology/
    ISO 30042:2019, TermBase eXchange, https://www.iso.org/standard/62510.html
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import reduce

from checker.core.alignment import Relatedness
from checker.core.dossier import Dossier, Encounter, Witness
from checker.core.finding import Category, Severity
from checker.core.mention import Kind, Mention
from checker.core.suspicion import Suspicion
from checker.core.terms import Term, of_language
from checker.core.text import Span
from checker.match import terms as wording
from checker.rules import Rule

# Share of the term's letters (0..1) that paired mentions must cover: a surname is more than half of no full name's
# letters by rule, but "governor" alone is not "central bank governor".
LEAST_COVER = 0.6


def check(dossier: Dossier) -> Iterator[Suspicion]:
    """Yield forbidden renderings, and words for a term that are none of the accepted ones."""
    theirs = "\n".join(source.document.text for source in dossier.sources)
    terms = wording.mentioned(of_language(dossier.options.terms, dossier.article.document.lang), theirs)
    if not terms:
        return
    close = {(encounter.source, encounter.bead) for encounter in dossier.close()}
    for encounter in dossier.encounters:
        for term, witness in _terms(dossier, encounter, terms):
            yield from _forbidden(dossier, encounter, term, witness)
            if term.accepted and (encounter.source, encounter.bead) in close:
                yield from _unaccepted(dossier, encounter, term, witness)


def _terms(dossier: Dossier, encounter: Encounter, terms: tuple[Term, ...]) -> Iterator[tuple[Term, Witness]]:
    """Yield the terms that the bead's source sentences have; a term inside a longer one is no term there."""
    document = dossier.sources[encounter.source].document
    for index in encounter.bead.source:
        sentence = document.sentences[index]
        found = [(span, term) for term in terms for span in wording.in_source(term, sentence.text)]
        for span, term in found:
            if not any(other.contains(span) and len(other) > len(span) for other, _ in found):
                mention = Mention(Kind.NAME, span.shift(sentence.span.start), span.of(sentence.text), index)
                yield term, Witness(encounter.source, mention)


def _forbidden(dossier: Dossier, encounter: Encounter, term: Term, witness: Witness) -> Iterator[Suspicion]:
    for sentence in (dossier.article.document.sentences[index] for index in encounter.bead.article):
        right = _found(term.accepted, sentence.text)
        for place in _found(term.forbidden, sentence.text):
            if not any(other.contains(place) for other in right):
                said = f"the terms file forbids {place.of(sentence.text)} for “{term.source}”"
                yield _suspicion(place.shift(sentence.span.start), said, term, witness, Severity.MAJOR)


def _found(renderings: tuple[str, ...], text: str) -> list[Span]:
    return [place for rendering in renderings for place in wording.places(rendering, text)]


def _unaccepted(dossier: Dossier, encounter: Encounter, term: Term, witness: Witness) -> Iterator[Suspicion]:
    document, indices = dossier.article.document, encounter.bead.article
    around = document.sentences[max(0, indices[0] - 1) : indices[-1] + 2]
    if any(_found(term.accepted, sentence.text) for sentence in around):
        return
    used = _paired(encounter, witness.mention.span) or _linked(dossier, indices, term)
    if used is None:
        yield from _left_out(dossier, encounter, term, witness)
        return
    words = used.of(document.text)
    if any(words in rendering for rendering in (*term.accepted, *term.forbidden)):
        return
    said = f"{words} stands for “{term.source}”; the terms file has {'、'.join(term.accepted)}"
    yield _suspicion(used, said, term, witness, None)


def _paired(encounter: Encounter, span: Span) -> Span | None:
    """Return the article's words whose mentions are paired with most of the term in the source."""
    pairs = [(t.article.span, t.witness.mention.span) for t in encounter.traces if t.article and t.witness]
    inside = [(ours, theirs) for ours, theirs in pairs if span.contains(theirs)]
    if sum(len(theirs) for theirs in {theirs for _, theirs in inside}) < LEAST_COVER * len(span):
        return None
    return reduce(Span.cover, (ours for ours, _ in inside))


def _linked(dossier: Dossier, indices: tuple[int, ...], term: Term) -> Span | None:
    """Return the article's words that the engine translated as the term itself."""
    for index in indices:
        sentence = dossier.back.document.sentences[index]
        for place in wording.in_source(term, sentence.text, any_case=True):
            if index not in dossier.back.failed:
                return dossier.back.article_of(place.shift(sentence.span.start))
    return None


def _left_out(dossier: Dossier, encounter: Encounter, term: Term, witness: Witness) -> Iterator[Suspicion]:
    """Yield, in the translation of an original, the sentence that has none of the renderings."""
    originals = {a.source for a in dossier.alignments if a.relatedness is Relatedness.PARALLEL}
    if encounter.source in originals and len(encounter.bead.article) == 1:
        sentence = dossier.article.document.sentences[encounter.bead.article[0]]
        said = f"nothing here stands for “{term.source}”; the terms file has {'、'.join(term.accepted)}"
        yield _suspicion(sentence.span, said, term, witness, Severity.NEUTRAL)


def _suspicion(span: Span, message: str, term: Term, witness: Witness, severity: Severity | None) -> Suspicion:
    unsure = severity is Severity.NEUTRAL
    return Suspicion(
        span=span,
        message=message,
        kind="omission" if unsure else "substitution",
        expected=term.source,
        suggestion=None if unsure else next(iter(term.accepted), None),
        witnesses=(witness,),
        confidence=0.5 if unsure else 0.95,
        severity=severity,
    )


RULE = Rule("wrong-term", Category.OTHER, Severity.MINOR, check)
