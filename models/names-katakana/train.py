"""Trains the sound model for katakana names: `python models/names-katakana/train.py PAIRS.tsv`."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from train_names import main

if __name__ == "__main__":
    main("katakana", Path(__file__).parent, noise=0.02)
