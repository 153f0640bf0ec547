"""Findings held against the problems that a team has decided to live with; see `engine.baseline`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from typing import NamedTuple

from contentlint.engine.findings import REFUSED_ID
from contentlint.engine.run import INTERNAL_ID, UNREADABLE_ID
from contentlint.model import Finding

FILE = ".contentlint-baseline.json"
# What was not read or not fixed, and a defect of contentlint itself, is never old news.
NEVER_KNOWN = frozenset({UNREADABLE_ID, INTERNAL_ID, REFUSED_ID})


class Known(NamedTuple):
    """A problem that the team has decided to live with for now."""

    path: str
    rule: str
    fingerprint: str
    message: str

    @property
    def key(self) -> tuple[str, str]:
        """What makes it the same problem."""
        return (self.rule, self.fingerprint)


class Compared(NamedTuple):
    """Findings held against a baseline: what is new, what was known, and known ones that nobody met."""

    new: tuple[Finding, ...]
    hidden: int
    gone: tuple[Known, ...]


def compare(known: Sequence[Known], findings: Sequence[Finding], unasked: Collection[str] = ()) -> Compared:
    """Tell new findings from known ones. Rules in `unasked` did not run, so theirs are not gone."""
    left = Counter(entry.key for entry in known)
    new = []
    for finding in findings:
        key = (finding.rule, finding.fingerprint)
        if finding.rule not in NEVER_KNOWN and left[key]:
            left[key] -= 1
        else:
            new.append(finding)
    gone = []
    for entry in reversed(known):  # of equal ones the last go, as in the file
        if left[entry.key] and entry.rule not in unasked:
            left[entry.key] -= 1
            gone.append(entry)
    return Compared(tuple(new), len(findings) - len(new), tuple(reversed(gone)))
