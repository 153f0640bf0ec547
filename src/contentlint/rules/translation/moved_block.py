"""A code block of the translation stands in another place than in the source.

The text around it then speaks of another one. It happens when code is taken
out before translating and put back by position. Two blocks that have changed
places word for word are told by `swapped-code`; here are those that differ a
little as well, whose exchange is offered, and those that stand alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from contentlint.model import Edit, Fix, Problem, Severity
from contentlint.rule import Accepted, Example, Options, RuleMeta
from contentlint.rules.translation._code import exchanged, moved, swapped
from contentlint.rules.translation._shared import beside, files, place, short
from contentlint.twin import Pair

META = RuleMeta(
    id="moved-block",
    summary="Code block that stands in another place than in the source.",
    severity=Severity.WARNING,
    scope="pair",
    preview=True,
)
ALONE = "Unexpected code block `{seen}` here, expected it {place}"
MESSAGE = "Unexpected code block `{seen}`, expected `{expected}` here and this one further down"

_ONE = "```python\nx = 1\nprint(x)\nsend(x)\n```\n"
_SOURCE = f"# Costs\n\nSet it up `a`.\n\n{_ONE}\nDrop it all in `b`.\n\n## More `c`\n\nKeep it in `d`.\n"
_GOOD = f"# Frais\n\nDonnez-le dans `a`.\n\n{_ONE}\nÔtez tout dans `b`.\n\n## Plus `c`\n\nGardez-le `d`.\n"
GOOD = (Accepted(_GOOD, "fr/page.md", None, files(_SOURCE)),)
BAD = (
    Example(
        bad=_GOOD.replace(f"{_ONE}\n", "") + f"\n{_ONE}",
        message="Unexpected code block `x = 1 print(x) send(x)` here, expected it in `Costs`",
        path="fr/page.md",
        files=files(_SOURCE),
    ),
)


def check(pair: Pair, _: Options) -> Iterator[Problem]:
    told = {id(unit) for two in exchanged(pair) for unit in two[:2]}
    for one, other in swapped(pair):
        if id(one.page) in told:
            continue
        edits = Edit(one.page.span, other.page.text), Edit(other.page.span, one.page.text)
        data = {"seen": short(" ".join(one.page.code)), "expected": short(" ".join(one.source.code))}
        fix = Fix.unsafe("Exchange the two", *edits)
        yield Problem(one.page.span, MESSAGE, data, fix, beside(pair, one.source))
    for at, source, page in moved(pair):
        if (
            id(page) in told or pair.lacking(source).confirms is False
        ):  # the others have it there too: the source moved it
            continue
        data = {"seen": short(" ".join(page.code)), "place": place(pair, at)}
        yield Problem(page.span, ALONE, data, related=beside(pair, source))
