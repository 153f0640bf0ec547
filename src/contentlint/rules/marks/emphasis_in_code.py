"""The marks of bold text stand inside code, `` `**404**` ``, where they are shown.

Translation swaps the order of the marks: bold code is written ``**`404`**``.

Reported is code that is a number, or a name with a capital inside, a dot, an
underscore or a bracket. Words such as ``**bold**``
are left alone: a page about Markdown shows them so. The fix writes bold code;
it is offered.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from contentlint.document import Document
from contentlint.model import Edit, Fix, Problem, Severity, Span
from contentlint.rule import Example, Options, RuleMeta
from contentlint.text.pattern import Pattern

META = RuleMeta(
    id="emphasis-in-code",
    summary="Marks of bold text inside code.",
    severity=Severity.WARNING,
    preview=True,
)
MESSAGE = "Unexpected stars in the code `{code}`, expected them around it"

GOOD = (
    "Le code **`404`** et `**gras**`.",
    "Das Muster `**/*.ts` und `**kwargs`.",
    "写 `*斜体*` 和 `**v2**`。",
)
BAD = (
    Example(
        bad="Le code `**404**` veut dire que la page manque.",
        message="Unexpected stars in the code `**404**`, expected them around it",
        fixed="Le code **`404`** veut dire que la page manque.",
        unsafe=True,
    ),
    Example(
        bad="Die Funktion `**init()**` und `start`.",
        message="Unexpected stars in the code `**init()**`, expected them around it",
        fixed="Die Funktion **`init()`** und `start`.",
        unsafe=True,
    ),
    Example(
        bad="상태 코드 `**1xx**` 는 정보용입니다.",
        message="Unexpected stars in the code `**1xx**`, expected them around it",
        fixed="상태 코드 **`1xx`** 는 정보용입니다.",
        unsafe=True,
    ),
)

_CODE = Pattern(r"`\*\*(?P<name>[\w./()<>:-]{1,60})\*\*`(?!`)")
_NAME = Pattern(r"[\d_.()<>]|\w[A-Z]|\A[A-Z][a-z]+[A-Z]", re.ASCII)
# A page that shows other marks in code, too, is about Markdown.
_OTHER_MARKS = Pattern(r"`(?:\*[^*`\s][^*`]*\*|_[^_`\s][^_`]*_|~~[^~`]+~~|\*\*\*[^`]+\*\*\*|==[^=`]+==)`")


def check(page: Document, _: Options) -> Iterator[Problem]:
    if not _CODE.search(page.text, page.body_start):
        return
    if _OTHER_MARKS.search(page.text):
        return
    blocks = [block.span for block in page.blocks if block.kind == "code"]
    for match in _CODE.finditer(page.text, page.body_start):
        name, span = match["name"], Span(*match.span())
        is_single = page.text[span.start - 1 : span.start] != "`" and _NAME.search(name)
        if is_single and not any(block.start <= span.start < block.end for block in blocks):
            fix = Fix.unsafe("Write bold code", Edit(span, f"**`{name}`**"))
            yield Problem(span, MESSAGE, {"code": f"**{name}**"}, fix)
