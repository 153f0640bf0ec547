"""What a rule says (Problem) and what a reader is told (Finding)."""

from __future__ import annotations

from collections.abc import Mapping
from enum import IntEnum, StrEnum
from typing import NamedTuple

from contentlint.model.phrase import Phrase
from contentlint.model.span import Fix, Span


class Severity(IntEnum):
    """How bad a finding is; ordered, so that levels can be compared."""

    INFO = 0
    WARNING = 1
    ERROR = 2

    @property
    def label(self) -> str:
        """The lower-case word used in configuration, JSON and messages."""
        return self.name.lower()


class Confidence(StrEnum):
    """How sure the rule is that a reader would agree."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"


class Position(NamedTuple):
    """Line and column, both 1-based, columns in characters. Made where text is shown."""

    line: int
    column: int


class Related(NamedTuple):
    """Another place that explains a problem; `path` is None for the same page."""

    message: str
    span: Span
    path: str | None = None


class Problem(NamedTuple):
    """What a rule saw. The engine adds path, rule, severity and fingerprint.

    `message` is a template for `str.format_map(data)`, so that it can be
    translated. `confidence` None means the rule's usual one. Problems of one
    rule with the same `cause` (such as one page that moved) are one to a reader.
    """

    span: Span
    message: str
    data: Mapping[str, str | int] = {}
    fix: Fix | None = None
    related: tuple[Related, ...] = ()
    confidence: Confidence | None = None
    cause: str = ""

    @property
    def text(self) -> Phrase:
        """The message with its values filled in."""
        return Phrase.of((self.message, "", self.data))


class Finding(NamedTuple):
    """One problem in one page, in offsets of the decoded text as it stands on disk."""

    path: str
    rule: str
    category: str
    severity: Severity
    confidence: Confidence
    message: str
    span: Span
    fix: Fix | None = None
    related: tuple[Related, ...] = ()
    fingerprint: str = ""
    cause: str = ""

    @property
    def sort_key(self) -> tuple[str, int, int, str, str]:
        """Findings are always shown in this order, whatever order they were found in."""
        return (self.path, self.span.start, self.span.end, self.rule, self.message)
