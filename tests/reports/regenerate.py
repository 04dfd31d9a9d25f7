"""The sample reports of ``reports/sample`` and the README's excerpt; run as a program it rewrites them.

python tests/reports/regenerate.py
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))

from checker.manual import page  # noqa: E402 - the path first, when run as a program
from checker.writers import WRITERS, Rendering  # noqa: E402
from tests.seeds.regenerate import report  # noqa: E402

SAMPLE = ROOT / "reports" / "sample"
SEED = "iraq-prime-minister"
README = ROOT / "README.md"
EXCERPT = re.compile(r"(?<=<!-- sample -->\n```text\n).*?(?=```\n<!-- /sample -->)", re.DOTALL)
FILES = {
    "full": "full.txt",
    "concise": "concise.txt",
    "json": "report.json",
    "jsonl": "report.jsonl",
    "html": "report.html",
    "markdown": "comment.md",
    "csv": "report.csv",
    "sarif": "report.sarif",
    "junit": "junit.xml",
    "github": "github.txt",
    "gitlab": "gitlab.json",
    "rdjson": "rdjson.json",
}


def render() -> dict[str, str]:
    """Return the text of every sample file by its name: no colour, no time, 100 columns."""
    return {file: WRITERS.get(name)([report(SEED)], Rendering(page=page)) for name, file in FILES.items()}


def excerpt(full: str) -> str:
    """Return the first finding of a report in the format ``full``, and its last line."""
    blocks = full.strip("\n").split("\n\n")
    return f"{blocks[0]}\n\n{blocks[-1].splitlines()[-1]}\n"


def main() -> int:
    """Write the sample files and the README's excerpt again."""
    SAMPLE.mkdir(parents=True, exist_ok=True)
    for file, text in render().items():
        (SAMPLE / file).write_bytes(text.encode())
        sys.stdout.write(f"reports/sample/{file}: {len(text)} characters\n")
    shown = excerpt(render()[FILES["full"]])
    README.write_text(EXCERPT.sub(lambda _: shown, README.read_text(encoding="utf-8")), encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
