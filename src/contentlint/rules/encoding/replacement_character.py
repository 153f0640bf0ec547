"""The sign `�` (U+FFFD) stands where a character was lost.

A program met bytes it could not read and put this sign in their place. The
character is gone from the file: only a person, or an older copy, knows it.

Where the word around it leaves one reading, `mojibake` proposes that instead,
and this rule is silent. Code is left alone, and so is a page's talk about the
sign itself: in brackets or quotation marks, or alone where the page names U+FFFD.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from contentlint.document import Document
from contentlint.model import Problem, Severity, Span
from contentlint.rule import Example, Options, RuleMeta
from contentlint.rules.encoding._places import beside, is_explained, read_by_people
from contentlint.text.pattern import Pattern

META = RuleMeta(
    id="replacement-character",
    summary="A character was lost and replaced by `�`.",
    severity=Severity.ERROR,
)
MESSAGE = "Unexpected `{lost}` in `{word}`, expected the character that was lost"

GOOD = ("The sign `�` is U+FFFD.", "It shows “�” instead.", "The replacement character (�) is shown.")
BAD = (
    Example(
        bad="As Xqz�vw says.",
        message="Unexpected `�` in `Xqz�vw`, expected the character that was lost",
    ),
    Example(
        bad="From 2019�2020.",
        message="Unexpected `�` in `2019�2020`, expected the character that was lost",
    ),
)

# The sign with the letters and digits around it.
_LOST = Pattern(
    "(?P<before>[^\\W_]{0,24})(?P<lost>\ufffd(?:[^\\W_]{0,24}\ufffd){0,9})(?P<after>[^\\W_]{0,24})"
)


def check(page: Document, _: Options) -> Iterator[Problem]:
    if "\ufffd" not in page.text:
        return
    for match in read_by_people(page, _LOST):
        span = Span(*match.span("lost"))
        if not _is_spoken_of(page.text, match) and not is_explained(page, span):
            yield Problem(span, MESSAGE, {"lost": match["lost"], "word": match.group()})


def _is_spoken_of(text: str, sign: re.Match[str]) -> bool:
    """Whether the sign stands for itself: without a word, and in brackets or on a page that names it."""
    if any(char.isalnum() for char in sign.group()):
        return False
    spaced = all(not char.strip() for char in beside(text, Span(*sign.span())))
    return not spaced or "FFFD" in text
