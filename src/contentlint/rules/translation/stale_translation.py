"""A segment of the source changed after the page was translated from it.

Told segment by segment: what the source said, what it says now, and where the
translation of it stands. Changes of spaces, emphasis and addresses alone are
left out, since no reader misses them. The revision a page was made from is the
one it names (`default_lang_commit`, `l10n.sourceCommit`), else the newest one
before its last change of content, both read from git.

Without history, what most other translations lack too is new in the source.
"""

from __future__ import annotations

from collections.abc import Iterator

from contentlint.model import Problem, Severity, Span
from contentlint.rule import Accepted, Example, Options, RuleMeta
from contentlint.rules.translation._gaps import newer
from contentlint.rules.translation._shared import beside, files, short
from contentlint.twin import Drift, Pair, drift_of

META = RuleMeta(
    id="stale-translation",
    summary="Segment whose source changed after it was translated.",
    severity=Severity.INFO,
    scope="pair",
)
OLD = "Unexpected translation of `{old}`, expected one of `{new}` as the source says now"
NEW = "Missing translation of `{new}`, expected it here since the source has it now"
GONE = "Unexpected translation of `{old}`, expected it gone as in the source"
MESSAGE = NEW

_SOURCE = "# Costs\n\nTen `a` a day.\n\nPaid by `b` only.\n\nKept for `c` years.\n"
_OLD = "# Kosten\n\nZehn `a` am Tag.\n\nGehalten `c` Jahre.\n"
_WHOLE = "# Frais\n\nDix `a` par jour.\n\nPayés par `b` seulement.\n\nGardés `c` ans.\n"
GOOD = (Accepted(_WHOLE, "fr/page.md", None, files(_SOURCE, *(_OLD,) * 3)),)
BAD = (
    Example(
        bad=_WHOLE.replace("Payés par `b` seulement.\n\n", ""),
        message="Missing translation of `Paid by b only.`, expected it here since the source has it now",
        path="fr/page.md",
        files=files(_SOURCE, *(_OLD,) * 3),
    ),
)


def check(pair: Pair, _: Options) -> Iterator[Problem]:
    if pair.is_rewritten:
        return
    for drift in drift_of(pair):
        if not drift.is_trivial:
            yield _problem(pair, drift)
    for gap in pair.gaps:
        units = pair.source.units[gap.first : gap.last + 1]
        news = newer(pair, units)
        if news:
            longest = max(news, key=lambda unit: unit.size)
            data = {"new": short(longest.text)}
            yield Problem(
                pair.span_at(gap.place), NEW, data, related=beside(pair, units[0]), cause=pair.page.path
            )


def _problem(pair: Pair, drift: Drift) -> Problem:
    message = OLD if drift.old and drift.new else NEW if drift.new else GONE
    span: Span = drift.page.span if drift.page else pair.span_at(drift.place)
    texts = drift.old.text if drift.old else "", drift.new.text if drift.new else ""
    old, new = map(short, texts)
    if old == new:  # the difference is further on than a message shows
        old, new = (f"…{short(text[_differing(*texts) :])}" for text in texts)
    related = beside(pair, drift.new) if drift.new else ()
    return Problem(span, message, {"old": old, "new": new}, related=related, cause=pair.page.path)


def _differing(one: str, other: str) -> int:
    """Where the word begins in which two texts begin to differ."""
    pairs = enumerate(zip(one, other, strict=False))
    first = next((at for at, (sign, new) in pairs if sign != new), min(len(one), len(other)))
    return one.rfind(" ", 0, first) + 1
