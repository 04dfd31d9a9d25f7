"""One writer at a time: a lock that the system releases whatever becomes of the process."""

from __future__ import annotations

import os
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from checker.core.errors import InputError

_NAME = "lock"
_LONGEST = 200


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Hold ``folder`` for this process alone.

    Raises:
        InputError: Another process holds it, or the folder cannot be written.
    """
    import portalocker

    try:
        file = (folder / _NAME).open("a+", encoding="utf-8")
    except OSError as error:
        raise InputError(folder, f"cannot be written: {error.strerror}; choose another --output") from error
    with file:
        try:
            portalocker.lock(file, portalocker.LockFlags.EXCLUSIVE | portalocker.LockFlags.NON_BLOCKING)
        except portalocker.AlreadyLocked as error:
            raise InputError(
                folder.parent, f"{_holder(folder)} writes here; wait for it, or choose another --output"
            ) from error
        except portalocker.LockException as error:
            raise InputError(folder, f"cannot be locked ({error}); choose an --output on another disk") from error
        file.truncate(0)
        file.write(f"process {os.getpid()} on {socket.gethostname()}")
        file.flush()
        yield


def _holder(folder: Path) -> str:
    """Return who holds the folder; some systems let nobody read a locked file."""
    try:
        return (folder / _NAME).read_text(encoding="utf-8")[:_LONGEST] or "another process"
    except (OSError, UnicodeDecodeError):
        return "another process"
