"""Ray itself: joined where ``RAY_ADDRESS`` names a cluster, else started on this machine for the length of a run.

A Ray of this machine alone has a token of its own, which keeps the network's other users out: from 2.59 on Ray wants
one and would write it into the home folder, which not every account may.  It needs next to no object store, for
articles and results are files.

Starting takes several programs that each import Python libraries, and Ray ends itself where two of them are not there
within 15 seconds, which no option changes (https://github.com/ray-project/ray/issues/65983): on a busy machine the
first start may fail so.  The next one finds the libraries in memory; so it is tried again.
"""

from __future__ import annotations

import logging
import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from importlib import import_module
from typing import Any

import psutil

from checker.core.errors import CheckerError, MissingExtra

_LOG = logging.getLogger(__name__)
_QUIET: dict[str, Any] = {"log_to_driver": False, "logging_level": "ERROR"}
# Bytes; Ray takes no less than 75 MB.
_OBJECTS = 80_000_000
_STARTS = 3
_ADDRESS = "check what RAY_ADDRESS says"
_BUSY = "where the machine is too busy for it, start it before with ray start --head, and set RAY_ADDRESS=auto"
# Where Ray looks for the token first, and second.
_VARIABLES = ("RAY_AUTH_TOKEN", "RAY_AUTH_TOKEN_PATH")


@contextmanager
def running(jobs: int) -> Iterator[Any]:
    """Hand out Ray, connected with the cluster that ``RAY_ADDRESS`` names, or with one of its own for ``jobs`` actors.

    Raises:
        MissingExtra: Ray is not installed.
        CheckerError: The cluster cannot be reached or started.
    """
    try:
        ray = import_module("ray")
    except ImportError as error:
        raise MissingExtra("ray", "ray") from error
    address = os.environ.get("RAY_ADDRESS", "")
    with nullcontext() if address else _own_token():
        _connect(ray, address, jobs)
        try:
            yield ray
        finally:
            ray.shutdown()


def _connect(ray: Any, address: str, jobs: int) -> None:
    own = {"num_cpus": jobs, "object_store_memory": _OBJECTS, "include_dashboard": False}
    options, starts, advice = ({}, 1, _ADDRESS) if address else (own, _STARTS, _BUSY)
    for number in range(1, starts + 1):
        before = set(psutil.Process().children(recursive=True))
        try:
            ray.init(address or "local", **options, **_QUIET)
        except Exception as error:  # Ray raises bare exceptions, too
            _end(ray, before)
            if number == starts:
                raise CheckerError(f"Ray cannot be reached or started: {error}; {advice}") from error
            _LOG.info("Ray did not start (%s); trying again", error)
        else:
            return


@contextmanager
def _own_token() -> Iterator[None]:
    """Give this process and those that it starts a token, where the user has not."""
    if any(name in os.environ for name in _VARIABLES):
        yield
        return
    os.environ[_VARIABLES[0]] = secrets.token_hex(32)
    try:
        yield
    finally:
        os.environ.pop(_VARIABLES[0], None)


def _end(ray: Any, before: set[psutil.Process]) -> None:
    """End what a start that failed has left running."""
    ray.shutdown()
    left = set(psutil.Process().children(recursive=True)) - before
    for process in left:
        try:
            process.kill()
        except psutil.NoSuchProcess:
            continue
    psutil.wait_procs(list(left), timeout=10)
