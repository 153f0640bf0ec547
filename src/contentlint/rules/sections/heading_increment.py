"""A heading skips a level.

People who listen to a page move through it by its headings, and a level that is
not there makes them look for a section they missed. Tables of contents show a
gap. The first heading of a page may have any level, since its title often
stands in the front matter or in a template.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from contentlint.document import Document
from contentlint.model import Problem, Severity
from contentlint.rule import Example, Options, RuleMeta

META = RuleMeta(
    id="heading-increment",
    summary="A heading is more than one level below the one before it.",
    severity=Severity.INFO,
)
MESSAGE = (
    "Unexpected level {level} of the heading `{title}`, expected at most level {wanted} after `{before}`"
)

GOOD = (
    "# Page\n\n## Part\n\n### Inner\n\n## Part\n",
    "### Partial\n\nIncluded elsewhere.\n",
    "# Page\n\n<h2>Part</h2>\n\n### Inner\n",
)
BAD = (
    Example(
        bad="# Page\n\n## Part\n\n#### Inner\n",
        message="Unexpected level 4 of the heading `Inner`, expected at most level 3 after `Part`",
    ),
)


def check(page: Document, _options: Options) -> Iterator[Problem]:
    for before, heading in pairwise(page.headings):
        if heading.level > before.level + 1 and "<h" not in page.text[before.span.end : heading.span.start]:
            data: dict[str, str | int] = {"title": heading.text, "before": before.text}
            data |= {"level": heading.level, "wanted": before.level + 1}
            yield Problem(heading.content, MESSAGE, data)
