"""Lists words that two sources render alike: ``python models/names-katakana/list_confirmed.py PAIRS.tsv``.

``PAIRS.tsv`` has a name, a tab and its Latin spelling a line.  A word is listed where JMnedict has a rendering of it that
differs from the pair's in nothing but what usage leaves open.  Writes ``confirmed.txt`` beside this file: the words only,
as the renderings are read from the installed dictionary.
"""

import sys
from pathlib import Path

from checker.lang.ja.lexicon import attested
from checker.lang.ja.spelling import is_variant
from checker.match.script import latin_key

HEAD = """\
# Latin words whose rendering in the Japanese dictionary of names is that of Wikidata, too.
# Origin: labels in Wikidata (https://www.wikidata.org, CC0), as the training pairs of the model; chosen by list_confirmed.py
# with JMnedict (https://www.edrdg.org, CC BY-SA 4.0).
# Licence: CC-BY-SA-4.0.
"""


def main(pairs: Path) -> None:
    """Write the list."""
    lines = (line.split("\t")[:2] for line in pairs.read_text(encoding="utf-8").splitlines())
    found = {
        latin_key(latin) for name, latin in lines if any(is_variant(name, form) for form in attested(_name(latin)))
    }
    rows = "".join(f"{word}\n" for word in sorted(found - {""}))
    Path(__file__).with_name("confirmed.txt").write_text(HEAD + rows, encoding="utf-8")


def _name(latin: str) -> str:
    return latin[:1].upper() + latin[1:]


if __name__ == "__main__":
    main(Path(sys.argv[1]))
