"""Who belongs to whom in a Japanese sentence: a stack of items that nouns and predicates take from.

Japanese is head-final: everything depends on something to its right.  So one pass suffices: a noun takes
the modifiers on top of the stack, a predicate takes the items down to a barrier (the topic, which belongs
to the main clause, or a case that it has already).

Source: the barriers follow Kurohashi & Nagao 1994, "A Syntactic Analysis Method of Long Japanese
Sentences Based on the Detection of Conjunctive Structures" (Computational Linguistics 20:4), section 4.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from checker.engines.lexicon.english import Form, adverb
from checker.engines.lexicon.ja.clauses import reported
from checker.engines.lexicon.ja.elements import Element, composed
from checker.engines.lexicon.ja.finish import finished
from checker.engines.lexicon.ja.items import (
    COMMAS,
    as_adjectives,
    attribute,
    can_act,
    clause_item,
    comma_at,
    fixed_expression,
    is_gradable,
    times_apart,
    with_rest,
)
from checker.engines.lexicon.ja.nodes import Clause, Item
from checker.engines.lexicon.ja.nouns import read_nominal
from checker.engines.lexicon.ja.particles import is_particle_noun, read_particle
from checker.engines.lexicon.ja.predicates import FINAL, Predicate, completed, ends_in_copula, read_verb
from checker.engines.lexicon.ja.stack import Stack, absorbed, reach, with_comma, with_partner
from checker.engines.lexicon.ja.units import Unit
from checker.engines.lexicon.ja.words import Verb, adjective, adverb_of, adverb_word, listed, unknown, verbal_noun
from checker.engines.lexicon.names import Speller
from checker.engines.lexicon.phrase import Phrase
from checker.engines.lexicon.pieces import English, Piece, words

_DO = frozenset({"する", "できる", "出来る", "いたす", "致す", "なさる"})
_STOPS = {"。": ".", "．": ".", "！": "!", "!": "!", "？": "?", "?": "?", ".": ".", "…": "…"} | {
    "：": ":",
    ":": ":",
    "；": ";",
    ";": ";",
    "―": "–",
    "—": "–",
    "–": "–",
    "-": "-",
}
_ADVERBIAL = ("副詞", "接続詞", "感動詞", "連体詞")
# Brackets in brackets beyond this depth are read as signs.
_DEEPEST = 8


@dataclass(frozen=True, slots=True)
class Parser:
    """Reads the units of one sentence, or of one pair of brackets, from left to right."""

    units: Sequence[Unit]
    speller: Speller
    depth: int = 0

    def english(self) -> English:
        """Return the English of all units."""
        stack: Stack = ()
        at = 0
        while at < len(self.units):
            stack, at = self._step(stack, at)
        return finished(stack)

    def _step(self, stack: Stack, at: int) -> tuple[Stack, int]:
        unit = self.units[at]
        if unit.mention is None and unit.surface in COMMAS:
            return with_comma(stack), at + 1
        if unit.mention is None and unit.surface in _STOPS:
            return (Item("done", Phrase((*finished(stack), *words(_STOPS[unit.surface])))),), at + 1
        fixed = fixed_expression(self.units, at)
        if fixed is not None:
            return (*stack, fixed[0]), fixed[1]
        if unit.is_verb:
            return self._verb(stack, at)
        if unit.pos in _ADVERBIAL:
            return self._adverb(stack, at)
        after, end = self._nominal(stack, at)
        return (after, end) if end > at else self._leftover(stack, at)

    def _verb(self, stack: Stack, at: int) -> tuple[Stack, int]:
        unit = self.units[at]
        if unit.surface == "より" and unit.token.base == "よる":
            # Sudachi's verb; as a particle it has gone with に before.
            return (*stack, Item("attribute", Phrase((Piece("more", unit.span),), "adverb"))), at + 1
        if not (unit.is_pos("形容詞") and self._is_manner(at)):
            predicate = read_verb(self.units, at)
            makes = unit.token.base == "する" and stack and stack[-1].case == "become"
            return self._push(stack, replace(predicate, verb=Verb("make")) if makes else predicate)
        becoming = self.units[at + 1].token.base in ("なる", "する")
        text = adjective(unit.token.base, unit.token.normal) if becoming else adverb_of(unit.token)
        phrase = Phrase((Piece(text, unit.span),), "adverb")
        return (*stack, Item("bare" if becoming else "adverb", phrase, case="become" if becoming else "")), at + 1

    def _is_manner(self, at: int) -> bool:
        """Tell whether an い-adjective in く describes the next verb: 深く反対する, 高くなる."""
        if not self.units[at].token.pos[5].startswith("連用形-一般") or at + 1 >= len(self.units):
            return False
        after = self.units[at + 1]
        return (
            after.is_nominal
            or after.is_pos("動詞", "一般")
            or after.token.base in ("なる", "する")
            or after.is_pos("副詞")
        )

    def _adverb(self, stack: Stack, at: int) -> tuple[Stack, int]:
        """Read an adverb, conjunction or interjection, or a word that only stands before nouns."""
        unit = self.units[at]
        if unit.is_pos("連体詞"):
            return (*stack, attribute(adjective(unit.surface, unit.token.normal), unit)), at + 1
        text = adverb_word(unit.surface, unit.token.normal)
        phrase = Phrase((Piece(text, unit.span),), "adverb")
        end = at + 1
        while end < len(self.units) and self.units[end].is_pos("助詞") and self.units[end].surface in "はもにと":
            end += 1
        if end < len(self.units) and self.units[end].surface == "の":
            return (*stack, Item("attribute", phrase)), end + 1
        if end == at + 1 < len(self.units) and is_gradable(self.units[end]):
            return (*stack, Item("attribute", phrase)), end
        case = "conjunction" if unit.is_pos("接続詞") else ""
        return (*stack, Item("adverb", phrase, case=case)), end

    def _leftover(self, stack: Stack, at: int) -> tuple[Stack, int]:
        """Skip a particle or ending that nothing claimed; keep any word or sign with a meaning."""
        unit = self.units[at]
        if not unit.is_content:
            return stack, at + 1
        return (*stack, Item("adverb", Phrase((Piece(unknown(unit.surface), unit.span),)))), at + 1

    def _nominal(self, stack: Stack, at: int) -> tuple[Stack, int]:
        def stop(index: int) -> bool:
            return is_particle_noun(self.units, index)

        run = read_nominal(self.units, at, stop, self.speller, self._inner)
        if not run.elements:
            return stack, run.end
        stack, elements = times_apart(stack, run.elements)
        after = self._predicative(stack, elements, run.end)
        return after or self._with_particle(stack, composed(elements), run.end, tuple(elements))

    def _predicative(self, stack: Stack, elements: Sequence[Element], end: int) -> tuple[Stack, int] | None:
        """Return what a noun makes with what follows it when that is no particle; None otherwise."""
        if self._is_action(elements[-1], end):
            return self._act(stack, elements, end)
        for particle in ("と", "に"):
            if listed(f"{elements[-1].surface}{particle}する", "v") and self._follow(end, particle, "する"):
                return self._act(stack, elements, end + 1, f"{particle}する")
        if self._is_headline_verb(stack, elements[-1], end):
            return self._headline(stack, elements, end)
        if end < len(self.units) and self.units[end].surface == "な" and self.units[end].is_pos("助動詞"):
            return self._describing(stack, elements, end)
        if ends_in_copula(self.units, end):
            return self._being(stack, elements, end)
        adjectival = elements[-1].adjectival and end < len(self.units) and self.units[end].surface == "に"
        return self._manner(stack, elements, end) if adjectival else None

    def _is_action(self, last: Element, end: int) -> bool:
        following = self.units[end] if end < len(self.units) else None
        return following is not None and following.is_pos("動詞") and following.token.base in _DO and can_act(last)

    def _inner(self, units: Sequence[Unit]) -> English:
        if self.depth >= _DEEPEST:
            return tuple(Piece(unit.surface, unit.span) for unit in units)
        return Parser(units, self.speller, self.depth + 1).english()

    def _with_particle(
        self, stack: Stack, phrase: Phrase, end: int, source: Sequence[Element] = ()
    ) -> tuple[Stack, int]:
        particle = read_particle(self.units, end) if end < len(self.units) else None
        owns = particle is not None and particle.role == "own"
        described = listed("".join(element.surface for element in source), "g") if owns else None
        if particle is not None and described is not None:
            item = Item("attribute", Phrase((Piece(described, source[0].span.cover(source[-1].span)),)))
            return (*stack, item), particle.end
        stack, phrase = absorbed(stack, phrase, owns=owns)
        if particle is None:
            return (*stack, Item("bare", phrase)), end
        role = particle.role
        if role == "with" and phrase.kind == "quote":
            return (*stack, Item("quote", phrase)), particle.end
        if particle.english in ("between", "among"):
            stack, phrase = with_partner(stack, phrase)
        comma = self.units[particle.end - 1].surface in COMMAS
        item = Item(role, phrase, particle.english, particle.case, comma, place=particle.span)
        return (*stack, item), particle.end

    def _act(self, stack: Stack, elements: Sequence[Element], at: int, ending: str = "") -> tuple[Stack, int]:
        """Read a noun of action with する, or with the longer ``ending`` (必要とする)."""
        stack = with_rest(stack, elements)
        last = elements[-1]
        modal = "can" if self.units[at].token.base in ("できる", "出来る") else ""
        span = last.span.cover(self.units[at].span)
        head = Predicate(verbal_noun(last.surface + ending), Form(modal=modal), span, at + 1)
        return self._push(stack, completed(self.units, head, at + 1))

    def _follow(self, at: int, surface: str, base: str) -> bool:
        """Tell whether two units stand at ``at``, one by spelling, one by dictionary form."""
        pair = self.units[at : at + 2]
        return [unit.surface for unit in pair[:1]] == [surface] and [unit.token.base for unit in pair[1:]] == [base]

    def _is_headline_verb(self, stack: Stack, last: Element, end: int) -> bool:
        """Tell whether a noun of action stands for its verb: 首相が訪米、… and at the end of headlines."""
        if not last.verbal or not stack:
            return False
        at_end = end >= len(self.units) or self.units[end].surface in _STOPS
        comma = not at_end and self.units[end].surface in COMMAS
        top = stack[-1]
        going = top.role in ("oblique", "with") and top.case in ("に", "へ", "と")
        governed = top.role in ("object", "subject") or going
        toward = not at_end and self.units[end].surface == "へ" and end + 1 == len(self.units)
        return (governed and (at_end or comma or toward)) or (top.role == "topic" and (at_end or toward))

    def _headline(self, stack: Stack, elements: Sequence[Element], end: int) -> tuple[Stack, int]:
        stack = with_rest(stack, elements)
        last = elements[-1]
        after = self.units[end].surface if end < len(self.units) else ""
        link, conjunction = ("and", "and") if after in COMMAS and after else (FINAL, "")
        form = Form(modal="will") if after == "へ" else Form()
        return self._push(stack, Predicate(verbal_noun(last.surface), form, last.span, end, link, conjunction))

    def _describing(self, stack: Stack, elements: Sequence[Element], at: int) -> tuple[Stack, int]:
        """Read 静かな: an attribute before a noun, a predicate before ので and the like."""
        following = self.units[at + 1] if at + 1 < len(self.units) else None
        if following is None or following.is_pos("助詞"):
            return self._being(stack, elements, at)
        phrase = composed(as_adjectives(elements))
        return (*stack, Item("attribute", phrase)), at + 1

    def _manner(self, stack: Stack, elements: Sequence[Element], at: int) -> tuple[Stack, int]:
        """Read 静かに: an adverb, or what something becomes."""
        following = self.units[at + 1] if at + 1 < len(self.units) else None
        phrase = composed(elements)
        if following is not None and following.is_pos("動詞") and following.token.base in ("なる", "する"):
            return (*stack, Item("bare", phrase, case="become")), at + 1
        last = phrase.pieces[-1]
        pieces = (*phrase.pieces[:-1], Piece(adverb(last.text), last.span))
        return (*stack, Item("adverb", Phrase(pieces, "adverb"))), at + 1

    def _being(self, stack: Stack, elements: Sequence[Element], at: int) -> tuple[Stack, int]:
        """Read a noun or na-adjective with だ."""
        stack, phrase = absorbed(stack, composed(elements))
        head = Predicate(Verb("be"), Form(), self.units[at].span, at)
        predicate = completed(self.units, head, at)
        if predicate.link == FINAL and self.units[at].surface == "で" and predicate.end == at + 1:
            predicate = replace(predicate, link="and", conjunction="and")
        return self._push(stack, predicate, phrase)

    def _push(self, stack: Stack, predicate: Predicate, complement: Phrase | None = None) -> tuple[Stack, int]:
        """Return the stack with a clause in the place of what its predicate took."""
        link, end = predicate.link, predicate.end
        stack = tuple(replace(item, role="clause", word=";") if item.role == "final" else item for item in stack)
        chained = link == "and" and predicate.conjunction == "and" and not comma_at(self.units, end)
        ahead = link == "quote" and self._subject_ahead(end)
        start = reach(
            stack,
            "chained" if chained else link,
            subject_follows=ahead,
            equates=complement is not None,
            describes=predicate.adjectival,
        )
        clause = Clause(stack[start:], predicate, complement)
        rest = stack[:start]
        if link in ("that", "whether"):
            phrase = Phrase((Piece(predicate.conjunction, predicate.joint), *reported(clause)), "clause")
            return self._with_particle(rest, phrase, end)
        return (*rest, clause_item(clause)), end

    def _subject_ahead(self, at: int) -> bool:
        """Tell whether a topic or subject stands before the next verb, or it is passive: "it is said that"."""
        for index in range(at, len(self.units)):
            unit = self.units[index]
            if unit.is_pos("動詞"):
                return any(after.token.base in ("れる", "られる") for after in self.units[index + 1 : index + 2])
            if (unit.is_pos("助詞", "係助詞") or unit.is_pos("助詞", "格助詞")) and unit.surface in ("は", "が", "も"):
                return True
        return False
