"""Countries, offices and bodies of Chinese texts, looked up in simplified characters."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from checker.core.mention import Kind, Mention
from checker.core.tables import read_table
from checker.core.text import Sentence
from checker.lang import listed
from checker.lang.adjacency import Phrasing
from checker.lang.plaintext import Plain

PACKAGE = "checker.lang.zh"
LOCALES = ("zh", "zh_Hant", "zh_Hant_HK")

_WIDE = {chr(code): chr(code - 0xFEE0) for code in (*range(0xFF10, 0xFF1A), 0xFF0E, 0xFF0C, 0xFF05, 0xFF1A)}
# Stop and comma stay what they are: sentences are already cut, but a full-width comma never stands in a figure.
_WIDE.pop("，")
_ROW = "美中英法德俄日韩朝印澳加欧以伊"
_SIGNS = {
    "美": "US", "中": "CN", "英": "GB", "法": "FR", "德": "DE", "俄": "RU", "日": "JP", "韩": "KR", "朝": "KP",
    "印": "IN", "澳": "AU", "加": "CA", "欧": "EU", "以": "IL", "伊": "IR",
}  # fmt: skip
_HEADS = "军(?!事)|方|媒|籍|企|国防部|国务院|国务卿|总统|首相|外长|防长|政府|商务部|财政部|舰|股|债"
_OF_TWO = "两国|关系|贸易|双边|三国|之间|双方|峰会|战争|冲突|边境|联盟|同盟|对话|谈判|协议|协定|会谈|外交|军演|联合"
_SIGN = re.compile(
    rf"(?<![一-鿿])(?P<row>[{_ROW}]{{2,3}})(?=(?:{_OF_TWO}))|(?P<row2>中美|美中|美俄|俄美|美英|英美|英法|法英|德法|法德|美日|日美|美韩|韩美|朝美|美朝|中俄|俄中|中日|日中|中英|英中|中欧|欧美|美欧|美墨|美加|韩朝|朝韩|美伊)(?=(?:{_OF_TWO}))"
    rf"|(?P<lone>[美英俄韩日德法以])(?=(?:{_HEADS}))|(?<=[驻访赴])(?P<visited>[美英俄韩日德法华])(?![一-鿿]?[元洲])"
)
# What makes an event, a place or a thing of the office before it: 总统府, 总统选举, 主席台.
_NEVER = re.compile(
    r"府|选举|大选|竞选|初选|制|职|任期|办公室|官邸|团(?!长)|席位|台|们?日|杯|奖|教育|学院|协会|工会|联盟|联合会|公会|席|会议|会(?!见|说|在|谈|表)|令|权|就职"
)
SIGNS = listed.Signs(
    before={
        "former": re.compile(r"(?:前任?|原|已故|卸任)(?:[一-鿿]{0,6}?)?$"),
        "deputy": re.compile(r"副$"),
        "acting": re.compile(r"(?:代理|代|临时|署理)(?:[一-鿿]{0,2})?$"),
        "shadow": re.compile(r"影子(?:内阁)?$"),
        "elect": re.compile(r"(?:当选|候任)$"),
        "current": re.compile(r"(?:现任)(?:[一-鿿]{0,4})?$"),
    },
    after={
        "candidate": re.compile(r"(?:的)?(?:候选人|提名人|参选人)"),
        "spouse": re.compile(r"夫人"),
        "elect": re.compile(r"当选人"),
    },
    never=_NEVER,
)
COUNTRY_SIGNS = listed.Signs(
    after={
        "demonym": re.compile(r"人(?!民|权|口|工|力|质|才)|籍|裔|女子|男子|公民|国民"),
        "language": re.compile(r"语|文(?!化|明|件)"),
        "currency": re.compile(r"元|镑|法郎|卢比|盾"),
        "ambiguous": re.compile(r"元|镑|法郎|卢比|盾|(?:东部|西部|当地|夏令)?时间"),
    }
)
PHRASING = Phrasing(
    to_role=re.compile(r"(?:\s?[(（][^()（）]{1,40}[)）])?\s?(?:前|现任|新任|代理|副)?"),
    to_holder=re.compile(r"[\s、，,]?"),
    of=re.compile(r"的?(?:前|现任|新任|代理|副|时任|临时|常务)?"),
    country_after=False,
)


@lru_cache(maxsize=1)
def _simplified() -> dict[str, str]:
    rows = read_table(PACKAGE, "traditional.tsv")
    return _WIDE | {old: new for row in rows for old, new in zip(row["traditional"], row["simplified"], strict=True)}


def simplify(text: str) -> str:
    """Return ``text`` in simplified characters and plain digits, sign by sign."""
    signs = _simplified()
    return "".join([signs.get(char, char) for char in text])


def plain(sentence: Sentence) -> Plain:
    """Return the sentence in simplified characters and plain digits."""
    return Plain.of(sentence, simplify)


def spellings(form: str) -> tuple[str, ...]:
    """Return a form of a table as it stands in plain text, with both kinds of middle dot and bracket."""
    one = simplify(form)
    return tuple(dict.fromkeys((one, one.replace("（", "(").replace("）", ")"), one.replace("·", "‧"))))


def stands(_text: str, _start: int, _end: int) -> bool:
    """Tell whether an entry may stand at a place: in Chinese anywhere, look-alikes being entries too."""
    return True


def find_listed(plain: Plain) -> Iterator[Mention]:
    """Yield the countries, offices and bodies of a sentence."""
    table = listed.country_table(PACKAGE, LOCALES, spellings)
    yield from listed.with_abbreviations(listed.find_countries(plain, table, stands, COUNTRY_SIGNS), _signs(plain))
    yield from listed.find_roles(plain, listed.role_table(PACKAGE, spellings), stands, SIGNS)
    yield from listed.find_bodies(plain, listed.body_table(PACKAGE, spellings), stands)


def _signs(plain: Plain) -> Iterator[Mention]:
    """Yield countries of one sign: 中美贸易, 美军, 访华."""
    for match in _SIGN.finditer(plain.text):
        start = match.start()
        for at, sign in enumerate(match[0], start):
            code = _SIGNS.get(sign) or {"华": "CN", "墨": "MX"}.get(sign)
            if code:
                yield plain.mention(Kind.COUNTRY, at, at + 1, (code,), {"abbreviation"})
