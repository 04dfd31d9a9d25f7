"""What must be equal for two runs to give the same result.

Source: the idea of a signature on every result is sacreBLEU's (Post 2018, "A Call for Clarity in
Reporting BLEU Scores", https://aclanthology.org/W18-6319).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, fields


@dataclass(frozen=True, slots=True)
class Signature:
    """Versions and settings; ``str()`` gives the one-line form ``key:value|key:value``."""

    version: str
    engine: str
    lang: str
    rules: tuple[str, ...]
    language_data: tuple[tuple[str, str], ...]
    settings: tuple[tuple[str, str], ...]

    def __str__(self) -> str:
        """Return the one-line form."""
        data = "+".join(f"{name}-{version}" for name, version in self.language_data)
        settings = "|".join(f"{key}:{value}" for key, value in self.settings)
        head = f"version:{self.version}|engine:{self.engine}|lang:{self.lang}|rules:{len(self.rules)}"
        return "|".join(part for part in (head, f"data:{data}" if data else "", settings) if part)


def changed(before: Iterable[Signature], after: Iterable[Signature]) -> tuple[str, ...]:
    """Return what differs between two runs (``"engine"``, ``"rules"``, …): findings may come and go by it alone."""
    earlier, later = tuple(before), tuple(after)
    names = (field.name for field in fields(Signature) if field.name != "lang")
    return tuple(
        name.replace("_", " ")
        for name in names
        if {getattr(s, name) for s in earlier} != {getattr(s, name) for s in later}
    )
