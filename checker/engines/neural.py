"""Translation models of the transformers library: MarianMT (opus-mt, FuguMT), M2M100, NLLB, MADLAD and other T5.

The extra ``neural`` has the libraries, ``checker models fetch`` the weights.  Decoding is deterministic (beam
search, one thread order), word links come from the decoder's attention, scores from its probabilities.
"""

from __future__ import annotations

from collections.abc import Sequence
from copy import deepcopy
from functools import lru_cache
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from checker.core.backtranslation import BackTranslation
from checker.core.errors import UsageError
from checker.core.options import Options
from checker.engines.beams import Trace
from checker.engines.checkpoint import (
    BEAMS,
    GROWTH,
    NGRAM,
    ROOM,
    Checkpoint,
    found,
    quiet,
    refused,
    require,
    translated,
)
from checker.engines.decoding import Output, halving
from checker.engines.sentences import one_line
from checker.hub.store import Model

if TYPE_CHECKING:
    from checker.engines import Task

_NEEDED = ("torch", "transformers", "sentencepiece")


class NeuralEngine:
    """Translates with a fetched model of the transformers library (extra: neural)."""

    signature = "neural-1"

    def __init__(self, options: Options | None = None) -> None:
        self._options = options or Options()

    def translate(self, task: Task) -> BackTranslation:
        """Return the article in English.

        Raises:
            MissingExtra: A library is not installed.
            NotFetched: The model is not on this machine.
            ChangedModel: Its files are not those that were fetched.
            OutOfMemory: Not even one sentence fits into memory.
        """
        require(_NEEDED, "neural")
        return translated(task, self._options, _opened)


@lru_cache
def _opened(name: str, device: str, lang: str, start: Path) -> _Transformers:
    """Return the decoder for a language; the articles of a run share it, and all languages the weights."""
    return _Transformers(Checkpoint(found(name, start), lang), device)


class _Transformers:
    """A loaded checkpoint with its tokenizer; see ``decoding.Decoder``."""

    def __init__(self, checkpoint: Checkpoint, device: str) -> None:
        self._torch: Any = import_module("torch")
        self._checkpoint, self.length, self.longest = checkpoint, checkpoint.length, checkpoint.longest
        self.device, self._dtype = _placed(self._torch, device)
        model, numbers = checkpoint.model, str(self._dtype).removeprefix("torch.")
        self.signature = f"neural-1-{model.card.name}-{model.revision}-{numbers}"

    @property
    def _model(self) -> Any:
        return _loaded(self._checkpoint.model, self.device, self._dtype)

    def decode(self, pieces: Sequence[str], *, careful: bool) -> list[Output]:
        """Return the English of a batch."""
        return halving(lambda part: self._decoded(part, careful=careful), pieces, self.device)

    def _decoded(self, pieces: Sequence[str], *, careful: bool) -> list[Output]:
        tokenizer, use = self._checkpoint.tokenizer, self._checkpoint.model.card.use
        texts = [self._checkpoint.asked(piece) for piece in pieces]
        batch = tokenizer(texts, padding=True, return_tensors="pt").to(self.device)
        limits = [int(GROWTH * int(size)) + ROOM for size in batch.attention_mask.sum(-1)]
        trace = Trace(self._torch, BEAMS, tokenizer.eos_token_id, use.head)
        with self._torch.inference_mode(), quiet(), trace.listening(self._model, use.layer):
            made = self._model.generate(
                input_ids=batch.input_ids,
                attention_mask=batch.attention_mask,
                generation_config=self._generation(max(limits), careful=careful),
                logits_processor=[trace],
            )
            looks, sums = trace.followed(made)
        # The decoder's first token starts it, a second one may choose the language.
        begin = 1 if self._checkpoint.target is None else 2
        rows = (batch.input_ids, made.sequences[:, begin:], looks[:, begin - 1 :], sums)
        listed = zip(pieces, limits, *(row.tolist() for row in rows), strict=True)
        return [self._output(piece, limit, _Row(*row)) for piece, limit, *row in listed]

    def _output(self, piece: str, limit: int, row: _Row) -> Output:
        tokenizer = self._checkpoint.tokenizer
        ids = [token for token in row.english if token != tokenizer.pad_token_id]
        size = len(ids)
        # What a longer neighbour in the batch would allow is cut, so that the result is the same in any batch.
        cut = size > limit or (size == limit and ids[-1] != tokenizer.eos_token_id)
        ids = ids[:limit]
        english = one_line(tokenizer.decode(ids, skip_special_tokens=True))
        # Checkpoints may have more numbers than their tokenizer has pieces.
        theirs = [piece or "" for piece in tokenizer.convert_ids_to_tokens(ids)]
        ours = tokenizer.convert_ids_to_tokens(row.source)
        links = self._checkpoint.linked(piece, ours, english, theirs, row.looks)
        return Output(english, links, round(row.score / max(1, size), 4), cut)

    def _generation(self, limit: int, *, careful: bool) -> Any:
        config = deepcopy(self._model.generation_config)
        config.update(
            num_beams=BEAMS,
            do_sample=False,
            early_stopping=True,
            max_length=None,
            max_new_tokens=limit,
            no_repeat_ngram_size=NGRAM if careful else 0,
            forced_bos_token_id=self._checkpoint.target,
            return_dict_in_generate=True,
        )
        return config


class _Row(NamedTuple):
    """What a search gives for one piece: tokens, what the English ones look at, and the sum of their scores."""

    source: list[int]
    english: list[int]
    looks: list[list[float]]
    score: float


def _placed(torch: Any, device: str) -> tuple[str, Any]:
    """Return the device and the type of numbers that it is fast with.

    Raises:
        UsageError: There is no such device here.
    """
    here = {"cuda": torch.cuda.is_available(), "mps": torch.backends.mps.is_available(), "cpu": True}
    chosen = next(name for name, there in here.items() if there) if device == "auto" else device
    if not here.get(chosen.partition(":")[0], False):
        found = ", ".join(name for name, there in here.items() if there)
        raise UsageError(f"--device {device} is not on this machine; here are: auto, {found}")
    if chosen.startswith("cuda"):
        return chosen, torch.bfloat16 if torch.cuda.is_bf16_supported() else torch.float16
    return chosen, torch.float16 if chosen == "mps" else torch.float32


# One model at a time: two may not fit into memory.
@lru_cache(maxsize=1)
def _loaded(model: Model, device: str, dtype: Any) -> Any:
    """Return the model with its weights on the device."""
    transformers: Any = import_module("transformers")
    with quiet(), refused(model.folder):
        made = transformers.AutoModelForSeq2SeqLM.from_pretrained(
            model.folder,
            dtype=dtype,
            attn_implementation="eager",  # the others give no weights, and a decoder that goes word by word gains nothing
            local_files_only=True,
            use_safetensors=True,
            trust_remote_code=False,
        )
    # An end that is forced at the limit would hide that a sentence was cut off.
    made.generation_config.forced_eos_token_id = None
    return made.to(device).eval()
