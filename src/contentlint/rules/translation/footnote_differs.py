"""The mark of a footnote in the source (`[^1]`) is missing or another one in the translation.

A lost mark leaves its note without a place in the text, and most programs then
do not show the note at all; a mark of another name stands on the page as it is.
The fix writes the mark of the source in the place of another one; it is safe
where most other translations have it.
"""

from __future__ import annotations

from collections.abc import Iterator

from contentlint.model import Problem, Severity
from contentlint.rule import Accepted, Example, Options, RuleMeta
from contentlint.rules.translation._shared import files
from contentlint.rules.translation._tokens import problems
from contentlint.twin import Pair

META = RuleMeta(
    id="footnote-differs",
    summary="Mark of a footnote that is missing or another one in the translation.",
    severity=Severity.WARNING,
    scope="pair",
)
MESSAGE = "Unexpected `{seen}`, expected the mark of the footnote `{expected}` as in the source"
LOST = "Unexpected segment without the mark of the footnote `{expected}`, expected it as in the source"

_SOURCE = "# Costs\n\nTen a day[^tax] for two.\n\n[^tax]: Without tax.\n"
_GOOD = "# Frais\n\nDix par jour[^tax] pour deux.\n\n[^tax]: Hors taxes.\n"
_OTHERS = ("# Kosten\n\nZehn am Tag[^tax] für zwei.\n\n[^tax]: Ohne Steuer.\n",) * 3
GOOD = (Accepted(_GOOD, "fr/page.md", None, files(_SOURCE, *_OTHERS)),)
BAD = (
    Example(
        bad=_GOOD.replace("jour[^tax]", "jour"),
        message="Unexpected segment without the mark of the footnote `[^tax]`, expected it as in the source",
        path="fr/page.md",
        files=files(_SOURCE, *_OTHERS),
    ),
    Example(
        bad=_GOOD.replace("jour[^tax]", "jour[^taxe]"),
        message="Unexpected `[^taxe]`, expected the mark of the footnote `[^tax]` as in the source",
        fixed=_GOOD,
        path="fr/page.md",
        files=files(_SOURCE, *_OTHERS),
    ),
)


def check(pair: Pair, _: Options) -> Iterator[Problem]:
    yield from problems(pair, "note", MESSAGE, LOST)
