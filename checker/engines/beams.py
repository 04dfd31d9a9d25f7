"""What transformers' beam search looked at and how sure it was: kept while it goes, at no cost worth naming.

The library gives the attention of every layer and head, or none, and scores only together with the probabilities
of the whole vocabulary at every step.  A second pass over the finished translations, which gives both, takes a
quarter of the search's own time; here one layer is listened to, and one number kept for each word of each beam.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

# What a decoder layer's attention to the source is called: in T5, and in Marian, M2M100 and all others of BART's kind.
_MODULES = ("EncDecAttention", "encoder_attn")


class Trace:
    """The steps of one search; a logits processor of transformers that changes nothing, the last of all.

    Args:
        torch: The library.
        beams: How many beams each sentence has; their rows stand together.
        end: The number of the token that ends a sentence.
        head: Whose attention counts; -1: the mean of all.
    """

    def __init__(self, torch: Any, beams: int, end: int, head: int) -> None:
        self._torch, self._beams, self._end, self._head = torch, beams, end, head
        self._looks: list[Any] = []  # of each step: row, source token
        self._ends: list[Any] = []  # of each step: the score with which each row could end here
        self._sums: list[Any] = []  # of each step: the sum of the scores of the tokens that each row has
        self._ids: Any = None
        self._odds: Any = None

    @contextmanager
    def listening(self, model: Any, layer: int) -> Iterator[None]:
        """Keep what the decoder's ``layer`` looks at; nothing where the decoder names its parts in a way of its own."""
        parts = [part for name, part in model.get_decoder().named_modules() if name.endswith(_MODULES)]
        hook = parts[layer].register_forward_hook(self._look) if parts else None
        try:
            yield
        finally:
            if hook:
                hook.remove()

    def _look(self, _part: Any, _given: Any, made: Any) -> None:
        heads = made[-1][:, :, -1]  # row, head, source token
        self._looks.append(heads.mean(1) if self._head < 0 else heads[:, self._head])

    def __call__(self, ids: Any, odds: Any) -> Any:
        """Return ``odds`` (row, vocabulary: natural logarithms) of what may follow ``ids`` (row, token)."""
        sums = odds.new_zeros(len(ids))
        if self._ids is not None:
            rows = self._parents(ids)
            sums = self._sums[-1][rows] + self._odds[rows, ids[:, -1]]
        self._sums.append(sums)
        self._ends.append(sums + odds[:, self._end])
        self._ids, self._odds = ids, odds
        return odds

    def _parents(self, ids: Any) -> Any:
        """Return for each row the row of the step before that it goes on from."""
        length = ids.shape[1] - 1
        now, before = ids[:, :-1].view(-1, self._beams, 1, length), self._ids.view(-1, 1, self._beams, length)
        own = (now == before).all(-1).int().argmax(-1)
        return (own + self._torch.arange(len(own), device=ids.device)[:, None] * self._beams).flatten()

    def followed(self, made: Any) -> tuple[Any, Any]:
        """Return for the sentences of ``generate``'s output what their tokens look at, and their scores.

        The first is (sentence, token, source token), 0..1, without source tokens where nothing was listened to;
        the second (sentence): the sum of the natural logarithms of the tokens' probabilities.
        """
        torch, path = self._torch, made.beam_indices.clamp(min=0).long()
        steps = torch.arange(path.shape[1], device=path.device)
        empty = path.new_zeros(len(path), path.shape[1], 0)
        looks = torch.stack(self._looks)[steps, path].float() if self._looks else empty
        last = (made.beam_indices >= 0).sum(-1).clamp(min=1) - 1
        sentences = torch.arange(len(path), device=path.device)
        rows, tokens = path[sentences, last], made.sequences[sentences, last + 1]
        ended = torch.stack(self._ends)[last, rows]
        # A sentence that did not end was cut off, which happens at the last step alone.
        cut = self._sums[-1][rows] + self._odds[rows, tokens]
        return looks, torch.where(tokens == self._end, ended, cut)
