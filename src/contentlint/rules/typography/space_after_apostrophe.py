"""A space or the end of a line stands between an elided word and the next: `l' impact`, `d'⏎être`.

Machine translation glues pieces this way, and editors that break lines do it. Readers see a
gap inside a word group.

French and Italian only; before a link see link-elision-gap. A closing quotation mark is no
apostrophe. The fix joins the two.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from contentlint.document import Document
from contentlint.model import Problem, Severity, Span
from contentlint.packs import typography
from contentlint.rule import Accepted, Example, Options, RuleMeta
from contentlint.rules.typography._reading import change

META = RuleMeta(
    id="space-after-apostrophe",
    summary="Space between an elided word and the word that follows.",
    severity=Severity.WARNING,
    languages=frozenset({"fr", "it"}),
)
MESSAGE = "Unexpected space after `{word}`, expected `{meant}`"

GOOD = (
    Accepted("Il s'agit d'un mot ' entre ' guillemets et de 'l' seul.\n", "fr/page.md"),
    Accepted("L'impact dell'opera, un po' di tutto.\n", "it/page.md"),
    Accepted("The users' guide and l' other.\n", "en/page.md"),
)
BAD = (
    Example(
        bad="Mesurer l' impact de la page.\n",
        message="Unexpected space after `l'`, expected `l'impact`",
        fixed="Mesurer l'impact de la page.\n",
        path="fr/page.md",
    ),
    Example(
        bad="All' inizio si apre la pagina che non è di questo.\n",
        message="Unexpected space after `All'`, expected `All'inizio`",
        fixed="All'inizio si apre la pagina che non è di questo.\n",
        path="it/page.md",
    ),
)


@cache
def _pattern(words: frozenset[str]) -> re.Pattern[str]:
    given = "|".join(sorted(words))
    return re.compile(
        rf"(?<![\w'’\"“«./:-])(?P<word>(?:{given})['’])(?P<gap>[ \u00a0\u202f\n])"
        r"(?P<next>[^\W\d_]\w*)(?!['’](?!\w))",
        re.IGNORECASE,
    )


def check(page: Document, _options: Options) -> Iterator[Problem]:
    text = page.reading.text
    signs = ("' ", "'\n", "’ ", "’\n", "'\u00a0", "’\u00a0")
    if not any(sign in text for sign in signs):
        return
    for match in _pattern(typography(page.language).apostrophes).finditer(text):
        span = page.reading.span(*match.span("gap"))
        if span and not _in_link(page, span):
            data = {"word": match["word"], "meant": match["word"] + match["next"]}
            yield Problem(span, MESSAGE, data, change(page, span, "", safe=True))


def _in_link(page: Document, gap: Span) -> bool:
    """Whether a link begins behind the gap, which another rule speaks about."""
    return page.text[gap.end : gap.end + 1] == "["
