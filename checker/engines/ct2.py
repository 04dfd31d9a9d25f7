"""The same models in CTranslate2: converted once, int8 on a CPU, float16 on a GPU; no torch is needed to translate.

The extra ``ct2`` has the libraries.  A checkpoint is converted when it is first used, which needs the extra
``neural`` once; a folder that holds a converted model (``model.bin`` of CTranslate2) is used as it is.

Source: Klein et al. 2020, "Efficient and High-Quality Neural Machine Translation with OpenNMT",
https://aclanthology.org/2020.ngt-1.25; https://opennmt.net/CTranslate2/
"""

from __future__ import annotations

import json
import math
import os
import tempfile
from collections.abc import Callable, Sequence
from functools import lru_cache, partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from checker.core.backtranslation import BackTranslation
from checker.core.errors import UsageError
from checker.core.options import Options
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
from checker.hub.store import Model, program_cache

if TYPE_CHECKING:
    from checker.engines import Task

CONVERTED = "model.bin"


class Ct2Engine:
    """Translates with a fetched model in CTranslate2, several times faster on a CPU (extra: ct2)."""

    signature = "ct2-1"

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
        require(("ctranslate2", "transformers", "sentencepiece"), "ct2")
        return translated(task, self._options, _opened)


@lru_cache
def _opened(name: str, device: str, lang: str, start: Path) -> _Translator:
    """Return the decoder for a language; the articles of a run share it, and all languages the weights."""
    return _Translator(Checkpoint(found(name, start), lang), device)


class _Translator:
    """A converted model with its tokenizer; see ``decoding.Decoder``."""

    def __init__(self, checkpoint: Checkpoint, device: str) -> None:
        self._checkpoint, self.length, self.longest = checkpoint, checkpoint.length, checkpoint.longest
        self.device, self._numbers = _placed(import_module("ctranslate2"), device)
        model = checkpoint.model
        self.signature = f"ct2-1-{model.card.name}-{model.revision}-{self._numbers}"

    @property
    def _model(self) -> Any:
        return _loaded(self._checkpoint.model, self.device, self._numbers)

    def decode(self, pieces: Sequence[str], *, careful: bool) -> list[Output]:
        """Return the English of a batch."""
        return halving(lambda part: self._decoded(part, careful=careful), pieces, self.device)

    def _decoded(self, pieces: Sequence[str], *, careful: bool) -> list[Output]:
        with quiet():
            sources = [self._tokens(piece) for piece in pieces]
            limits = [int(GROWTH * len(source)) + ROOM for source in sources]
            results = self._model.translate_batch(
                sources,
                target_prefix=[[self._target]] * len(sources) if self._target else None,
                beam_size=BEAMS,
                max_input_length=0,
                max_decoding_length=max(limits),
                no_repeat_ngram_size=NGRAM if careful else 0,
                return_scores=True,
                return_attention=True,
            )
            rows = zip(pieces, sources, limits, results, strict=True)
            return [self._output(piece, source, limit, result) for piece, source, limit, result in rows]

    @property
    def _target(self) -> str:
        """Return the token that makes the decoder write English, if there is one and the tokenizer has it."""
        return "" if self._checkpoint.target is None else self._checkpoint.model.card.use.target

    def _tokens(self, piece: str) -> list[str]:
        tokenizer = self._checkpoint.tokenizer
        tokens: list[str] = tokenizer.convert_ids_to_tokens(tokenizer(self._checkpoint.asked(piece)).input_ids)
        return tokens

    def _output(self, piece: str, source: Sequence[str], limit: int, result: Any) -> Output:
        tokenizer, tokens, looks = self._checkpoint.tokenizer, result.hypotheses[0], result.attention[0]
        if self._target and tokens[:1] == [self._target]:
            tokens, looks = tokens[1:], looks[1:]
        # What a longer neighbour in the batch would allow is cut, so that the result is the same in any batch.
        cut, tokens = len(tokens) >= limit, tokens[:limit]
        ids = tokenizer.convert_tokens_to_ids(tokens)
        english = one_line(tokenizer.decode(ids, skip_special_tokens=True))
        links = self._checkpoint.linked(piece, source, english, tokens, looks)
        score = result.scores[0] if math.isfinite(result.scores[0]) else 0.0
        return Output(english, links, round(score, 4), cut)


# One model at a time: two may not fit into memory.
@lru_cache(maxsize=1)
def _loaded(model: Model, device: str, numbers: str) -> Any:
    """Return the model with its weights on the device."""
    library: Any = import_module("ctranslate2")
    folder = converted(model, numbers)
    kind, _, index = device.partition(":")
    with refused(folder):
        return library.Translator(str(folder), device=kind, device_index=int(index or 0), compute_type=numbers)


def converted(model: Model, numbers: str) -> Path:
    """Return the folder of the model in CTranslate2's form, made when it is first asked for.

    Raises:
        MissingExtra: The converter's libraries are not installed.
        InputError: The checkpoint cannot be converted.
    """
    if (model.folder / CONVERTED).is_file() and not list(model.folder.glob("*.safetensors")):
        return model.folder
    home = program_cache(os.environ) / "ct2" / f"{model.card.name}-{model.revision}-{numbers}"
    if not (home / CONVERTED).is_file():
        require(("torch",), "neural")
        _convert(model, home, numbers)
    return home


def _convert(model: Model, home: Path, numbers: str) -> None:
    converters: Any = import_module("ctranslate2.converters")
    home.parent.mkdir(parents=True, exist_ok=True)
    # Made apart and moved when whole: another process may want it at the same time.
    with tempfile.TemporaryDirectory(dir=home.parent, prefix=".making-") as made, quiet(), refused(model.folder):
        part = Path(made) / "model"
        converter = converters.TransformersConverter(str(model.folder), load_as_float16=False)
        if _is_unscaled(model.folder):
            converter._load = partial(_unscaled, converter._load)  # noqa: SLF001 - there is no other way in
        converter.convert(str(part), quantization=numbers)
        try:
            part.replace(home)
        except OSError:
            if not (home / CONVERTED).is_file():
                raise


def _is_unscaled(folder: Path) -> bool:
    """Tell whether a T5's output layer is its own (T5 v1.1, MADLAD): only a shared one is scaled."""
    config = json.loads((folder / "config.json").read_text(encoding="utf-8"))
    own = config.get("tie_word_embeddings") is False or config.get("scale_decoder_outputs") is False
    return bool(own) and str(config.get("model_type")).endswith("t5")


def _unscaled(load: Callable[[], Any]) -> Any:
    """Return the loaded model without the scale that CTranslate2 takes from a setting that transformers 5 overwrites."""
    specification = load()
    specification.decoder.scale_outputs = import_module("ctranslate2.specs.model_spec").OPTIONAL
    return specification


def _placed(ctranslate2: Any, device: str) -> tuple[str, str]:
    """Return the device and the type of numbers that it is fast with.

    Raises:
        UsageError: There is no such device here, or CTranslate2 cannot use it.
    """
    gpus = ctranslate2.get_cuda_device_count()
    chosen = ("cuda" if gpus else "cpu") if device == "auto" else device
    if chosen.partition(":")[0] not in ({"cpu", "cuda"} if gpus else {"cpu"}):
        raise UsageError(
            f"--device {device} is not here or not for CTranslate2; here are: auto, cpu{', cuda' * bool(gpus)}"
        )
    return chosen, "float16" if chosen.startswith("cuda") else "int8"
