"""What a command printed, and how it told what it had found."""

from __future__ import annotations

from typing import NamedTuple


class Telling(NamedTuple):
    """How a command told its outcome, so that another outcome can be told likewise.

    `style` are the values of a `Style`, `failing` is the lowest severity that makes the status 1, or
    one beyond all of them. `notes`, `fail_level` and `language` are those of the outcome.
    """

    output_format: str
    style: tuple[object, ...]
    notes: tuple[str, ...]
    failing: int
    fail_level: int
    language: str


class Answer(NamedTuple):
    """What a command printed, where (absolute path; "" for standard output), its exit status, and how."""

    output: bytes
    output_file: str
    status: int
    telling: Telling
