"""The title of a block stands in quotation marks: `/// warning | "Achtung"`.

The older form `!!! warning "Achtung"` needs them; this one shows them to
readers. Whoever translates knows both and mixes them up.

The fix takes the quotation marks away. It is offered, because a title may be a
quotation.
"""

from __future__ import annotations

from collections.abc import Iterator

from contentlint.document import Document
from contentlint.model import Edit, Fix, Problem, Severity, Span
from contentlint.rule import Example, Options, RuleMeta
from contentlint.rules.marks._written import outside_code
from contentlint.text.pattern import Pattern

META = RuleMeta(
    id="quoted-block-title",
    summary="Quotation marks around the title of a block.",
    severity=Severity.WARNING,
    preview=True,
)
MESSAGE = "Unexpected quotation marks around the title `{title}`, expected the title alone"

GOOD = (
    "/// warning | Attention\n\nDu texte.\n\n///\n",
    '/// note | Was "Pfad" heißt\n\nText.\n\n///\n',
    '!!! warning "注意"\n    正文。\n',
)
BAD = (
    Example(
        bad='/// warning | "Achtung"\n\nText.\n\n///\n',
        message="Unexpected quotation marks around the title `Achtung`, expected the title alone",
        fixed="/// warning | Achtung\n\nText.\n\n///\n",
        unsafe=True,
    ),
    Example(
        bad="/// tip | « Astuce »\n\nDu texte.\n\n///\n",
        message="Unexpected quotation marks around the title `Astuce`, expected the title alone",
        fixed="/// tip | Astuce\n\nDu texte.\n\n///\n",
        unsafe=True,
    ),
    Example(
        bad="/// note | 「注意」\n\n本文。\n\n///\n",
        message="Unexpected quotation marks around the title `注意`, expected the title alone",
        fixed="/// note | 注意\n\n本文。\n\n///\n",
        unsafe=True,
    ),
)

_TITLE = Pattern(
    r"/// [\w-]+ \| (?P<whole>(?:\"|«\s?|„|“|「)(?P<title>[^\"«»„“”「」\n]+?)(?:\"|\s?»|“|”|」))"
    r"(?=[ \t]*\r?(?:\n|\Z))"
)


def check(page: Document, _: Options) -> Iterator[Problem]:
    if "|" in page.text and "/// " in page.text:
        for match in outside_code(page, _TITLE):
            span, title = Span(*match.span("whole")), match["title"]
            fix = Fix.unsafe("Take the quotation marks away", Edit(span, title))
            yield Problem(span, MESSAGE, {"title": title}, fix)
