"""A heading has nothing under it.

The reader who jumps there from the table of contents finds the next heading.
Mostly the text was lost, or is still to be written. A heading that only groups
deeper ones is fine, and so is one above a picture, a component or an include.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest

from contentlint.document import Document, Heading
from contentlint.model import Phrase, Problem, Severity
from contentlint.rule import Accepted, Example, Options, RuleMeta
from contentlint.text.pattern import Pattern

META = RuleMeta(
    id="empty-section",
    summary="A heading has nothing under it.",
    severity=Severity.WARNING,
)
MESSAGE = "Unexpected heading `{title}` with nothing under it, expected text before {next}"

GOOD = (
    "# Page\n\n## Group\n\n### Part\n\nText.\n",
    "# Only a title\n",
    "# Page\n\n## Demo\n\n<Demo />\n\n## Picture\n\n![A dog](dog.png)\n",
    "# Page\n\n## Draft\n\n<!-- to be written -->\n",
    Accepted("# Page\n\n## Options\n\n{{< include options.md >}}\n"),
)
BAD = (
    Example(
        bad="# Page\n\n## Lost\n\n## Next\n\nText.\n",
        message="Unexpected heading `Lost` with nothing under it, expected text before `Next`",
    ),
    Example(
        bad="# Page\n\n## First\n\nText.\n\n## Last\n",
        message="Unexpected heading `Last` with nothing under it, expected text before the end of the page",
    ),
)


_TEXT = Pattern(r"\S")


def check(page: Document, _options: Options) -> Iterator[Problem]:
    headings = page.headings
    for heading, following in zip_longest(headings, headings[1:]):
        if (not following or following.level <= heading.level) and _is_empty(page, heading, following):
            after = f"`{following.text}`" if following else Phrase("the end of the page")
            yield Problem(heading.content, MESSAGE, {"title": heading.text, "next": after})


def _is_empty(page: Document, heading: Heading, following: Heading | None) -> bool:
    text = _TEXT.search(page.text, heading.span.end)
    if text and not (following and following.span.start <= text.start()):
        return False
    # A page may consist of its title; a heading in a list or quote is no section.
    is_title = heading is page.headings[0] and heading.level == 1
    line_start = page.text.rfind("\n", 0, heading.span.start) + 1
    return not is_title and not page.text[line_start : heading.span.start].strip()
