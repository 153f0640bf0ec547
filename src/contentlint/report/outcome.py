"""What a finished run hands to a report, and how the reader wants to see it."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from contentlint import __version__
from contentlint.model import Finding, Severity


class Outcome(NamedTuple):
    """A finished run.

    `findings` are sorted by `Finding.sort_key`. `pages` counts the pages
    checked. `text_of` gives the text of a page as decoded from disk (no byte
    order mark) and knows every path that a finding or a related place names.
    `notes` are plain sentences about the run, such as a pattern that matched
    no file. Findings at or above `fail_level` make the run fail.
    """

    findings: tuple[Finding, ...]
    pages: int
    text_of: Callable[[str], str]
    notes: tuple[str, ...] = ()
    version: str = __version__
    fail_level: Severity = Severity.WARNING


class Style(NamedTuple):
    """How to show a run: `width` in terminal columns, `quiet` leaves out notes and summary.

    `unsafe_fixes` says that the reader already agreed to fixes that need
    review, which changes the advice.
    """

    color: bool = False
    width: int = 80
    quiet: bool = False
    unsafe_fixes: bool = False
