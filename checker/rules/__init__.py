"""Rules: one a file; its id is its file name, its documentation its docstring, its examples in tests/rules.

A rule reads the dossier and yields suspicions.  It never formats, never reads files and never imports
another rule.  Rules below their floor of precision are ``preview`` and off by default.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from checker.core.dossier import Dossier
from checker.core.finding import Category, Severity
from checker.core.registry import Registry
from checker.core.suspicion import Suspicion


@dataclass(frozen=True, slots=True)
class Rule:
    """One kind of error.

    Attributes:
        id: Human-readable id, equal to the file name with hyphens.
        category: What the error is about.
        severity: The usual severity; a suspicion may stand lower when its evidence is weaker.
        check: From the dossier to suspicions, in any order.
        needs: "article" for rules that need no source, "sources" for the others.
        preview: True keeps the rule off unless it is selected.
        precision_floor: Measured precision must not fall below this (0..1).
    """

    id: str
    category: Category
    severity: Severity
    check: Callable[[Dossier], Iterator[Suspicion]]
    needs: str = "sources"
    preview: bool = False
    precision_floor: float = 0.85


RULES: Registry[Rule] = Registry(
    "rules",
    {
        "wrong-country": "checker.rules.wrong_country:RULE",
        "wrong-role": "checker.rules.wrong_role:RULE",
        "misattributed-role": "checker.rules.misattributed_role:RULE",
        "untranslated-role": "checker.rules.untranslated_role:RULE",
        "garbled-name": "checker.rules.garbled_name:RULE",
        "misspelt-name": "checker.rules.misspelt_name:RULE",
        "name-as-word": "checker.rules.name_as_word:RULE",
        "wrong-name": "checker.rules.wrong_name:RULE",
        "inconsistent-name": "checker.rules.inconsistent_name:RULE",
        "untranslated-name": "checker.rules.untranslated_name:RULE",
        "untranslated-passage": "checker.rules.untranslated_passage:RULE",
        "wrong-organization": "checker.rules.wrong_organization:RULE",
        "garbled-acronym": "checker.rules.garbled_acronym:RULE",
        "wrong-place": "checker.rules.wrong_place:RULE",
        "wrong-sense": "checker.rules.wrong_sense:RULE",
        "garbled-place": "checker.rules.garbled_place:RULE",
        "wrong-number": "checker.rules.wrong_number:RULE",
        "untranslated-number": "checker.rules.untranslated_number:RULE",
        "wrong-date": "checker.rules.wrong_date:RULE",
        "wrong-term": "checker.rules.wrong_term:RULE",
        "swapped-parties": "checker.rules.swapped_parties:RULE",
        "leftover-code": "checker.rules.leftover_code:RULE",
        "doubled-phrase": "checker.rules.doubled_phrase:RULE",
        "garbled-word": "checker.rules.garbled_word:RULE",
        "unknown-state": "checker.rules.unknown_state:RULE",
        "decoder-loop": "checker.rules.decoder_loop:RULE",
        "foreign-script": "checker.rules.foreign_script:RULE",
        "unfaithful-back-translation": "checker.rules.unfaithful_back_translation:RULE",
        "unused-ignore": "checker.rules.unused_ignore:RULE",
        "low-adequacy": "checker.rules.low_adequacy:RULE",
        "lost-negation": "checker.rules.lost_negation:RULE",
        "missing-mention": "checker.rules.missing_mention:RULE",
        "unsupported-mention": "checker.rules.unsupported_mention:RULE",
    },
)
