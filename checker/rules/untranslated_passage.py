"""Words of the original were left standing in the translation.

What it does
    Looks for three or more words of running English inside an article that is otherwise written in
    its own script, and for single English words that an aligned sentence of a source has: offices
    (rapper), ordinals (20th), and, as a note, any other plain word.

Why it matters
    Readers of the article need not read English, and what the passage says is lost to them.

Example
    article: 多くの人はnear the city centreに住む   → “near the city centre” was not translated

Not flagged
    Names, brands and titles (words with capitals), quotations and words in brackets (glosses),
    credits, addresses, tags and codes, and phrases of other languages.

Known false alarms
    Lyrics and slogans in small letters without quotation marks.

Calibration
    Two plain words in small letters among three make running text: on the clean development news only
    one run is left, and it is one that the translator forgot.

MQM type
    Accuracy / Untranslated

Sources
    MQM error typology, https://themqm.org/error-types-2/typology/
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from checker.core.dossier import Dossier, Witness
from checker.core.finding import Category, Severity
from checker.core.mention import Kind, Mention
from checker.core.suspicion import Suspicion
from checker.core.text import Sentence, Span
from checker.rules import Rule

_LATIN = r"[A-Za-zÀ-ÖØ-öø-ɏ]"
_WORD = rf"{_LATIN}+(?:['’-]{_LATIN}+)*"
# Addresses, tags and codes: letters beside digits and signs that no sentence has there.
_EDGE = r"(?<![A-Za-zÀ-ÖØ-öø-ɏ0-9_@#＠＃/\\.&+=%:'’-])"
_RUN = re.compile(
    rf"{_EDGE}(?:{_WORD}|\d+(?:st|nd|rd|th))(?:[,;]? (?:{_WORD}|\d[\d,.]*(?:st|nd|rd|th)?))*(?![A-Za-zÀ-ÖØ-öø-ɏ0-9_@/\\&+=-]|\.[A-Za-z0-9])"
)
_PLAIN = re.compile(r"[a-z]{3,}(?:['’-][a-z]+)*")
_LONE = re.compile(rf"\d+(?:st|nd|rd|th)|{_PLAIN.pattern}")
_OWN_SCRIPT = re.compile(r"[^\W\d_]", re.UNICODE)
_QUOTED = re.compile(r"[「『“\"'《〈(（\[【]\s*$")
_GLOSSED = re.compile(r"\s*[.,:：=＝]?\s*[（(\[【]|\s*[」』”\"'》〉)）\]】]")
_CREDIT = re.compile(r"(?:写真|画像|撮影|提供|出典|引用|原題|Photo|Credit|©)[^。]{0,12}$", re.IGNORECASE)
FUNCTION_WORDS = frozenset(
    "a an and are as at be been but by for from had has have he her his if in into is it its no not of on or our she "
    "so than that the their them then there they this to was we were what when which who will with would you your".split()
)
# Units and words that Japanese news writes in small Latin letters.
ACCEPTED = frozenset("app bis com feat from kph mph net rpm the tips ver via vol with www".split())
FEWEST_WORDS = 3
FEWEST_PLAIN = 2
SHORTEST_WORD = 4
LONGEST_SHOWN = 78
# An article with more of its letters in Latin script (0..1) is written in it.
MOST_LATIN = 0.8


def check(dossier: Dossier) -> Iterator[Suspicion]:
    """Yield passages and words that were not translated."""
    if _writes_latin(dossier.article.document.text):
        return
    said = "\n".join(source.document.text for source in dossier.sources)
    for sentence in dossier.article.document.sentences:
        for match in _RUN.finditer(sentence.text):
            if _is_set_apart(sentence.text, match):
                continue
            words = match[0].replace(",", "").replace(";", "").split()
            if _is_prose(words, said=match[0] in said):
                yield _suspicion(sentence, match, None, ())
            elif len(words) < FEWEST_WORDS:
                yield from _word(dossier, sentence, match)


def _writes_latin(text: str) -> bool:
    letters: list[str] = _OWN_SCRIPT.findall(text)
    return sum(char.isascii() for char in letters) > MOST_LATIN * len(letters)


def _is_set_apart(text: str, match: re.Match[str]) -> bool:
    """Tell whether brackets, quotation marks, a credit or an explanation beside it make it no part of the sentence."""
    before = text[: match.start()]
    open_quote = before.count('"') % 2 == 1 or any(
        before.count(pair[0]) > before.count(pair[1]) for pair in ("「」", "『』", "“”", "（）", "()", "《》")
    )
    marked = _QUOTED.search(before) or _GLOSSED.match(text, match.end()) or _CREDIT.search(before)
    return open_quote or marked is not None


def _is_prose(words: Sequence[str], *, said: bool) -> bool:
    """Tell whether the words are running English: plain words, and function words or a source to prove it."""
    plain = [word for word in words if _PLAIN.fullmatch(word)]
    content = [word for word in plain if word not in FUNCTION_WORDS]
    functions = [word for word in words if word in FUNCTION_WORDS]
    if len(words) < FEWEST_WORDS or not content or len(plain) < FEWEST_PLAIN:
        return False
    return said or bool(functions)


def _word(dossier: Dossier, sentence: Sentence, match: re.Match[str]) -> Iterator[Suspicion]:
    """Yield lone words or ordinals where the aligned sentence of a source has one of them."""
    if any(part[0].isupper() for part in match[0].split()):
        return
    said: list[Witness] = []
    telling = False
    for found in _LONE.finditer(match[0]):
        word = found[0]
        ordinal = word[0].isdigit()
        if ordinal or (len(word) >= SHORTEST_WORD and word not in ACCEPTED | FUNCTION_WORDS):
            witness, role = _witness(dossier, sentence, word)
            said += [witness] if witness else []
            telling = telling or (witness is not None and (role or ordinal))
    if said:
        yield _suspicion(sentence, match, None if telling else Severity.NEUTRAL, tuple(said))


def _witness(dossier: Dossier, sentence: Sentence, word: str) -> tuple[Witness | None, bool]:
    """Return where an aligned sentence says the word, and whether it is an office there."""
    for encounter in dossier.close():
        if sentence.index not in encounter.bead.article:
            continue
        source = dossier.sources[encounter.source]
        for number in encounter.bead.source:
            said = source.document.sentences[number]
            place = re.search(rf"\b{re.escape(word)}\b", said.text)
            if place:
                span = Span(*place.span()).shift(said.span.start)
                role = any(mention.span.overlaps(span) for mention in source.reading.of(Kind.ROLE))
                return Witness(encounter.source, Mention(Kind.NAME, span, word, number)), role
    return None, False


def _suspicion(
    sentence: Sentence, match: re.Match[str], severity: Severity | None, witnesses: tuple[Witness, ...]
) -> Suspicion:
    span = Span(match.start(), min(match.end(), match.start() + LONGEST_SHOWN))
    return Suspicion(
        span=span.shift(sentence.span.start),
        message=f"“{span.of(sentence.text)}” was not translated",
        kind="untranslated",
        expected=match[0],
        witnesses=witnesses,
        confidence=0.9,
        severity=severity,
    )


RULE = Rule("untranslated-passage", Category.UNTRANSLATED, Severity.MINOR, check, needs="article")
