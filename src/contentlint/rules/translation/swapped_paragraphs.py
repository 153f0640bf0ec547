"""Two neighbouring paragraphs of the translation stand in each other's place.

Each sentence is right, and the text says things before they were explained.
It happens when segments are put back by their numbers. What tells the order
are the lengths of both, the code, links, numbers and names that they hold, and
how often each uses commas, brackets or quotation marks; two paragraphs that
have none of it and are of one length can not be told apart.

Where most other translations have the same order the source has changed its own.
The exchange is offered.
"""

from __future__ import annotations

from collections.abc import Iterator

from contentlint.model import Edit, Fix, Problem, Severity
from contentlint.rule import Accepted, Example, Options, RuleMeta
from contentlint.rules.translation._shared import beside, files, short
from contentlint.twin import Crossing, Pair

META = RuleMeta(
    id="swapped-paragraphs",
    summary="Two neighbouring paragraphs that stand in each other's place.",
    severity=Severity.WARNING,
    scope="pair",
)
MESSAGE = "Unexpected paragraph `{seen}`, expected the translation of `{expected}` here and this one after it"

_SOURCE = """# Shop

The shop is open on all days, from early in the morning (at seven, as a rule) until late, "or later".

Please ring the bell twice before you open the door.

## More

"""
_ONE = (
    "La boutique est ouverte tous les jours, de tôt le matin (à sept heures, en règle générale) à tard, "
    "« ou plus tard »."
)
_TWO = "Veuillez sonner deux fois avant d’ouvrir la porte."
_GOOD = f"# Boutique\n\n{_ONE}\n\n{_TWO}\n\n## Plus\n"
GOOD = (Accepted(_GOOD, "fr/page.md", None, files(_SOURCE)),)
BAD = (
    Example(
        bad=f"# Boutique\n\n{_TWO}\n\n{_ONE}\n\n## Plus\n",
        message="Unexpected paragraph `Veuillez sonner deux fois avant d’ouvrir la porte.`, "
        "expected the translation of `The shop is open on all days, from early in the morning "
        "(at seven, as…` here and this one after it",
        path="fr/page.md",
        files=files(_SOURCE),
        fixed=_GOOD,
        unsafe=True,
    ),
)
# Fewer other translations than this have no vote.
_FEW = 3


def check(pair: Pair, _: Options) -> Iterator[Problem]:
    for crossing in pair.crossings:
        if _is_meant(pair, crossing):
            continue
        source = pair.source.units[crossing.at]
        one, two = pair.page.units[crossing.place : crossing.place + 2]
        fix = Fix.unsafe("Exchange the two", Edit(one.span, two.text), Edit(two.span, one.text))
        data = {"seen": short(one.text), "expected": short(source.text)}
        yield Problem(one.span, MESSAGE, data, fix, beside(pair, source))


def _is_meant(pair: Pair, crossing: Crossing) -> bool:
    """Whether most other translations of the two have them in this order as well."""
    keys = [pair.source.units[at].key for at in (crossing.at, crossing.at + 1)]
    orders = [
        [other.translations.get(other.by_key[key]) for key in keys]
        for other in pair.others
        if all(key in other.by_key for key in keys)
    ]
    told = [one > two for one, two in orders if one is not None and two is not None]
    return len(told) >= _FEW and sum(told) * 2 > len(told)
