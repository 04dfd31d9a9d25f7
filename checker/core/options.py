"""What the user asked for, validated once and then frozen."""

from __future__ import annotations

from dataclasses import dataclass, replace

from checker.core.finding import Severity
from checker.core.layout import USUAL, Layout
from checker.core.terms import Term


@dataclass(frozen=True, slots=True)
class Options:
    """How articles are checked; everything here is part of the signature.

    ``select`` empty means every stable rule; ``ignore`` wins over ``select``.  ``preview`` adds the
    rules that are below their floor of precision.  ``lang`` and ``source_lang`` empty mean: detect.
    ``terms`` are the renderings that the user prescribes; ``inline_ignore`` lets comments in the
    article suppress findings.  ``layout`` says where texts stand in files of records; its own languages
    are not used.  ``model`` is the name or the folder of a translation model, empty means: the first
    that was fetched; ``device`` is "auto", "cpu", "cuda", "cuda:1" or "mps".  ``source_collection`` is a folder of
    sources, or its index, among which each article finds its own.
    """

    lang: str = ""
    source_lang: str = "en"
    engine: str = "auto"
    model: str = ""
    device: str = "auto"
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    preview: bool = False
    min_severity: Severity = Severity.MINOR
    min_confidence: float = 0.0
    max_bytes: int = 10_000_000
    terms: tuple[Term, ...] = ()
    inline_ignore: bool = True
    layout: Layout = USUAL
    source_collection: str = ""

    def __post_init__(self) -> None:
        """Refuse a confidence outside 0..1."""
        if not 0.0 <= self.min_confidence <= 1.0:
            raise ValueError(f"min_confidence must be between 0 and 1, not {self.min_confidence}")

    @property
    def file_layout(self) -> Layout:
        """Return what readers must know: where texts stand, and which languages they are in."""
        return replace(self.layout, lang=self.lang, source_lang=self.source_lang)
