"""A finding as a card: found and expected, why, and the words on all sides with what is wrong in them marked."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from checker.core.finding import Blame, Evidence, Finding
from checker.core.report import Report
from checker.core.text import Span
from checker.writers.html.allow import UNUSED, Allowance, allowances
from checker.writers.html.pieces import Mark, Piece, pieces, runs

_ANCHOR = re.compile(r"[0-9a-f]{8,64}")


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of a source, where they stand, and the link to the place on this page (or empty)."""

    place: str
    href: str
    lang: str
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Card:
    """What a card shows; ``number`` counts from 1, worst first, ``at`` is the finding's start in the article."""

    finding: Finding
    number: int
    anchor: str
    place: str
    row: str
    why: tuple[tuple[str, bool], ...]
    article: tuple[Piece, ...]
    back: tuple[Piece, ...]
    evidence: tuple[Quote, ...]
    allowances: tuple[Allowance, ...]

    @property
    def per_cent(self) -> str:
        """Return the confidence for people."""
        return f"{self.finding.confidence:.0%}"

    @property
    def expected(self) -> str:
        """Return what should stand there, best in the article's language; empty when nothing else is known."""
        return better(self.finding)

    @property
    def english(self) -> str:
        """Return the expected words in English where ``expected`` says them in the article's language."""
        finding = self.finding
        return finding.expected if finding.suggestion and finding.expected != finding.suggestion else ""

    @property
    def fault(self) -> str:
        """Return whose error it is, in words; empty where no text is wrong but a comment in it."""
        if self.finding.rule == UNUSED:
            return ""
        return "the translation" if self.finding.blame is Blame.TRANSLATION else "the back-translation engine"


def better(finding: Finding) -> str:
    """Return what should stand there, best in the article's language; empty when nothing else is known."""
    words = finding.suggestion or finding.expected
    return words if words != finding.text else ""


def worst_first(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """Return ``findings`` by severity, the translation's before the engine's, then by confidence and place."""
    return tuple(
        sorted(
            findings,
            key=lambda f: (-f.severity.rank, f.blame is Blame.ENGINE, -f.confidence, f.span.start, f.rule),
        )
    )


def anchors(findings: Sequence[Finding], taken: set[str]) -> tuple[str, ...]:
    """Return the ids of the findings' cards: ``f-`` and the fingerprint, told apart where two are equal."""
    made = []
    for finding in findings:
        # What was read from a file may hold anything; only our own kind of fingerprint makes an id.
        print_ = finding.fingerprint if _ANCHOR.fullmatch(finding.fingerprint) else "0"
        name, count = f"f-{print_}", 1
        while name in taken:
            count += 1
            name = f"f-{print_}-{count}"
        taken.add(name)
        made.append(name)
    return tuple(made)


def card(report: Report, finding: Finding, number: int, anchor: str, links: Mapping[str, str]) -> Card:
    """Return the card of one finding.

    Args:
        report: The report that it is in.
        finding: The finding.
        number: Its place in the list, from 1.
        anchor: The card's id.
        links: Where on this page a place stands: see ``article_key`` and ``evidence_key``.
    """
    text, span = _context(report, finding)
    back, mark = finding.back, Mark(span, finding.severity, number)
    return Card(
        finding=finding,
        number=number,
        anchor=anchor,
        place=f"{report.article}:{finding.line}:{finding.column}",
        row=links.get(article_key(finding.in_text.start), ""),
        why=runs(finding.message, (finding.text, finding.suggestion)),
        article=pieces(text, [mark]),
        back=pieces(back.text, [replace(mark, span=back.span)] if back.span else []) if back else (),
        evidence=tuple(_quote(report, evidence, mark, links) for evidence in finding.evidence),
        allowances=allowances(report.article, finding),
    )


def article_key(start: int) -> str:
    """Return the name under which ``links`` hold the place of a finding that starts there."""
    return f"article:{start}"


def evidence_key(evidence: Evidence) -> str:
    """Return the name under which ``links`` hold the place of evidence."""
    return f"{evidence.source}:{evidence.in_text.start}"


def _quote(report: Report, evidence: Evidence, mark: Mark, links: Mapping[str, str]) -> Quote:
    text, span = evidence.text, Span(0, len(evidence.text))
    if evidence.context and evidence.in_text.start >= evidence.context_start:
        text, span = evidence.context, evidence.in_text.shift(-evidence.context_start)
    return Quote(
        place=f"{evidence.source}:{evidence.line}",
        href=links.get(evidence_key(evidence), ""),
        lang=_lang(report, evidence.source),
        pieces=pieces(text, [replace(mark, span=span)]),
    )


def _lang(report: Report, source: str) -> str:
    sources = report.comparison.sources if report.comparison else ()
    return next((document.lang for document in sources if document.name == source), "en")


def _context(report: Report, finding: Finding) -> tuple[str, Span]:
    """Return the sentences that a finding touches and its place in them; without the texts what the finding holds."""
    document = report.document
    if document and document.sentences and finding.in_text.end <= len(document.text):
        start, end = finding.in_text.start, finding.in_text.end
        first, last = document.sentence_at(start), document.sentence_at(max(start, end - 1))
        left, right = min(start, first.span.start), max(end, last.span.end)
        if first.span.end > start or first is last:
            return document.text[left:right], finding.in_text.shift(-left)
    at = finding.context.find(finding.text)
    if at >= 0:
        return finding.context, Span(at, at + len(finding.text))
    return finding.text, Span(0, len(finding.text))
