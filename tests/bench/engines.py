"""How fast the neural engines are beside their own libraries: a model of opus-mt's size with made-up weights.

usage: python -m tests.bench.engines [--sentences N] [--device cpu|cuda] [--without ROW...]

One run, the same sentences, the same beam: a plain loop of one sentence at a time (what the translation pipeline of
older transformers did), transformers in batches, CTranslate2 in batches, and the whole program (read, translate,
align, compare) with either engine.  Six and six layers, 512 wide, 60,000 pieces; the made-up weights count up the
vocabulary, so that every translation has the same length and none is a loop.  The last column is in seconds of
this process's own work, which says more where other programs keep the cores busy.
Not collected by pytest: figures of a noisy machine are no test.
"""

from __future__ import annotations

import argparse
import os
import platform
import tempfile
import time
from collections.abc import Callable, Collection, Sequence
from pathlib import Path
from typing import Any

from tests.bench import counting
from tests.engines.tiny import pairs

BATCH, BEAMS = 32, 4
LOOP = "plain loop, one at a time"


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sentences", type=int, default=64)
    parser.add_argument("--device", default="cpu")
    parser.add_argument("--without", nargs="*", default=[], help="rows to leave out, by their names")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        os.environ["CHECKER_CACHE"] = str(Path(folder, "cache"))
        counting.make(Path(folder, "model"))
        _compare(Path(folder, "model"), sentences(arguments.sentences), arguments.device, arguments.without)


def sentences(count: int) -> list[str]:
    """Return different sentences of about thirty pieces."""
    drawn = iter(pairs(40 * count, seed=31))
    made = dict.fromkeys(
        f"{one.japanese.rstrip('。')}、{other.japanese}" for one, other in zip(drawn, drawn, strict=True)
    )
    return list(made)[:count]


def _compare(model: Path, sentences: Sequence[str], device: str, without: Collection[str]) -> None:
    import torch

    name = torch.cuda.get_device_name() if device.startswith("cuda") else f"{os.cpu_count()} cores"
    print(f"{platform.machine()}, {name}; load {os.getloadavg()[0]:.1f}; {len(sentences)} sentences, beam {BEAMS}")
    print(f"{'':34}{'seconds':>9}{'a second':>10}{'a CPU second':>14}")
    neural = _Raw(model, device)
    actions = {
        "transformers, batches": neural.translate,
        "program, neural": _program("neural", model, device),
        "ctranslate2, batches": _RawCt2(model, device).translate,
        "program, ct2": _program("ct2", model, device),
        LOOP: neural.one_by_one,
    }
    _shares({what: _timed(what, sentences, actions[what]) for what in actions if what not in without})


def _shares(rates: dict[str, tuple[float, float]]) -> None:
    wanted = [("program, neural", "transformers, batches"), ("program, ct2", "ctranslate2, batches")]
    wanted += [("program, neural", LOOP), ("program, ct2", LOOP)]
    for one, other in wanted:
        if one in rates and other in rates:
            wall, work = (mine / theirs for mine, theirs in zip(rates[one], rates[other], strict=True))
            print(f"{one} / {other}: {wall:.2f} by the clock, {work:.2f} by own work")


def _timed(what: str, sentences: Sequence[str], action: Callable[[Sequence[str]], object]) -> tuple[float, float]:
    """Run an action, after a warm-up, and return sentences a second and a CPU second."""
    action([sentences[0] + "終わり。"])
    begun, worked = time.perf_counter(), time.process_time()
    action(sentences)
    seconds, work = time.perf_counter() - begun, time.process_time() - worked
    print(f"{what:34}{seconds:9.2f}{len(sentences) / seconds:10.2f}{len(sentences) / work:14.2f}", flush=True)
    return len(sentences) / seconds, len(sentences) / work


class _Raw:
    """The transformers library by itself, fp32 on a CPU and bf16 on a GPU."""

    def __init__(self, model: Path, device: str) -> None:
        import torch
        from transformers import AutoModelForSeq2SeqLM, AutoTokenizer

        self.torch, self.device = torch, device
        self.tokenizer = AutoTokenizer.from_pretrained(model)
        numbers = torch.bfloat16 if device.startswith("cuda") else torch.float32
        self.model = AutoModelForSeq2SeqLM.from_pretrained(model, dtype=numbers).to(device).eval()

    def translate(self, sentences: Sequence[str]) -> list[str]:
        """Translate in batches of like length."""
        ordered = sorted(sentences, key=len)
        return [line for at in range(0, len(ordered), BATCH) for line in self._batch(ordered[at : at + BATCH])]

    def one_by_one(self, sentences: Sequence[str]) -> list[str]:
        """Translate as the plain loop does."""
        return [line for sentence in sentences for line in self._batch([sentence])]

    def _batch(self, sentences: Sequence[str]) -> list[str]:
        batch = self.tokenizer(list(sentences), padding=True, return_tensors="pt").to(self.device)
        with self.torch.inference_mode():
            made = self.model.generate(
                **batch, num_beams=BEAMS, early_stopping=True, max_length=None, max_new_tokens=96
            )
        lines: list[str] = self.tokenizer.batch_decode(made, skip_special_tokens=True)
        return lines


class _RawCt2:
    """CTranslate2 by itself, int8 on a CPU and float16 on a GPU."""

    def __init__(self, model: Path, device: str) -> None:
        import ctranslate2
        from ctranslate2.converters import TransformersConverter
        from transformers import AutoTokenizer

        numbers = "float16" if device.startswith("cuda") else "int8"
        folder = TransformersConverter(str(model)).convert(str(model) + "-ct2", quantization=numbers)
        self.tokenizer = AutoTokenizer.from_pretrained(model)
        self.model: Any = ctranslate2.Translator(folder, device=device, compute_type=numbers)

    def translate(self, sentences: Sequence[str]) -> list[str]:
        """Translate in batches of like length."""
        rows = [self.tokenizer.convert_ids_to_tokens(self.tokenizer(sentence).input_ids) for sentence in sentences]
        found = self.model.translate_batch(rows, max_batch_size=BATCH, beam_size=BEAMS, max_decoding_length=96)
        return [self.tokenizer.convert_tokens_to_string(row.hypotheses[0]) for row in found]


def _program(engine: str, model: Path, device: str) -> Callable[[Sequence[str]], object]:
    """Return what checks the sentences as one article against a source, nothing of it remembered."""
    from checker import pipeline
    from checker.core.options import Options
    from checker.readers import plain

    source = plain.read("source.en.txt", "\n".join(pair.english for pair in pairs(60, seed=33)))
    options = Options(lang="ja", engine=engine, model=str(model), device=device)
    return lambda sentences: pipeline.check(plain.read("a.ja.txt", "\n".join(sentences)), [source], options)


if __name__ == "__main__":
    main()
