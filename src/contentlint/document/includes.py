"""Whether a page is whole, or text of other files is put into it when the site is built."""

from __future__ import annotations

import re

from contentlint.document.document import Document
from contentlint.text.pattern import Pattern

# Other text is pulled into the page: shortcodes and tags that include, snippets,
# generated API listings, imported Markdown.
_INCLUDES = Pattern(
    r"\{\{[<%]\s*(?:include|readfile|partial|render)|\{\{#include\s+[^\s}]+\.md|\{%-?\s*(?:include|render|embed)|--8<--"
    r"|^:::[ \t]+(?:[\w.]+\.\w+[ \t]*$|[\w.-]+[ \t]*\n[ \t]+:[\w-]+:)"
    r"|^[ \t]*<!--[ \t]*@include|^import\b.*\.mdx?['\"]",
    re.MULTILINE,
)

_NAMED = Pattern(r"^:::[ \t]+\w+[ \t]*$", re.MULTILINE)
_CLOSED = Pattern(r"^[ \t]*:{3,}[ \t]*$", re.MULTILINE)


def includes_others(page: Document) -> bool:
    """Whether text of other files is pulled into the page when the site is built."""
    if not _may_include(page.text):
        return False
    return _INCLUDES.search(page.text, page.body_start) is not None or _lists_names(page)


def _lists_names(page: Document) -> bool:
    """Whether `::: name` stands for what a program says of it: a container has a line that closes it."""
    is_told = ":::" in page.text and _NAMED.search(page.text, page.body_start) is not None
    return is_told and _CLOSED.search(page.text, page.body_start) is None


def _may_include(text: str) -> bool:
    """Looked for first, because most pages hold none; signs of one character cost next to nothing."""
    return (
        ("%" in text and "{%" in text)
        or ("{{" in text and "{{#include" in text)
        or ("@" in text and "@include" in text)
        or ("<" in text and ("{{<" in text or "--8<--" in text))
        or ("import" in text and ".md" in text)
        or ":::" in text
    )
