"""The project's files, as the architecture tests look at them."""

from __future__ import annotations

import ast
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "checker"

BLOCKS = (ast.For, ast.AsyncFor, ast.While, ast.If, ast.With, ast.AsyncWith, ast.Try, ast.Match)
FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)
AnyFunction = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True, slots=True)
class Function:
    """One function: ``lines`` without its docstring, ``parameters`` without self and cls."""

    name: str
    lines: int
    parameters: int
    nesting: int


@lru_cache
def modules(*folders: str) -> tuple[Path, ...]:
    """Return the Python files of these folders of the repository, sorted."""
    return tuple(sorted(path for folder in folders for path in (ROOT / folder).rglob("*.py")))


@lru_cache
def project_files() -> tuple[Path, ...]:
    """Return all files that git tracks or would track, sorted."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=ROOT, check=True, capture_output=True).stdout.decode()
    return tuple(sorted(path for name in listed.split("\0") if name and (path := ROOT / name).is_file()))


def relative(path: Path) -> str:
    """Return the path from the repository's root, with forward slashes."""
    return path.relative_to(ROOT).as_posix()


@lru_cache
def tree(path: Path) -> ast.Module:
    """Return the syntax tree of a Python file."""
    return ast.parse(path.read_text(encoding="utf-8"))


def functions(path: Path) -> Iterator[Function]:
    """Yield every function and method of a file."""
    for node in ast.walk(tree(path)):
        if isinstance(node, FUNCTIONS):
            yield Function(f"{relative(path)}:{node.name}", _lines(node), _parameters(node), _nesting(node.body))


def docstring_lines(path: Path) -> int:
    """Return how many lines of a file are docstrings."""
    owners = (ast.Module, ast.ClassDef, *FUNCTIONS)
    return sum(_docstring_lines(node) for node in ast.walk(tree(path)) if isinstance(node, owners))


def _lines(node: AnyFunction) -> int:
    return (node.end_lineno or node.lineno) - node.lineno + 1 - _docstring_lines(node)


def _docstring_lines(node: ast.Module | ast.ClassDef | AnyFunction) -> int:
    if ast.get_docstring(node, clean=False) is None:
        return 0
    first = node.body[0]
    return (first.end_lineno or first.lineno) - first.lineno + 1


def _parameters(node: AnyFunction) -> int:
    named = [*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs]
    return sum(argument.arg not in {"self", "cls"} for argument in named)


def _nesting(body: list[ast.stmt]) -> int:
    """Return how deep blocks stand in blocks; an ``elif`` is as deep as its ``if``."""
    return max((_depth(statement) for statement in body), default=0)


def _depth(statement: ast.stmt) -> int:
    if not isinstance(statement, BLOCKS):
        return 0
    chain = _elif(statement)
    inner = max((_nesting(block) for block in _inner_blocks(statement, chain)), default=0)
    return max(1 + inner, _depth(chain) if chain else 0)


def _inner_blocks(statement: ast.stmt, chain: ast.If | None) -> Iterator[list[ast.stmt]]:
    yield getattr(statement, "body", [])
    yield getattr(statement, "finalbody", [])
    yield [] if chain else getattr(statement, "orelse", [])
    for part in (*getattr(statement, "handlers", []), *getattr(statement, "cases", [])):
        yield part.body


def _elif(statement: ast.stmt) -> ast.If | None:
    """Return the ``if`` that is the whole of this one's ``else``."""
    orelse = statement.orelse if isinstance(statement, ast.If) else []
    return orelse[0] if len(orelse) == 1 and isinstance(orelse[0], ast.If) else None
