"""What a finished run hands to a report, and how the reader wants to see it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from contentlint import __version__
from contentlint.messages import ENGLISH, translate
from contentlint.model import Finding, Severity, Span


class Applied(NamedTuple):
    """A fix that went into a page: the rule that offered it, and its title."""

    rule: str
    title: str


class Replaced(NamedTuple):
    """One stretch that a fix run replaced: `span` counts characters of the old text of the page.

    `steps` are those of a repair (see `Repair.path`), empty for any other replacement.
    """

    span: Span
    text: str
    steps: tuple[tuple[str, str], ...] = ()


class Change(NamedTuple):
    """A page that a fix run changes: decoded text before and after, and the fixes in between.

    Both texts begin with U+FEFF where the file has a byte order mark. `replaced`
    leads from the old text to the new one, sorted, without overlap.
    """

    path: str
    old: str
    new: str
    applied: tuple[Applied, ...]
    replaced: tuple[Replaced, ...] = ()


class Earlier(NamedTuple):
    """An earlier run: its name, the severity of each of its findings, and their rules and fingerprints."""

    name: str
    severities: tuple[Severity, ...]
    known: tuple[tuple[str, str], ...]


class Outcome(NamedTuple):
    """A finished run.

    `findings` are sorted by `Finding.sort_key`. `pages` counts the pages
    checked. `text_of` gives the text of a page as decoded from disk (no byte
    order mark) and knows every path that a finding or a related place names.
    `notes` are plain sentences about the run, such as a pattern that matched
    no file. Findings at or above `fail_level` make the run fail. Paths are
    relative to `root`, or to the folder that the run is seen from. `changes` are
    the pages that the run changed before, `earlier` the runs to compare it with, the oldest first.
    `language` is that of messages where the project names one.
    """

    findings: tuple[Finding, ...]
    pages: int
    text_of: Callable[[str], str]
    notes: tuple[str, ...] = ()
    version: str = __version__
    fail_level: Severity = Severity.WARNING
    root: Path | None = None
    changes: tuple[Change, ...] = ()
    earlier: tuple[Earlier, ...] = ()
    language: str = ""

    def seen_from(self, folder: Path) -> Outcome:
        """The same run with paths relative to `folder`, where that holds the root; else as it is."""
        prefix = prefix_of(self.root, folder)
        if not prefix:
            return self
        findings = tuple(_prefixed(finding, prefix) for finding in self.findings)
        text_of = self.text_of
        return self._replace(findings=findings, text_of=lambda path: text_of(path.removeprefix(prefix)))


def prefix_of(root: Path | None, folder: Path) -> str:
    """What stands before a path relative to `root` when it is named from `folder`; "" where nothing does."""
    if root is None or root == folder or not root.is_relative_to(folder):
        return ""
    return root.relative_to(folder).as_posix() + "/"


def _prefixed(finding: Finding, prefix: str) -> Finding:
    related = tuple(
        place._replace(path=prefix + place.path) if place.path else place for place in finding.related
    )
    return finding._replace(path=prefix + finding.path, related=related)


class Style(NamedTuple):
    """How to show a run: `width` in terminal columns, `quiet` leaves out notes and summary.

    `unsafe_fixes` says that the reader already agreed to fixes that need review, which
    changes the advice. `again` is what stood on the command line and a further command should
    hear: paths and rules. `link` is the address of a place in a page, with `{path}`
    (percent-encoded), `{line}` and `{column}` to be filled in, `rule_link` that of the page of
    a rule, with `{rule}`; both "" where the reader can not follow links. `language` is that of
    all that the program says.
    """

    color: bool = False
    width: int = 80
    quiet: bool = False
    unsafe_fixes: bool = False
    again: str = ""
    link: str = ""
    rule_link: str = ""
    language: str = ENGLISH

    def say(self, text: str) -> str:
        """A text of the program, a phrase with its values, in the language of the reader."""
        return translate(text, self.language)
