"""Trains the sound model for chinese names: `python models/names-chinese/train.py PAIRS.tsv`."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from train_names import main

if __name__ == "__main__":
    main("chinese", Path(__file__).parent, noise=0.04)
