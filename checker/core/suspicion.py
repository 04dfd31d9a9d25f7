"""What a rule says: where, what and why; everything else about a finding is derived from it."""

from __future__ import annotations

from dataclasses import dataclass

from checker.core.dossier import Witness
from checker.core.finding import Blame, Category, Severity
from checker.core.text import Span


@dataclass(frozen=True, slots=True)
class Suspicion:
    """One error as a rule sees it.

    Attributes:
        span: The words of the article that are wrong; as short as can be.
        message: One sentence for the editor: who says what.
        kind: "substitution", "garbled", "addition", "omission", "untranslated", "magnitude", "swap".
        expected: What it should say, in English.
        suggestion: What it should say, in the article's language; None when we cannot say.
        witnesses: The mentions of the sources that speak against the article, best first.
        confidence: 0..1, higher is surer.
        severity: None means the rule's usual one.
        category: None means the rule's usual one.
        blame: Whose error it is: the translation's, or only the back-translating engine's.
    """

    span: Span
    message: str
    kind: str = "substitution"
    expected: str = ""
    suggestion: str | None = None
    witnesses: tuple[Witness, ...] = ()
    confidence: float = 0.9
    severity: Severity | None = None
    category: Category | None = None
    blame: Blame = Blame.TRANSLATION
