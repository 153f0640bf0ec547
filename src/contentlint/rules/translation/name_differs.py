"""The letters of an abbreviation or name stand in another order than in the source: `TSL` for `TLS`.

Abbreviations and names with a capital inside are copied, and fingers swap
letters. Languages have forms of their own (`OTAN`, `VIH`), so a report needs
the same letters in another order, the right form elsewhere in the page, and
three other translations that have the name right.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from contentlint.model import Edit, Fix, Problem, Severity
from contentlint.rule import Accepted, Example, Options, RuleMeta
from contentlint.rules.translation._shared import beside, files
from contentlint.twin import Change, Pair, changes

META = RuleMeta(
    id="name-differs",
    summary="Abbreviation or name with swapped letters.",
    severity=Severity.WARNING,
    scope="pair",
    preview=True,
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
        if seen and change.agreed and _is_swapped(change) and _is_known(pair, change):
            fix = Fix.unsafe(f"Write `{change.lost.value}`", Edit(seen.span, change.lost.value))
            data = {"seen": seen.value, "expected": change.lost.value}
            yield Problem(seen.span, MESSAGE, data, fix, beside(pair, change.both.source))


def _is_known(pair: Pair, change: Change) -> bool:
    """Whether the page has the name right elsewhere; what it never has so is the form of its language."""
    return re.search(rf"(?<!\w){re.escape(change.lost.value)}(?!\w)", pair.page.text) is not None


def _is_swapped(change: Change) -> bool:
    one, other = change.lost.value, change.seen.value if change.seen else ""
    return len(one) >= _SHORTEST and sorted(one) == sorted(other)
