"""Nearly all pages of a folder leave their title or description in another language.

So it is taken for a decision, such as names of methods or messages of a
program, and not reported in each page. This tells it once, in the first page
of the folder, for the case that nobody decided it.
"""

from __future__ import annotations

from collections.abc import Iterator

from contentlint.model import PageFacts, Problem, Severity
from contentlint.rule import Accepted, Example, Options, RuleMeta
from contentlint.site import Site
from contentlint.site.slots import foreign_slots
from contentlint.text.language import name_of

META = RuleMeta(
    id="field-left-by-policy",
    summary="Most pages of a folder leave a field in another language.",
    severity=Severity.INFO,
    scope="site",
    reads=frozenset({"slots"}),
)
MESSAGE = "Unexpected {seen} in the {field} of {left} of {total} pages, expected {expected} or a decision"

_ENGLISH = "---\nlang: fr\ntitle: How to open an account\n---\n"
_FRENCH = "---\nlang: fr\ntitle: Un compte\n---\n"

GOOD = (
    Accepted(_ENGLISH),
    Accepted(_ENGLISH, files=tuple((f"{name}.md", _FRENCH) for name in "xyz")),
)
BAD = (
    Example(
        bad=_ENGLISH,
        message="Unexpected English in the title of 5 of 5 pages, expected French or a decision",
        files=tuple((f"z{name}.md", _ENGLISH) for name in "abcd"),
    ),
)


def check(page: PageFacts, site: Site, _options: Options) -> Iterator[Problem]:
    """Say it in the first page that leaves the field."""
    for name, (field, language) in foreign_slots(page).items():
        policy = site.slots.policy(page, name, language)
        if policy and policy.first == page.path:
            names = {"seen": name_of(language), "expected": name_of(page.language or "")}
            counts = {"left": policy.left, "total": policy.total}
            yield Problem(field.span, MESSAGE, {**names, **counts, "field": name})
