"""Numbers in Japanese text that count nothing: telephone numbers, model names, web addresses.

They are read so that their digits are not taken for quantities, and so that they can be compared as written.
"""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING

from checker.lang.figures import CODE, Figure, exact

if TYPE_CHECKING:
    from collections.abc import Container, Iterator

_CODE = re.compile(
    r"(?:https?://|www\.)[!-~]+|(?<![!-~])[\w-]+\.(?:com|net|org|jp|tv|co\.uk)(?![A-Za-z])|(?<![!-~])[@#]\w+"
    r"|(?<![A-Za-z0-9$])(?=[a-z]*[A-Z])[A-Za-z]{1,9}-?\d{1,15}[A-Za-z]{0,9}(?:-\d{1,9}[A-Z]{0,9}){0,3}(?![A-Za-z0-9])"
    r"|(?<![\d.,A-Za-z])\d{1,15}[A-Z]{1,2}(?![A-Za-z0-9])|24/7|24時間365日"
    r"|(?<![\d.,])(?:\+\d{1,3}[- ]|0|1-)\d{1,4}(?:[- ]\d{2,5}){1,4}(?!\d)"
)

_CODE_SIGN = re.compile(r"[\d.@#]|http|www")


def read_codes(text: str, units: Container[str]) -> Iterator[Figure]:
    """Yield codes, and as empty figures the addresses whose digits say nothing.

    Args:
        text: A sentence, its full-width digits and signs made ASCII.
        units: Words for units: 5MB is no code.
    """
    for match in _CODE.finditer(text) if _CODE_SIGN.search(text) else ():
        digits = re.sub(r"\D", "", match[0])
        if match[0][0] in "@#hw" or re.search(r"\.[a-z]{2,3}$", match[0]) or not digits:
            yield Figure(match.start(), match.end())
        elif not re.fullmatch(r"\d+[A-Z]{1,2}", match[0]) or match[0].lstrip("0123456789") not in units:
            yield Figure(
                match.start(), match.end(), exact(Fraction(digits), match[0], "code"), traits=frozenset({CODE})
            )
