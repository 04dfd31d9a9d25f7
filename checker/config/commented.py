"""A ``checker.toml`` to start from: two lines that work, and every other key with what it means, commented out."""

from __future__ import annotations

import json

from checker.config.keys import KEYS, Key, Kind

_HEAD = """\
# Settings of checker, which finds what machine translation garbled.  The nearest checker.toml counts, from
# the folder where a command runs upwards; paths and globs count from the folder of this file.
# checker config prints what holds and where it came from; a key that stands with # has the value shown.

# Which articles there are, and where their sources lie: {path} stands for any folders and a name.
[[pairs]]
article = "content/ja/{path}.md"
source = "content/en/{path}.md"

# The sample article, to try things on: checker gate seeds/example/article.ja.md
[[pairs]]
article = "seeds/{path}/article.ja.md"
source = "seeds/{path}/source*.en.md"

"""
_SET = {
    "terms": 'terms = "checker-terms.tsv"',
    "baseline": '# checker baseline write makes it.\n# baseline = "checker-baseline.jsonl"',
}
_OVERRIDES = """\
# {doc}
# [[overrides]]
# paths = ["content/ja/sport/**"]
# rules = ["wrong-number"]
"""


def text() -> str:
    """Return the file, with line ends; everything after ``[[pairs]]`` that is no table stands before it."""
    plain = [key for key in KEYS if key.kind is not Kind.TABLES]
    head, pairs = _HEAD.split("\n\n", 1)
    tables = "".join(_override(key) for key in KEYS if key.name == "overrides")
    return f"{head}\n\n" + "".join(map(_line, plain)) + pairs + tables


def _line(key: Key) -> str:
    doc = f"# {key.doc}{_choices(key)}\n"
    return f"{doc}{_SET[key.name]}\n\n" if key.name in _SET else f"{doc}# {key.name} = {_toml(key)}\n\n"


def _override(key: Key) -> str:
    values = "".join(f"# {each.name} = {_toml(each)}\n" for each in key.keys if each.name not in {"paths", "rules"})
    return _OVERRIDES.format(doc=key.doc) + values


def _choices(key: Key) -> str:
    return f" ({', '.join(key.choices)})" if key.choices else ""


def _toml(key: Key) -> str:
    return json.dumps(key.default, ensure_ascii=False)
