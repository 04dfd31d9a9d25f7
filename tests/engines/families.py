"""Small checkpoints of the other architectures, made from their configurations with a tokenizer of our own.

No weights are trained: what follows a piece is decided by that piece alone, because the output layer's row for the next
piece of SAID is the embedding of the one before, and all other weights are next to nothing.  The sentence begins after
the token that the card's language settings must bring about; after any other beginning comes another word.
"""

from __future__ import annotations

import io
import json
import random
import shutil
from collections.abc import Callable, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

from checker.hub import cards
from tests.engines.tiny import pairs

SAID = "French police arrested 12 people."
WIDTH, LAYERS, HEADS, INNER = 64, 2, 4, 128
_CARDS = Path(__file__).parents[2] / "models"


def make(name: str, folder: Path) -> None:
    """Write a checkpoint of the architecture of the card ``name``, with that card, to ``folder``."""
    folder.mkdir(parents=True)
    shutil.copy(_CARDS / name / cards.CARD, folder)
    FAMILIES[name](folder)


def _m2m100(folder: Path) -> None:
    from transformers import M2M100Config, M2M100ForConditionalGeneration, M2M100Tokenizer
    from transformers.models.m2m_100 import tokenization_m2m_100

    # All of them, or those that are there get other numbers in CTranslate2's vocabulary.
    languages = [f"__{code}__" for code in tokenization_m2m_100.FAIRSEQ_LANGUAGE_CODES["m2m100"]]
    model = _pieces(folder / "sentencepiece.bpe.model", "bpe", bos_id=0, pad_id=1, eos_id=2, unk_id=3)
    vocabulary = {model.id_to_piece(number): number for number in range(model.get_piece_size())}
    (folder / "vocab.json").write_text(json.dumps(vocabulary, ensure_ascii=False), encoding="utf-8")
    _settings(folder, tokenizer_class="M2M100Tokenizer", extra_special_tokens=languages)
    tokenizer = M2M100Tokenizer.from_pretrained(folder, src_lang="ja")
    # The published checkpoint has numbers for eight words that do not exist.
    size = len(tokenizer) + tokenizer.num_madeup_words
    network = M2M100ForConditionalGeneration(M2M100Config(vocab_size=size, **_bart(tokenizer)))
    _taught(network, tokenizer, "__en__")
    network.save_pretrained(folder)


def _nllb(folder: Path) -> None:
    from transformers import M2M100Config, M2M100ForConditionalGeneration, NllbTokenizer

    _pieces(folder / "sentencepiece.bpe.model", "bpe", bos_id=0, pad_id=1, eos_id=2, unk_id=3)
    _settings(folder, tokenizer_class="NllbTokenizer", extra_special_tokens=["eng_Latn", "jpn_Jpan"])
    tokenizer = NllbTokenizer.from_pretrained(folder, src_lang="jpn_Jpan")
    tokenizer.save_pretrained(folder)
    network = M2M100ForConditionalGeneration(M2M100Config(vocab_size=len(tokenizer), **_bart(tokenizer)))
    _taught(network, tokenizer, "eng_Latn")
    network.save_pretrained(folder)


def _madlad(folder: Path) -> None:
    import torch
    from transformers import T5Config, T5ForConditionalGeneration, T5Tokenizer

    _pieces(folder / "spiece.model", "unigram", ["<2en>"], pad_id=0, eos_id=1, unk_id=2, bos_id=-1)
    _settings(folder, tokenizer_class="T5Tokenizer", extra_ids=0)
    tokenizer = T5Tokenizer.from_pretrained(folder, extra_ids=0)
    tokenizer.save_pretrained(folder)
    config = T5Config(
        vocab_size=len(tokenizer), d_model=WIDTH, d_kv=WIDTH // HEADS, d_ff=INNER, num_layers=LAYERS,
        num_decoder_layers=LAYERS, num_heads=HEADS, feed_forward_proj="gated-gelu", tie_word_embeddings=False,
        decoder_start_token_id=tokenizer.pad_token_id, dropout_rate=0.0,
    )  # fmt: skip
    network = T5ForConditionalGeneration(config)
    network.lm_head.weight = torch.nn.Parameter(torch.empty(config.vocab_size, WIDTH))  # MADLAD has one of its own
    _taught(network, tokenizer, tokenizer.pad_token)
    network.save_pretrained(folder)
    written = json.loads((folder / "config.json").read_text(encoding="utf-8"))
    del written["scale_decoder_outputs"]  # as its publisher wrote it, before transformers 5
    (folder / "config.json").write_text(json.dumps(written | {"tie_word_embeddings": False}), encoding="utf-8")


FAMILIES: dict[str, Callable[[Path], None]] = {
    "m2m100_418M": _m2m100,
    "nllb-200-distilled-600M": _nllb,
    "madlad400-3b-mt": _madlad,
}


def _bart(tokenizer: Any) -> dict[str, Any]:
    """Return the settings that M2M100 and NLLB share."""
    return {
        "d_model": WIDTH, "encoder_layers": LAYERS, "decoder_layers": LAYERS, "encoder_attention_heads": HEADS,
        "decoder_attention_heads": HEADS, "encoder_ffn_dim": INNER, "decoder_ffn_dim": INNER,
        "max_position_embeddings": 256, "tie_word_embeddings": False, "scale_embedding": True,
        "pad_token_id": tokenizer.pad_token_id, "eos_token_id": tokenizer.eos_token_id,
        "bos_token_id": tokenizer.bos_token_id, "decoder_start_token_id": tokenizer.eos_token_id,
    }  # fmt: skip


def _pieces(path: Path, kind: str, symbols: Sequence[str] = (), **options: Any) -> Any:
    """Train the pieces on both languages, write them to ``path`` and return them."""
    import sentencepiece

    # The English words stand in any order, so that they become whole pieces: one that came twice would be no path.
    draw, words = random.Random(1), SAID.rstrip(".").split()  # noqa: S311 - examples, not secrets
    english = [" ".join(draw.sample(words, draw.randint(1, len(words)))) + "." for _ in range(600)]
    text = [*(made.japanese for made in pairs(600)), *english]
    writer = io.BytesIO()
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=iter(text), model_writer=writer, vocab_size=320, model_type=kind, hard_vocab_limit=False,
        character_coverage=1.0, minloglevel=2, num_threads=1, pad_piece="<pad>", user_defined_symbols=list(symbols), **options,
    )  # fmt: skip
    path.write_bytes(writer.getvalue())
    return sentencepiece.SentencePieceProcessor(model_proto=writer.getvalue())


def _settings(folder: Path, **settings: Any) -> None:
    (folder / "tokenizer_config.json").write_text(json.dumps(settings), encoding="utf-8")


def _taught(network: Any, tokenizer: Any, beginning: str) -> None:
    """Make the network say SAID after ``beginning``."""
    import torch

    said = _numbers(tokenizer, SAID)
    assert len(set(said)) == len(said), "every piece may come once"
    start = tokenizer.convert_tokens_to_ids(beginning)
    assert start != tokenizer.unk_token_id
    torch.manual_seed(5)
    with torch.no_grad():
        for weight in network.parameters():
            if weight.dim() > 1:
                weight.mul_(0.02)
        told = torch.randn(network.config.vocab_size, WIDTH)
        for embedding in (network.get_input_embeddings(), network.get_decoder().embed_tokens):
            embedding.weight.copy_(told)
        path = [start, *said, tokenizer.eos_token_id]
        # Off the path every piece is followed by itself, and from nowhere but the piece before it is one of the path
        # reached: else the search finishes with sentences that are cut short.
        out = 0.5 * told
        for before, after in pairwise(path):
            out[after] = 1.5 * told[before] - 0.5 * told[path].sum(0)
        # Sure enough for the search, and no surer: a scale that is left out or put in too much shows in the scores.
        network.lm_head.weight.copy_(0.25 * out)
    network.eval()


def _numbers(tokenizer: Any, text: str) -> Sequence[int]:
    special = {*tokenizer.all_special_ids}
    return [number for number in tokenizer(text).input_ids if number not in special]
