"""Renderings that the terms file accepts are no errors, whatever a rule made of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from checker.core.finding import Finding
from checker.core.report import Authority, Report, Suppressed
from checker.core.terms import Term, of_language
from checker.match import terms as wording

# What enforces the terms must not be silenced by them.
_ENFORCING = "wrong-term"


def apply(report: Report, terms: Sequence[Term]) -> Report:
    """Return ``report`` without the findings on accepted renderings, which it lists as suppressed.

    A finding goes when its words lie in a rendering that is accepted for a term that its evidence, or
    what it expects, speaks of; a finding without evidence from a source when its words lie in any.
    """
    document = report.document
    if document is None or not terms:
        return report
    usable = [t for t in of_language(terms, report.lang) if any(rendering in document.text for rendering in t.accepted)]
    kept: list[Finding] = []
    silenced: list[Suppressed] = []
    for finding in report.findings:
        term = None if finding.rule == _ENFORCING else _accepting(document.text, finding, usable)
        if term is None:
            kept.append(finding)
        else:
            reason = term.note or f"accepted for “{term.source}”"
            silenced.append(Suppressed(finding, Authority.TERMS, reason))
    return replace(report, findings=tuple(kept), suppressed=(*report.suppressed, *silenced))


def _accepting(text: str, finding: Finding, terms: Sequence[Term]) -> Term | None:
    about = [finding.expected, *(evidence.context or evidence.text for evidence in finding.evidence)]
    for term in terms:
        if finding.evidence and not any(wording.in_source(term, words) for words in about):
            continue
        places = (place for rendering in term.accepted for place in wording.places(rendering, text))
        if any(place.contains(finding.in_text) or finding.in_text == place for place in places):
            return term
    return None
