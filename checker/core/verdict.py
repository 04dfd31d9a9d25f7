"""From suspicions to findings: one finding a place, with its line, its evidence and its fingerprint."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from checker.core.dossier import Dossier, Witness
from checker.core.finding import BackQuote, Category, Evidence, Finding, Severity, columns_after, fingerprint
from checker.core.suspicion import Suspicion
from checker.core.text import Span

MOST_EVIDENCE = 3


@dataclass(frozen=True, slots=True)
class Charge:
    """A suspicion with the rule that raised it and that rule's usual category and severity."""

    rule: str
    category: Category
    severity: Severity
    suspicion: Suspicion


def findings(dossier: Dossier, charges: Iterable[Charge]) -> tuple[Finding, ...]:
    """Return one finding for each place, sorted by start and rule.

    Where findings overlap the weightier stays: higher severity, then higher confidence, then the
    shorter span.  The options' thresholds are applied first.
    """
    wanted = [finding for finding in (_finding(dossier, charge) for charge in charges) if _passes(dossier, finding)]
    ranked = sorted(wanted, key=lambda f: (-f.severity.rank, -f.confidence, len(f.span), f.span.start, f.rule))
    kept: list[Finding] = []  # by start, and disjoint
    for finding in ranked:
        at = bisect_left(kept, finding.span.start, key=lambda other: other.span.start)
        if not any(finding.span.overlaps(other.span) for other in kept[max(0, at - 1) : at + 1]):
            kept.insert(at, finding)
    return _with_fingerprints(dossier, kept)


def _passes(dossier: Dossier, finding: Finding) -> bool:
    options = dossier.options
    if finding.suggestion == finding.text:
        return False  # what is proposed stands there already: the rule compared two names of one thing
    return finding.severity.rank >= options.min_severity.rank and finding.confidence >= options.min_confidence


def _finding(dossier: Dossier, charge: Charge) -> Finding:
    suspicion, document = charge.suspicion, dossier.article.document
    line, column = document.line_column(suspicion.span.start)
    span = document.in_file(suspicion.span)
    sentence = document.sentence_at(suspicion.span.start) if document.sentences else None
    return Finding(
        rule=charge.rule,
        category=suspicion.category or charge.category,
        kind=suspicion.kind,
        severity=suspicion.severity or charge.severity,
        confidence=round(suspicion.confidence, 2),
        message=suspicion.message,
        span=span,
        line=line,
        column=column,
        text=suspicion.span.of(document.text),
        expected=suspicion.expected,
        suggestion=suspicion.suggestion,
        back=_back_quote(dossier, suspicion.span),
        evidence=_evidence(dossier, suspicion.witnesses),
        blame=suspicion.blame,
        context=sentence.text if sentence else "",
        context_start=sentence.span.start if sentence else None,
        columns=columns_after(document.filed[span.start - column + 1 : span.start]),
        extracted=suspicion.span if document.origin else None,
        segment=document.segment_at(suspicion.span.start),
    )


def _back_quote(dossier: Dossier, span: Span) -> BackQuote | None:
    """Return the English of the sentence that ``span`` starts in, the span's own English marked."""
    if not dossier.back.document.sentences:
        return None
    index = dossier.article.document.sentence_at(span.start).index
    sentence = dossier.back.document.sentences[index]
    made = dossier.back.back_of(span)
    if made is None or not sentence.span.contains(made):
        return BackQuote(sentence.text, Span(0, 0))
    return BackQuote(sentence.text, made.shift(-sentence.span.start))


def _evidence(dossier: Dossier, witnesses: Sequence[Witness]) -> tuple[Evidence, ...]:
    quotes: dict[tuple[int, int], Evidence] = {}
    for witness in witnesses:
        document = dossier.sources[witness.source].document
        sentence = document.sentences[witness.mention.sentence]
        span = witness.mention.span
        quote = Evidence(
            source=document.name,
            text=witness.mention.text,
            span=document.in_file(span),
            line=document.line_column(span.start)[0],
            context=sentence.text,
            context_start=sentence.span.start,
            extracted=span if document.origin else None,
        )
        quotes.setdefault((witness.source, sentence.index), quote)
    return tuple(quotes.values())[:MOST_EVIDENCE]


def _with_fingerprints(dossier: Dossier, ordered: Sequence[Finding]) -> tuple[Finding, ...]:
    name = dossier.article.document.name.replace("\\", "/")
    seen: Counter[str] = Counter()
    marked = []
    for finding in ordered:
        # Counted by what the fingerprint is made of, so that two equal ones are never given out.
        first = fingerprint(finding.rule, name, finding.text, finding.context, 0)
        print_ = fingerprint(finding.rule, name, finding.text, finding.context, seen[first])
        seen[first] += 1
        marked.append(replace(finding, fingerprint=print_))
    return tuple(marked)
