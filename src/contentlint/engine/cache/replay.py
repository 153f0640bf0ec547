"""Answer a command as it was answered before, where nothing that it read has changed.

This is all that such a command runs, so nothing is imported that the
interpreter has not loaded already: neither click, nor a rule, nor even pathlib.
"""

from __future__ import annotations

import os
import sys
from array import array
from time import localtime, time_ns
from zlib import adler32, crc32

from contentlint.engine.cache.files import CACHE_FOLDER, RUNS, discard, load, mark_used
from contentlint.engine.cache.stats import kind_of, names_in, numbers_beside

TYPE_CHECKING = False  # a warm start does not import `typing`
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import Any

# What the program, or a library for it, reads of its surroundings.
LINK_VARIABLES = (
    "DOMTERM",
    "FORCE_HYPERLINK",
    "KONSOLE_VERSION",
    "TERM_PROGRAM",
    "VTE_VERSION",
    "WT_SESSION",
)
LANGUAGE_VARIABLES = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")
PLACE_VARIABLES = ("HOME", "USERPROFILE", "TMPDIR", "TEMP")
SHOWN_VARIABLES = ("NO_COLOR", "TERM", "COLUMNS", "LINES")
ENVIRONMENT = (*SHOWN_VARIABLES, *LANGUAGE_VARIABLES, *LINK_VARIABLES, *PLACE_VARIABLES)
# The rest of the program is imported after this (nanoseconds since 1970).
STARTED = time_ns()
_NEVER = {"-", "--no-cache", "--fix", "--diff", "--external", "--watch", "--statistics"}
# Record, root, and files of a run that had nothing to check; see `idle`.
_IDLE_PARTS = 3
# What git says of the working tree is not told by the files that were opened.
_ASKS_GIT = ("--changed",)


class Record:
    """What one command printed, and everything it read.

    It is found by its `key`. `files` are absolute paths, and `numbers` what the
    file system said of them; then come `folders` and theirs. `kinds` are paths of which only the kind
    counts, `listed` folders whose names count, and `packages` what is installed in each
    folder of modules. `output_file` is "" for standard output.
    """

    __slots__ = (
        *("files", "folders", "key", "kinds", "listed", "numbers"),
        *("output", "output_file", "packages", "status"),
    )

    def __init__(
        self,
        key: tuple[object, ...],
        files: str,
        folders: str,
        numbers: bytes,
        kinds: tuple[tuple[str, int], ...],
        listed: tuple[tuple[str, tuple[str, ...]], ...],
        packages: tuple[tuple[str, tuple[str, ...]], ...],
        output_file: str,
        output: bytes,
        status: int,
    ) -> None:
        """Each of `files` and `folders` has NUL at its end."""
        self.key = key
        self.files = files
        self.folders = folders
        self.numbers = numbers
        self.kinds = kinds
        self.listed = listed
        self.packages = packages
        self.output_file = output_file
        self.output = output
        self.status = status

    def array(self) -> array[int]:
        """The numbers, as `stats.numbers_of` gives them."""
        numbers = array("q")
        numbers.frombytes(self.numbers)
        return numbers

    def plain(self) -> tuple[object, ...]:
        """The values that make the record again."""
        heard = (self.files, self.folders, self.numbers, self.kinds, self.listed, self.packages)
        return (self.key, *heard, self.output_file, self.output, self.status)


class Look:
    """A record beside what the file system says now: `files` are the numbers of its files, new.

    `folder` is that of the cache that holds it.
    """

    __slots__ = ("_ask", "_numbers", "files", "folder", "record")

    def __init__(self, record: Record, folder: str) -> None:
        """The folders of the record are looked at meanwhile."""
        self.record = record
        self.folder = folder
        self._ask = numbers_beside(record.folders.split("\0")[:-1])
        self.files = numbers_beside(record.files.split("\0")[:-1])()
        self._numbers: array[int] | None = None

    @property
    def numbers(self) -> array[int]:
        """The numbers of all files and folders, in the order of the record."""
        if self._numbers is None:
            self._numbers = self.files + self._ask()
        return self._numbers

    def is_same(self) -> bool:
        """Whether nothing has changed."""
        same = self.record.numbers.startswith(self.files.tobytes())
        return same and self.numbers.tobytes() == self.record.numbers


# What `replay` saw last, for the run that follows it: one, or none.
last_look: list[Look] = []


def key_of(arguments: Sequence[str]) -> tuple[object, ...]:
    """All that decides what a command does, apart from files. The day counts, because rules may ask it."""
    size: tuple[int, ...] = ()
    is_terminal = sys.stdout is not None and sys.stdout.isatty()
    if is_terminal:
        try:
            size = tuple(os.get_terminal_size(sys.stdout.fileno()))
        except OSError:
            size = ()
    surroundings = tuple(os.environ.get(name) for name in ENVIRONMENT)
    user = os.geteuid() if hasattr(os, "geteuid") else 0
    return (
        *(sys.version, sys.executable, sys.getfilesystemencoding(), tuple(sys.path), os.getcwd()),
        *(tuple(arguments), surroundings, is_terminal, size, tuple(localtime()[:3]), user),
    )


def may_store(arguments: Sequence[str]) -> bool:
    """Whether what a command finds in pages can be kept."""
    return arguments[:1] == ["check"] and _NEVER.isdisjoint(arguments)


def may_replay(arguments: Sequence[str]) -> bool:
    """Whether a command only reads files: its answer can be kept."""
    return may_store(arguments) and not any(word.startswith(_ASKS_GIT) for word in arguments)


def file_name(key: tuple[object, ...]) -> str:
    """The name of the file that holds the record of this key, or by chance that of another."""
    text = repr(key).encode("utf-8", "surrogateescape")
    return f"{crc32(text):08x}{adler32(text):08x}"


def replay(arguments: Sequence[str]) -> int | None:
    """Print what this command printed before, and return its exit status; None where it must really run."""
    last_look.clear()
    if not may_store(arguments):
        return None
    key = key_of(arguments)
    name = file_name(key)
    for folder in cache_folders(arguments):
        path = f"{folder}/{RUNS}/{name}"
        found = load(path)
        if found is None:
            continue
        if len(found) == _IDLE_PARTS:
            mark_used(path)
            return _answer_idly(key, *found)
        record = Record(*found) if len(found) == len(Record.__slots__) else None
        if record and record.key == key and _surroundings_are_current(record):
            look = Look(record, folder)
            if look.is_same():
                mark_used(path)
                return print_again(record)
            last_look.append(look)
            return None
        discard(path)
    return None


def _answer_idly(key: tuple[object, ...], plain: Sequence[Any], root: str, needed: str) -> int | None:
    """What `replay` answers where nothing had to be checked."""
    from contentlint.engine.cache.idle import is_still_idle

    record = Record(*plain)
    current = record.key == key and _surroundings_are_current(record)
    return print_again(record) if current and is_still_idle(record, root, needed) else None


def cache_folders(arguments: Sequence[str]) -> Iterator[str]:
    """The folders that may hold the cache of the project a command is about, the nearest first."""
    given = chosen_folder(arguments)
    if given:
        yield os.path.abspath(given)
        return
    seen = set()
    for start in (".", *(word for word in arguments[1:] if word[:1] != "-")):
        folder = os.path.abspath(start)
        while folder not in seen:
            seen.add(folder)
            yield f"{folder}/{CACHE_FOLDER}"
            folder = os.path.dirname(folder)


def chosen_folder(arguments: Sequence[str]) -> str:
    """The value of `--cache-dir`; "" where it is not given."""
    for word, following in zip(arguments, (*arguments[1:], ""), strict=True):
        if word == "--cache-dir":
            return following
        if word.startswith("--cache-dir="):
            return word.partition("=")[2]
    return ""


def _surroundings_are_current(record: Record) -> bool:
    """Whether everything that the recorded run read is as it was, as far as no single file tells."""
    return (
        all(kind_of(path) == kind for path, kind in record.kinds)
        and all(packages_in(path) == names for path, names in record.packages)
        and all(names_in(path) == names for path, names in record.listed)
    )


def packages_in(folder: str) -> tuple[str, ...]:
    """What is installed in a folder of modules, with versions, as pip names it."""
    return tuple(name for name in names_in(folder) if name.endswith((".dist-info/", ".egg-info/")))


def print_again(record: Record) -> int:
    """Write what the run wrote, where it wrote it; the exit status."""
    if record.output_file:
        with open(record.output_file, "wb") as file:
            file.write(record.output)
        return record.status
    try:
        sys.stdout.buffer.write(record.output)
        sys.stdout.flush()
    except BrokenPipeError:  # the reader went away (`| head`): what is still buffered goes nowhere
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    return record.status
