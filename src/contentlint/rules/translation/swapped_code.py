"""Two code blocks of the translation stand in each other's place.

The text around them then speaks of the other one. It happens when code is
taken out before translating and put back by position. One of the two at least
is word for word that of the source, but for comments and texts.

The fix exchanges the two; it is safe where both are.
"""

from __future__ import annotations

from collections.abc import Iterator

from contentlint.model import Edit, Fix, Problem, Severity
from contentlint.rule import Accepted, Example, Options, RuleMeta
from contentlint.rules.translation._code import exchanged
from contentlint.rules.translation._shared import beside, files, short
from contentlint.twin import Pair

META = RuleMeta(
    id="swapped-code",
    summary="Two code blocks that stand in each other's place.",
    severity=Severity.WARNING,
    scope="pair",
)
MESSAGE = "Unexpected code block `{seen}`, expected `{expected}` here and this one further down"

_ONE, _TWO = "```python\nx = 1\nprint(x)\n```\n", "```python\ndel y\n```\n"
_SOURCE = f"# Costs\n\nSet it.\n\n{_ONE}\nDrop it.\n\n{_TWO}"
_GOOD = f"# Frais\n\nDonnez-le.\n\n{_ONE}\nÔtez-le.\n\n{_TWO}"
GOOD = (Accepted(_GOOD, "fr/page.md", None, files(_SOURCE)),)
BAD = (
    Example(
        bad=f"# Frais\n\nDonnez-le.\n\n{_TWO}\nÔtez-le.\n\n{_ONE}",
        message="Unexpected code block `del y`, expected `x = 1 print(x)` here and this one further down",
        fixed=_GOOD,
        path="fr/page.md",
        files=files(_SOURCE),
    ),
)


def check(pair: Pair, _: Options) -> Iterator[Problem]:
    for one, other, expected, is_exact in exchanged(pair):
        make = Fix.safe if is_exact else Fix.unsafe
        fix = make("Exchange the two", Edit(one.span, other.text), Edit(other.span, one.text))
        data = {"seen": short(" ".join(one.code)), "expected": short(" ".join(expected.code))}
        yield Problem(one.span, MESSAGE, data, fix, beside(pair, expected))
