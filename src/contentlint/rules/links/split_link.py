"""Two links to one target stand side by side where one was meant.

Machine translation moves words across the border of a link and closes it too
early, as in `[vidéoconférence pour](/video) [interroger](/video)`. Readers
see two links and try both; screen readers announce the same page twice.

It is reported where one of the two holds a single word, or where the border
falls beside a function word such as `pour` or `de`. The fix joins them into
one link with all words of both. Perhaps one of the words should not be linked
at all, so the fix waits for a person.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Annotated

from contentlint.document import Document, Link
from contentlint.model import Edit, Fix, Problem, Severity, Span
from contentlint.rule import Example, Options, RuleMeta
from contentlint.text.pattern import Pattern

META = RuleMeta(
    id="split-link",
    summary="One link cut into two that stand side by side.",
    severity=Severity.WARNING,
)
MESSAGE = "Unexpected second link to `{target}` on `{second}`, expected one link with `{first}`"

_FRENCH = (
    "à au aux avec ce ces cette chez comme d dans de des du en et l la le les leur leurs mais ne ou où par "
    "pas pour qu que qui sa sans se ses son sous sur un une vers y"
)
_ENGLISH = "a an and as at but by for from in into is of on or that the their this to with your"
_GERMAN = (
    "als am an auf aus bei das dem den der des die ein eine einen einer für im in mit nach oder und von vor "
    "zu zum zur"
)
FUNCTION_WORDS = {
    "fr": frozenset(_FRENCH.split()),
    "en": frozenset(_ENGLISH.split()),
    "de": frozenset(_GERMAN.split()),
}


@dataclass(frozen=True)
class RuleOptions(Options):
    """Options of `split-link`."""

    words: Annotated[
        frozenset[str], "Words at which a link is cut by mistake, besides those of the page's language."
    ] = frozenset()


GOOD = (
    "Lisez [les réseaux sociaux](/social-media) et [le courrier](/mail).",
    "Voir [la page](/a) [une autre](/b).",
    "[![Tests](tests.svg)](/builds) [![Build](build.svg)](/builds)",
    "Voir [notre long guide](/guide), [le très long guide](/guide).",
)
BAD = (
    Example(
        bad="Une [vidéoconférence pour](/video) [interroger](/video) les candidats.",
        message="Unexpected second link to `/video` on `interroger`, "
        "expected one link with `vidéoconférence pour`",
        fixed="Une [vidéoconférence pour interroger](/video) les candidats.",
        unsafe=True,
    ),
    Example(
        bad="Publier sur [les réseaux sociaux](/social-media) [ou](/social-media) écrire.",
        message="Unexpected second link to `/social-media` on `ou`, "
        "expected one link with `les réseaux sociaux`",
        fixed="Publier sur [les réseaux sociaux ou](/social-media) écrire.",
        unsafe=True,
    ),
)

_GAP = Pattern(r"[ \t\u00a0\u202f]*(?:\r?\n[ \t]*)?")
_WORDS = Pattern(r"[^\W_]+")


def check(page: Document, options: RuleOptions) -> Iterator[Problem]:
    language = (page.language or "").partition("-")[0]
    words = options.words | FUNCTION_WORDS.get(language, frozenset())
    links = sorted(
        (link for link in page.links if link.kind == "link" and link.style != "autolink"),
        key=lambda link: link.span.start,
    )
    for first, second in pairwise(links):
        gap = page.text[first.span.end : second.span.start]
        if first.target != second.target or not first.target or not _GAP.fullmatch(gap):
            continue
        if _is_cut(first.text, second.text, words):
            yield _problem(page.text, first, second, gap)


def _is_cut(first: str, second: str, words: frozenset[str]) -> bool:
    """Whether the border between two link texts looks like a mistake."""
    before = _WORDS.findall(first.lower())
    after = _WORDS.findall(second.lower())
    if not before or not after:
        return False
    return len(before) == 1 or len(after) == 1 or before[-1] in words or after[0] in words


def _problem(text: str, first: Link, second: Link, gap: str) -> Problem:
    span = Span(first.span.start, second.span.end)
    data = {"target": first.target, "first": first.text, "second": second.text}
    if text[first.content.end : first.span.end] != text[second.content.end : second.span.end]:
        return Problem(span, MESSAGE, data)  # They differ in title or style: no exact way to join them.
    edit = Edit(Span(first.content.end, second.content.start), gap)
    return Problem(span, MESSAGE, data, Fix.unsafe("Join the two links", edit))
