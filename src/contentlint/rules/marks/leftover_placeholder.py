"""A placeholder of a translation program stands where code, a link or a name belongs.

Such programs put signs like `@@CODE_BLOCK_3@@` in the place of what must not be
translated, and the original back afterwards. Where the model changed or lost a
sign, it stays, and what it stood for is missing from the page.

Only the source page knows what is missing, so there is no fix. A page that
shows the same placeholder in code speaks about it and is left alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from contentlint.document import Document
from contentlint.model import Problem, Severity, Span
from contentlint.rule import Example, Options, RuleMeta
from contentlint.rules.marks._written import outside_code
from contentlint.text.machine.residue import PLACEHOLDER

META = RuleMeta(
    id="leftover-placeholder",
    summary="Placeholder of a translation program left on the page.",
    severity=Severity.ERROR,
)
MESSAGE = "Unexpected placeholder `{written}`, expected the code, link or name that it stands for"

GOOD = (
    "Appelez `__init__` ou `@@PH_1@@`.",
    "Der Wert __wichtig__ und 100 % @@ 3.",
    "代码 [[1]]、{{ name }} 和 <x-card>。",
)
BAD = (
    Example(
        bad="Appelez @@CODE_3@@ avant la fin.",
        message="Unexpected placeholder `@@CODE_3@@`, expected the code, link or name that it stands for",
    ),
    Example(
        bad="Rufen Sie ⟦0⟧ auf.",
        message="Unexpected placeholder `⟦0⟧`, expected the code, link or name that it stands for",
    ),
    Example(
        bad="调用 XXNOTRANSLATEXX 之后。",
        message="Unexpected placeholder `XXNOTRANSLATEXX`, "
        "expected the code, link or name that it stands for",
    ),
)


def check(page: Document, _: Options) -> Iterator[Problem]:
    if page.may_hold_residue:
        for match in outside_code(page, PLACEHOLDER):
            yield Problem(Span(*match.span()), MESSAGE, {"written": match.group()})
