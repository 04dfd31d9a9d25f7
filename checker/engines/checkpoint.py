"""A checkpoint, its tokenizer and its habits: what ``neural`` and ``ct2`` do alike."""

from __future__ import annotations

import json
import warnings
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import cached_property, lru_cache
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from checker.core.backtranslation import BackTranslation
from checker.core.errors import InputError, MissingExtra
from checker.core.options import Options
from checker.core.text import Span
from checker.engines.attention import word_links
from checker.engines.decoding import Decoder, translate
from checker.engines.memory import Memory, memory_file
from checker.hub.store import Model, find

if TYPE_CHECKING:
    from checker.engines import Task

BEAMS = 4
# English tokens for one of the article: translations of news have up to twice as many, loops fill any limit.
GROWTH, ROOM = 2.0, 24
# What a second attempt at a sentence that looped may not repeat.
NGRAM = 3
# T5 has no limit of its own but was trained on sentences; converted models say nothing.
_POSITIONS = 512
# What the settings of Marian, M2M100 and T5 call the decoder's layers and its heads.
_LAYERS = ("decoder_layers", "num_decoder_layers", "num_layers")
_HEADS = ("decoder_attention_heads", "num_heads")


def require(libraries: Sequence[str], extra: str) -> None:
    """Refuse to go on without some libraries.

    Raises:
        MissingExtra: One of them is not installed.
    """
    missing = next((name for name in libraries if find_spec(name) is None), "")
    if missing:
        raise MissingExtra(f"{missing}, which engine {extra!r} needs,", extra)


@contextmanager
def quiet() -> Iterator[None]:
    """Keep the libraries from writing to the user: their advice is for programmers."""
    logging: Any = import_module("transformers.utils.logging")
    logging.set_verbosity_error()
    logging.disable_progress_bar()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield


@contextmanager
def refused(folder: Path) -> Iterator[None]:
    """Turn a library's complaint about a checkpoint into one line.

    Raises:
        InputError: The checkpoint cannot be loaded.
    """
    try:
        yield
    except (OSError, ValueError, KeyError, TypeError, ImportError) as error:
        reason = " ".join(str(error).split())[:200]
        raise InputError(folder, f"is no checkpoint that can be loaded ({type(error).__name__}: {reason})") from error


# Once for each model, whatever the number of articles: to compare gigabytes with the lock takes seconds.
found = lru_cache(find)


def translated(task: Task, options: Options, opened: Callable[[str, str, str, Path], Decoder]) -> BackTranslation:
    """Return the article in the English of the decoder that the options name, or as it is remembered.

    Raises:
        NotFetched: The model is not on this machine.
        ChangedModel: Its files are not those that were fetched.
        OutOfMemory: Not even one sentence fits into memory.
    """
    decoder = opened(options.model, options.device, task.article.lang, Path.cwd())
    return translate(task, decoder, Memory(memory_file(), decoder.signature, task.article.lang))


class Checkpoint:
    """A model on this machine, asked for the English of articles in ``lang``.

    Attributes:
        model: Where it is and what its card says.
        longest: How many tokens a piece may have so that its English fits into the decoder, too.

    Raises:
        InputError: It has no settings that can be read, or not the layer or head that the card names.
    """

    def __init__(self, model: Model, lang: str) -> None:
        self.model, self._lang = model, lang
        with refused(model.folder):
            config = json.loads((model.folder / "config.json").read_text(encoding="utf-8"))
        use = model.card.use
        for what, number, names in (("layer", use.layer, _LAYERS), ("head", use.head, _HEADS)):
            count = next((int(config[name]) for name in names if config.get(name)), None)
            if count is not None and not -count <= number < count:
                reason = f"has {count} decoder {what}s and none of number {number}"
                raise InputError(model.folder, f"{reason}; correct [use] {what} in card.toml")
        positions = int(config.get("max_position_embeddings") or _POSITIONS)
        self.longest = max(2, min(use.tokens, int((positions - ROOM) / GROWTH)))

    # Loaded when first needed: a run whose sentences are all remembered needs none.
    @cached_property
    def tokenizer(self) -> Any:
        """Return the tokenizer.

        Raises:
            InputError: It cannot be loaded, or does not have the card's tokens.
        """
        transformers: Any = import_module("transformers")
        code = dict(self.model.card.use.source).get(self._lang)
        options = {"src_lang": code} if code else {}
        with quiet(), refused(self.model.folder):
            return transformers.AutoTokenizer.from_pretrained(
                self.model.folder, local_files_only=True, trust_remote_code=False, **options
            )

    def length(self, text: str) -> int:
        """Return how many tokens a piece has."""
        return len(self.tokenizer(self.asked(text)).input_ids)

    def asked(self, text: str) -> str:
        """Return the text behind what the model wants to be told before it."""
        return self.model.card.use.prefix + text

    @cached_property
    def target(self) -> int | None:
        """Return the number of the token that makes the decoder write English; None where it writes nothing else.

        Raises:
            InputError: The tokenizer does not have the card's token.
        """
        token = self.model.card.use.target
        if not token:
            return None
        number = self.tokenizer.convert_tokens_to_ids(token)
        if number is None or number == self.tokenizer.unk_token_id:
            raise InputError(
                self.model.folder, f"its tokenizer has no token {token!r}; correct [use] target in card.toml"
            )
        return int(number)

    def linked(
        self, piece: str, source: Sequence[str], english: str, pieces: Sequence[str], weights: Sequence[Sequence[float]]
    ) -> tuple[tuple[Span, Span], ...]:
        """Return the word links of a piece, of whose prefix nothing comes; see ``attention.word_links``."""
        before = len(self.asked(""))
        links = word_links(self.asked(piece), source, english, pieces, weights)
        return tuple((here.shift(-before), there) for here, there in links if here.start >= before)
