"""One page: bytes, front matter, Markdown, facts. Knows the page, judges nothing."""

from contentlint.document.document import Document
from contentlint.document.nodes import Anchor, Block, Definition, Heading, Link, Parsed, Prose
from contentlint.document.source import Source, read_source, source_of

__all__ = [
    "Anchor",
    "Block",
    "Definition",
    "Document",
    "Heading",
    "Link",
    "Parsed",
    "Prose",
    "Source",
    "read_source",
    "source_of",
]
