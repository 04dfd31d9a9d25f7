"""Putting the shards of a run together: the same bytes as if one process had checked all articles."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from checker.batch import identity
from checker.batch.identity import Identity
from checker.batch.listing import shard
from checker.batch.pages import has_page, page_path, write_page
from checker.batch.publish import in_order
from checker.batch.runstore import RunStore, Stored
from checker.core.errors import InputError, UsageError


@dataclass(frozen=True, slots=True)
class Shards:
    """All parts of a run, in their order, and what run they are parts of."""

    folders: tuple[Path, ...]
    whole: Identity

    def results(self) -> Iterator[Stored]:
        """Yield the results in the manifest's order.

        Raises:
            InputError: One is gone.
        """
        total, of = int(self.whole.facts["articles"]), len(self.folders)
        stores = [RunStore(folder) for folder in self.folders]
        configuration = self.whole.configuration
        parts = [in_order(store, range(at, total, of), configuration) for at, store in enumerate(stores)]
        return (next(parts[place % of]) for place in range(total))

    def with_pages(self, results: Iterator[Stored], output: Path) -> Iterator[Stored]:
        """Yield ``results``; bring the page of each to ``output`` before, where its shard wrote one.

        Raises:
            InputError: A page cannot be written.
        """
        for place, stored in enumerate(results):
            name, folder = stored.report().id, self.folders[place % len(self.folders)]
            if has_page(name, folder):
                with suppress(OSError, UnicodeDecodeError):  # then it is made again from the texts
                    write_page(name, page_path(name, folder).read_text(encoding="utf-8"), output)
            yield stored


def shards(folders: Sequence[Path]) -> Shards:
    """Return the run that the shards in ``folders``, in any order, are the parts of.

    Raises:
        InputError: A folder holds no finished shard, or one of another run.
        UsageError: A shard is missing, or there twice.
    """
    found = [(folder, _finished(folder)) for folder in folders]
    first_folder, first = found[0]
    for folder, each in found:
        others = _whole(each).differences(_whole(first))
        if others:
            raise InputError(folder, f"is no shard of the run in {first_folder}: {'; '.join(others)}")
    parts = {shard(each.facts["shard"]): folder for folder, each in found}
    of = shard(first.facts["shard"]).of
    numbers = sorted(part.number for part in parts)
    if len(parts) < len(found):
        raise UsageError("a shard is there twice; name the folder of each once")
    if missing := sorted(set(range(1, of + 1)) - set(numbers)):
        raise UsageError(f"shard {', '.join(f'{number}/{of}' for number in missing)} is missing; name its folder, too")
    ordered = tuple(parts[part] for part in sorted(parts, key=lambda part: part.number))
    return Shards(ordered, replace(first, facts={**first.facts, "shard": "1/1"}))


def refuse_run(output: Path) -> None:
    """Refuse to write over a run's own results.

    Raises:
        InputError: ``output`` holds a run.
    """
    if identity.read(RunStore(output).folder):
        raise InputError(output, "holds a run of its own; choose another --output")


def _finished(folder: Path) -> Identity:
    found = identity.read(RunStore(folder).folder)
    if found is None:
        raise InputError(folder, "no run of this version here; name a folder that checker batch --shard wrote")
    if not found.finished:
        raise InputError(folder, "its run was broken off; go on with it, with --resume, before merging")
    return found


def _whole(part: Identity) -> Identity:
    """Return the identity without what tells shards of one run apart; ``of`` must agree."""
    return Identity({**part.facts, "shard": f"1 of {shard(part.facts['shard']).of}"})
