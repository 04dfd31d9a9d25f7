"""From the pairs of the configuration to the articles that are there, each with its sources."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from checker.batch.manifest import Case
from checker.config import globs
from checker.config.settings import Pair, Settings
from checker.core.errors import ConfigError


@dataclass(frozen=True, slots=True)
class Paired:
    """One article of a pair: the case to check, the pair, and what the pair's placeholders stand for in it."""

    case: Case
    pair: Pair
    words: Mapping[str, str]

    @property
    def lacks_source(self) -> bool:
        """Tell whether the pair names a source but no such file is there."""
        return bool(self.pair.sources) and not self.case.sources

    def names(self) -> tuple[str, ...]:
        """Return the files: the article, then its sources."""
        return (self.case.article, *self.case.sources)

    def is_of(self, path: str) -> bool:
        """Tell whether ``path`` (from the workspace's folder) is the article or would be one of its sources."""
        return path == self.case.article or any(
            globs.concerns(pattern, self.words, path) for pattern in self.pair.sources
        )

    def wanted_sources(self) -> tuple[str, ...]:
        """Return the patterns of the sources, what the placeholders stand for put in."""
        return tuple(globs.filled(pattern, self.words) for pattern in self.pair.sources)


def find(settings: Settings) -> tuple[Paired, ...]:
    """Return all articles that the pairs name, sorted; an article of several pairs belongs to the first.

    Raises:
        ConfigError: There are no pairs, they name no file at all, or one is broken.
    """
    where = settings.config or settings.root
    if not settings.pairs:
        raise ConfigError(where, "no [[pairs]] say which articles to check; add some, or start with checker init")
    found: dict[str, Paired] = {}
    for pair in settings.pairs:
        _refuse_unknown(where, pair)
        for paired in _of(settings.root, pair):
            found.setdefault(paired.case.article, paired)
    if not found:
        patterns = ", ".join(pair.article for pair in settings.pairs)
        raise ConfigError(where, f"no file matches [[pairs]] article {patterns}; nothing was checked")
    return tuple(found[name] for name in sorted(found))


def named(all_paired: Iterable[Paired], paths: Iterable[str]) -> tuple[Paired, ...]:
    """Return those whose article or source is among ``paths`` (from the workspace's folder)."""
    wanted = list(paths)
    return tuple(paired for paired in all_paired if any(paired.is_of(path) for path in wanted))


def _of(root: Path, pair: Pair) -> Iterator[Paired]:
    for article in globs.files(root, pair.article):
        words = globs.captured(pair.article, article) or {}
        sources = [name for pattern in pair.sources for name in globs.files(root, pattern, words)]
        others = tuple(dict.fromkeys(name for name in sources if name != article))
        # A pattern such as {lang}/{path}.md names the sources, too: they are nobody's translation.
        if article not in sources:
            case = Case(article, article, others, root, lang=pair.lang or words.get("lang", ""))
            yield Paired(case, pair, words)


def _refuse_unknown(where: Path, pair: Pair) -> None:
    known = globs.placeholders(pair.article)
    for pattern in pair.sources:
        if loose := globs.placeholders(pattern) - known:
            names = ", ".join(f"{{{name}}}" for name in sorted(loose))
            raise ConfigError(where, f"source {pattern!r} has {names}, which article {pair.article!r} does not have")
