"""The published shape of the JSON report, from which its JSON Schema is made.

Imported by those who read or publish reports, never by a run that only writes
one: `plain` builds the same shape from plain values, and a test holds the two
together. Fields may be added in later versions; readers ignore those they do
not know.
"""

from __future__ import annotations

import json
from typing import Literal

from pydantic import BaseModel, ConfigDict, NonNegativeInt, PositiveInt
from pydantic.json_schema import GenerateJsonSchema


class _Model(BaseModel):
    model_config = ConfigDict(frozen=True, use_attribute_docstrings=True)


class Place(_Model):
    """A place in the text of a page as decoded from disk, without its byte order mark.

    A line ends at LF, CR LF or a lone CR.
    """

    line: PositiveInt
    """Line, counted from 1."""
    column: PositiveInt
    """Column, counted from 1, in characters (Unicode code points)."""
    offset: NonNegativeInt
    """Offset, counted from 0, in characters (Unicode code points)."""


class _Range(_Model):
    start: Place
    """The first character."""
    end: Place
    """The place after the last character; equal to `start` for an empty range."""


class Edit(_Range):
    """Replace a range by a text. An empty range inserts, an empty text deletes."""

    text: str
    """The new text. U+DC80 to U+DCFF stand for bytes that are not UTF-8."""


class Fix(_Model):
    """One change, to be applied or refused as a whole."""

    title: str
    """What the fix does."""
    applicability: Literal["safe", "unsafe", "display"]
    """Safe: applied by `fix`. Unsafe: needs review. Display: only shown."""
    edits: tuple[Edit, ...]
    """Replacements that do not overlap, all in offsets of the page as it was checked."""


class Related(_Range):
    """Another place that explains the finding."""

    message: str
    """What is to be seen there."""
    path: str
    """The page, as in a finding."""


class Finding(_Range):
    """One problem in one page."""

    rule: str
    """Id of the rule."""
    category: str
    """Category of the rule, such as `links`."""
    severity: Literal["error", "warning", "info"]
    """How bad it is."""
    confidence: Literal["low", "medium", "high"]
    """How sure the rule is that a reader would agree."""
    path: str
    """The page, relative to the root, with `/`. U+DC80 to U+DCFF stand for bytes that are not UTF-8."""
    message: str
    """The problem in one sentence."""
    fix: Fix | None
    """The change offered, or null."""
    related: tuple[Related, ...]
    """Other places that explain the finding."""
    fingerprint: str
    """Names the finding across runs; it does not depend on the line."""


class RuleCount(_Model):
    """How often one rule was found, and how many of these offer a fix of each kind."""

    rule: str
    """Id of the rule."""
    category: str
    """Category of the rule."""
    findings: PositiveInt
    """Findings of this rule."""
    safe: NonNegativeInt
    """Those with a safe fix."""
    unsafe: NonNegativeInt
    """Those with a fix that needs review."""
    display: NonNegativeInt
    """Those with a fix that is only shown."""


class SeverityCounts(_Model):
    """Findings of each severity."""

    error: NonNegativeInt
    """Errors."""
    warning: NonNegativeInt
    """Warnings."""
    info: NonNegativeInt
    """Remarks."""


class FixCounts(_Model):
    """Findings that offer a fix of each kind."""

    safe: NonNegativeInt
    """Applied by `fix`."""
    unsafe: NonNegativeInt
    """Applied by `fix --unsafe-fixes`."""
    display: NonNegativeInt
    """Never applied."""


class Summary(_Model):
    """The run in numbers."""

    pages: NonNegativeInt
    """Pages checked."""
    findings: NonNegativeInt
    """Findings in the report."""
    severities: SeverityCounts
    """Findings of each severity."""
    fixable: FixCounts
    """Findings that offer a fix of each kind."""
    rules: tuple[RuleCount, ...]
    """Counts of each rule, the most frequent first."""
    notes: tuple[str, ...]
    """Remarks about the run, such as a pattern that matched no file."""


class AppliedFix(_Model):
    """A fix that went into a page."""

    rule: str
    """Id of the rule that offered it."""
    title: str
    """What it did."""


class Replaced(_Model):
    """A stretch of bytes that a fix run replaced. Offsets count bytes from 0, byte order mark included."""

    start: NonNegativeInt
    """Where it began in the file before."""
    end: NonNegativeInt
    """Where it ended in the file before."""
    new_start: NonNegativeInt
    """Where the new text begins in the file after."""
    new_end: NonNegativeInt
    """Where the new text ends in the file after."""
    old: str
    """The old text, stored as UTF-8. U+DC80 to U+DCFF stand for bytes that are not UTF-8."""
    new: str
    """The new text, stored as UTF-8."""
    steps: tuple[tuple[Literal["encode", "decode"], str], ...]
    """How a repair made the new text of the old one; empty for other fixes and where bytes were lost."""


class Change(_Model):
    """A page that a fix run wrote. With the old texts put back, the last one first, it is undone."""

    path: str
    """The page, as in a finding."""
    sha256_before: str
    """SHA-256 of the file before."""
    sha256_after: str
    """SHA-256 of the file after."""
    fixes: tuple[AppliedFix, ...]
    """The fixes that were applied, in order."""
    replaced: tuple[Replaced, ...]
    """What they replaced, all together, sorted by place."""


class Report(_Model):
    """What `contentlint check --output-format json` writes."""

    version: str
    """The version of contentlint that wrote the report."""
    findings: tuple[Finding, ...]
    """The findings, sorted by path and place."""
    summary: Summary
    """The run in numbers."""
    changes: tuple[Change, ...] = ()
    """What `contentlint fix` wrote before, page by page; missing where it wrote nothing."""


def schema_text() -> str:
    """The JSON Schema of the report, as kept in `docs/schemas/report.schema.json`."""
    schema = Report.model_json_schema()
    return json.dumps({"$schema": GenerateJsonSchema.schema_dialect, **schema}, indent=2) + "\n"
