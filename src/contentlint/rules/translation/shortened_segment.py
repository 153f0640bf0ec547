"""A paragraph or list item says much less than the one it was translated from.

Sentences were left out, or the text was cut in the middle. How many words of
the page stand for those of the source is learnt from all segments of the two
pages, so that it holds for any two languages; a segment is told where it has
not two thirds of what is expected and fewer sentences or no end, or less than
half. What most other translations lack too was added to the source since.
"""

from __future__ import annotations

from collections.abc import Iterator

from contentlint.model import Problem, Severity
from contentlint.rule import Accepted, Example, Options, RuleMeta
from contentlint.rules.translation._shared import beside, files, short
from contentlint.twin import Pair

META = RuleMeta(
    id="shortened-segment",
    summary="Paragraph or list item that says much less than its source.",
    severity=Severity.WARNING,
    scope="pair",
)
MESSAGE = "Unexpected translation of {seen} words, expected about {expected} for `{text}`"

_LINE = "We sell bread, cakes and coffee on every day of the week.\n\n"
_SOURCE = (
    f"# Shop\n\n{_LINE * 6}"
    "Come to see us before noon if you can. We have fresh rolls then, and there is nobody in the queue.\n"
)
_OWN = "Nous vendons du pain, des gâteaux et du café tous les jours.\n\n"
_GOOD = (
    f"# Boutique\n\n{_OWN * 6}"
    "Venez avant midi si vous le pouvez. Les petits pains sont encore chauds, et personne ne fait la queue.\n"
)
GOOD = (Accepted(_GOOD, "fr/page.md", None, files(_SOURCE)),)
BAD = (
    Example(
        bad=_GOOD.replace(" Les petits pains sont encore chauds, et personne ne fait la queue.", ""),
        message="Unexpected translation of 7 words, expected about 21 for "
        "`Come to see us before noon if you can. We have fresh rolls then, and…`",
        path="fr/page.md",
        files=files(_SOURCE),
    ),
)


def check(pair: Pair, _: Options) -> Iterator[Problem]:
    usual = pair.lengths
    for both in pair.both if usual else ():
        if usual and both.at in pair.shortened:
            data: dict[str, str | int] = {
                "seen": both.page.size,
                "expected": usual.expected(both.source),
                "text": short(both.source.text),
            }
            yield Problem(both.page.span, MESSAGE, data, related=beside(pair, both.source))
