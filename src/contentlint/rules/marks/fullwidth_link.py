"""A link is written with full-width brackets, `［text］（/page）`, and readers see them.

Chinese and Japanese punctuation is wider than the signs that Markdown knows, and
translation replaces all of them alike.

Reported is what holds an address. The fix writes plain brackets; it is safe,
because the address leaves no other reading.
"""

from __future__ import annotations

from collections.abc import Iterator

from contentlint.document import Document
from contentlint.model import Edit, Fix, Problem, Severity, Span
from contentlint.rule import Example, Options, RuleMeta
from contentlint.rules.marks._written import outside_code
from contentlint.text.pattern import Pattern

META = RuleMeta(
    id="fullwidth-link",
    summary="Link written with full-width brackets.",
    severity=Severity.ERROR,
)
MESSAGE = "Unexpected full-width brackets in `{written}`, expected `{better}`"

GOOD = (
    "[页面](/a)和［注］（说明）。",
    "［第1章］(第2章) `［a］（/b）` [注]（说明）",
    "Voir [la page](/a)（ici）.",
)
BAD = (
    Example(
        bad="参见［页面］（/guide/start）。",
        message="Unexpected full-width brackets in `［页面］（/guide/start）`, "
        "expected `[页面](/guide/start)`",
        fixed="参见[页面](/guide/start)。",
    ),
    Example(
        bad="参见[`run()` 方法]（https://example.org/run）。",
        message="Unexpected full-width brackets in `[`run()` 方法]（https://example.org/run）`, "
        "expected `[`run()` 方法](https://example.org/run)`",
        fixed="参见[`run()` 方法](https://example.org/run)。",
    ),
    Example(
        bad="［ガイド］(https://example.org/guide)を見る。",
        message="Unexpected full-width brackets in `［ガイド］(https://example.org/guide)`, "
        "expected `[ガイド](https://example.org/guide)`",
        fixed="[ガイド](https://example.org/guide)を見る。",
    ),
    Example(
        bad="［안내］（./guide.md）를 보세요.",
        message="Unexpected full-width brackets in `［안내］（./guide.md）`, expected `[안내](./guide.md)`",
        fixed="[안내](./guide.md)를 보세요.",
    ),
)

_ADDRESS = r"(?P<target{}>(?:https?://|mailto:|\.{{0,2}}/|#)[^\s()（）]+)"
_LABEL = r"(?P<label{}>[^\[\]［］\n]{{1,200}})"
# Square brackets of which one is full-width, or round ones.
_LINK = Pattern(
    rf"［{_LABEL.format(1)}[］\]][(（]{_ADDRESS.format(1)}[)）]"
    rf"|\[{_LABEL.format(2)}\](?:（{_ADDRESS.format(2)}[)）]|\({_ADDRESS.format(3)}）)"
)


def check(page: Document, _: Options) -> Iterator[Problem]:
    if "［" in page.text or "]（" in page.text or ("）" in page.text and "](" in page.text):
        for match in outside_code(page, _LINK):
            label = match["label1"] or match["label2"]
            better = f"[{label}]({match['target1'] or match['target2'] or match['target3']})"
            span = Span(*match.span())
            fix = Fix.safe("Write plain brackets", Edit(span, better))
            yield Problem(span, MESSAGE, {"written": match.group(), "better": better}, fix)
