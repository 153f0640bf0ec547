"""A delimiter of a prompt, such as `%%%` or `</translation>`, stands in the text.

Whoever asks a model for a translation puts signs around the text, and models
repeat them. Readers see them, or nothing at all where the browser takes one for
a tag.

The fix takes the delimiter out, with its line where it stands alone; it waits
for a person, because what stands beside it may belong to the prompt as well. A
page that shows the same delimiter in code speaks about it and is left alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from contentlint.document import Document
from contentlint.model import Edit, Fix, Problem, Severity, Span
from contentlint.rule import Example, Options, RuleMeta
from contentlint.rules.marks._lines import without_line
from contentlint.rules.marks._written import outside_code
from contentlint.text.machine.residue import DELIMITER

META = RuleMeta(
    id="prompt-residue",
    summary="Delimiter of a prompt left on the page.",
    severity=Severity.ERROR,
)
MESSAGE = "Unexpected `{written}` of a prompt, expected text for readers only"

GOOD = (
    "Entourez le texte de `<translation>` et `</translation>`.",
    "Ein Anteil von 5 %%% ist kein Zeichen.",
    "### Response\n\n这是标题。",
)
BAD = (
    Example(
        bad="La fin.\n</translation>\n",
        message="Unexpected `</translation>` of a prompt, expected text for readers only",
        fixed="La fin.\n",
        unsafe=True,
    ),
    Example(
        bad="%%%\n\nDas ist der Text.\n",
        message="Unexpected `%%%` of a prompt, expected text for readers only",
        fixed="Das ist der Text.\n",
        unsafe=True,
    ),
    Example(
        bad="=== END OF TRANSLATION ===\n\n这是一个例子。\n",
        message="Unexpected `=== END OF TRANSLATION ===` of a prompt, expected text for readers only",
        fixed="这是一个例子。\n",
        unsafe=True,
    ),
)


def check(page: Document, _: Options) -> Iterator[Problem]:
    if page.may_hold_residue:
        for match in outside_code(page, DELIMITER):
            span = Span(*match.span())
            edit = Edit(without_line(page.text, span, page.body_start), "")
            yield Problem(span, MESSAGE, {"written": match.group().strip()}, Fix.unsafe("Take it out", edit))
