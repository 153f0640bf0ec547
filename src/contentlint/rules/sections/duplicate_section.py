"""Two sections of one parent have the same title.

The table of contents shows it twice, and a link to the title leads to the first
of them only. Mostly a part of the page was pasted a second time, or a heading
was copied and never changed. Equal titles in different sections are fine, as in
a changelog or a reference.
"""

from __future__ import annotations

from collections.abc import Iterator

from contentlint.document import Document, Heading
from contentlint.model import Problem, Related, Severity
from contentlint.rule import Example, Options, RuleMeta
from contentlint.rules.sections._siblings import siblings_of
from contentlint.text.titles import fold_title

META = RuleMeta(
    id="duplicate-section",
    summary="Two sections beside each other have the same title.",
    severity=Severity.WARNING,
)
MESSAGE = "Unexpected second section `{title}`, expected each title once in a section"

GOOD = (
    "# Changes\n\n## 1.1\n\n### Fixed\n\nThis.\n\n## 1.0\n\n### Fixed\n\nThat.\n",
    "# Page\n\n## Costs\n\nText.\n\n### Costs\n\nMore.\n",
)
BAD = (
    Example(
        bad="# Page\n\n## Costs\n\nThree euros.\n\n## Time\n\nAn hour.\n\n## Costs\n\nFour euros.\n",
        message="Unexpected second section `Costs`, expected each title once in a section",
    ),
)


def check(page: Document, _options: Options) -> Iterator[Problem]:
    headings = page.headings
    # Levels and titles as they are written tell most pages apart from those to be looked at.
    if len({heading[:2] for heading in headings}) == len(headings):
        return
    for group in siblings_of(headings):
        first: dict[str, Heading] = {}
        for heading in group:
            title = fold_title(heading.text)
            before = first.setdefault(title, heading)
            if title and before is not heading:
                related = (Related("the first section of this title", before.content),)
                yield Problem(heading.content, MESSAGE, {"title": heading.text}, related=related)
