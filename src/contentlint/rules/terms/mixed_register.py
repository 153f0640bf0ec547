"""A page addresses its reader in two ways: `vous` here and `tu` there, `Sie` and `du`, `usted` and `tú`.

It happens where several people, or several machines, translated one text. The reader is a stranger
in one sentence and a friend in the next.

The way in which the page mostly speaks is expected, or else the site: a page that speaks otherwise
than nine of ten places of the site, and more than once, is reported once. The language's data say by
which words it is told (`contentlint style` shows the counts), and the configuration can pin it
(`[style] fr-address = "vous"`). Nothing is fixed: verbs change as well.
"""

from __future__ import annotations

from collections.abc import Iterator

from contentlint.model import PageFacts, Phrase, Problem, Severity, Span, StyleFact
from contentlint.rule import Accepted, Example, Options, RuleMeta
from contentlint.site import Site, Usual

META = RuleMeta(
    id="mixed-register",
    summary="Reader addressed in two ways.",
    severity=Severity.WARNING,
    scope="site",
    reads=frozenset({"style"}),
)
MESSAGE = "Unexpected address with `{seen}`, expected `{meant}` as in {times} of {total} places of {where}"
PINNED = "Unexpected address with `{seen}`, expected `{meant}` as the configuration says"

GOOD = (
    Accepted(
        "Vous voyez la page, et vous la lisez. Votre liste est prête pour vous et les autres.\n", "fr/p.md"
    ),
    Accepted("Das sehen Sie hier. Wenn sie es sehen, sind Sie da.\n", "de/page.md"),
    Accepted("You see thou, and you know.\n", "en/page.md"),
)
BAD = (
    Example(
        bad="Là vous voyez que vous avez la page, et que vous avez pour vous la liste. Mais si tu la lis.\n",
        message="Unexpected address with `tu`, expected `vous` as in 4 of 5 places of the page",
        path="fr/page.md",
    ),
    Example(
        bad="Wenn Sie sehen, dass Sie da sind, haben Sie Ihre Seite. Nur ist dein Problem da.\n",
        message="Unexpected address with `du`, expected `Sie` as in 4 of 5 places of the page",
        path="de/page.md",
    ),
)

# A page shows its own way from so many places on, and with so great a share.
_PLACES = 4
_SHARE = 0.75
# Once is a set phrase: only a page that does it again speaks otherwise than its site.
_OFTEN = 2

_SITE, _PAGE = Phrase("the site"), Phrase("the page")


def check(page: PageFacts, site: Site, _options: Options) -> Iterator[Problem]:
    feature = f"{page.language}-address"
    found = [fact for fact in page.style if fact.feature == feature]
    if not found:
        return
    usual, where = _usual(feature, found, site)
    for fact in found:
        if usual and fact.value != usual.text:
            data = {"seen": fact.value, "meant": usual.text, "where": where}
            counts = {"times": str(usual.times), "total": str(usual.total)}
            for span in _spans(fact)[: None if where == _PAGE else 1]:
                yield Problem(span, MESSAGE if usual.total else PINNED, {**data, **counts})


def _usual(feature: str, found: list[StyleFact], site: Site) -> tuple[Usual | None, str]:
    """The address that is expected on a page, and of what it is the usual one."""
    settled = site.style.settled(feature)
    if settled and feature in site.style.pinned:
        return settled, _SITE
    total = sum(fact.times for fact in found)
    most = max(found, key=lambda fact: (fact.times, fact.value))
    if len(found) > 1 and total >= _PLACES and most.times >= _SHARE * total:
        return Usual(most.value, most.times, total), _PAGE
    return (settled if most.times >= _OFTEN else None), _SITE


def _spans(fact: StyleFact) -> list[Span]:
    """The first places; each is reported, for a person has to mend them all."""
    return [place.span for place in fact.places]
