"""A link asks a translated page for a heading by its name in the original.

The heading was translated, and with it the fragment that the generator makes
of it. The link still opens the page, but at its top. On translated sites this
is the most frequent broken link of all.

Headings of the translation are paired with those of the page it was made
from: by their levels and order, by code, numbers and names in them. The fix
writes the fragment of the translated heading. It is safe where both pages have
the same headings in number and level, and needs review where they have
drifted apart.
"""

from __future__ import annotations

from collections.abc import Iterator

from contentlint.model import PageFacts, Problem, Severity
from contentlint.rule import Accepted, Example, Options, RuleMeta
from contentlint.rules.links._offered import offered, others
from contentlint.rules.links._shown import shown
from contentlint.site import Site, Status, defects, propose, translated_place

META = RuleMeta(
    id="untranslated-anchor",
    summary="Fragment that names a heading of the original, which was translated.",
    severity=Severity.WARNING,
    scope="site",
    reads=frozenset({"files", "anchors"}),
)
MESSAGE = "Unexpected fragment `#{fragment}` of the original, expected `#{own}` of `{path}`"

_ENGLISH = "# Costs\n\n## What it costs\n\n## Files\n"
_FRENCH = "# Frais\n\n## Ce que ça coûte\n\n## Fichiers\n"
_SITE = (("en/costs.md", _ENGLISH), ("en/page.md", "# Page\n"), ("en/third.md", ""), ("fr/costs.md", _FRENCH))

GOOD = (Accepted("Voir [les frais](costs.md#ce-que-ça-coûte).", path="fr/page.md", files=_SITE),)
BAD = (
    Example(
        bad="Voir [les frais](costs.md#what-it-costs).",
        message="Unexpected fragment `#what-it-costs` of the original, "
        "expected `#ce-que-ça-coûte` of `fr/costs.md`",
        fixed="Voir [les frais](costs.md#ce-que-ça-coûte).",
        path="fr/page.md",
        files=_SITE,
    ),
    Example(
        bad="Voir [les frais](costs.md#what-it-costs).",
        message="Unexpected fragment `#what-it-costs` of the original, "
        "expected `#ce-que-ça-coûte` of `fr/costs.md`",
        fixed="Voir [les frais](costs.md#ce-que-ça-coûte).",
        path="fr/page.md",
        files=(*_SITE[:3], ("fr/costs.md", _FRENCH.replace("## Fichiers\n", ""))),
        unsafe=True,
    ),
)


def check(page: PageFacts, site: Site, _: Options) -> Iterator[Problem]:
    for reference, found in defects(page, site):
        if found.status is not Status.MISSING_ANCHOR:
            continue
        place = translated_place(found.path, found.fragment, site)
        if place:
            proposed = propose(reference, found, page, site)
            data = {"fragment": shown(found.fragment), "own": shown(place.fragment), "path": found.path}
            fix = offered(reference, proposed)
            cause = f"{found.path}#{found.fragment}"
            yield Problem(reference.target_span, MESSAGE, data, fix, others(proposed, site), cause=cause)
