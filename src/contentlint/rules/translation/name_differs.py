"""The letters of an abbreviation or name stand in another order than in the source: `TSL` for `TLS`.

Abbreviations and names with a capital inside are copied, and fingers swap
letters. Languages have forms of their own (`OTAN`, `VIH`, `UIT`), so a report
needs two neighbours that changed places and nothing else, and three other
translations that have the name right.
"""

from __future__ import annotations

from collections.abc import Iterator

from contentlint.model import Edit, Fix, Phrase, Problem, Severity
from contentlint.rule import Accepted, Example, Options, RuleMeta
from contentlint.rules.translation._shared import beside, files
from contentlint.twin import Change, Pair, changes

META = RuleMeta(
    id="name-differs",
    summary="Abbreviation or name with swapped letters.",
    severity=Severity.WARNING,
    scope="pair",
)
MESSAGE = "Unexpected `{seen}`, expected `{expected}` as in the source"

_SOURCE = "# TLS\n\nA proxy that ends TLS for you.\n"
_OTHERS = ("# TLS\n\nEin Proxy, der TLS beendet.\n",) * 3
GOOD = (Accepted("# TLS\n\nUn proxy qui termine TLS.\n", "fr/page.md", None, files(_SOURCE, *_OTHERS)),)
BAD = (
    Example(
        bad="# TLS\n\nUn proxy qui termine TSL.\n",
        message="Unexpected `TSL`, expected `TLS` as in the source",
        fixed="# TLS\n\nUn proxy qui termine TLS.\n",
        path="fr/page.md",
        files=files(_SOURCE, *_OTHERS),
        unsafe=True,
    ),
)

_SHORTEST = 3


def check(pair: Pair, _: Options) -> Iterator[Problem]:
    for change in changes(pair, "name"):
        seen = change.seen
        if seen and change.agreed and _is_swapped(change):
            title = Phrase("Write `{text}`", text=change.lost.value)
            fix = Fix.unsafe(title, Edit(seen.span, change.lost.value))
            data = {"seen": seen.value, "expected": change.lost.value}
            yield Problem(seen.span, MESSAGE, data, fix, beside(pair, change.both.source))


def _is_swapped(change: Change) -> bool:
    """Whether two letters that stand side by side changed places, and nothing else."""
    one, other = change.lost.value, change.seen.value if change.seen else ""
    differing = [at for at, (wanted, letter) in enumerate(zip(one, other, strict=False)) if wanted != letter]
    if len(one) < _SHORTEST or len(one) != len(other) or len(differing) != 2:
        return False
    first, second = differing
    return second == first + 1 and one[first] == other[second] and one[second] == other[first]
