"""A space is missing beside a punctuation mark, a percent sign or a currency sign.

French puts a space before `:`, `;`, `?`, `!` and `»` and after `«`. Translations
from English lose it, and readers stumble over `fois:`.

Which kind of space, plain, no-break or narrow no-break, is what the pages of the
site mostly write; where nothing is known, a no-break space. Only a missing
space is reported, and not where most pages of the site leave it out. The
choice can be pinned in the configuration, as in `[style] fr-colon-space = "no-break-space"`:
then every other kind is reported too. Times, ratios, addresses, code and emoticons are no
such places. The fix writes the space; in headings it waits for a person, because the anchor may change.
"""

from __future__ import annotations

from collections.abc import Iterator

from contentlint.model import PageFacts, Problem, Severity
from contentlint.rule import Accepted, Example, Options, RuleMeta
from contentlint.rules.typography._choices import deviations
from contentlint.site import Site

META = RuleMeta(
    id="missing-space",
    summary="No space where the language wants one beside a mark.",
    severity=Severity.WARNING,
    scope="site",
    reads=frozenset({"style"}),
)

GOOD = (
    Accepted("Il y a deux cas : « oui » et « non » ! Vraiment ?\n", "fr/page.md"),
    Accepted("À 10:30, en 16:9, sur https://example.org/?a:b :)\n", "fr/page.md"),
    Accepted("There are two cases: yes and no!\n", "en/page.md"),
    Accepted("Un: deux.\n\nTrois: quatre.\n\nCinq: six.\n\nSept: huit.\n", "fr/page.md"),
)
BAD = (
    Example(
        bad="Il y a deux cas: oui et non.\n",
        message="Unexpected `cas:`, expected `cas\u00a0:` with a no-break space",
        fixed="Il y a deux cas\u00a0: oui et non.\n",
        path="fr/page.md",
    ),
    Example(
        bad="Un cas : oui. Un autre : non. Un dernier: peut-être.\n",
        message="Unexpected `dernier:`, expected `dernier :` with a space",
        fixed="Un cas : oui. Un autre : non. Un dernier : peut-être.\n",
        path="fr/page.md",
    ),
)


def check(page: PageFacts, site: Site, _options: Options) -> Iterator[Problem]:
    return deviations(page, site, META.id)
