"""What a page would be after a fix."""

from __future__ import annotations

from collections.abc import Sequence

from contentlint.document import Document, Heading, Source
from contentlint.model import Edit, apply_edits


def headings_after(page: Document, edits: Sequence[Edit]) -> tuple[Heading, ...]:
    """The headings of the page with `edits`, which are sorted and do not overlap."""
    text = apply_edits(page.text, edits)
    return Document(page.path, Source(text, text), page.expected_language).headings
