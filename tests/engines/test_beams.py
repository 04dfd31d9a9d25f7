"""What is kept during the search is what a second pass over its result would give."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from checker.engines.beams import Trace
from checker.engines.checkpoint import BEAMS, quiet
from tests.engines.tiny import pairs

pytestmark = [pytest.mark.neural, pytest.mark.slow]
HEAD, LAYER = 0, -1


@pytest.mark.parametrize("limit", [5, 40])  # all are cut off, none is
@pytest.mark.parametrize("head", [HEAD, -1])
def test_the_same_as_a_second_pass(checkpoint: Path, limit: int, head: int) -> None:
    import torch

    model, batch, made, looks, sums = searched(checkpoint, limit, head)
    pad, ids = model.config.pad_token_id, made.sequences
    with torch.inference_mode():
        forced = model(**batch, decoder_input_ids=ids[:, :-1], output_attentions=True, use_cache=False)
    weights = forced.cross_attentions[LAYER]
    wanted = weights.mean(1) if head < 0 else weights[:, head]
    odds = torch.log_softmax(forced.logits, -1).gather(-1, ids[:, 1:, None])[..., 0]
    real = ids[:, 1:] != pad
    assert torch.allclose(looks[real], wanted[real], atol=1e-5)
    assert torch.allclose(sums, (odds * real).sum(-1), atol=1e-3)
    assert bool((ids == model.config.eos_token_id).any()) == (limit == 40)


def test_a_decoder_with_names_of_its_own_is_not_listened_to() -> None:
    torch = pytest.importorskip("torch")
    trace = Trace(torch, BEAMS, 0, HEAD)
    with trace.listening(_Nameless(torch.nn.Linear(2, 2)), LAYER):
        pass
    assert trace._looks == []


class _Nameless:
    def __init__(self, decoder: Any) -> None:
        self._decoder = decoder

    def get_decoder(self) -> Any:
        return self._decoder


def searched(checkpoint: Path, limit: int, head: int) -> tuple[Any, Any, Any, Any, Any]:
    """Return the model, a batch, what a search makes of it, and what is kept of the search."""
    import torch
    from transformers import AutoModelForSeq2SeqLM, AutoTokenizer

    with quiet(), torch.inference_mode():
        tokenizer = AutoTokenizer.from_pretrained(checkpoint)
        model = AutoModelForSeq2SeqLM.from_pretrained(checkpoint, attn_implementation="eager").eval()
        batch = tokenizer([pair.japanese for pair in pairs(20, seed=41)], padding=True, return_tensors="pt")
        trace = Trace(torch, BEAMS, tokenizer.eos_token_id, head)
        with trace.listening(model, LAYER):
            made = model.generate(
                **batch, num_beams=BEAMS, early_stopping=True, max_length=None, max_new_tokens=limit,
                return_dict_in_generate=True, logits_processor=[trace], forced_eos_token_id=None,
            )  # fmt: skip
        return model, batch, made, *trace.followed(made)
