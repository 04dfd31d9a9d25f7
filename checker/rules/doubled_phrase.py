"""A phrase stands twice in a row.

What it does
    Looks for a phrase of at least four characters that is repeated at once, with nothing or only a
    comma between, and for a name joined to itself (AとA).

Why it matters
    Decoders repeat themselves; the second copy often stands where another word was lost.

Example
    article: 首都で、首都で開かれた会議   → doubled

Not flagged
    Emphasis in quotations, sound words (ドンドン), scores and figures, words that a language doubles
    by grammar (一人一人), and repetitions that the source's sentence has too.

Known false alarms
    Poems and slogans.

Calibration
    Four characters with a kanji or katakana among them: no flag on the clean development news.

MQM type
    Fluency / Duplication

Sources
    Koehn & Knowles 2017, "Six Challenges for Neural Machine Translation", §3 (repetitions).
    https://aclanthology.org/W17-3204
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from checker.core.dossier import Dossier
from checker.core.finding import Category, Severity
from checker.core.mention import Kind, Mention, by_sentence
from checker.core.suspicion import Suspicion
from checker.core.text import Sentence, Span
from checker.match.repeats import recurs
from checker.rules import Rule

_GAP = r"[、，,;；]?\s*"
_DOUBLED = re.compile(rf"(?P<phrase>[^\s、。，,;；！？!?「」『』（）()]{{4,40}}?)(?P<gap>{_GAP})(?P=phrase)")
_JOINED = re.compile(r"(?P<phrase>[^\s、。，,「」『』（）()とや]{3,20})(?:と|や|および|及び|、|，|, | and )(?P=phrase)")
_WEIGHTY = re.compile(r"[\u4e00-\u9fff\u30a1-\u30fa]|[A-Za-zÀ-ɏЀ-ӿ]{4}")
_SOUND = re.compile(r"(.{1,3}?)\1+")
# A text with a blank for so many letters parts its words by blanks: one word twice is grammar there ("werden werden",
# "nein, nein"), several are an error.
LETTERS_TO_A_BLANK = 10
# The shortest phrase that either pattern finds.
SHORTEST_PHRASE = 3
QUOTES = ("「」", "『』", "“”", '""')


def check(dossier: Dossier) -> Iterator[Suspicion]:
    """Yield doubled phrases, one a place."""
    said_twice = _sources_double(dossier)
    names = by_sentence(dossier.article.reading.of(Kind.NAME, Kind.COUNTRY, Kind.ORGANIZATION))
    text = dossier.article.document.text
    spaced = text.count(" ") * LETTERS_TO_A_BLANK > len(text)
    for sentence in dossier.article.document.sentences:
        if sentence.index in said_twice or not recurs(sentence.text, SHORTEST_PHRASE, 2):
            continue
        for match in _DOUBLED.finditer(sentence.text):
            if _is_error(sentence, match) and not (spaced and not _is_words(sentence.text, match)):
                yield _suspicion(sentence, match)
        for match in _JOINED.finditer(sentence.text):
            if not spaced and _is_name(names.get(sentence.index, ()), sentence, match):
                yield _suspicion(sentence, match)


def _is_error(sentence: Sentence, match: re.Match[str]) -> bool:
    phrase = match["phrase"]
    if not _WEIGHTY.search(phrase) or _SOUND.fullmatch(phrase):
        return False
    # Without a comma a short repetition may be grammar (何度も何度も) or a name (ニューヨーク・ニューヨーク).
    if not match["gap"] and len(phrase) < 5:  # noqa: PLR2004
        return False
    return not _quoted(sentence.text, match)


def _is_words(text: str, match: re.Match[str]) -> bool:
    """Tell whether several whole words are doubled."""
    before, after = text[match.start() - 1 : match.start()], text[match.end() : match.end() + 1]
    return " " in match["phrase"].strip() and not (before.isalnum() or after.isalnum())


def _quoted(text: str, match: re.Match[str]) -> bool:
    before, after = text[: match.start()], text[match.end() :]
    return any(
        before.count(pair[0]) > before.count(pair[1]) and pair[1] in after
        if pair[0] != pair[1]
        else before.count(pair[0]) % 2
        for pair in QUOTES
    )


def _is_name(names: Sequence[Mention], sentence: Sentence, match: re.Match[str]) -> bool:
    """Tell whether what is joined to itself holds a name: 人と人 is grammar, アラブ人とアラブ人 is not."""
    span = Span(match.start("phrase"), match.end("phrase")).shift(sentence.span.start)
    return any(span.contains(name.span) and "common" not in name.traits for name in names)


def _sources_double(dossier: Dossier) -> frozenset[int]:
    """Return the article sentences whose source sentence repeats itself, too."""
    doubled = set()
    for encounter in dossier.close():
        document = dossier.sources[encounter.source].document
        if any(
            re.search(r"\b(\w{3,})\W+\1\b", document.sentences[j].text, re.IGNORECASE) for j in encounter.bead.source
        ):
            doubled |= set(encounter.bead.article)
    return frozenset(doubled)


def _suspicion(sentence: Sentence, match: re.Match[str]) -> Suspicion:
    return Suspicion(
        span=Span(*match.span()).shift(sentence.span.start),
        message=f"“{match['phrase']}” stands twice",
        kind="addition",
        suggestion=match["phrase"],
        confidence=0.92,
    )


RULE = Rule("doubled-phrase", Category.OTHER, Severity.MINOR, check, needs="article")
