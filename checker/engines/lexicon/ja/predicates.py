"""Japanese predicates: a verb, adjective or noun with all its endings, and how its clause goes on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from checker.core.tables import Row, read_table
from checker.core.text import Span
from checker.engines.lexicon.english import Form
from checker.engines.lexicon.ja.units import Unit, is_copula
from checker.engines.lexicon.ja.words import SPEECH, Verb, adjective, verb, verbal_noun

# No ending or connective of the tables has more morphemes than this.
_LONGEST = 7
# Connectives that are also particles after nouns: they join clauses only after a finite predicate.
_NOMINALISERS = frozenset({"こと", "の", "ん"})
# A modal under another one.
_INNER_MODALS = {"must": "have to", "can": "be able to", "may": "perhaps"}
FINAL = "final"
RELATIVE = "relative"


@dataclass(frozen=True, slots=True)
class Predicate:
    """A predicate.

    ``span`` covers its words in the article.  ``link`` says how the clause goes on (the links of
    ``connectives.tsv``, or final, relative), ``conjunction`` with which English word, ``joint``
    where the connective stands, and ``end`` is the index of the next unit.  ``adjectival`` tells い-adjectives, which stand before nouns as they are.
    """

    verb: Verb
    form: Form
    span: Span
    end: int
    link: str = FINAL
    conjunction: str = ""
    joint: Span | None = None
    adjectival: bool = False


def read_verb(units: Sequence[Unit], at: int) -> Predicate:
    """Return the predicate whose head is the verb or い-adjective at ``at``."""
    token = units[at].token
    forms = tuple(dict.fromkeys((token.base, token.normal)))
    if units[at].is_pos("形容詞"):
        if token.base in ("ない", "無い"):
            head = Predicate(Verb("exist", (("に", "in"),)), Form(negative=True), units[at].span, at + 1)
        else:
            head = Predicate(Verb(f"be {adjective(*forms)}"), Form(), units[at].span, at + 1, adjectival=True)
    else:
        head = Predicate(verb(*forms), Form(), units[at].span, at + 1)
    return completed(units, head, at + 1)


def completed(units: Sequence[Unit], head: Predicate, at: int) -> Predicate:
    """Return ``head`` with the endings from ``at`` on and with the link to what follows."""
    form, end = _endings(units, at, head.form)
    span = head.span.cover(units[end - 1].span) if end > at else head.span
    return _linked(units, replace(head, form=form, span=span, end=end))


def _endings(units: Sequence[Unit], at: int, form: Form) -> tuple[Form, int]:
    while at < len(units):
        row, size = _longest(units, at, _ending_table(), bases=True)
        if row is None and _is_attempt(units, at):
            form, at = replace(form, chain=(*form.chain, "try to")), at + 2
            continue
        if row is None or not _may_end(units, at, size, row):
            break
        form, at = _featured(form, row), at + size
        if units[at - 1].surface in ("だろう", "でしょう"):
            form = replace(form, hedges=(*form.hedges, "probably"))
    if _is_volition(units[at - 1]) and not form.modal:
        form = replace(form, modal="let us")
    return form, at


def _is_volition(unit: Unit) -> bool:
    """Tell whether the unit is in the form of 行こう; だろう is a guess instead."""
    pos = unit.token.pos
    return unit.is_pos("動詞") and len(pos) > 5 and pos[5].startswith("意志推量形")  # noqa: PLR2004 - the form is sixth


def _may_end(units: Sequence[Unit], at: int, size: int, row: Row) -> bool:
    """Tell whether the ending is one here: a verb of its own is none, nor a て that links clauses."""
    if size > 1:
        # ので, ような and ように join clauses; only ～だ ends one.
        return not (row["ending"].endswith("だ") and units[at + size - 1].surface in ("で", "な", "に"))
    unit = units[at]
    if row["ending"] in ("だ", "です") and unit.token.pos[5].startswith("仮定形"):
        return False
    return unit.mention is None and (
        unit.is_pos("助動詞") or unit.token.pos[1] == "非自立可能" or unit.is_pos("接尾辞")
    )


def _is_attempt(units: Sequence[Unit], at: int) -> bool:
    """Tell whether ～ようとする ("try to") stands here, after a verb of volition."""
    return (
        _is_volition(units[at - 1])
        and at + 1 < len(units)
        and units[at].surface == "と"
        and units[at + 1].token.base == "する"
    )


def _featured(form: Form, row: Row) -> Form:
    features = row["feature"].split("+")
    form = replace(
        form,
        past=form.past or "past" in features,
        negative=form.negative or "negative" in features,
        passive=form.passive or "passive" in features,
        state=form.state or "state" in features,
    )
    for feature in features:
        if feature == "modal":
            outer = (_INNER_MODALS[form.modal],) if form.modal in _INNER_MODALS else ()
            form = replace(form, chain=(*form.chain, *outer), modal=row["value"])
        elif feature == "chain":
            form = replace(form, chain=(*form.chain, row["value"]))
        elif feature == "hedges":
            form = replace(form, hedges=(*form.hedges, row["value"]))
    return form


def _linked(units: Sequence[Unit], predicate: Predicate) -> Predicate:
    at = predicate.end
    if at >= len(units):
        return predicate
    asked = _question_end(units, at)
    if asked:
        return replace(predicate, end=asked)
    row, size = _connective(units, at)
    if row is not None:
        joint = units[at].span.cover(units[at + size - 1].span)
        return replace(predicate, link=row["link"], conjunction=row["english"], end=at + size, joint=joint)
    return _said(units, predicate) or _conditional(units, predicate) or _before_noun(units, predicate)


def _question_end(units: Sequence[Unit], at: int) -> int:
    """Return the index behind a か or のか that ends the sentence; 0 where none does."""
    end = at + 1 if units[at].surface == "か" else at + 2
    question = "".join(unit.surface for unit in units[at:end]) in ("か", "のか")
    return end if question and (end >= len(units) or units[end].surface in ("。", "？", "?", "」")) else 0


def _said(units: Sequence[Unit], predicate: Predicate) -> Predicate | None:
    """Return the predicate as something said: と behind a comma, or と that a verb of saying follows."""
    at = predicate.end
    if units[at].surface == "、" and at + 1 < len(units) and units[at + 1].surface == "と":
        return replace(predicate, link="quote", end=at + 2, joint=units[at + 1].span)
    if units[at].surface == "と" and _speech_follows(units, at + 1):
        return replace(predicate, link="quote", end=at + 1, joint=units[at].span)
    return None


def _speech_follows(units: Sequence[Unit], at: int) -> bool:
    """Tell whether the next verb is one of saying or thinking, which Sudachi's と does not tell."""
    for index in range(at, len(units)):
        if units[index].is_pos("動詞"):
            base = units[index].token.base
            acted = verbal_noun(units[index - 1].surface) if base in ("する", "いたす") else verb(base)
            return acted.base in SPEECH
    return False


def _conditional(units: Sequence[Unit], predicate: Predicate) -> Predicate | None:
    at = predicate.end
    last = units[at - 1].token
    if units[at].surface == "と" and units[at].is_pos("助詞", "接続助詞"):
        return replace(predicate, link="sub", conjunction="when", end=at + 1, joint=units[at].span)
    if last.base == "た" and last.surface in ("たら", "だら"):
        return replace(predicate, link="sub", conjunction="if", form=replace(predicate.form, past=False))
    if last.pos[0] in ("助動詞", "形容詞", "動詞") and last.pos[5].startswith("仮定形") and last.base == "だ":
        return replace(predicate, link="sub", conjunction="if")
    return None


def _before_noun(units: Sequence[Unit], predicate: Predicate) -> Predicate:
    """Return the predicate as a noun of its own (こと), before a noun, before a comma (連用中止) or as the last."""
    at = predicate.end
    last = units[at - 1].token
    if units[at].surface in _NOMINALISERS and units[at].mention is None:
        return replace(predicate, link="that", conjunction="that", end=at + 1, joint=units[at].span)
    if _is_nominal_next(units, at):
        return replace(predicate, link=RELATIVE)
    if units[at].surface in ("、", ",", "，") and last.pos[5].startswith("連用形"):
        return replace(predicate, link="and", conjunction="and")
    return predicate


def _connective(units: Sequence[Unit], at: int) -> tuple[Row | None, int]:
    """Return the longest connective that is one here."""
    for longest in range(_LONGEST, 0, -1):
        row, size = _longest(units[: at + longest], at, _connective_table(), bases=False)
        if row is None or (size == longest and _continues(units, at, size, row)):
            return row, size
    return None, 0


def _continues(units: Sequence[Unit], at: int, size: int, row: Row) -> bool:
    """Tell whether the connective is one here and no noun or quotation mark of its own."""
    following = units[at + size] if at + size < len(units) else None
    if row["link"] in ("content", "goal-rel"):
        return following is not None and (following.is_nominal or following.is_verb or following.surface in "「『")
    if row["link"] == "quote" and units[at].is_pos("助詞", "接続助詞"):
        return False
    return not (units[at].is_pos("名詞") and following is not None and following.surface in ("の", "を", "が"))


def _is_nominal_next(units: Sequence[Unit], at: int) -> bool:
    unit = units[at]
    return unit.is_nominal or unit.is_pos("連体詞") or unit.is_pos("形状詞") or unit.surface in ("「", "『")


def _longest(units: Sequence[Unit], at: int, table: dict[str, Row], *, bases: bool) -> tuple[Row | None, int]:
    """Return the row of the longest run of units at ``at`` that the table has, and the run's length."""
    best: tuple[Row | None, int] = (None, 0)
    joined = ""
    for size, unit in enumerate(units[at : at + _LONGEST], start=1):
        if unit.mention is not None:
            break
        row = table.get(joined + (unit.token.base if bases else unit.surface))
        best = (row, size) if row is not None else best
        joined += unit.token.base if bases else unit.surface
    return best


@lru_cache(maxsize=1)
def _ending_table() -> dict[str, Row]:
    return {row["ending"]: row for row in read_table("checker.engines.lexicon.ja", "endings.tsv")}


@lru_cache(maxsize=1)
def _connective_table() -> dict[str, Row]:
    return {row["connective"]: row for row in read_table("checker.engines.lexicon.ja", "connectives.tsv")}


def ends_in_copula(units: Sequence[Unit], at: int) -> bool:
    """Tell whether a noun that ends before ``at`` is a predicate: だ, です, である, ではない follow."""
    if at >= len(units):
        return False
    if units[at].surface == "で" and _longest(units, at, _ending_table(), bases=True)[1] > 1:
        return True
    if not is_copula(units[at]):
        return False
    return units[at].surface not in ("な", "に")
