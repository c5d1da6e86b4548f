"""A pure function over a stream, in worker processes, results in the stream's order.

A worker that dies (out of memory, killed, a crash in compiled code) takes no more
than the item that killed it: the others in flight are tried again one by one, and
the culprit comes out as ``Crashed``.
"""

from __future__ import annotations

import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from itertools import islice
from multiprocessing import get_context, parent_process
from typing import Generic, TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")

AHEAD = 4
"""Items in flight for each worker: enough to keep it busy, few enough to stream."""


@dataclass(frozen=True, slots=True)
class Crashed(Generic[Item]):
    """An item whose worker process died."""

    item: Item


def ordered(
    function: Callable[[Item], Result], items: Iterable[Item], workers: int
) -> Iterator[Result | Crashed[Item]]:
    """Yield ``function(item)`` for each item, in order, computed by ``workers`` processes.

    One worker means this process: nothing is started, nothing is pickled. No more
    than four items a worker are taken from ``items`` before their results are asked for.
    """
    if workers <= 1:
        yield from map(function, items)
        return
    stream = iter(items)
    while batch := list(islice(stream, workers)):
        # A broken pool cannot be used again: what it had in flight is done apart, then a new
        # pool goes on with the rest of the stream.
        stream, lost = _chain(batch, stream), deque[Item]()
        yield from _pooled(function, stream, workers, lost)
        for item in lost:
            yield _alone(function, item)


def _chain(first: list[Item], rest: Iterator[Item]) -> Iterator[Item]:
    yield from first
    yield from rest


def _pooled(
    function: Callable[[Item], Result], stream: Iterator[Item], workers: int, lost: deque[Item]
) -> Iterator[Result]:
    """Results until the stream ends or the pool breaks; ``lost`` then holds what was in flight."""
    flight: deque[tuple[Item, Future[Result]]] = deque()
    with _pool(workers) as pool:
        try:
            for item in islice(stream, workers * AHEAD):
                flight.append((item, pool.submit(function, item)))
            while flight:
                yield flight[0][1].result()
                flight.popleft()
                for item in islice(stream, 1):
                    flight.append((item, pool.submit(function, item)))
        except BrokenProcessPool:
            lost.extend(item for item, _ in flight)
        finally:
            for _, future in flight:
                future.cancel()


def _alone(function: Callable[[Item], Result], item: Item) -> Result | Crashed[Item]:
    with _pool(1) as pool:
        try:
            return pool.submit(function, item).result()
        except BrokenProcessPool:
            return Crashed(item)


def _pool(workers: int) -> ProcessPoolExecutor:
    # Forked children would share open database handles and threads' locks.
    return ProcessPoolExecutor(workers, mp_context=get_context("spawn"), initializer=_attend)


def _attend() -> None:
    """Leave Ctrl-C to the parent, which ends its workers when it has closed the archive.

    A parent that was killed ends nobody, so each worker watches for that itself.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_die_with_parent, daemon=True).start()


def _die_with_parent() -> None:
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
