"""A checkpoint's tokenizer and its habits: what ``neural`` and ``ct2`` read alike."""

from __future__ import annotations

import json
import warnings
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from checker.core.errors import InputError, MissingExtra
from checker.core.text import Span
from checker.engines.attention import word_links
from checker.hub.store import Model

BEAMS = 4
# English tokens for one of the article: translations of news have up to twice as many, loops fill any limit.
GROWTH, ROOM = 2.0, 24
# What a second attempt at a sentence that looped may not repeat.
NGRAM = 3
# T5 has no limit of its own but was trained on sentences; converted models say nothing.
_POSITIONS = 512


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


def tokenizer(model: Model, lang: str) -> Any:
    """Return the tokenizer of a checkpoint for articles in ``lang``.

    Raises:
        InputError: It cannot be loaded.
        MissingExtra: transformers or sentencepiece is not installed.
    """
    transformers: Any = import_module("transformers")
    code = dict(model.card.use.source).get(lang)
    options = {"src_lang": code} if code else {}
    with quiet(), refused(model.folder):
        return transformers.AutoTokenizer.from_pretrained(
            model.folder, local_files_only=True, trust_remote_code=False, **options
        )


def longest(model: Model) -> int:
    """Return how many tokens a piece may have so that its English fits into the decoder, too.

    Raises:
        InputError: The checkpoint has no settings that can be read.
    """
    with refused(model.folder):
        config = json.loads((model.folder / "config.json").read_text(encoding="utf-8"))
    positions = int(config.get("max_position_embeddings") or _POSITIONS)
    return max(2, min(model.card.use.tokens, int((positions - ROOM) / GROWTH)))


def target(reader: Any, model: Model) -> int | None:
    """Return the number of the token that makes the decoder write English; None where a model writes nothing else.

    Raises:
        InputError: The tokenizer does not have the card's token.
    """
    token = model.card.use.target
    if not token:
        return None
    number = reader.convert_tokens_to_ids(token)
    if number is None or number == reader.unk_token_id:
        raise InputError(model.folder, f"its tokenizer has no token {token!r}; correct [use] target in card.toml")
    return int(number)


def linked(
    prefix: str,
    piece: str,
    source_pieces: Sequence[str],
    english: str,
    pieces: Sequence[str],
    weights: Sequence[Sequence[float]],
) -> tuple[tuple[Span, Span], ...]:
    """Return the word links of a piece that was read behind ``prefix``; see ``attention.word_links``."""
    found = word_links(prefix + piece, source_pieces, english, pieces, weights)
    return tuple((here.shift(-len(prefix)), there) for here, there in found if here.start >= len(prefix))
