"""An invisible character stands where it does nothing, or where it hides something.

Zero-width spaces, joiners, soft hyphens and direction marks come along when
text is copied from web pages, chats and PDF files. Nobody sees them, but search
does not find the word, and a copied command does not run.

Where the character is of use it is left alone: joiners in Persian, Indic scripts and
emoji, spaces of no width in Thai and Khmer or before a mark of Markdown,
direction marks in a line of Hebrew or Arabic, soft hyphens inside a word, unless
the word is short and the page writes it without one elsewhere. The fix deletes the
character, and is safe where nothing changes in the text one sees.
"""

from __future__ import annotations

from collections.abc import Iterator

from contentlint.document import Document
from contentlint.model import Problem, Severity, Span
from contentlint.rule import Example, Options, RuleMeta
from contentlint.rules.encoding._places import change, is_explained, is_listed, read_by_people
from contentlint.text.characters.invisible import INVISIBLE, idle_soft_hyphens, stray_invisible
from contentlint.text.characters.names import described
from contentlint.text.characters.rare import rare_characters

META = RuleMeta(
    id="invisible-character",
    summary="Invisible character that has no use where it stands.",
    severity=Severity.WARNING,
)
MESSAGE = "Unexpected invisible character `{name}`, expected only characters that can be seen"

GOOD = (
    "می\u200cخواهم",
    "👩\u200d💻 and 🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f",
    "ภาษา\u200bไทย",
    "Donau\u00addampf\u00adschiff",
    "Run `a\u200bb`.",
)
BAD = (
    Example(
        bad="Variables \u200b\u200band memory.",
        message=(
            "Unexpected invisible character `U+200B zero width space`, "
            "expected only characters that can be seen"
        ),
        fixed="Variables and memory.",
    ),
    Example(
        bad="A file \u200e(large).",
        message=(
            "Unexpected invisible character `U+200E left-to-right mark`, "
            "expected only characters that can be seen"
        ),
        fixed="A file (large).",
    ),
    Example(
        bad="The pass\u200bword.",
        message=(
            "Unexpected invisible character `U+200B zero width space`, "
            "expected only characters that can be seen"
        ),
        fixed="The password.",
        unsafe=True,
    ),
    Example(
        bad="The pass\u00adword. Another password.",
        message=(
            "Unexpected invisible character `U+00AD soft hyphen`, expected only characters that can be seen"
        ),
        fixed="The password. Another password.",
        unsafe=True,
    ),
)


def check(page: Document, _: Options) -> Iterator[Problem]:
    if not INVISIBLE.search(rare_characters(page.text)):
        return
    idle = idle_soft_hyphens(page.text)
    for match in read_by_people(page, INVISIBLE):
        stray = stray_invisible(page.text, match)
        span = Span(*match.span())
        if not (stray or span.start in idle) or is_listed(page.text, span):
            continue
        if not is_explained(page, span):
            fix = change("Delete the invisible character", span, "", stray is not None and stray.certain)
            yield Problem(span, MESSAGE, {"name": described(match.group()[0])}, fix)
