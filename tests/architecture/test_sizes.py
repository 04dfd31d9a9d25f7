"""Nothing grows until nobody dares to touch it."""

from __future__ import annotations

from statistics import median, quantiles

from tests.architecture.tree import PACKAGE, docstring_lines, functions, modules, relative

FILE_LINES = 300
FUNCTION_LINES = 40
PARAMETERS = 6
NESTING = 3
FOLDERS = 3

ALL = modules("checker", "models", "tests")
OURS = modules("checker")


def test_no_file_is_long() -> None:
    lengths = {relative(path): len(path.read_text(encoding="utf-8").splitlines()) for path in ALL}
    assert {name: length for name, length in lengths.items() if length > FILE_LINES} == {}


def test_no_function_is_long() -> None:
    assert {f.name: f.lines for path in ALL for f in functions(path) if f.lines > FUNCTION_LINES} == {}


def test_no_function_has_many_parameters() -> None:
    # A command's parameters are its options: Typer wants them one by one.
    judged = [path for path in ALL if not relative(path).startswith("checker/cli/")]
    assert {f.name: f.parameters for path in judged for f in functions(path) if f.parameters > PARAMETERS} == {}


def test_nothing_is_nested_deeply() -> None:
    assert {f.name: f.nesting for path in ALL for f in functions(path) if f.nesting > NESTING} == {}


def test_no_folder_is_deep() -> None:
    assert [relative(path) for path in OURS if len(path.relative_to(PACKAGE).parts) - 1 > FOLDERS] == []


def test_functions_are_short_as_a_rule() -> None:
    lengths = [f.lines for path in OURS for f in functions(path)]
    assert median(lengths) <= 8
    assert quantiles(lengths, n=20)[-1] <= 25


def test_the_code_explains_itself() -> None:
    lines = sum(len(path.read_text(encoding="utf-8").splitlines()) for path in OURS)
    share = sum(docstring_lines(path) for path in OURS) / lines
    assert 0.12 <= share <= 0.30
