"""A proposed repair of damaged text, with its proof."""

from __future__ import annotations

from typing import NamedTuple

from contentlint.model.finding import Confidence
from contentlint.model.span import Applicability, Span


class Repair(NamedTuple):
    """Damaged characters, what they were, and how that is known.

    `span` counts characters of the decoded text as it stands on disk.
    `path` lists the codec steps that turn the damaged text into the repaired
    one, each `(operation, codec)` with the operation `encode` or `decode`;
    doing the inverse steps in reverse order on `text` gives the damage back.
    A step may name its part of the text, `mac-roman[3:5]`, and the codecs
    `utf-8+bytes` and `+space` of `contentlint.text.mojibake.steps`. The path is
    empty where bytes were lost: then `text` is a proposal and never safe.
    """

    span: Span
    text: str
    path: tuple[tuple[str, str], ...]
    applicability: Applicability
    confidence: Confidence
    evidence: tuple[str, ...] = ()
    cause: str = ""
