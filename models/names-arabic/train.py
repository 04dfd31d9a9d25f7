"""Trains the sound model for arabic names: `python models/names-arabic/train.py PAIRS.tsv`."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from train_names import main

if __name__ == "__main__":
    main("arabic", Path(__file__).parent, noise=0.02)
