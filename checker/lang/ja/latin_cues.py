"""Marks that a Latin word in Japanese is a foreign name: the words beside it, and dictionaries.

A sentence such as 「…」とRiveraは述べた has a person for its subject wherever the word is known as a name
or is no everyday word; a company speaks, too, so brands are sorted out before.
"""

from __future__ import annotations

import re

from checker.core.text import Span
from checker.lang.ja.lexicon import is_foreign_name, is_loanword

KATAKANA = re.compile("[ァ-ヺー]")
# Articles and patronymics between the katakana parts of a name (ヌーリ・al-マリキ).
PARTICLE = re.compile(
    r"(?<=[ァ-ヺー][・＝ ])(?:[Aa]l|[Ee]l|[Bb]in|[Ii]bn|[Aa]bu|van der|van|von|de la|de|da|di|del)[-・＝ ]?(?=[ァ-ヺ])"
)
# Quoted speech goes before the speaker, and the verb of saying follows at once.
_SPEECH_BEFORE = re.compile(r"(?:と|とも|だと|[」』”\"])[、,，]?[ 　]?$")
_SPEECH_AFTER = re.compile(
    r"[ 　]?(?:は|が|も)[、,，]?[ 　]?(?:さらに|また|付け)?(?:言|述べ|語(?:る|っ|り)|話(?:す|し)|説明|主張|指摘|強調|警告|批判|コメント|ツイート)"
)
_BY_WORDS_OF = re.compile(r"[ 　]?(?:氏|さん|容疑者|被告|選手|監督|大統領|首相|議員|夫妻|一家)")
_PLACE_AFTER = re.compile(r"[ 　]?(?:の?近く|の?付近|の?周辺|の?郊外|の?近郊|の?中心部|一帯|在住|出身|生まれ)")
_SHORTEST = 3
_NAME = re.compile(r"[A-ZÀ-Þ][a-zß-ɏ'’]+(?:[ -][A-ZÀ-Þ][a-zß-ɏ'’]+){0,3}")


def traits(text: str, span: Span) -> tuple[str, ...]:
    """Return the marks of a foreign name at ``span`` of a sentence's text; () if there are none."""
    run = span.of(text)
    if len(run) < _SHORTEST or not _NAME.fullmatch(run):
        return ()
    words = run.split(" ")
    found = ["renderable"] if is_foreign_name(words[0]) or is_foreign_name(words[-1]) else []
    found += ["loanword"] if is_loanword(run) else []
    if _speaks(text, span) or _BY_WORDS_OF.match(text, span.end):
        found.append("person")
    elif found and _PLACE_AFTER.match(text, span.end):
        found.append("place")
    return tuple(found)


def _speaks(text: str, span: Span) -> bool:
    return bool(_SPEECH_BEFORE.search(text[: span.start]) and _SPEECH_AFTER.match(text, span.end))
