"""Whether a sentence says that something is not so.

Narrow signs say it beyond doubt; wide ones could: whoever asks whether a negation was lost looks for narrow signs
on one side and for the absence of wide ones on the other.
"""

from __future__ import annotations

import re

from checker.core.text import Span

_NARROW_EN = re.compile(r"\b(?:not|never|cannot|nobody|nothing)\b|n['’]t\b", re.IGNORECASE)
# "not only", "if not", "why not" deny nothing; nor does a question that waits for a yes.
_IDLE_EN = re.compile(
    r"\bnot\s+(?:only|just|merely|simply|until|to mention|least|long|far|yet|always|all|every|necessarily|surprisingly)\b"
    r"|\b(?:if|why|or|whether or|might as well) not\b|n['’]t\s+(?:only|just|until|yet|always)\b|n['’]t\b[^.!?]*\?|\bnothing but\b",
    re.IGNORECASE,
)
_WIDE_EN = re.compile(
    r"\b(?:not?|never|cannot|nobody|nothing|nowhere|neither|nor|none|without|hardly|barely|scarcely|rarely|seldom"
    r"|little|few|less|least|only|just|but|except|instead|unless|until|before|against|unable|unlikely|impossible|different"
    r"|lack\w*|fail\w*|miss\w*|den(?:y|ies|ied)\w*|refus\w*|reject\w*|declin\w*|avoid\w*|prevent\w*|prohibit\w*|ban\w*"
    r"|stop\w*|ceas\w*|cancel\w*|oppos\w*|doubt\w*|absen\w*|free|far|rather|hard|difficult\w*|too|still|yet|already"
    r"|(?:un|in|im|ir|il|dis|non)[a-z]{3,}|\w+less)\b|n['’]t\b",
    re.IGNORECASE,
)
# By language of the article: the narrow sign, what looks like it and denies nothing, and the wide signs.
_ARTICLE = {
    "ja": (
        re.compile(
            r"(?:て|で)(?:は)?(?:い)?(?:ない|なかった)|ません|(?:し|され|られ|れ|来|わ|か|さ|た|な|ま|ら|が|ば)(?:ない|なかった)(?=[。、」と]|$)"
        ),
        re.compile(
            r"なければ|なくては|ないと(?:いけ|なら|駄目)|ざるを|ずには|かもしれ(?:ない|ません)|に違いない|にちがいない|に過ぎない|にすぎない"
            r"|しか|だけで(?:は)?な|のみなら|ばかりで(?:は)?な|ではないか|じゃないか|のではない|ないか|ませんか|ないで|少なく|限りな|間もな|まもな"
            r"|絶え間な|さりげな|何気な|やむを得ない|思いがけない|にほかなら|まで"
        ),
        re.compile(
            r"な[いくかけ]|ませ?ん|[ぁ-ん一-龯](?:ず|ぬ|ざる|ん)|[不無未非否拒禁避防止断辞欠失難違反消だけ]|しか|のみ|まだ|ゼロ|ノー|いや"
        ),
    ),
}


def languages() -> frozenset[str]:
    """Return the article languages whose negations are known."""
    return frozenset(_ARTICLE)


def denies(english: str) -> bool:
    """Tell whether an English sentence says beyond doubt that something is not so."""
    return bool(_NARROW_EN.search(_IDLE_EN.sub("", english)))


def may_deny(english: str) -> bool:
    """Tell whether anything in an English sentence could render a negation."""
    return bool(_WIDE_EN.search(english))


def denial(lang: str, text: str) -> Span | None:
    """Return where the article's words say beyond doubt that something is not so (code points of ``text``)."""
    narrow, idle, _ = _ARTICLE[lang]
    found = None if idle.search(text) else narrow.search(text)
    return Span(*found.span()) if found else None


def text_may_deny(lang: str, text: str) -> bool:
    """Tell whether anything in the article's words could be a negation."""
    return bool(_ARTICLE[lang][2].search(text))
