"""Whether a page is whole, or text of other files is put into it when the site is built."""

from __future__ import annotations

import re

from contentlint.document.document import Document
from contentlint.text.pattern import Pattern

# Other text is pulled into the page: shortcodes and tags that include, snippets, generated API
# listings, imported Markdown. What each begins with is found fast, and most pages hold none of it.
_INCLUDES = (
    ("{%", Pattern(r"\{%-?\s*(?:include|render|embed)")),
    ("{{", Pattern(r"\{\{(?:[<%]\s*(?:include|readfile|partial|render)|#include\s+[^\s}]+\.md)")),
    (
        ":::",
        Pattern(r":::(?<![^\n]:::)[ \t]+(?:[\w.]+\.\w+[ \t]*$|[\w.-]+[ \t]*\n[ \t]+:[\w-]+:)", re.MULTILINE),
    ),
    ("@include", Pattern(r"^[ \t]*<!--[ \t]*@include", re.MULTILINE)),
)
# What adds no headings where it stands in a block of code: there it is a sample, or pulls a program in.
_INCLUDES_IN_TEXT = (
    ("--8<--", Pattern("--8<--")),
    ("import", Pattern(r"import\b(?<![^\n]import).*\.mdx?['\"]")),
)
_NAMED = Pattern(r":::(?<![^\n]:::)[ \t]+\w+[ \t]*$", re.MULTILINE)
_CLOSED = Pattern(r":::(?<![^ \t\n]:::):*[ \t]*$", re.MULTILINE)


def includes_others(page: Document) -> bool:
    """Whether text of other files is pulled into the page when the site is built."""
    text, start = page.text, page.body_start
    if any(sign in text and each.search(text, start) for sign, each in _INCLUDES) or _lists_names(page):
        return True
    return any(sign in text and _is_found_in_text(each, page) for sign, each in _INCLUDES_IN_TEXT)


def _is_found_in_text(pattern: Pattern, page: Document) -> bool:
    found = [each.start() for each in pattern.finditer(page.text, page.body_start)]
    code = [block.span for block in page.blocks if block.kind == "code"] if found else []
    return any(not any(span.start <= at < span.end for span in code) for at in found)


def _lists_names(page: Document) -> bool:
    """Whether `::: name` stands for what a program says of it: a container has a line that closes it."""
    text, start = page.text, page.body_start
    is_told = ":::" in text and _NAMED.search(text, start) is not None
    return is_told and not any(_is_alone(text, found.start()) for found in _CLOSED.finditer(text, start))


def _is_alone(text: str, at: int) -> bool:
    """Whether nothing but white space stands before `at` in its line."""
    return not text[text.rfind("\n", 0, at) + 1 : at].strip(" \t")
