"""What stands right before and after a name, and so says what it is a name of.

Suffixes such as 州, 紙 or 氏 are no part of a name's span; they make it a place's, a body's, a person's.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from checker.core.mention import Kind, Mention
from checker.core.tables import read_table
from checker.core.text import Span

# Exclusions are compounds in which the sign is no suffix of the name before it (シリア|市場).
_PLACE = re.compile(
    r"[ 　]?(?:州(?!知事)|市(?!場|況|販)|郡|県|島|諸島|群島|半島|列島|川|河(?!川)|湾|湖|海峡|海(?!外|軍|上|賊)|山(?!積)|山脈|岳"
    r"|通り(?!に|の|だ)|街(?!宣)|町(?!人)|村|区(?!別|分|間)|省(?!エネ|略|庁)|地区|地方|地域|空港|駅|橋|岬|高原|盆地|砂漠|運河|港|広場|丘陵|国境|在住|出身|近郊|郊外|市内|南部|北部|東部|西部|中部)"
)
_ORGANIZATION = re.compile(
    r"[ 　]?(?:社(?!会|員|長|交|内|説)|紙(?!面|幣|一重)|誌(?!面|上)|大学|大(?=[のはがにでを教])|党(?!首|員|内|派)|銀行|FC|クラブ|新聞"
    r"|通信|放送|テレビ|証券|航空|自動車|製薬|財団|協会|組合|研究所|病院|裁判所|連隊|旅団|師団|株|高校|学校|劇場|博物館|美術館|教会)"
)
_MODIFIER = re.compile(r"[ 　・]?(?:元|前|新|現|次期|暫定|副|故)?[ 　]?")
_DEPARTMENT = re.compile(r"[ 　]?[一-鿿々]{1,8}")


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The text of a document and the offices and countries in it, for looking to both sides.

    ``starts`` and ``ends`` map offsets in the document to the mentions that begin or end there.
    """

    text: str
    starts: dict[int, Mention]
    ends: dict[int, Mention]
    role_starts: tuple[int, ...]

    @classmethod
    def of(cls, text: str, taken: Iterable[Mention]) -> Surroundings:
        """Return the surroundings of a document; longer mentions win where several begin together."""
        near = sorted((m for m in taken if m.kind in {Kind.ROLE, Kind.COUNTRY}), key=lambda m: len(m.span))
        starts = {mention.span.start: mention for mention in near}
        ends = {mention.span.end: mention for mention in near}
        roles = sorted(start for start, mention in starts.items() if mention.kind is Kind.ROLE)
        return cls(text, starts, ends, tuple(roles))

    def honorific_at(self, offset: int) -> str:
        """Return the honorific that begins at ``offset``, or ""."""
        match = _honorifics("after").match(self.text, offset)
        return match.group() if match else ""

    def role_at(self, offset: int) -> Mention | None:
        """Return the office that follows a name ending at ``offset``, modifiers and country between."""
        after = self.starts.get(offset)
        if after is not None and after.kind is Kind.COUNTRY:
            offset = after.span.end
        for start in (offset, *(self._modified(offset))):
            role = self.starts.get(start)
            if role is not None and role.kind is Kind.ROLE:
                return role
        return None

    def _modified(self, offset: int) -> tuple[int, ...]:
        match = _MODIFIER.match(self.text, offset)
        end = match.end() if match else offset
        country = self.starts.get(end)
        return (end,) if country is None or country.kind is Kind.ROLE else (end, country.span.end)

    def department_role_at(self, offset: int) -> Mention | None:
        """Return the office whose department stands between it and the name (Xインフラ相, X作戦司令官)."""
        at = bisect_left(self.role_starts, offset + 1)
        if at == len(self.role_starts):
            return None
        start = self.role_starts[at]
        return self.starts[start] if _DEPARTMENT.fullmatch(self.text, offset, start) else None

    def title_before(self, offset: int) -> bool:
        """Tell whether an office or a form of address ends right where a name begins."""
        role = self.ends.get(offset)
        if role is not None and role.kind is Kind.ROLE:
            return True
        return bool(_honorifics("before").search(self.text[max(0, offset - 4) : offset]))

    def introduced(self, offset: int) -> bool:
        """Tell whether an office and の or a comma stand before a name (国防相のX, 指導者、X)."""
        role = self.ends.get(offset - 1)
        return role is not None and role.kind is Kind.ROLE and self.text[offset - 1] in "の、"

    def is_person(self, span: Span) -> bool:
        """Tell whether an honorific, or an office on either side, makes the name a person's."""
        return bool(self.honorific_at(span.end)) or self.role_at(span.end) is not None or self.title_before(span.start)

    def suffix_trait(self, offset: int) -> str:
        """Return "place" or "organization" after the suffix at ``offset``, or ""."""
        if _PLACE.match(self.text, offset):
            return "place"
        return "organization" if _ORGANIZATION.match(self.text, offset) else ""


def is_form_of_address(word: str) -> bool:
    """Tell whether ``word`` is a form of address that stands before names (サー, ミスター)."""
    return _honorifics("before").fullmatch(word) is not None


@lru_cache(maxsize=2)
def _honorifics(position: str) -> re.Pattern[str]:
    rows = read_table("checker.lang.ja", "honorifics.tsv")
    surfaces = sorted((row["surface"] for row in rows if row["position"] == position), key=len, reverse=True)
    # A lone kanji is an honorific only where its word ends there (白鵬関は, but ロシア関係).
    lone = "".join(each for each in surfaces if len(each) == 1 and each != "氏")
    longer = [re.escape(each) for each in surfaces if each not in lone]
    joined = "|".join([*longer, *([f"[{lone}](?![一-鿿])"] if lone else [])])
    return re.compile(rf"[ 　]?(?:{joined})" if position == "after" else rf"(?:{joined})[・. ]?$")
