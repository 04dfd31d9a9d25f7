"""Families of plug-ins: a name leads to an object, imported when it is first asked for.

Built-ins stand in a table of ``"module:ATTRIBUTE"`` strings (visible, lazy, no decorators at import
time).  Other distributions add theirs through the entry-point group ``checker.<family>`` and can
never shadow a built-in.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import import_module
from importlib.metadata import entry_points
from typing import Any, Generic, TypeVar

from checker.core.errors import CheckerError, UnknownName

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Registry(Generic[T]):
    """One family: ``family`` names it in errors and in the entry-point group."""

    family: str
    builtins: Mapping[str, str]

    def names(self) -> tuple[str, ...]:
        """Return all names, built-ins first in the order of their table, then others sorted."""
        return (*self.builtins, *sorted(set(self._foreign()) - set(self.builtins)))

    def get(self, name: str) -> T:
        """Return the object called ``name``.

        Raises:
            UnknownName: No plug-in has this name.
            CheckerError: The plug-in is installed but cannot be imported.
        """
        target = self.builtins.get(name) or self._foreign().get(name)
        if target is None:
            raise UnknownName(self.family, name, self.names())
        return self._resolve(name, target)

    def _resolve(self, name: str, target: str) -> T:
        try:
            loaded: T = _loaded(target)
        except (ImportError, AttributeError) as error:
            if name in self.builtins:
                raise
            raise CheckerError(f"{self.family} plug-in {name!r} ({target}) cannot be loaded: {error}") from error
        return loaded

    def _foreign(self) -> Mapping[str, str]:
        return _entry_points(f"checker.{self.family}", tuple(sys.path))


@cache
def _loaded(target: str) -> Any:
    """Return what ``module:ATTRIBUTE`` names; kept, for every mention of an article asks for its language."""
    module, _, attribute = target.partition(":")
    return getattr(import_module(module), attribute)


@lru_cache(maxsize=64)
def _entry_points(group: str, _path: tuple[str, ...]) -> Mapping[str, str]:
    """Return the targets of a group by name; asked once, because every distribution's files are read for it."""
    return {point.name: point.value for point in entry_points(group=group)}
