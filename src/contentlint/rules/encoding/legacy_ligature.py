"""Two letters are stored as one sign for printing: `ﬁ` in `conﬁg`.

Text copied from a PDF file has them. Today's fonts join letters by themselves;
stored as one sign, the word is not found by search, not known to the spell
checker, and breaks when a font lacks the sign.

Only ligatures inside words are reported. The fix writes the letters and waits
for a person, because a page may show the sign on purpose.
"""

from __future__ import annotations

from collections.abc import Iterator

from contentlint.document import Document
from contentlint.model import Problem, Severity, Span
from contentlint.rule import Example, Options, RuleMeta
from contentlint.rules.encoding._places import change, is_explained, read_by_people
from contentlint.text.characters.rare import rare_characters
from contentlint.text.pattern import Pattern

META = RuleMeta(
    id="legacy-ligature",
    summary="Two letters stored as one sign for printing.",
    severity=Severity.WARNING,
)
MESSAGE = "Unexpected ligature `{ligature}` in `{word}`, expected the letters `{letters}`"

GOOD = ("The sign ﬁ and `conﬁg`.", "Office, Straße, œuvre.")
BAD = (
    Example(
        bad="The conﬁguration.",
        message="Unexpected ligature `ﬁ` in `conﬁguration`, expected the letters `fi`",
        fixed="The configuration.",
        unsafe=True,
    ),
)

# Alphabetic Presentation Forms: Latin ligatures, and what they were joined from.
_LETTERS = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
_LIGATURE = Pattern("[ﬀ-ﬆ]")
_BEFORE = Pattern(r"[^\W\d_]*\Z")
_AFTER = Pattern(r"[^\W\d_]{1,40}")
# How far the word is shown to both sides, in characters.
_AROUND = 40


def check(page: Document, _: Options) -> Iterator[Problem]:
    if not _LIGATURE.search(rare_characters(page.text)):
        return
    for match in read_by_people(page, _LIGATURE):
        word = _word_around(page.text, match.start())
        span = Span(*match.span())
        if not _LETTERS.keys() >= set(word) and not is_explained(page, span):
            letters = _LETTERS[match.group()]
            data = {"ligature": match.group(), "word": word, "letters": letters}
            yield Problem(span, MESSAGE, data, change("Write the letters", span, letters, safe=False))


def _word_around(text: str, place: int) -> str:
    before = _BEFORE.search(text, max(0, place - _AROUND), place)
    after = _AFTER.match(text, place)
    return (before.group() if before else "") + (after.group() if after else "")
