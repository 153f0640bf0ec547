"""One page: bytes, front matter, Markdown, facts. Knows the page, judges nothing."""

from contentlint.document.document import Document
from contentlint.document.nodes import Block, Heading, Link, Parsed, Prose
from contentlint.document.source import Source, read_source, source_of

__all__ = ["Block", "Document", "Heading", "Link", "Parsed", "Prose", "Source", "read_source", "source_of"]
