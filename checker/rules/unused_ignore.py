"""A comment that is to suppress a finding suppresses nothing.

What it does
    Looks at the comments ``<!-- checker: ignore[rule] -- reason -->`` of an article: one that cannot
    be understood, has no reason, names a rule that does not exist or is never closed; and, once
    everything is found, one whose rule ran and found nothing where the comment holds.

Why it matters
    A comment that is left behind hides the next error of its kind in that place; one that is broken
    makes an editor believe that a finding was dealt with.

Example
    article: 会議は火曜日に開かれた。 <!-- checker: ignore[wrong-date] -- the desk's decision -->   source: Tuesday

Not flagged
    Comments for rules that did not run (not selected, or without a source that they need), comments
    where inline suppression is switched off, and anything that looks like a comment in plain text.

Known false alarms
    None known: a comment either suppressed something or it did not.

Calibration
    Nothing is estimated here.

MQM type
    Design and markup / Markup tag

Sources
    MQM error typology, https://themqm.org/error-types-2/typology/
    ruff, unused-noqa (RUF100), https://docs.astral.sh/ruff/rules/unused-noqa/
"""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from checker.core.dossier import Dossier
from checker.core.finding import Category, Severity
from checker.core.ignore import Ignore, ignores
from checker.core.suspicion import Suspicion
from checker.rules import RULES, Rule


def check(dossier: Dossier) -> Iterator[Suspicion]:
    """Yield the comments that can suppress nothing, whatever is found; ``suppress.inline`` adds the others."""
    if not dossier.options.inline_ignore:
        return
    for ignore in ignores(dossier.article.document):
        if problem := ignore.problem or _unknown(ignore):
            yield Suspicion(ignore.span, f"this comment {problem}", kind="addition", confidence=1.0)


def _unknown(ignore: Ignore) -> str:
    known = RULES.names()
    for rule in ignore.rules:
        if rule not in known:
            near = get_close_matches(rule, known, n=1, cutoff=0.5)
            return f"names no rule of this program, {rule}{f'; did you mean {near[0]}?' if near else ''}"
    return ""


RULE = Rule("unused-ignore", Category.OTHER, Severity.MINOR, check, needs="article")
