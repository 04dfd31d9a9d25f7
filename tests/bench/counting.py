"""A Marian of opus-mt's size with made-up weights that always says the same thirty words.

What follows a piece is decided by that piece alone: the row of the output layer for piece n + 1 is the embedding of
piece n.  All other weights are random and small, and are multiplied all the same.
"""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path

from tests.engines.tiny import write_pieces

PIECES, WIDTH, LAYERS, HEADS, INNER = 60_000, 512, 6, 8, 2048
LENGTH = 30
# Made-up words of five letters, like English ones in length.
_LETTERS = "aeioubdfgk"


def make(folder: Path) -> None:
    """Write the checkpoint to ``folder``."""
    import torch
    from transformers import MarianConfig, MarianMTModel

    folder.mkdir(parents=True)
    write_pieces(folder)
    vocabulary = _filled(folder)
    pad = vocabulary["<pad>"]
    torch.manual_seed(3)
    config = MarianConfig(
        vocab_size=PIECES, decoder_vocab_size=PIECES, d_model=WIDTH, encoder_layers=LAYERS, decoder_layers=LAYERS,
        encoder_attention_heads=HEADS, decoder_attention_heads=HEADS, encoder_ffn_dim=INNER, decoder_ffn_dim=INNER,
        pad_token_id=pad, eos_token_id=0, bos_token_id=None, forced_eos_token_id=None, decoder_start_token_id=pad,
        max_position_embeddings=512, scale_embedding=True, tie_word_embeddings=False,
    )  # fmt: skip
    model = MarianMTModel(config)
    words = range(PIECES - 1 - LENGTH, PIECES - 1)
    with torch.no_grad():
        told = model.get_decoder().embed_tokens.weight
        told[pad] = 0  # as CTranslate2 has it
        out = torch.randn(PIECES, WIDTH) * 0.001
        # The start has no embedding but a place, the first: a half of sines that are 0, and one of cosines that are 1.
        out[words[0], WIDTH // 2 :] = 0.4
        for before, after in pairwise([*words, 0]):
            out[after] = told[before] * 60
        model.lm_head.weight.copy_(out)
    model.generation_config.bad_words_ids = [[pad]]
    model.save_pretrained(folder)


def _filled(folder: Path) -> dict[str, int]:
    """Fill the vocabulary with words up to its size, and return it."""
    path = folder / "vocab.json"
    vocabulary: dict[str, int] = json.loads(path.read_text(encoding="utf-8"))
    del vocabulary["<pad>"]
    while len(vocabulary) < PIECES - 1:
        digits = f"{len(vocabulary):05}"
        vocabulary["▁" + "".join(_LETTERS[int(digit)] for digit in digits)] = len(vocabulary)
    vocabulary["<pad>"] = len(vocabulary)
    path.write_text(json.dumps(vocabulary, ensure_ascii=False), encoding="utf-8")
    return vocabulary
