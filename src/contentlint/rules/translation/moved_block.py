"""Two code blocks of the translation stand in each other's place, or one in another place than in the source.

The text around them then speaks of the other one. It happens when code is
taken out before translating and put back by position.

The fix exchanges the two. It is safe where both are word for word in the source.
"""

from __future__ import annotations

from collections.abc import Iterator

from contentlint.model import Edit, Fix, Problem, Severity
from contentlint.rule import Accepted, Example, Options, RuleMeta
from contentlint.rules.translation._code import moved, swapped
from contentlint.rules.translation._shared import beside, files, place, short
from contentlint.twin import Both, Pair

META = RuleMeta(
    id="moved-block",
    summary="Code blocks that stand in another place than in the source.",
    severity=Severity.WARNING,
    scope="pair",
    preview=True,
)
ALONE = "Unexpected code block `{seen}` here, expected it {place}"
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
        make = Fix.safe if _is_exact(one, other) else Fix.unsafe
        fix = make(
            "Exchange the two", Edit(one.page.span, other.page.text), Edit(other.page.span, one.page.text)
        )
        data = {"seen": short(" ".join(one.page.code)), "expected": short(" ".join(one.source.code))}
        yield Problem(one.page.span, MESSAGE, data, fix, beside(pair, one.source))
    for at, source, page in moved(pair):
        if pair.lacking(source).confirms is False:  # the others have it there too: the source moved it
            continue
        data = {"seen": short(" ".join(page.code)), "place": place(pair, at)}
        yield Problem(page.span, ALONE, data, related=beside(pair, source))


def _is_exact(one: Both, other: Both) -> bool:
    """Whether each block holds the very code that the source has in the place of the other."""
    return one.source.code == other.page.code and other.source.code == one.page.code
