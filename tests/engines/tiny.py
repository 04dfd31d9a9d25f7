"""A real translation model made in seconds: a SentencePiece model and a tiny Marian, trained on sentences of our own.

``make(folder)`` writes a checkpoint that transformers and CTranslate2 read like any other.  It translates the
sentences of ``pairs()`` and nothing else.  One attention head is guided to the right words (Garg et al. 2019,
"Jointly Learning to Align and Translate with Transformer Models", https://aclanthology.org/D19-1453), so that
its word links can be tested.
"""

from __future__ import annotations

import io
import json
import random
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

COUNTRIES = {
    "フランス": "French", "ドイツ": "German", "イラク": "Iraqi", "チリ": "Chilean",
    "カナダ": "Canadian", "エジプト": "Egyptian", "インド": "Indian", "ペルー": "Peruvian",
}  # fmt: skip
ROLES = {"首相": "Prime Minister", "大統領": "President", "外相": "Foreign Minister", "市長": "Mayor"}
NAMES = {
    "ベルガー": "Berger", "タナカ": "Tanaka", "モレノ": "Moreno", "ハダド": "Haddad", "グラント": "Grant", "オコエ": "Okoe",
}  # fmt: skip
CITIES = {
    "東京": "Tokyo",
    "ロンドン": "London",
    "リマ": "Lima",
    "カイロ": "Cairo",
    "ベルリン": "Berlin",
    "大阪": "Osaka",
}
DAYS = {"月曜日": "Monday", "火曜日": "Tuesday", "水曜日": "Wednesday", "木曜日": "Thursday", "金曜日": "Friday"}
NUMBERS = {str(n): str(n) for n in (2, 3, 5, 7, 12, 15, 20, 40)}
# Slots are written {kind}; each kind stands once in a template.
TEMPLATES = (
    ("{country}の{name}{role}は{day}、{city}を訪れた。", "{country} {role} {name} visited {city} on {day}."),
    ("{name}氏は{country}の貿易を増やしたいと述べた。", "{name} said that he wanted to increase {country} trade."),
    ("会議は{city}で{number}日間続いた。", "The conference in {city} lasted {number} days."),
    ("{country}の軍は{day}に町を去った。", "The {country} army left the town on {day}."),
    ("{country}の警察は{number}人を逮捕した。", "{country} police arrested {number} people."),
)
SLOTS = {"country": COUNTRIES, "name": NAMES, "role": ROLES, "city": CITIES, "day": DAYS, "number": NUMBERS}
STEPS, BATCH, RATE, WARM_UP, WIDTH = 700, 48, 0.004, 60, 64
GUIDANCE = 0.3


@dataclass(frozen=True)
class Pair:
    """A sentence with its translation; ``slots`` give where each slot stands in both."""

    japanese: str
    english: str
    slots: tuple[tuple[tuple[int, int], tuple[int, int]], ...]


def pair(template: int, chosen: dict[str, str]) -> Pair:
    """Return a template filled with Japanese words and their translations."""
    sides = []
    for text, side in zip(TEMPLATES[template], (0, 1), strict=True):
        made, places = "", {}
        for part in text.replace("{", "\0{").replace("}", "}\0").split("\0"):
            kind = part.strip("{}") if part.startswith("{") else ""
            word = (chosen[kind], SLOTS[kind][chosen[kind]])[side] if kind else part
            if kind:
                places[kind] = (len(made), len(made) + len(word))
            made += word
        sides.append((made, places))
    (japanese, here), (english, there) = sides
    return Pair(japanese, english, tuple((here[kind], there[kind]) for kind in here))


def pairs(count: int, seed: int = 7) -> Iterator[Pair]:
    """Yield pairs drawn at random, the same for a seed."""
    draw = random.Random(seed)  # noqa: S311 - examples, not secrets
    for number in range(count):
        yield pair(number % len(TEMPLATES), {kind: draw.choice(list(words)) for kind, words in SLOTS.items()})


def make(folder: Path) -> None:
    """Train the model and write it to ``folder``."""
    folder.mkdir(parents=True, exist_ok=True)
    write_pieces(folder)
    _trained(folder).save_pretrained(folder, safe_serialization=True)


def write_pieces(folder: Path) -> None:
    """Train the pieces on both languages and write the files that transformers' tokenizer reads."""
    import sentencepiece

    text = [sentence for made in pairs(600) for sentence in (made.japanese, made.english)]
    writer = io.BytesIO()
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=iter(text), model_writer=writer, vocab_size=260, bos_id=-1, eos_id=0, unk_id=1, pad_id=-1,
        hard_vocab_limit=False, character_coverage=1.0, minloglevel=2, num_threads=1,
    )  # fmt: skip
    for name in ("source.spm", "target.spm"):
        (folder / name).write_bytes(writer.getvalue())
    model = sentencepiece.SentencePieceProcessor(model_proto=writer.getvalue())
    vocabulary = {"</s>": 0, "<unk>": 1}
    for number in range(model.get_piece_size()):
        vocabulary.setdefault(model.id_to_piece(number), len(vocabulary))
    vocabulary["<pad>"] = len(vocabulary)
    (folder / "vocab.json").write_text(json.dumps(vocabulary, ensure_ascii=False), encoding="utf-8")
    (folder / "tokenizer_config.json").write_text(
        json.dumps({"source_lang": "ja", "target_lang": "en"}), encoding="utf-8"
    )


def _trained(folder: Path) -> Any:
    import torch
    from transformers import MarianConfig, MarianMTModel

    torch.manual_seed(1)
    torch.set_num_threads(1)
    data = _Data(folder)
    config = MarianConfig(
        vocab_size=data.size, decoder_vocab_size=data.size, d_model=WIDTH, encoder_layers=2, decoder_layers=2,
        encoder_attention_heads=4, decoder_attention_heads=4, encoder_ffn_dim=128, decoder_ffn_dim=128, dropout=0.0,
        attention_dropout=0.0, pad_token_id=data.pad, eos_token_id=0, bos_token_id=None, forced_eos_token_id=0,
        decoder_start_token_id=data.pad, max_position_embeddings=128, scale_embedding=True, attn_implementation="eager",
    )  # fmt: skip
    model = MarianMTModel(config)
    optimizer = torch.optim.Adam(model.parameters(), lr=RATE, betas=(0.9, 0.98))
    everything = list(pairs(4000, seed=11))
    for step in range(STEPS):
        for group in optimizer.param_groups:
            group["lr"] = RATE * min((step + 1) / WARM_UP, (WARM_UP / (step + 1)) ** 0.5)
        at = step * BATCH % len(everything)
        _step(model, optimizer, data.batch(everything[at : at + BATCH]))
    model.generation_config.max_length = 64
    model.generation_config.bad_words_ids = [[data.pad]]
    return model.eval()


def _step(model: Any, optimizer: Any, batch: dict[str, Any]) -> None:
    import torch

    guide = batch.pop("guide")
    optimizer.zero_grad()
    out = model(**batch, output_attentions=True)
    mass = (out.cross_attentions[-1][:, 0] * guide).sum(-1)
    guided = guide.sum(-1) > 0
    loss = out.loss - GUIDANCE * torch.log(mass[guided] + 1e-6).mean()
    loss.backward()
    optimizer.step()
    with torch.no_grad():  # CTranslate2 takes the padding row for zero
        model.get_input_embeddings().weight[model.config.pad_token_id].zero_()


class _Data:
    """Pairs as tensors."""

    def __init__(self, folder: Path) -> None:
        import sentencepiece

        self.model = sentencepiece.SentencePieceProcessor(model_file=str(folder / "source.spm"))
        self.vocabulary = json.loads((folder / "vocab.json").read_text(encoding="utf-8"))
        self.size, self.pad = len(self.vocabulary), self.vocabulary["<pad>"]

    def _encoded(self, text: str) -> tuple[list[int], list[tuple[int, int]]]:
        made = self.model.encode(text, return_type="offset_mapping")
        ids = [self.vocabulary.get(piece, 1) for piece in self.model.encode(text, out_type=str)]
        offsets = [tuple(place) for place in _offsets(made)]
        return [*ids, 0], [*offsets, (0, 0)]

    def batch(self, several: list[Pair]) -> dict[str, Any]:
        import torch

        rows = [(self._encoded(one.japanese), self._encoded(one.english), one.slots) for one in several]
        width, length = (max(len(row[side][0]) for row in rows) for side in (0, 1))
        source, labels = torch.full((len(rows), width), self.pad), torch.full((len(rows), length), -100)
        guide = torch.zeros(len(rows), length, width)
        for n, ((ids, here), (made, there), slots) in enumerate(rows):
            source[n, : len(ids)], labels[n, : len(made)] = torch.tensor(ids), torch.tensor(made)
            for (a, b), (c, d) in slots:
                theirs = [k for k, (start, end) in enumerate(there) if max(start, c) < min(end, d)]
                ours = [k for k, (start, end) in enumerate(here) if max(start, a) < min(end, b)]
                for k in theirs:
                    guide[n, k, ours] = 1.0
        return {"input_ids": source, "attention_mask": (source != self.pad).long(), "labels": labels, "guide": guide}


def _offsets(made: Any) -> Any:
    return made["offsets"]
