"""What the rules on running text share: fixes, and places where a person has to decide."""

from __future__ import annotations

from bisect import bisect_right

from contentlint.document import Document
from contentlint.model import Applicability, Edit, Fix, Phrase, Span


def change(page: Document, span: Span, new: str, safe: bool) -> Fix:
    """Put `new` in the place of `span`; in a heading, whose anchor others may link to, a person decides."""
    level = Applicability.SAFE if safe and not in_heading(page, span.start) else Applicability.UNSAFE
    title = Phrase("Write `{text}`", text=new) if new.strip() else "Delete it"
    return Fix(title, (Edit(span, new),), level)


def in_heading(page: Document, place: int) -> bool:
    """Whether a character of the page belongs to a heading."""
    before = bisect_right(page.headings, place, key=lambda heading: heading.span.start) - 1
    return before >= 0 and place < page.headings[before].span.end
