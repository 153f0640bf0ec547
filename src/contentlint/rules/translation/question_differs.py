"""A question of the source is none in the translation.

A segment that ends with a question mark asks its reader something; where the
translation ends with a full stop the sense may have turned round. It is a
hint: languages also tell what others ask. Where there are other translations,
most must ask as well.
"""

from __future__ import annotations

from collections.abc import Iterator

from contentlint.model import Problem, Severity
from contentlint.rule import Accepted, Example, Options, RuleMeta
from contentlint.rules.translation._shared import beside, files, short
from contentlint.text.pattern import Pattern
from contentlint.twin import Pair, Unit

META = RuleMeta(
    id="question-differs",
    summary="Question of the source that is none in the translation.",
    severity=Severity.INFO,
    scope="pair",
    preview=True,
)
MESSAGE = "Unexpected end without a question mark, expected a question as `{text}`"

_SOURCE = "# Costs\n\nWho pays for it?\n\nWe pay for it.\n"
_GOOD = "# Frais\n\nQui paie cela ?\n\nNous payons cela.\n"
GOOD = (Accepted(_GOOD, "fr/page.md", None, files(_SOURCE)),)
BAD = (
    Example(
        bad=_GOOD.replace(" ?", "."),
        message="Unexpected end without a question mark, expected a question as `Who pays for it?`",
        path="fr/page.md",
        files=files(_SOURCE),
    ),
)

_TEXT = frozenset({"heading", "item", "paragraph", "quote"})
_MARKS = r"[\"'”’»)\]*_`」』）\s]*\Z"
_QUESTION = Pattern(rf"[?？؟՞]{_MARKS}")
# Greek asks with a semicolon, which others write as well.
_ASKED = Pattern(rf"[?？؟;՞]{_MARKS}")
_STATEMENT = Pattern(rf"[.。।]{_MARKS}")


def check(pair: Pair, _: Options) -> Iterator[Problem]:
    for both in pair.both:
        if (
            both.source.kind not in _TEXT
            or both.at in pair.shortened
            or not _QUESTION.search(both.source.text)
        ):
            continue
        if not _states(both.page) or not pair.is_amid(both):
            continue
        if pair.agreed(both.source, _asks) is not False:
            data = {"text": short(both.source.text)}
            yield Problem(both.page.span, MESSAGE, data, related=beside(pair, both.source))


def _asks(unit: Unit) -> bool:
    return _ASKED.search(unit.text) is not None


def _states(unit: Unit) -> bool:
    return _STATEMENT.search(unit.text) is not None
