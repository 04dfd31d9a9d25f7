"""Engines: from the article to English, one variant a file or folder.

Every engine gives one English sentence for each sentence of the article, with links back to the
places that the English came from, and names the sentences that it could not translate.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Protocol

from checker.core.backtranslation import BackTranslation
from checker.core.mention import Reading
from checker.core.options import Options
from checker.core.registry import Registry
from checker.core.text import Document


@dataclass(frozen=True, slots=True)
class Recorded:
    """A back-translation that was made before: ``text`` of the file called ``name``, not yet read."""

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class Task:
    """What an engine is given: the segmented article, what its pack read in it, and English names.

    ``spellings`` gives for names of the article, as written, how the sources spell them, where that is
    beyond doubt; an engine may spell names so.  ``recorded`` is what the user has of a back-translation.
    """

    article: Document
    reading: Reading
    spellings: Mapping[str, str] = field(default_factory=dict)
    recorded: Recorded | None = None


class Engine(Protocol):
    """A way to translate the article to English; made from what the user asked for."""

    @property
    def signature(self) -> str:
        """Return engine, model and revision in one word, e.g. ``lexicon-1``."""

    def translate(self, task: Task) -> BackTranslation:
        """Return the article in English."""


ENGINES: Registry[Callable[[Options], Engine]] = Registry(
    "engines",
    {
        "lexicon": "checker.engines.lexicon:LexiconEngine",
        "neural": "checker.engines.neural:NeuralEngine",
        "ct2": "checker.engines.ct2:Ct2Engine",
        "recorded": "checker.engines.recorded:RecordedEngine",
    },
)
