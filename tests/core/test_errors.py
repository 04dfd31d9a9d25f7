"""What goes wrong by the user's doing: one line that says what to do."""

from __future__ import annotations

import pytest

from checker.core.errors import (
    CheckerError,
    InputError,
    ManifestError,
    MissingExtra,
    ModelMissing,
    TableError,
    UndecodableText,
    UnknownName,
    UsageError,
    WrongLanguage,
)

ERRORS = [
    (UsageError("no rule is left to run"), "no rule is left"),
    (UnknownName("rule", "wrong-contry", ["wrong-date", "wrong-country"]), "did you mean 'wrong-country'?"),
    (UnknownName("format", "xyz", ["json", "full"]), "known: full, json"),
    (InputError("a.txt", "cannot be read"), "a.txt: cannot be read"),
    (UndecodableText("a.txt", 12), "a.txt: byte 12 cannot be decoded"),
    (WrongLanguage("a.txt", "Japanese", "English"), "a.txt: expected Japanese, but this text is English"),
    (TableError("roles.tsv", 7, "3 cells"), "roles.tsv:7: 3 cells"),
    (ManifestError("m.jsonl", 2, "not JSON"), "m.jsonl:2: not JSON"),
    (ModelMissing("names", "weights.bin"), "model 'names' has no file 'weights.bin'"),
    (MissingExtra("torch", "neural"), "pip install 'translation-checker[neural]'"),
]


@pytest.mark.parametrize(("error", "part"), ERRORS, ids=lambda value: type(value).__name__)
def test_an_error_is_one_line_that_names_the_thing(error: CheckerError, part: str) -> None:
    assert isinstance(error, CheckerError)
    assert part in str(error)
    assert "\n" not in str(error)


@pytest.mark.parametrize(
    ("error", "root"), [(UnknownName, UsageError), (UndecodableText, InputError), (WrongLanguage, InputError)]
)
def test_a_special_error_is_caught_as_its_general_one(error: type[CheckerError], root: type[CheckerError]) -> None:
    assert issubclass(error, root)


def test_errors_keep_what_programs_ask_for() -> None:
    assert UndecodableText("a.txt", 12).offset == 12
    assert InputError("a.txt", "empty").path == "a.txt"


def test_a_suggestion_does_not_depend_on_the_order_of_names() -> None:
    names = ["wrong-role", "wrong-date", "wrong-place", "wrong-name"]
    assert str(UnknownName("rule", "wrong", names)) == str(UnknownName("rule", "wrong", names[::-1]))
