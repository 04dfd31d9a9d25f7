"""What holds in the end: defaults, the configuration file and the command line, the later over the earlier."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from checker.config import file
from checker.config.keys import KEYS
from checker.config.thresholds import Override, Threshold, Thresholds
from checker.core.errors import UsageError
from checker.core.finding import Severity
from checker.core.layout import layout
from checker.core.options import Options
from checker.workspace import find

DEFAULT, COMMAND_LINE = "default", "command line"


@dataclass(frozen=True, slots=True)
class Pair:
    """Which articles there are and what their sources are: globs with placeholders, from the workspace's folder.

    Without ``sources`` the articles carry their own.
    """

    article: str
    sources: tuple[str, ...] = ()
    lang: str = ""


@dataclass(frozen=True, slots=True)
class Settings:
    """The value of every key, and where it came from (a file, ``command line`` or ``default``).

    ``root`` is the workspace's folder: paths and globs in the configuration count from there.
    """

    root: Path
    config: Path | None
    values: Mapping[str, Any]
    origins: Mapping[str, str]

    @property
    def pairs(self) -> tuple[Pair, ...]:
        """Return the pairs in the order of the file."""
        return tuple(
            Pair(table["article"], table.get("source", ()), table.get("lang", "")) for table in self.values["pairs"]
        )

    @property
    def min_severity(self) -> Severity:
        """Return the severity from which findings are shown, the lowest of all overrides."""
        return min((each.min_severity for each in self.thresholds.all()), key=lambda severity: severity.rank)

    @property
    def floor(self) -> Severity:
        """Return the severity from which findings are looked for: what fails is found even where it is not shown."""
        return min((each.floor for each in self.thresholds.all()), key=lambda severity: severity.rank)

    @property
    def thresholds(self) -> Thresholds:
        """Return from which severity on findings are shown and fail; what the command line says, no override changes."""
        values = self.values
        fixed = {name for name, origin in self.origins.items() if origin == COMMAND_LINE}
        overrides = (_override(table, fixed) for table in values["overrides"])
        return Thresholds(
            Threshold(Severity(values["min-severity"]), _failing(values["fail-on"]), values["min-confidence"]),
            tuple(overrides),
        )

    def path(self, key: str) -> Path | None:
        """Return the file that ``key`` names, None when it names none; the command line counts from where it runs."""
        name = self.values[key]
        if not name:
            return None
        return Path(name) if self.origins[key] == COMMAND_LINE else self.beside(name)

    def beside(self, name: str) -> Path:
        """Return the file ``name`` of the workspace's folder, as seen from the folder that the command runs in."""
        return _short(self.root / name)

    def options(self) -> Options:
        """Return how articles are checked: the terms read, and all found that any threshold may want.

        Raises:
            ConfigError: The terms file cannot be read.
            UsageError: Columns are named that no table has a use for.
        """
        from checker.terms import read_terms

        values, terms, each = self.values, self.path("terms"), self.thresholds.all()
        return Options(
            lang=values["lang"],
            source_lang=values["source-lang"],
            engine=values["engine"],
            model=values["model"],
            device=values["device"],
            select=values["select"],
            ignore=values["ignore"],
            preview=values["preview"],
            min_severity=self.floor,
            min_confidence=min(threshold.min_confidence for threshold in each),
            terms=read_terms(terms, values["source-lang"]) if terms else (),
            inline_ignore=values["inline-ignore"],
            layout=layout(values["text-path"], values["source-path"], values["columns"]),
            source_collection=str(self.path("source-collection") or ""),
        )


def settle(start: Path, configs: Sequence[str], *, isolated: bool, given: Mapping[str, Any]) -> Settings:
    """Return the settings for a command that runs in ``start``.

    Args:
        start: The folder whose nearest configuration counts.
        configs: ``--config`` as often as it was given: a path, or ``KEY=VALUE``.
        isolated: Read no configuration file.
        given: What other options of the command line say, by key; None where they are silent.

    Raises:
        ConfigError: The configuration is broken.
        UsageError: ``--config`` names several files, or one although there is to be none.
    """
    paths = [text for text in configs if not _is_assignment(text)]
    if paths and isolated:
        raise UsageError("--isolated reads no configuration; leave out --config PATH, or --isolated")
    if len(paths) > 1:
        raise UsageError(f"--config names {len(paths)} files; one configuration holds, so name one")
    workspace = find(start)
    config = Path(paths[0]) if paths else None if isolated else workspace.config
    config = config and _short(config)
    root = config.absolute().parent if config else start.absolute() if isolated else workspace.root
    layers = [(DEFAULT, {key.name: key.default for key in KEYS})]
    if config:
        layers.append((config.as_posix(), file.read(config)))
    layers += [(COMMAND_LINE, file.assignment(text)) for text in configs if _is_assignment(text)]
    layers.append((COMMAND_LINE, {name: value for name, value in given.items() if value is not None}))
    values = {name: value for _, layer in layers for name, value in layer.items()}
    origins = {name: origin for origin, layer in layers for name in layer}
    return Settings(root, config, values, origins)


def _is_assignment(text: str) -> bool:
    return "=" in text and not Path(text).is_file()


def _short(path: Path) -> Path:
    """Return ``path`` as seen from the folder that the command runs in, where it lies inside of it."""
    try:
        return path.absolute().relative_to(Path.cwd())
    except ValueError:
        return path


def _failing(value: str) -> Severity | None:
    return None if value == "never" else Severity(value)


def _override(table: Mapping[str, Any], fixed: set[str]) -> Override:
    wanted = {name: value for name, value in table.items() if name not in fixed}
    override = Override(table.get("paths", ()), table.get("rules", ()), ignore=table.get("ignore", ()))
    if "min-severity" in wanted:
        override = replace(override, min_severity=Severity(wanted["min-severity"]))
    if "fail-on" in wanted:
        override = replace(override, fail_on=_failing(wanted["fail-on"]), sets_fail_on=True)
    return replace(override, min_confidence=wanted.get("min-confidence"))
