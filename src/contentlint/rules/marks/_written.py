"""Where a pattern stands in running text, exactly as it is written, or anywhere outside code."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from contentlint.document import Document, Prose
from contentlint.document.opaque import Opaque
from contentlint.model import Span
from contentlint.text.pattern import Pattern


class Written(NamedTuple):
    """A match in the text of `prose`, with its place in the page."""

    prose: Prose
    match: re.Match[str]
    span: Span


def in_prose(page: Document, sign: str, pattern: Pattern) -> Iterator[Written]:
    """Matches in running text that holds `sign`, where the page is written just so.

    What is escaped, or stands apart in the page (a quote's mark between two lines), is left out.
    """
    for prose in [each for each in page.prose if sign in each.text]:
        for match in pattern.finditer(prose.text):
            span = prose.span_of(*match.span())
            if page.text[span.start : span.end] == match.group() and not is_escaped(page.text, span):
                yield Written(prose, match, span)


def is_escaped(text: str, span: Span) -> bool:
    """Whether a backslash stands before `span`, which makes its first sign a plain character."""
    return text[span.start - 1 : span.start] == "\\"


def outside_code(
    page: Document, pattern: Pattern, is_meant: Callable[[re.Match[str]], object] = bool
) -> Iterator[re.Match[str]]:
    """Matches in the page's body that begin neither in code nor in a comment, and are meant.

    A page that has the same words in code, too, speaks about them: nothing is found on it.
    """
    found = [match for match in pattern.finditer(page.text, page.body_start) if is_meant(match)]
    if not found:
        return
    opaque = Opaque.of(page.text, page.body_start)
    hidden = {match.group() for match in found if opaque.holds(match.start())}
    yield from (match for match in found if match.group() not in hidden)
