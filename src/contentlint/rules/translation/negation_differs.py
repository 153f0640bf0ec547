"""A sentence of the source denies something, and nothing in its translation does.

A lost `not` turns the sense round, and no reader of the translation can tell. It is
a hint: languages also say `avoid` for `do not`, and many words deny without a
word for it. A report needs a segment with one denial, and none of all the words that may
stand for it. Where there are other translations, most must deny as well.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from contentlint.document import Document
from contentlint.model import Problem, Severity
from contentlint.packs.language_data import typography
from contentlint.rule import Accepted, Example, Options, RuleMeta
from contentlint.rules.translation._shared import beside, files, short
from contentlint.text.language.tags import base_language
from contentlint.twin import Pair, Unit

META = RuleMeta(
    id="negation-differs",
    summary="Denial of the source that is none in the translation.",
    severity=Severity.INFO,
    scope="pair",
    preview=True,
)
MESSAGE = "Unexpected segment without a denial, expected one as `{seen}` in `{text}`"

_SOURCE = "# Costs\n\nWe do not pay for it.\n\nYou may keep it.\n"
_GOOD = "# Frais\n\nNous ne payons pas cela.\n\nVous pouvez le garder.\n"
GOOD = (Accepted(_GOOD, "fr/page.md", None, files(_SOURCE)),)
BAD = (
    Example(
        bad=_GOOD.replace("ne payons pas", "payons"),
        message="Unexpected segment without a denial, expected one as `not` in `We do not pay for it.`",
        path="fr/page.md",
        files=files(_SOURCE),
    ),
)

_TEXT = frozenset({"item", "paragraph", "quote"})


def check(pair: Pair, _: Options) -> Iterator[Problem]:
    wanted, allowed = (typography(_language(page)).negation for page in (pair.source.page, pair.page.page))
    if not wanted or not allowed:
        return
    sure = re.compile(wanted["sure"])
    for both in pair.both:
        found = sure.findall(both.source.prose) if both.source.kind in _TEXT else []
        if len(found) != 1 or both.at in pair.shortened or _may_deny(allowed["any"], both.page):
            continue
        if pair.is_amid(both) and _is_denied(pair, both.source):
            data = {"seen": found[0], "text": short(both.source.text)}
            yield Problem(both.page.span, MESSAGE, data, related=beside(pair, both.source))


def _language(page: Document) -> str:
    return base_language(page.language or "") or ""


def _may_deny(expression: str, unit: Unit) -> bool:
    return not unit.prose or re.search(expression, unit.prose) is not None


def _is_denied(pair: Pair, source: Unit) -> bool:
    """Whether three of four other translations, of those whose language is known, have a denial."""
    told = []
    for other in pair.others:
        unit, known = other.translated(source), typography(_language(other.page.page)).negation
        if unit is not None and known:
            told.append(_may_deny(known["any"], unit))
    return sum(told) * 4 >= len(told) * 3
