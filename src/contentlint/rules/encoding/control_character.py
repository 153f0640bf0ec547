"""An invisible control character stands in the text.

Old editors, terminals and PDF viewers leave them behind: vertical tabs, escape
signs, characters between U+0080 and U+009F that once were quotation marks of
Windows. Feeds with them are refused by XML readers.

The fix takes them out. It is safe for those that only separate, such as a
vertical tab, beside a space or at the border of a line; elsewhere a character
may be missing, and a person should look. Code is left alone, and what `mojibake`
explains is reported there; front matter with such a character can not be read,
which `front-matter-syntax` says.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from contentlint.document import Document
from contentlint.model import Fix, Problem, Severity, Span
from contentlint.rule import Example, Options, RuleMeta
from contentlint.rules.encoding._places import beside, change, in_prose, is_explained, is_listed
from contentlint.text.characters.names import described
from contentlint.text.characters.rare import rare_characters
from contentlint.text.pattern import Pattern

META = RuleMeta(
    id="control-character",
    summary="Invisible control character.",
    severity=Severity.WARNING,
)
MESSAGE = "Unexpected control character `{name}`, expected visible text"

GOOD = ("A tab\tand a line end.\n", "Ça coûte 5 €.")
BAD = (
    Example(
        bad="First line,\x0b second line.",
        message="Unexpected control character `U+000B vertical tab`, expected visible text",
        fixed="First line, second line.",
    ),
    Example(
        bad="A back\x08space.",
        message="Unexpected control character `U+0008 backspace`, expected visible text",
        fixed="A backspace.",
        unsafe=True,
    ),
)

# C0 without tab, line feed and carriage return, then delete and C1.
_CONTROLS = Pattern("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]+")
# These split what they stand in as a space does; the others only hide.
_SPLITTING = frozenset("\x0b\x0c\x1c\x1d\x1e\x1f")


def check(page: Document, _: Options) -> Iterator[Problem]:
    if _CONTROLS.search(rare_characters(page.text)) is None:
        return
    for match in in_prose(page, _CONTROLS):
        span = Span(*match.span())
        if not is_explained(page, span) and not is_listed(page.text, span):
            fix = _fix(page.text, match)
            yield Problem(span, MESSAGE, {"name": described(match.group()[0])}, fix)


def _fix(text: str, controls: re.Match[str]) -> Fix:
    """Delete them, or write the space that they were between two words.

    Sure is only what splits, beside a space or the border of a line. A control of
    C1 or an escape sequence was something else once, and what is left of it is text.
    """
    span = Span(*controls.span())
    splits = all(char in _SPLITTING for char in controls.group())
    bare = all(char.strip() for char in beside(text, span))
    if splits and bare:
        return change("Write a space", span, " ", safe=False)
    return change("Delete the control character", span, "", safe=splits)
