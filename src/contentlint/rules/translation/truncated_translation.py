"""The translation ends before its source does.

A program that translates page by page stops at a limit of length or when it is
interrupted, and the rest is never written. Readers meet a page that breaks off.
"""

from __future__ import annotations

from collections.abc import Iterator

from contentlint.model import Problem, Severity
from contentlint.rule import Accepted, Example, Options, RuleMeta
from contentlint.rules.translation._gaps import lost
from contentlint.rules.translation._shared import beside, files, short
from contentlint.text.pattern import Pattern
from contentlint.twin import Pair

META = RuleMeta(
    id="truncated-translation",
    summary="Translation that ends before its source does.",
    severity=Severity.ERROR,
    scope="pair",
)
MESSAGE = "Unexpected end of the page, expected {parts} more parts as in `{source}`, from `{text}` on"
CUT = "Unexpected end in the middle of a sentence, expected all of `{text}`"

_SOURCE = "# Costs\n\nTen `a` a day.\n\nPaid by `b` only.\n\nKept for `c` years by us and by all of you.\n"
_WHOLE = "# Frais\n\nDix `a` par jour.\n\nPayés par `b` seulement.\n\nGardés `c` ans par nous et vous tous.\n"
GOOD = (Accepted(_WHOLE, "fr/page.md", None, files(_SOURCE)),)
BAD = (
    Example(
        bad="# Frais\n\nDix `a` par jour.\n",
        message="Unexpected end of the page, expected 2 more parts as in `en/page.md`, "
        "from `Paid by b only.` on",
        path="fr/page.md",
        files=files(_SOURCE),
    ),
    Example(
        bad=_WHOLE.replace(" ans par nous et vous tous.", ""),
        message="Unexpected end in the middle of a sentence, expected all of "
        "`Kept for c years by us and by all of you.`",
        path="fr/page.md",
        files=files(_SOURCE),
    ),
)

_ENDED = Pattern(r"[^\w`)\]>*_\s,;-][\s*_\"'”»」』)]*\Z")
_SHORTER = 0.7
_LINKS = 3


def check(pair: Pair, _: Options) -> Iterator[Problem]:
    for gap, units in lost(pair, "end"):
        yield Problem(
            pair.span_at(gap.place),
            MESSAGE,
            {"parts": len(units), "source": pair.source.path, "text": short(units[0].text)},
            related=beside(pair, units[0]),
        )
    last = pair.both[-1] if pair.both else None
    if last is None or last.page is not pair.page.units[-1] or last.source.kind != last.page.kind:
        return
    if len(last.source.links) > _LINKS or last.at in pair.shortened:  # a list of names; told as a segment
        return
    if last.source.size < 6 or not _ENDED.search(last.source.text) or _ENDED.search(last.page.text):
        return
    if last.page.size < last.source.size * pair.ratio * _SHORTER:
        yield Problem(
            last.page.span, CUT, {"text": short(last.source.text)}, related=beside(pair, last.source)
        )
