"""A word for an office or a group of people was left in Latin letters or only spelt out by sound.

What it does
    Looks in sentences that answer each other for roles of the source that the article has in the
    same Latin letters, or in its own letters by sound where its language has a word.

Why it matters
    オフィシャル or MLA tells a reader nothing of who acted; プロテスタ reads as a Protestant.

Example
    article: チーフ・ミニスターのリンド氏   source: Chief Minister Lind   → 州首相

Not flagged
    Roles that news writes so: CEO, MVP, リーダー, マネージャー, スポークスマン, コーチ; a gloss in brackets
    after its rendering; titles of works in quotation marks; runs of several Latin words.

Known false alarms
    A team or a work named after a role, which the source writes in lower case.

Calibration
    One flag, and that one right, on 1,700 lines of human translations; on the output of two weak
    systems 17 flags, all of them errors.

MQM type
    Accuracy / Untranslated

Sources
    MQM error typology, https://themqm.org/error-types-2/typology/
    Knight & Graehl 1998, "Machine Transliteration", https://aclanthology.org/J98-4003
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.core.dossier import Dossier, Encounter, Witness
from checker.core.finding import Category, Severity
from checker.core.suspicion import Suspicion
from checker.core.text import Span
from checker.lang import wording
from checker.match import role_letters, traps
from checker.rules import Rule


def check(dossier: Dossier) -> Iterator[Suspicion]:
    """Yield role words that were not translated."""
    for found in traps.caught(dossier, "role_letters.tsv"):
        yield _suspicion(dossier, found.wrong, found.witness, 0.9, found.meant or None)
    if _writes_latin(dossier):
        return
    for encounter in dossier.close():
        yield from _of_bead(dossier, encounter)


def _of_bead(dossier: Dossier, encounter: Encounter) -> Iterator[Suspicion]:
    for span, witness in role_letters.in_latin(dossier, encounter):
        usual = wording.role(witness.mention.keys[0], dossier.article.document.lang)
        yield _suspicion(dossier, span, witness, 0.92, usual)
    for span, witness in role_letters.by_sound(dossier, encounter):
        yield _suspicion(dossier, span, witness, 0.87, None)


def _writes_latin(dossier: Dossier) -> bool:
    """Tell whether the article's own language is written in Latin letters."""
    letters = [char for char in dossier.article.document.text if char.isalpha()]
    return sum(char.isascii() for char in letters) > 0.5 * len(letters)


def _suspicion(dossier: Dossier, span: Span, witness: Witness, confidence: float, suggestion: str | None) -> Suspicion:
    said, right = span.of(dossier.article.document.text), witness.mention.text
    return Suspicion(
        span=span,
        message=f"{said} leaves “{right}” untranslated",
        kind="untranslated",
        expected=right,
        suggestion=suggestion,
        witnesses=(witness,),
        confidence=confidence,
    )


RULE = Rule("untranslated-role", Category.ROLE, Severity.MINOR, check)
