"""Plain values that every floor may use. Standard library only, no I/O, no rule is known here."""

from contentlint.model.external import ExternalAnswer, Health
from contentlint.model.facts import Field, HeadingFact, PageFacts, Reference, Suppression
from contentlint.model.finding import (
    Confidence,
    Finding,
    Position,
    Problem,
    Related,
    Severity,
)
from contentlint.model.offsets import IDENTITY, OffsetMap, apply_edits
from contentlint.model.phrase import Phrase, either
from contentlint.model.repair import Repair
from contentlint.model.span import Applicability, Edit, Fix, Span
from contentlint.model.style import StyleFact, StylePlace

__all__ = [
    "IDENTITY",
    "Applicability",
    "Confidence",
    "Edit",
    "ExternalAnswer",
    "Field",
    "Finding",
    "Fix",
    "HeadingFact",
    "Health",
    "OffsetMap",
    "PageFacts",
    "Phrase",
    "Position",
    "Problem",
    "Reference",
    "Related",
    "Repair",
    "Severity",
    "Span",
    "StyleFact",
    "StylePlace",
    "Suppression",
    "apply_edits",
    "either",
]
