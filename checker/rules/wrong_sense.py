"""A term of politics, law, war or sport was taken in another sense or translated word by word.

What it does
    Looks for words of the article that render a term of the source's sentence in a sense that it
    cannot have there: a bill as a building, an arrest of the heart as one by the police.

Why it matters
    The sentence reads well and says something else.

Example
    article: 議会はビルを可決した   source: Parliament passed the bill   → 法案

Not flagged
    Sentences that also have a right word for the term, or whose source accounts for the wrong word
    (a bill beside a building).

Known false alarms
    Titles of works, where the language's own title is the word-by-word one.

Calibration
    By a table of terms with their wrong senses, written from general knowledge: no flag on 1,700
    lines of human translations.

MQM type
    Accuracy / Mistranslation (term)

Sources
    MQM error typology, https://themqm.org/error-types-2/typology/
    Campolungo et al. 2022, on senses that translation systems confuse, https://aclanthology.org/2022.acl-long.298
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.core.dossier import Dossier
from checker.core.finding import Category, Severity
from checker.core.suspicion import Suspicion
from checker.match import traps
from checker.rules import Rule


def check(dossier: Dossier) -> Iterator[Suspicion]:
    """Yield terms that were taken in another sense."""
    yield from traps.misread(dossier, "term_traps.tsv")


RULE = Rule("wrong-sense", Category.OTHER, Severity.MINOR, check)
