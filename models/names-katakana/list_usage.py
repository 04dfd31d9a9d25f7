"""Lists renderings in use whose sound the letters do not tell: ``python models/names-katakana/list_usage.py PAIRS.tsv``.

``PAIRS.tsv`` has a name, a tab and its Latin spelling a line.  Kept are the pairs that the trained models find odder than
``ODD``, which ones less odd need no list for; those to which the sound model gives a probability below ``LEAST`` are
mostly two names of one person.  Writes ``usage.tsv`` beside this file.
"""

import sys
from pathlib import Path

from checker.match.names_judge import judge
from checker.match.renderings import oddity
from checker.match.script import latin_key

LEAST = 0.1
# A margin below the rule's bounds (checker/match/renderings.py), for words that are met with an ending.
ODD = 0.5
HEAD = """\
# Katakana renderings in use whose sound their letters do not tell (アラダイス for Allardyce): pairs that the models
# beside this file find odd, and that the sound model gives a probability of 0.1 and more.
# Origin: labels in Wikidata (https://www.wikidata.org), as the training pairs of the model; chosen by list_usage.py.
# Licence: CC0-1.0.
#: latin\tkatakana
"""


def main(pairs: Path) -> None:
    """Write the list."""
    found = set()
    for line in pairs.read_text(encoding="utf-8").splitlines():
        kana, latin = line.split("\t")[:2]
        probability = judge(kana, latin).probability
        if probability >= LEAST and oddity(kana, latin, probability) > ODD:
            found.add((latin_key(latin), kana))
    rows = "".join(f"{latin}\t{kana}\n" for latin, kana in sorted(found))
    Path(__file__).with_name("usage.tsv").write_text(HEAD + rows, encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
