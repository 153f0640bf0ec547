"""Whether a page is whole, or text of other files is put into it when the site is built."""

from __future__ import annotations

import re

from contentlint.document.document import Document

# Other text is pulled into the page: shortcodes and tags that include, snippets,
# generated API listings, imported Markdown.
_INCLUDES = re.compile(
    r"\{\{[<%]\s*(?:include|readfile|partial|render)|\{%-?\s*(?:include|render|embed)|--8<--"
    r"|^:::[ \t]+[\w.]+\.\w+[ \t]*$|^[ \t]*<!--[ \t]*@include|^import\b.*\.mdx?['\"]",
    re.MULTILINE,
)
# Looked for first, because it is much cheaper: most pages hold none of these.
_HINTS = ("--8<--", ":::", "@include", "{{<", "{{%", "{%", ".md'", '.md"', ".mdx")


def includes_others(page: Document) -> bool:
    """Whether text of other files is pulled into the page when the site is built."""
    return (
        any(hint in page.text for hint in _HINTS) and _INCLUDES.search(page.text, page.body_start) is not None
    )
