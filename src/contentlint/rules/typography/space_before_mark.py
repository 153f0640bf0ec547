"""A space stands before a comma or full stop: `mot , mot`.

It comes from text pasted together, and from links and code that were taken out of a sentence.

No language written in Latin or Cyrillic letters has it. Dots of file names
(` .env`), ellipses, and marks beside code or numbers stay. The fix deletes the space.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from contentlint.document import Document
from contentlint.model import Problem, Severity
from contentlint.rule import Accepted, Example, Options, RuleMeta
from contentlint.rules.typography._reading import change
from contentlint.text.pattern import Pattern
from contentlint.text.typography import is_written_in

META = RuleMeta(
    id="space-before-mark",
    summary="Space before a comma or full stop.",
    severity=Severity.WARNING,
)
MESSAGE = "Unexpected space before `{mark}`, expected `{meant}`"

GOOD = (
    Accepted("Un fichier .env, et … puis ... voilà. Puis . . . `non` , 3 , 4 .\n", "fr/page.md"),
    Accepted("Le prix : 10 € ; vraiment ?\n", "fr/page.md"),
    Accepted("これ , それ .\n", "ja/page.md"),
)
BAD = (
    Example(
        bad="Vous pouvez choisir une page , puis une autre.\n",
        message="Unexpected space before `,`, expected `page,`",
        fixed="Vous pouvez choisir une page, puis une autre.\n",
        path="fr/page.md",
    ),
    Example(
        bad="Es gibt für die Seite eine Regel .\n",
        message="Unexpected space before `.`, expected `Regel.`",
        fixed="Es gibt für die Seite eine Regel.\n",
        path="de/page.md",
    ),
)

_GAP = Pattern(r"(?P<word>[^\W\d_]{3,})(?P<gap>[ \u00a0])(?P<mark>[,.])(?=\s|\Z)(?! \.)")
# What every one of these holds.
_SIGNS = (" ,", " .", "\u00a0,", "\u00a0.")
_UNSPACED = frozenset({"zh", "ja", "ko", "th"})


def check(page: Document, _options: Options) -> Iterator[Problem]:
    reading = page.reading
    language = page.language or ""
    if language in _UNSPACED or not (" ," in reading.text or " ." in reading.text):
        return
    stretches = (_GAP.finditer(reading.text, *place) for place in reading.stretches(_SIGNS))
    for match in chain.from_iterable(stretches):
        span = reading.span(*match.span("gap"))
        if span and is_written_in(reading.block(match.start()).text, language):
            data = {"mark": match["mark"], "meant": match["word"] + match["mark"]}
            yield Problem(span, MESSAGE, data, change(page, span, "", safe=True))
