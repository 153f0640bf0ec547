"""Words stand between the text of a link and its address: `[text] words (/page)`.

Translation moves the words of a sentence, and a verb that goes to its end takes
the address along. Readers see brackets and an address.

Reported is a text in brackets that no definition explains, then up to four
words, then an address in parentheses. The fix puts text and address together;
it is offered.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from contentlint.document import Document
from contentlint.model import Edit, Fix, Problem, Severity, Span
from contentlint.rule import Example, Options, RuleMeta
from contentlint.rules.marks._written import outside_code
from contentlint.text.pattern import Pattern

META = RuleMeta(
    id="detached-link",
    summary="Words between the text of a link and its address.",
    severity=Severity.ERROR,
)
MESSAGE = "Unexpected `{words}` between the text of a link and its address, expected `[{label}]({target})`"

GOOD = (
    "Voir [la page](/a) et [1] dans la liste (/b).",
    "- [x] Aufgabe erledigt (https://example.org)\n\n[Seite] ist da (/a).\n\n[Seite]: /b\n",
    "`[页面] 看 (/a)`",
)
BAD = (
    Example(
        bad="Elle transmet les [attributs] aux composants (/fr/basics/props).",
        message="Unexpected `aux composants` between the text of a link and its address, "
        "expected `[attributs](/fr/basics/props)`",
        fixed="Elle transmet les [attributs](/fr/basics/props) aux composants.",
        unsafe=True,
    ),
    Example(
        bad="Wenn [die Werte] übergeben wurden (/de/werte#alle), geht es.",
        message="Unexpected `übergeben wurden` between the text of a link and its address, "
        "expected `[die Werte](/de/werte#alle)`",
        fixed="Wenn [die Werte](/de/werte#alle) übergeben wurden, geht es.",
        unsafe=True,
    ),
    Example(
        bad="请参阅 [安装指南] 页面 (../install.md)。",
        message="Unexpected `页面` between the text of a link and its address, "
        "expected `[安装指南](../install.md)`",
        fixed="请参阅 [安装指南](../install.md) 页面。",
        unsafe=True,
    ),
)

# The search goes for `] `; what stands before it is looked at only then.
_REST = Pattern(
    r"\][ ](?P<words>[^\W\d_]+(?:[ ][^\W\d_]+){0,3})[ ]\((?P<target>(?:\.{0,2}/\w|https?://)[^\s()<>{}]*)\)"
)
_LABEL = Pattern(r"(?<![\]!\\])\[(?P<label>[^\W\d_][^\[\]\n]{2,80})\Z")
_FAR = 90


def check(page: Document, _: Options) -> Iterator[Problem]:
    for match in outside_code(page, _REST, _label):
        label = _label(match)
        if label and not any(one.label.lower() == label["label"].lower() for one in page.definitions):
            target, words = match["target"], match["words"]
            span = Span(label.start(), match.end())
            fix = Fix.unsafe("Put them together", Edit(span, f"[{label['label']}]({target}) {words}"))
            yield Problem(span, MESSAGE, {"words": words, "label": label["label"], "target": target}, fix)


def _label(match: re.Match[str]) -> re.Match[str] | None:
    """The text in brackets that ends where the match begins."""
    return _LABEL.search(match.string, max(0, match.start() - _FAR), match.start())
