"""A form that is never right, written for another one: `peut importe` for `peu importe`.

Words that sound alike are exchanged, words are joined or cut, an accent is lost. A list of words does not
find it, because each word by itself is right.

Which forms these are is data of the language (`mistakes` in its typography); only such are listed as no
sentence needs. The fix writes the right one, and is offered.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import chain
from typing import NamedTuple

from contentlint.document import Document
from contentlint.model import Problem, Severity
from contentlint.packs import typography
from contentlint.rule import Accepted, Example, Options, RuleMeta
from contentlint.rules.typography._reading import change
from contentlint.text.pattern import Pattern
from contentlint.text.typography import is_written_in

META = RuleMeta(
    id="common-mistake",
    summary="Form that is a common mistake for another one.",
    severity=Severity.WARNING,
)
MESSAGE = "Unexpected `{seen}`, expected `{meant}`"

GOOD = (
    Accepted("Il peut importer le fichier, et `peut importe` est du code.\n", "fr/page.md"),
    Accepted("他已经登陆月球，位于前列。\n", "zh/page.md"),
    Accepted("`코드`\n", "ko/page.md"),
    Accepted("因该漏洞而停用。变化可能在次要版本中发生，以经验为准。\n", "zh/page.md"),
    Accepted("Es gibt gar nicht so viele, und vor allem nicht hier.\n", "de/page.md"),
)
BAD = (
    Example(
        bad="Cela fonctionne peut importe où il se trouve.\n",
        message="Unexpected `peut importe`, expected `peu importe`",
        fixed="Cela fonctionne peu importe où il se trouve.\n",
        path="fr/page.md",
        unsafe=True,
    ),
    Example(
        bad="Das ist vorallem für die Seite nützlich.\n",
        message="Unexpected `vorallem`, expected `vor allem`",
        fixed="Das ist vor allem für die Seite nützlich.\n",
        path="de/page.md",
        unsafe=True,
    ),
    Example(
        bad="这个项目的速度取决与您的网络。\n",
        message="Unexpected `取决与`, expected `取决于`",
        fixed="这个项目的速度取决于您的网络。\n",
        path="zh/page.md",
        unsafe=True,
    ),
)

# Written without spaces between words, or with endings that touch them.
_UNSPACED = frozenset({"zh", "ja", "ko", "th"})


class _Form(NamedTuple):
    """A wrong form; `sign` stands in every text that holds it, with a capital or without."""

    sign: str
    pattern: Pattern
    meant: str


def check(page: Document, _options: Options) -> Iterator[Problem]:
    language = page.language or ""
    for form in _forms(language):
        if form.sign in page.reading.text:
            yield from _found(page, form, language)


@cache
def _forms(language: str) -> tuple[_Form, ...]:
    edges = ("", "") if language in _UNSPACED else (r"(?<![\w'’-])", r"(?![\w-]|['’]\w)")
    return tuple(_form(seen, meant, edges) for seen, meant in typography(language).mistakes.items())


def _form(seen: str, meant: str, edges: tuple[str, str]) -> _Form:
    sign = max(seen[1:].split("'"), key=len) or seen
    written = f"[{seen[0]}{seen[0].upper()}]" + re.escape(seen[1:]).replace("'", "['’]")
    return _Form(sign, Pattern(written.join(edges)), meant)


def _found(page: Document, form: _Form, language: str) -> Iterator[Problem]:
    reading = page.reading
    matches = (form.pattern.finditer(reading.text, *stretch) for stretch in reading.stretches([form.sign]))
    for match in chain.from_iterable(matches):
        span = reading.span(*match.span())
        if span and is_written_in(reading.block(match.start()).text, language):
            seen = match.group()
            meant = form.meant[0].upper() + form.meant[1:] if seen[0].isupper() else form.meant
            yield Problem(
                span, MESSAGE, {"seen": seen, "meant": meant}, change(page, span, meant, safe=False)
            )
