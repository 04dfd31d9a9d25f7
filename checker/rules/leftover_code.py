"""A code, markup or a button of the web page stands in the text.

What it does
    Looks for identifiers of picture agencies (RTX…, GettyImages-…), names of picture files and long
    mixtures of letters and digits that run straight into a word; for HTML tags and entities and the
    placeholders of templates; and for the words of buttons (Read more) that stand alone between
    sentences.

Why it matters
    Such a code comes from the page that was scraped; digits at its end melt into the first number of
    the caption, which then counts wrong.

Example
    article: RTX1AB2C人々は…   → RTX1AB2C does not belong to the text

Not flagged
    Products, aircraft, laws and viruses (A380, Su-35S, COVID-19), any code or placeholder that a source
    has in its text as well, markup that the text speaks about (<br>タグ), and buttons in quotation marks.

Known false alarms
    Part numbers in technical texts without a source.

Calibration
    Four or more changes between letters and digits, or an agency's own prefix: no flag on the clean
    development news.

MQM type
    Accuracy / Addition

Sources
    MQM error typology, https://themqm.org/error-types-2/typology/
    WHATWG, HTML Living Standard, §3 (elements) and §13.5 (entities), https://html.spec.whatwg.org
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.core.dossier import Dossier
from checker.core.finding import Category, Severity
from checker.core.suspicion import Suspicion
from checker.core.text import Sentence, Span
from checker.rules import Rule

# Prefixes that agencies and cameras give to picture files.
_AGENCY = r"(?:GettyImages|RT[RSX]|RC[A-Z0-9]{2}|AFP|EPA|PA|iStock|shutterstock|DSC[FN]?|IMG|PXL)[-_]?"
_CODE = re.compile(
    rf"(?<![A-Za-z0-9])(?:{_AGENCY}(?=[A-Z0-9_-]*\d)[A-Za-z0-9_-]{{4,}}|"
    r"(?=[A-Za-z0-9_-]{7,})(?:[A-Za-z]+\d+){2,}[A-Za-z]*|[A-Za-z]+[-_]?\d{7,})"
)
# A file's name at the head of a caption, followed by its first word: a particle would make it part of the sentence.
_PICTURE = re.compile(
    r"(?<![A-Za-z0-9_.])[A-Za-z0-9][A-Za-z0-9_.-]*\.(?:jpe?g|png|gif|webp|tiff?|bmp|svg)(?![A-Za-z0-9])", re.IGNORECASE
)
_CAPTION = re.compile(r"\s*(?:$|[一-鿿々ァ-ヺ「『])")
_ELEMENTS = (
    "a|abbr|article|aside|audio|b|big|blockquote|body|br|button|center|cite|code|dd|div|dl|dt|em|figcaption|figure|font|"
    "footer|form|h[1-6]|head|header|hr|html|i|iframe|img|input|li|link|main|meta|nav|ol|p|picture|pre|ruby|rp|rt|s|script|"
    "section|small|source|span|strong|style|sub|sup|table|tbody|td|th|thead|time|tr|u|ul|video|wbr"
)
_MARKUP = re.compile(
    rf"(?:</?(?:{_ELEMENTS})(?:\s[^<>\n]{{0,200}})?/?>|<!--.{{0,200}}?-->)+"
    r"|&(?:#\d{2,6}|#[xX][0-9a-fA-F]{2,5}|[a-zA-Z]{2,8}\d?);|&(?:nbsp|amp|quot|lt|gt)(?![A-Za-z=])"
)
_PLACEHOLDER = re.compile(
    r"\{\{[^{}\n]{1,40}\}\}|\{%[^%\n]{1,40}%\}|[$#]\{[A-Za-z_][^{}\n]{0,40}\}|%\([A-Za-z_]\w{0,30}\)[sdf]|"
    r"\[\[?(?:File|Image|caption|embed|gallery|video)[ :][^\]\n]{1,80}\]\]?",
)
# Words of buttons and page furniture; whoever reads English news sites knows them.
_BUTTON = re.compile(
    r"(?:Read|Learn|See|View|Show|Load|Find out|Click (?:here )?(?:for|to read)) more|Click here|Continue reading|"
    r"Read (?:the )?full (?:story|article)|Sign (?:up|in)|Log in|Subscribe(?: now| here)?|Share (?:this|on|via)[ A-Za-z]*|"
    r"Advertise?ment|Story continues below(?: advertisement)?|Scroll (?:down )?to continue|Skip (?:to|ad)[ A-Za-z]*|"
    r"Watch (?:now|live|the video)|Related (?:articles?|stories|topics|content)|More on this story|Most (?:read|popular)|"
    r"Leave a comment|Cookie (?:policy|settings)|Privacy policy|All rights reserved|Follow us(?: on [A-Za-z]+)?|"
    r"Back to top|Print this page|Loading(?:\.\.\.|…)",
    re.IGNORECASE,
)
_BEFORE = re.compile(r"(?:^|[。！？!?」』）)\]|>…])\s*$")
_AFTER = re.compile(r"\s*[.:：»›>→…]*(?:\s|$|(?<=[.:：»›>→…]))")
_LETTER = re.compile(r"[^\W\d_]")
# What may follow the code's digits and count as a caption's own first number: 2人, 3月.
_COUNTED = re.compile(r"[人名個台件年月日時歳]")
# What a text writes behind markup that it speaks about.
_SPOKEN_OF = re.compile(r"[」』]?\s*(?:タグ|要素|属性|という|と(?:書|入力|表示)|を(?:使|入力|書))")


def check(dossier: Dossier) -> Iterator[Suspicion]:
    """Yield codes, markup and buttons that do not belong to the text."""
    known = " ".join(source.document.text for source in dossier.sources)
    for sentence in dossier.article.document.sentences:
        taken: list[Span] = []
        for span, what in sorted(
            [*_markup(sentence.text, known), *_buttons(sentence.text), *_codes(sentence.text, known)]
        ):
            if not any(span.overlaps(other) for other in taken):
                taken.append(span)
                yield _suspicion(sentence, span, what)


def _codes(text: str, known: str) -> Iterator[tuple[Span, str]]:
    for match in _PICTURE.finditer(text):
        if match[0] not in known and _BEFORE.search(text[: match.start()]) and _CAPTION.match(text, match.end()):
            yield Span(*match.span()), "the name of a picture file"
    for match in _CODE.finditer(text):
        if match[0] not in known and _glued(text, match):
            end = match.end() + bool(_COUNTED.match(text, match.end()) and match[0][-1].isdigit())
            yield Span(match.start(), end), "a picture code"


def _glued(text: str, match: re.Match[str]) -> bool:
    before, after = text[: match.start()][-1:], text[match.end() :][:1]
    return bool(_LETTER.match(after) or _LETTER.match(before))


def _markup(text: str, known: str) -> Iterator[tuple[Span, str]]:
    placeholders = [match for match in _PLACEHOLDER.finditer(text) if match[0] not in known]
    for match in (*_MARKUP.finditer(text), *placeholders):
        if not _SPOKEN_OF.match(text, match.end()):
            yield Span(*match.span()), "markup of a web page"


def _buttons(text: str) -> Iterator[tuple[Span, str]]:
    for match in _BUTTON.finditer(text):
        if match[0][0].isupper() and _BEFORE.search(text[: match.start()]) and _AFTER.match(text, match.end()):
            yield Span(*match.span()), "a button of a web page"


def _suspicion(sentence: Sentence, span: Span, what: str) -> Suspicion:
    return Suspicion(
        span=span.shift(sentence.span.start),
        message=f"“{span.of(sentence.text)}” is {what}, not part of the text",
        kind="addition",
        suggestion="",
        confidence=0.95,
    )


RULE = Rule("leftover-code", Category.OTHER, Severity.MINOR, check, needs="article")
