"""Two code blocks of the translation stand in each other's place.

The text around them then speaks of the other one. It happens when code is
taken out before translating and put back by position.

The fix exchanges them. It is safe: both are found in the source, each once.
"""

from __future__ import annotations

from collections.abc import Iterator

from contentlint.model import Edit, Fix, Problem, Severity
from contentlint.rule import Accepted, Example, Options, RuleMeta
from contentlint.rules.translation._code import swapped
from contentlint.rules.translation._shared import beside, files, short
from contentlint.twin import Pair

META = RuleMeta(
    id="moved-block",
    summary="Code blocks that stand in each other's place.",
    severity=Severity.WARNING,
    scope="pair",
    preview=True,
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
    for one, other in swapped(pair):
        fix = Fix.safe(
            "Exchange the two", Edit(one.page.span, other.page.text), Edit(other.page.span, one.page.text)
        )
        data = {"seen": short(" ".join(one.page.code)), "expected": short(" ".join(one.source.code))}
        yield Problem(one.page.span, MESSAGE, data, fix, beside(pair, one.source))
