"""Starting is cheap: nothing slow is imported before it is needed."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.architecture.tree import ROOT

SLOW = {
    "babel",
    "lxml",
    "numpy",
    "py3langid",
    "sacrebleu",
    "simplemma",
    "sqlite3",
    "sudachipy",
    "torch",
    "transformers",
}
NEURAL = {"ctranslate2", "ray", "sentencepiece", "tensorflow", "torch", "transformers"}

IMPORT = "import checker"
HELP = """
from checker.__main__ import main
sys.argv = ["checker", *{arguments!r}]
try:
    main()
except SystemExit:
    pass
"""


def _imported(code: str) -> set[str]:
    """Return the top-level modules that are loaded after running ``code`` in a fresh interpreter."""
    tail = "\nimport json\nprint('\\n' + json.dumps(sorted({name.partition('.')[0] for name in sys.modules})))"
    command = [sys.executable, "-c", f"import sys\n{code}{tail}"]
    output = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, encoding="utf-8").stdout
    return set(json.loads(output.splitlines()[-1]))


def test_importing_the_library_is_light() -> None:
    assert _imported(IMPORT) & SLOW == set()


@pytest.mark.parametrize("arguments", [["--help"], ["check", "--help"], ["--version"]], ids=" ".join)
def test_asking_for_help_is_light(arguments: list[str]) -> None:
    assert _imported(HELP.format(arguments=arguments)) & SLOW == set()


def test_checking_needs_no_neural_library() -> None:
    seed = ROOT / "seeds" / "iraq-prime-minister"
    arguments = ["check", str(seed / "article.ja.txt"), "--source", str(seed)]
    assert _imported(HELP.format(arguments=arguments)) & NEURAL == set()


def test_japanese_needs_nothing_of_other_languages() -> None:
    seed = ROOT / "seeds" / "iraq-prime-minister"
    arguments = ["check", str(seed / "article.ja.txt"), "--source", str(seed)]
    seen = "\nfrom checker.lang.spaced.recognise import letters\nassert letters.cache_info().currsize == 0"
    assert _imported(HELP.format(arguments=arguments) + seen) & {"py3langid", "simplemma"} == set()


def test_importing_leaves_nothing_behind(tmp_path: Path) -> None:
    command = [sys.executable, "-B", "-c", "import checker.api, checker.workspace"]
    home = {"HOME": str(tmp_path), "XDG_CACHE_HOME": str(tmp_path / "cache"), "PYTHONDONTWRITEBYTECODE": "1"}
    subprocess.run(command, cwd=tmp_path, check=True, env=home, capture_output=True)
    assert list(tmp_path.iterdir()) == []
