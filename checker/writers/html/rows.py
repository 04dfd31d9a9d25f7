"""The texts side by side: one row a sentence of the article, with its English and the sentences that answer it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from checker.core.alignment import Bead
from checker.core.comparison import Comparison
from checker.core.finding import Evidence
from checker.core.text import Document, Span
from checker.writers.html.cards import Card, article_key, evidence_key
from checker.writers.html.pieces import Mark, Piece, pieces

Marks = Mapping[int, Sequence[Mark]]


@dataclass(frozen=True, slots=True)
class Answer:
    """A sentence of a source; ``only_evidence`` when it was not aligned with the row but speaks against it."""

    place: str
    href: str
    lang: str
    pieces: tuple[Piece, ...]
    only_evidence: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """One sentence of the article; ``groups`` are the numbers of its beads, which light up together."""

    number: int
    anchor: str
    opens: bool
    groups: str
    article: tuple[Piece, ...]
    back: tuple[Piece, ...]
    failed: bool
    answers: tuple[Answer, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence of a source shown in full."""

    anchor: str
    number: int
    groups: str
    opens: bool
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class SourceText:
    """A source in full; ``answering`` of its sentences answer sentences of the article."""

    name: str
    lang: str
    relatedness: str
    answering: int
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A comparison made ready for rows: who answers whom, and what is marked where.

    ``beads`` gives for each sentence of the article the sources, the numbers and the beads that hold it.
    """

    comparison: Comparison
    prefix: str
    beads: Mapping[int, Sequence[tuple[int, int, Bead]]]
    article: Marks
    back: Marks
    sources: Mapping[int, Marks]
    witnesses: Mapping[int, Sequence[tuple[int, int]]]


def links(
    comparison: Comparison, prefix: str, findings_at: Iterable[int], evidence: Iterable[Evidence]
) -> dict[str, str]:
    """Return where on the page findings (by their start) and evidence stand; see ``cards.card``."""
    made = {article_key(at): f"#{prefix}s{_sentence(comparison.article, at) + 1}" for at in findings_at}
    indices = _indices(comparison)
    for each in evidence:
        if each.source in indices:
            index = indices[each.source]
            sentence = _sentence(comparison.sources[index], each.in_text.start)
            made[evidence_key(each)] = f"#{_line_anchor(prefix, index, sentence)}"
    return made


def sheet(comparison: Comparison, cards: Sequence[Card], prefix: str) -> Sheet:
    """Return what rows need to know of ``comparison`` and of the cards' findings."""
    article: dict[int, list[Mark]] = defaultdict(list)
    back: dict[int, list[Mark]] = defaultdict(list)
    sources: dict[int, dict[int, list[Mark]]] = defaultdict(lambda: defaultdict(list))
    witnesses: dict[int, list[tuple[int, int]]] = defaultdict(list)
    indices = _indices(comparison)
    for card in cards:
        first = _mark_article(comparison.article, card, article)
        if card.finding.back and card.finding.back.span:
            back[first].append(Mark(card.finding.back.span, card.finding.severity, card.number))
        for evidence in card.finding.evidence:
            if evidence.source in indices:
                index = indices[evidence.source]
                sentence = _mark_source(comparison.sources[index], evidence, card, sources[index])
                witnesses[first].append((index, sentence))
    return Sheet(comparison, prefix, _beads(comparison), article, back, sources, witnesses)


def rows(sheet: Sheet, *, only_marked: bool, linked: bool) -> Iterator[Row]:
    """Yield the rows in the article's order.

    Args:
        sheet: The texts.
        only_marked: Leave out the sentences without findings.
        linked: The sources stand in full on the same page.
    """
    article, block = sheet.comparison.article, -1
    for sentence in article.sentences:
        index = sentence.index
        if not only_marked or index in sheet.article:
            yield Row(
                number=index + 1,
                anchor=f"{sheet.prefix}s{index + 1}",
                opens=sentence.block != block,
                groups=_groups(number for _, number, _ in sheet.beads.get(index, ())),
                article=pieces(sentence.text, sheet.article.get(index, ())),
                back=pieces(sheet.comparison.back[index], sheet.back.get(index, ())),
                failed=index in sheet.comparison.failed,
                answers=tuple(_answers(sheet, index, linked=linked)),
            )
        block = sentence.block


def source_texts(sheet: Sheet) -> Iterator[SourceText]:
    """Yield the sources in full, in their order."""
    groups: dict[tuple[int, int], list[int]] = defaultdict(list)
    for of_sentence in sheet.beads.values():
        for source, number, bead in of_sentence:
            for sentence in bead.source:
                groups[source, sentence].append(number)
    for alignment in sheet.comparison.alignments:
        index = alignment.source
        document = sheet.comparison.sources[index]
        lines = tuple(_lines(sheet, index, groups))
        answering = sum(bool(line.groups) for line in lines)
        yield SourceText(document.name, document.lang, str(alignment.relatedness), answering, lines)


def _lines(sheet: Sheet, source: int, groups: Mapping[tuple[int, int], Sequence[int]]) -> Iterator[Line]:
    document, block = sheet.comparison.sources[source], -1
    marks = sheet.sources.get(source, {})
    for sentence in document.sentences:
        yield Line(
            anchor=_line_anchor(sheet.prefix, source, sentence.index),
            number=document.line_column(sentence.span.start)[0],
            groups=_groups(groups.get((source, sentence.index), ())),
            opens=sentence.block != block,
            pieces=pieces(sentence.text, marks.get(sentence.index, ())),
        )
        block = sentence.block


def _answers(sheet: Sheet, index: int, *, linked: bool) -> Iterator[Answer]:
    aligned = {(source, sentence) for source, _, bead in sheet.beads.get(index, ()) for sentence in bead.source}
    for source, sentence in sorted(aligned | set(sheet.witnesses.get(index, ()))):
        document = sheet.comparison.sources[source]
        found = document.sentences[sentence]
        yield Answer(
            place=f"{document.name}:{document.line_column(found.span.start)[0]}",
            href=f"#{_line_anchor(sheet.prefix, source, sentence)}" if linked else "",
            lang=document.lang,
            pieces=pieces(found.text, sheet.sources.get(source, {}).get(sentence, ())),
            only_evidence=(source, sentence) not in aligned,
        )


def _indices(comparison: Comparison) -> dict[str, int]:
    """Return the sources that have sentences by their names; of two with one name the first."""
    numbered = [(source.name, index) for index, source in enumerate(comparison.sources) if source.sentences]
    return dict(reversed(numbered))


def _beads(comparison: Comparison) -> dict[int, list[tuple[int, int, Bead]]]:
    made: dict[int, list[tuple[int, int, Bead]]] = defaultdict(list)
    answered = (
        (alignment.source, bead)
        for alignment in comparison.alignments
        for bead in alignment.beads
        if bead.article and bead.source
    )
    for number, (source, bead) in enumerate(answered, start=1):
        for sentence in bead.article:
            made[sentence].append((source, number, bead))
    return made


def _mark_article(document: Document, card: Card, marks: dict[int, list[Mark]]) -> int:
    """Add the finding's marks to the sentences that it touches; return the first."""
    span, index = card.finding.in_text, _sentence(document, card.finding.in_text.start)
    for sentence in document.sentences[index:]:
        if sentence.index > index and sentence.span.start >= span.end:
            break
        start = max(0, span.start - sentence.span.start)
        end = max(start, min(span.end, sentence.span.end) - sentence.span.start)
        marks[sentence.index].append(Mark(Span(start, end), card.finding.severity, card.number, f"#{card.anchor}"))
    return index


def _mark_source(document: Document, evidence: Evidence, card: Card, marks: dict[int, list[Mark]]) -> int:
    index = _sentence(document, evidence.in_text.start)
    begin = document.sentences[index].span.start
    if evidence.in_text.start >= begin:
        marks[index].append(Mark(evidence.in_text.shift(-begin), card.finding.severity, card.number))
    return index


def _sentence(document: Document, offset: int) -> int:
    return document.sentence_at(offset).index


def _line_anchor(prefix: str, source: int, sentence: int) -> str:
    return f"{prefix}t{source + 1}-{sentence + 1}"


def _groups(numbers: Iterable[int]) -> str:
    return " ".join(map(str, sorted(set(numbers))))
