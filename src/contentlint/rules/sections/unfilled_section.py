"""A section is still to be filled in.

`fix --unsafe-fixes` writes missing sections into a page and marks them with
`<!-- contentlint: fill in -->`, because only a person knows what belongs there.
The mark is invisible on the published page, so readers would meet a heading
with nothing under it, or with the words of a template. Write the section and
take the mark away.
"""

from __future__ import annotations

from collections.abc import Iterator

from contentlint.document import Document
from contentlint.model import Problem, Severity, Span
from contentlint.rule import Example, Options, RuleMeta
from contentlint.rules.sections._insert import MARK, MARK_TEXT

META = RuleMeta(
    id="unfilled-section",
    summary="A section has the mark that it is still to be filled in.",
    severity=Severity.WARNING,
)
MESSAGE = "Unexpected mark `fill in` under `{title}`, expected the text of the section"

GOOD = (
    "# Page\n\n## Costs\n\nThree euros.\n",
    "# Page\n\nThe mark is `<!-- contentlint: fill in -->`.\n",
)
BAD = (
    Example(
        bad="# Page\n\n## Costs\n\n<!-- contentlint: fill in -->\n",
        message="Unexpected mark `fill in` under `Costs`, expected the text of the section",
    ),
)


def check(page: Document, _options: Options) -> Iterator[Problem]:
    if MARK_TEXT not in page.text:
        return
    code = [block.span for block in page.blocks if block.kind == "code"]
    for found in MARK.finditer(page.text, page.body_start):
        start = found.start()
        is_quoted = page.text[start - 1 : start] == "`" or any(a <= start < b for a, b in code)
        if not is_quoted:
            above = (one.text for one in reversed(page.headings) if one.span.start < start)
            yield Problem(Span(*found.span()), MESSAGE, {"title": next(above, page.path)})
