"""A map over chunks of work in copies of this process, which works too.

A copy (fork) has everything in memory that this process has, so nothing is
sent to it and nothing imported again. So this process does the first chunk alone:
what work loads when it is first done, such as lists of words, is loaded once for
all. Then each takes the next chunk when it is done with one: the numbers of all
chunks lie in a pipe, from which a read takes one whole number. Results go into a file
without a name that this process reads while it grows; so no one ever waits for a full pipe.
"""

from __future__ import annotations

import gc
import os
import signal
import sys
import traceback
from collections.abc import Callable, Iterator, Sequence
from tempfile import TemporaryFile
from typing import Generic, Protocol, TypeVar

_Item = TypeVar("_Item")
_Result = TypeVar("_Result")
_NUMBER = 4  # bytes of a chunk's number in the pipe
_LENGTH = 8  # bytes of a message's length
# A pipe holds at least 16 KiB without a reader.
_MOST_CHUNKS = 16 * 1024 // _NUMBER


class WorkerDiedError(RuntimeError):
    """A process that had a part of the work ended without having done it."""


class Wire(Protocol[_Result]):
    """How results travel between processes."""

    def dump(self, results: Sequence[_Result]) -> bytes:
        """The bytes of some results."""
        ...

    def load(self, data: bytes) -> list[_Result]:
        """What `dump` was given."""
        ...


def can_fork() -> bool:
    """Whether this process can be copied safely: by the system, and by having one thread only."""
    threads = sys.modules.get("threading")
    return hasattr(os, "fork") and (threads is None or threads.active_count() == 1)


def forked(
    work: Callable[[_Item], _Result], items: Sequence[_Item], jobs: int, size: int, wire: Wire[_Result]
) -> Iterator[list[_Result]]:
    """`work(item)` for all items, in `jobs` processes; chunks of results in the order of the items.

    `size` is the number of items in a chunk. Raises WorkerDiedError.
    """
    size = max(size, -(-len(items) // _MOST_CHUNKS))
    chunks = [items[at : at + size] for at in range(0, len(items), size)]
    first = [work(item) for item in items[:size]]
    tickets = _tickets(len(chunks))
    workers: list[_Worker[_Item, _Result]] = []
    try:
        # What there is now will not be garbage; copies that never touch it share its memory.
        gc.freeze()
        workers += [_Worker(tickets, work, chunks, wire) for _ in range(jobs - 1)]
        done = {0: first}
        at = 0
        for number in _taken(tickets):
            done[number] = [work(item) for item in chunks[number]]
            for worker in workers:
                done.update(worker.results())
            while at in done:
                yield done.pop(at)
                at += 1
        for worker in workers:
            worker.join()
            done.update(worker.results())
        yield from (done[number] for number in range(at, len(chunks)))
    finally:
        os.close(tickets)
        for worker in workers:
            worker.stop()
        gc.unfreeze()


def _tickets(count: int) -> int:
    """The reading end of a pipe that holds the numbers from 1 up to `count`, without it, and then ends."""
    reading, writing = os.pipe()
    os.write(writing, b"".join(number.to_bytes(_NUMBER, "little") for number in range(1, count)))
    os.close(writing)
    return reading


def _taken(tickets: int) -> Iterator[int]:
    """The numbers of chunks that fall to this process, until none is left."""
    while number := os.read(tickets, _NUMBER):
        yield int.from_bytes(number, "little")


class _Worker(Generic[_Item, _Result]):
    """One copy of this process, and the file that its results come in."""

    def __init__(
        self,
        tickets: int,
        work: Callable[[_Item], _Result],
        chunks: Sequence[Sequence[_Item]],
        wire: Wire[_Result],
    ) -> None:
        """Start it."""
        self._wire = wire
        # Kept open as long as the worker is read from; `stop` closes it.
        self._file = TemporaryFile(buffering=0)  # noqa: SIM115
        self._read = 0
        self._process = os.fork()
        if not self._process:
            _run_and_leave(self._file.fileno(), tickets, work, chunks, wire)

    def results(self) -> Iterator[tuple[int, list[_Result]]]:
        """The chunks that are finished since it was last asked: number, results."""
        handle, head = self._file.fileno(), _NUMBER + _LENGTH
        while len(begin := os.pread(handle, head, self._read)) == head:
            length = int.from_bytes(begin[_NUMBER:], "little")
            if os.fstat(handle).st_size < self._read + head + length:
                return
            data = _read_all(handle, length, self._read + head)
            self._read += head + length
            yield int.from_bytes(begin[:_NUMBER], "little"), self._wire.load(data)

    def join(self) -> None:
        """Wait for its end. Raises WorkerDiedError where it did not end well."""
        _, status = os.waitpid(self._process, 0)
        self._process = 0
        if status:
            raise WorkerDiedError(f"a process that checked pages ended with status {status}")

    def stop(self) -> None:
        """End it, whatever it is doing."""
        if self._process:
            os.kill(self._process, signal.SIGKILL)
            os.waitpid(self._process, 0)
            self._process = 0
        self._file.close()


def _read_all(handle: int, length: int, at: int) -> bytes:
    """`length` bytes of a file from `at`, however many the system gives at once."""
    data = os.pread(handle, length, at)
    while len(data) < length:
        data += os.pread(handle, length - len(data), at + len(data))
    return data


def _run_and_leave(
    handle: int,
    tickets: int,
    work: Callable[[_Item], _Result],
    chunks: Sequence[Sequence[_Item]],
    wire: Wire[_Result],
) -> None:
    """All that a worker does. It never returns into the code that started it."""
    status = 1
    try:
        # Pages make no cycles worth collecting.
        gc.disable()
        for number in _taken(tickets):
            data = wire.dump([work(item) for item in chunks[number]])
            message = number.to_bytes(_NUMBER, "little") + len(data).to_bytes(_LENGTH, "little") + data
            while message:
                message = message[os.write(handle, message) :]
        status = 0
    finally:
        # Ctrl+C reaches this process too, and the one that waits for it tells of it.
        error = sys.exception()
        if error and not isinstance(error, KeyboardInterrupt):
            traceback.print_exception(error)
        os._exit(status)
