"""Findings that a comment in the article suppresses, and comments that suppress nothing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from checker.core.alignment import Relatedness
from checker.core.finding import Finding, fingerprint
from checker.core.ignore import Ignore, ignores
from checker.core.options import Options
from checker.core.report import Authority, Report, Suppressed
from checker.core.text import Document
from checker.rules import RULES

_UNUSED = "unused-ignore"


def apply(report: Report, options: Options) -> Report:
    """Return ``report`` without the findings that comments suppress, and with one for each comment that is unused.

    The report must still have its document.  Where inline suppression is switched off nothing changes.
    """
    document = report.document
    if document is None or not options.inline_ignore or not document.comments:
        return report
    valid = [ignore for ignore in ignores(document) if not ignore.problem and ignore.form != "enable"]
    kept: list[Finding] = []
    silenced: list[Suppressed] = []
    for finding in report.findings:
        ignore = next((ignore for ignore in valid if _covers(ignore, finding)), None)
        if ignore is None:
            kept.append(finding)
        else:
            silenced.append(Suppressed(finding, Authority.INLINE, ignore.reason))
    unused = _unused(report, document, valid) if _UNUSED in report.signature.rules else []
    found = sorted([*kept, *unused], key=lambda f: (f.span.start, f.rule))
    return replace(report, findings=tuple(found), suppressed=(*report.suppressed, *silenced))


def _covers(ignore: Ignore, finding: Finding) -> bool:
    reach = ignore.reach
    return finding.rule in ignore.rules and finding.rule != _UNUSED and reach.start <= finding.in_text.start < reach.end


def _unused(report: Report, document: Document, valid: Iterable[Ignore]) -> list[Finding]:
    """Return a finding for each comment with a rule that ran and found nothing where the comment holds."""
    ran = _ran(report)
    seen: Counter[str] = Counter()
    unused = []
    for ignore in valid:
        idle = [
            rule
            for rule in ignore.rules
            if rule in ran and not any(_covers_of(ignore, rule, f) for f in report.findings)
        ]
        if idle:
            words = ignore.span.of(document.text)
            unused.append(_finding(report.article, document, ignore, idle, seen[words]))
            seen[words] += 1
    return unused


def _covers_of(ignore: Ignore, rule: str, finding: Finding) -> bool:
    return finding.rule == rule and _covers(ignore, finding)


def _ran(report: Report) -> frozenset[str]:
    """Return the rules that judged this article: those that need a source only where one was related."""
    related = any(source.relatedness != Relatedness.UNRELATED for source in report.sources)
    rules = (RULES.get(name) for name in report.signature.rules)
    return frozenset(rule.id for rule in rules if related or rule.needs == "article")


def _finding(article: str, document: Document, ignore: Ignore, idle: list[str], occurrence: int) -> Finding:
    rule = RULES.get(_UNUSED)
    line, column = document.line_column(ignore.span.start)
    words = ignore.span.of(document.text)
    others = "; take it out" if len(idle) < len(ignore.rules) else "; remove the comment"
    return Finding(
        rule=rule.id,
        category=rule.category,
        kind="addition",
        severity=rule.severity,
        confidence=1.0,
        message=f"this comment suppresses no {' and no '.join(idle)}{others}",
        span=document.in_file(ignore.span),
        extracted=ignore.span if document.origin else None,
        line=line,
        column=column,
        text=words,
        fingerprint=fingerprint(rule.id, article.replace("\\", "/"), words, "", occurrence),
        context=words,
    )
