"""Translation models of the transformers library: MarianMT (opus-mt, FuguMT), M2M100, NLLB, MADLAD and other T5.

The extra ``neural`` has the libraries, ``checker models fetch`` the weights.  Decoding is deterministic (beam
search, one thread order), word links come from the decoder's attention, scores from its probabilities.
"""

from __future__ import annotations

from collections.abc import Sequence
from copy import deepcopy
from functools import cached_property, lru_cache
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from checker.core.backtranslation import BackTranslation
from checker.core.errors import UsageError
from checker.core.options import Options
from checker.engines.beams import Trace
from checker.engines.checkpoint import (
    BEAMS,
    GROWTH,
    NGRAM,
    ROOM,
    linked,
    longest,
    quiet,
    refused,
    require,
    target,
    tokenizer,
)
from checker.engines.decoding import Output, halving, translate
from checker.engines.memory import Memory, memory_file
from checker.engines.sentences import one_line
from checker.hub.store import Model, find

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
        decoder = _opened(self._options.model, self._options.device, task.article.lang, Path.cwd())
        return translate(task, decoder, Memory(memory_file(), decoder.signature, task.article.lang))


@lru_cache
def _opened(name: str, device: str, lang: str, start: Path) -> _Transformers:
    """Return the decoder for a language; the articles of a run share it, and all languages the weights."""
    return _Transformers(_found(name, start), device, lang)


# Once for each model, whatever the number of articles: to compare gigabytes with the lock takes seconds.
_found = lru_cache(find)


class _Transformers:
    """A loaded checkpoint with its tokenizer; see ``decoding.Decoder``."""

    def __init__(self, model: Model, device: str, lang: str) -> None:
        self._torch: Any = import_module("torch")
        self._source, self._use, self._lang = model, model.card.use, lang
        self.device, self._dtype = _placed(self._torch, device)
        numbers = str(self._dtype).removeprefix("torch.")
        self.signature = f"neural-1-{model.card.name}-{model.revision}-{numbers}"
        self.longest = longest(model)

    # Loaded when first needed: a run whose sentences are all remembered needs neither.
    @cached_property
    def tokenizer(self) -> Any:
        """Return the tokenizer for the article's language."""
        return tokenizer(self._source, self._lang)

    @cached_property
    def _model(self) -> Any:
        return _loaded(self._source, self.device, self._dtype)

    def length(self, text: str) -> int:
        """Return how many tokens a piece has."""
        return len(self.tokenizer(self._use.prefix + text).input_ids)

    def decode(self, pieces: Sequence[str], *, careful: bool) -> list[Output]:
        """Return the English of a batch."""
        return halving(lambda part: self._decoded(part, careful=careful), pieces, self.device)

    def _decoded(self, pieces: Sequence[str], *, careful: bool) -> list[Output]:
        torch = self._torch
        texts = [self._use.prefix + piece for piece in pieces]
        batch = self.tokenizer(texts, padding=True, return_tensors="pt").to(self.device)
        limits = [int(GROWTH * int(size)) + ROOM for size in batch.attention_mask.sum(-1)]
        trace = Trace(torch, BEAMS, self.tokenizer.eos_token_id, self._use.head)
        with torch.inference_mode(), quiet(), trace.listening(self._model, self._use.layer):
            found = self._model.generate(
                input_ids=batch.input_ids,
                attention_mask=batch.attention_mask,
                generation_config=self._generation(max(limits), careful=careful),
                logits_processor=[trace],
            )
            looks, sums = trace.followed(found)
        made = found.sequences
        # The decoder's first token starts it, a second one may choose the language.
        begin, outputs = 1 if target(self.tokenizer, self._source) is None else 2, []
        for at, limit in enumerate(limits):
            # What a longer neighbour in the batch would allow is cut, so that the result is the same in any batch.
            ids = [token for token in made[at, begin:].tolist() if token != self.tokenizer.pad_token_id]
            size = len(ids)
            cut = size > limit or (size == limit and ids[-1] != self.tokenizer.eos_token_id)
            ids = ids[:limit]
            english = one_line(self.tokenizer.decode(ids, skip_special_tokens=True))
            ours = self.tokenizer.convert_ids_to_tokens(batch.input_ids[at].tolist())
            # Checkpoints may have more numbers than their tokenizer has pieces.
            theirs = [piece or "" for piece in self.tokenizer.convert_ids_to_tokens(ids)]
            links = linked(self._use.prefix, pieces[at], ours, english, theirs, looks[at, begin - 1 :].tolist())
            outputs.append(Output(english, links, round(float(sums[at]) / max(1, size), 4), cut))
        return outputs

    def _generation(self, limit: int, *, careful: bool) -> Any:
        config = deepcopy(self._model.generation_config)
        config.update(
            num_beams=BEAMS,
            do_sample=False,
            early_stopping=True,
            max_length=None,
            max_new_tokens=limit,
            no_repeat_ngram_size=NGRAM if careful else 0,
            forced_bos_token_id=target(self.tokenizer, self._source),
            return_dict_in_generate=True,
        )
        return config


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
