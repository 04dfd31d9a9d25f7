"""Trains the model of usual renderings: ``python models/names-katakana/train_renderings.py PAIRS.tsv APART.tsv``.

``PAIRS.tsv`` has a name, a tab and its Latin spelling a line; every twelfth is kept apart, as from the sound model.  The
foreign names of JMnedict are learnt as well, but for words that are kept apart or stand in ``APART.tsv``, which has the
same columns.  Needs torch (the extra ``neural``).  Writes ``renderings.safetensors`` beside this file and prints how rare
held-out pairs are.
"""

import random
import re
import sys
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from string import ascii_lowercase

import torch
from torch import Tensor, nn

from checker.lang.ja.lexicon import database
from checker.lang.ja.romanise import kana_to_latin
from checker.match.names_judge import judge
from checker.match.names_weights import Weights, write_weights
from checker.match.rendering_model import FILE, LONGEST, folded, spelt
from checker.match.rendering_network import BEGIN, END, FIRST, NOTHING
from checker.match.renderings import MOST_KNOWN, MOST_UNKNOWN, oddity
from checker.match.script import latin_key

# Every twelfth pair is kept apart, as from the sound model.
HELD_OUT = 12
EMBEDDING, HIDDEN, DROPOUT = 64, 160, 0.2
EPOCHS, BATCH, RATE, DECAY, SEED = 20, 256, 3e-3, 1e-2, 1
# Batches are drawn from so many neighbouring ones sorted by length, to waste little on padding.
SORTED = 20
SHORTEST, LONGEST_WORD = 2, 20
# Letters with marks that are seen less often are read without them; others are in this share of the cases (0..1), too,
# as English texts often leave marks out.
LEAST_SEEN, UNMARKED = 20, 0.3
_KANA = re.compile("[ァ-ヴー]{2,}")
_NAME = re.compile(r"[A-Z][A-Za-zÀ-ÿ'’-]+")
_NAMES = """
    SELECT k.text, g.text FROM NETransGloss g JOIN NETranslation t ON t.ID = g.tid JOIN NEKana k ON k.idseq = t.idseq
    JOIN NETransType y ON y.tid = g.tid WHERE y.text NOT IN ('company', 'product', 'work', 'station') ORDER BY k.ID
"""

Pair = tuple[str, str]
Alphabets = tuple[dict[str, int], dict[str, int]]
"""Numbers of letters, and of kana, in ascending order."""


class Renderer(nn.Module):
    """Reads letters both ways and writes kana with attention (checker/match/rendering_network.py does the same)."""

    def __init__(self, letters: int, kana: int) -> None:
        super().__init__()
        self.letters = nn.Embedding(letters + 1, EMBEDDING, padding_idx=NOTHING)
        self.reader = nn.GRU(EMBEDDING, HIDDEN // 2, bidirectional=True, batch_first=True)
        self.kana = nn.Embedding(kana + FIRST, EMBEDDING, padding_idx=NOTHING)
        self.writer = nn.GRU(EMBEDDING, HIDDEN, batch_first=True)
        self.attention = nn.Linear(HIDDEN, HIDDEN, bias=False)
        self.output = nn.Linear(2 * HIDDEN, kana + FIRST)
        self.drop = nn.Dropout(DROPOUT)

    def forward(self, words: Tensor, forms: Tensor) -> Tensor:
        """Return the log odds of the next kana, (pairs, kana, vocabulary), given words and the kana before."""
        read = self.reader(self.drop(self.letters(words)))[0]
        state = self.writer(self.drop(self.kana(forms)))[0]
        weights = torch.einsum("bth,bsh->bts", self.attention(state), read)
        seen = weights.masked_fill((words == NOTHING)[:, None], -1e9).softmax(-1) @ read
        found: Tensor = self.output(self.drop(torch.cat([state, seen], -1)))
        return found


def main(pairs: Path, apart: Path) -> None:
    """Write the model."""
    known = _rows(pairs)
    held = known[::HELD_OUT]
    kept = {latin_key(latin) for _, latin in (*held, *_rows(apart))}
    learnt = _folded([*(pair for at, pair in enumerate(known) if at % HELD_OUT), *foreign_names(kept)])
    signs = alphabets(learnt)
    write_weights(Path(__file__).with_name(FILE), *pack(train(learnt, signs), signs))
    odd = [oddity(name, latin, judge(name, latin).probability) for name, latin in held]
    for most in (MOST_UNKNOWN, MOST_KNOWN):
        print(f"held-out pairs odder than {most}: {sum(each > most for each in odd) / len(odd):.3f} of {len(odd)}")


def _rows(path: Path) -> list[Pair]:
    lines = (line.split("\t")[:2] for line in path.read_text(encoding="utf-8").splitlines() if line.strip())
    return [(name, latin) for name, latin in lines]


def foreign_names(kept: set[str]) -> Iterator[Pair]:
    """Yield JMnedict's names in katakana that are not simply Japanese in Latin letters."""
    seen: set[Pair] = set()
    for name, gloss in database().execute(_NAMES):
        latin = gloss.partition(" (")[0]
        pair = (name, latin.lower())
        plain = _KANA.fullmatch(name) and _NAME.fullmatch(latin) and latin_key(latin) not in kept and pair not in seen
        if plain and _single(latin_key(kana_to_latin(name))) != _single(latin_key(latin)):
            seen.add(pair)
            yield pair


def _single(letters: str) -> str:
    return re.sub(r"(.)\1", r"\1", letters)


def _folded(pairs: Sequence[Pair]) -> list[Pair]:
    """Return the pairs as the model sees them, without those that are too short or too long."""
    found = ((folded(re.sub("[・＝]", "", name)), unicodedata.normalize("NFC", latin.lower())) for name, latin in pairs)
    return [
        (name, latin)
        for name, latin in found
        if SHORTEST <= len(name) <= LONGEST and SHORTEST <= len(latin_key(latin)) <= LONGEST_WORD
    ]


def alphabets(pairs: Sequence[Pair]) -> Alphabets:
    """Return the letters that are told apart and the kana, each from 1 and `FIRST` on."""
    seen = Counter(letter for _, latin in pairs for letter in set(latin) if letter.isalpha())
    marked = sorted(letter for letter, count in seen.items() if count >= LEAST_SEEN and letter not in ascii_lowercase)
    kana = sorted({sign for form, _ in pairs for sign in form})
    letters = {letter: at for at, letter in enumerate([*ascii_lowercase, *marked], start=1)}
    return letters, {sign: at for at, sign in enumerate(kana, start=FIRST)}


def train(pairs: list[Pair], signs: Alphabets) -> Renderer:
    """Return the trained network."""
    torch.manual_seed(SEED)
    draw = random.Random(SEED)  # noqa: S311 - no secret
    model = Renderer(*map(len, signs))
    optimiser = torch.optim.AdamW(model.parameters(), RATE, weight_decay=DECAY)
    steps = EPOCHS * (len(pairs) // BATCH + SORTED)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, RATE, total_steps=steps)
    for epoch in range(EPOCHS):
        batches = (_unmarked(batch, draw) for batch in _batches(pairs, draw))
        losses = [_learn(model, optimiser, schedule, encode(batch, signs)) for batch in batches]
        print(f"epoch {epoch}: {sum(losses) / len(losses):.4f} nats a kana", flush=True)
    return model.eval()


def _batches(pairs: list[Pair], draw: random.Random) -> list[list[Pair]]:
    draw.shuffle(pairs)
    size = BATCH * SORTED
    near = [sorted(pairs[at : at + size], key=lambda pair: len(pair[1])) for at in range(0, len(pairs), size)]
    found = [some[at : at + BATCH] for some in near for at in range(0, len(some), BATCH)]
    draw.shuffle(found)
    return found


def _unmarked(batch: Sequence[Pair], draw: random.Random) -> list[Pair]:
    return [(name, latin_key(latin) if draw.random() < UNMARKED else latin) for name, latin in batch]


def encode(batch: Sequence[Pair], signs: Alphabets) -> tuple[Tensor, Tensor]:
    """Return letters and kana of the pairs as numbers, filled up with `NOTHING`."""
    letters, kana = signs
    words = [spelt(latin, letters) for _, latin in batch]
    forms = [[BEGIN, *(kana[sign] for sign in form), END] for form, _ in batch]
    return _padded(words), _padded(forms)


def _padded(rows: Sequence[Sequence[int]]) -> Tensor:
    longest = max(len(row) for row in rows)
    return torch.tensor([[*row, *[NOTHING] * (longest - len(row))] for row in rows])


def _learn(
    model: Renderer,
    optimiser: torch.optim.Optimizer,
    schedule: torch.optim.lr_scheduler.LRScheduler,
    batch: tuple[Tensor, Tensor],
) -> float:
    words, forms = batch
    odds = model(words, forms[:, :-1])
    loss = nn.functional.cross_entropy(odds.flatten(0, 1), forms[:, 1:].flatten(), ignore_index=NOTHING)
    optimiser.zero_grad()
    loss.backward()
    nn.utils.clip_grad_norm_(model.parameters(), 1.0)
    optimiser.step()
    schedule.step()
    return loss.item()


def pack(model: Renderer, signs: Alphabets) -> tuple[Weights, dict[str, str]]:
    """Return the network's tensors, flattened, and their types."""
    tensors = {name: tuple(tensor.flatten().tolist()) for name, tensor in sorted(model.state_dict().items())}
    letters, kana = ("".join(alphabet) for alphabet in signs)
    texts = {"letters": letters, "kana": kana, "embedding": str(EMBEDDING), "hidden": str(HIDDEN)}
    return Weights(tensors, texts), dict.fromkeys(tensors, "F32")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
