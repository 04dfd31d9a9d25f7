"""The layers of pyproject.toml hold, and the library never prints or exits."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

from tests.architecture.tree import ROOT, modules, relative, tree

LIBRARY = [path for path in modules("checker") if not relative(path).startswith(("checker/cli/", "checker/__main__"))]


@pytest.mark.slow
def test_no_layer_reaches_up() -> None:
    command = [sys.executable, "-c", "from importlinter.cli import lint_imports_command as run; run()", "--no-cache"]
    result = subprocess.run(command, cwd=ROOT, check=False, capture_output=True, encoding="utf-8")
    assert result.returncode == 0, result.stdout + result.stderr


@pytest.mark.parametrize("path", LIBRARY, ids=relative)
def test_the_library_neither_prints_nor_exits(path: Path) -> None:
    calls = [node.func for node in ast.walk(tree(path)) if isinstance(node, ast.Call)]
    plain = {func.id for func in calls if isinstance(func, ast.Name)}
    dotted = {f"{func.value.id}.{func.attr}" for func in calls if _is_dotted(func)}  # type: ignore[attr-defined]
    assert plain & {"print", "exit", "quit", "input", "breakpoint"} == set()
    assert dotted & {"sys.exit", "os._exit", "sys.stdout.write", "sys.stderr.write"} == set()


@pytest.mark.parametrize("path", LIBRARY, ids=relative)
def test_the_library_catches_nothing_wholesale(path: Path) -> None:
    caught = [node.type for node in ast.walk(tree(path)) if isinstance(node, ast.ExceptHandler)]
    wide = [kind for kind in caught if kind is None or getattr(kind, "id", "") in {"Exception", "BaseException"}]
    # One article that fails must not stop the others: the loop over articles is the one exception.
    allowed = 1 if relative(path).startswith("checker/batch/") else 0
    assert len(wide) <= allowed


def _is_dotted(func: ast.expr) -> bool:
    return isinstance(func, ast.Attribute) and isinstance(func.value, ast.Name)
