"""Options that several commands have: listed once, as the fields of a dataclass, and handed over as its value."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import MISSING, fields, is_dataclass
from inspect import Parameter, Signature, signature
from typing import Any, get_type_hints


def grouped(command: Callable[..., None]) -> Callable[..., None]:
    """Return ``command`` as typer shall see it, with the fields of its groups as options of their own.

    A group is a parameter whose type is a dataclass; its fields carry typer's annotations and defaults.
    """
    hints = get_type_hints(command, include_extras=True)
    groups = {name: hint for name, hint in hints.items() if isinstance(hint, type) and is_dataclass(hint)}

    def expanded(*arguments: object, **options: object) -> None:
        for name, group in groups.items():
            options[name] = group(**{field.name: options.pop(field.name) for field in fields(group)})
        command(*arguments, **options)

    parameters = [one for given in signature(command).parameters.values() for one in _parameters(given, hints, groups)]
    expanded.__name__, expanded.__doc__ = command.__name__, command.__doc__
    expanded.__annotations__ = {parameter.name: parameter.annotation for parameter in parameters}
    expanded.__signature__ = Signature(parameters)  # type: ignore[attr-defined]
    return expanded


def _parameters(given: Parameter, hints: dict[str, Any], groups: dict[str, Any]) -> Iterator[Parameter]:
    if given.name not in groups:
        yield given.replace(annotation=hints[given.name])
        return
    group = groups[given.name]
    types = get_type_hints(group, include_extras=True)
    for field in fields(group):
        default = Parameter.empty if field.default is MISSING else field.default
        yield Parameter(field.name, Parameter.KEYWORD_ONLY, default=default, annotation=types[field.name])
