"""A full-width sign touches an address, and becomes a part of it: `（例如 https://example.org/api）发起请求`.

Renderers that make links of bare addresses (GitHub, most generators) end an address at a space, and know
only the signs of ASCII as its end: sign and following words are in the link, which leads nowhere.

The fix puts a space between the two, and is offered: angle brackets around the address do as well.
"""

from __future__ import annotations

from collections.abc import Iterator

from contentlint.document import Document
from contentlint.model import Edit, Fix, Problem, Severity, Span
from contentlint.rule import Accepted, Example, Options, RuleMeta
from contentlint.rules.marks._written import outside_code
from contentlint.text.pattern import Pattern

META = RuleMeta(
    id="address-runs-on",
    summary="Full-width sign that becomes a part of a bare address.",
    severity=Severity.WARNING,
    languages=frozenset({"zh", "ja", "ko"}),
)
MESSAGE = "Unexpected `{sign}` directly behind `{address}`, expected a space between them"

GOOD = (
    Accepted("参见 https://example.org/a 。另见 <https://example.org/b>，谢谢。\n", "zh/page.md"),
    Accepted("参见[页面](https://example.org/a)。`curl https://example.org）`\n", "zh/page.md"),
    Accepted("See https://example.org/a, and https://example.org/b.\n", "en/page.md"),
)
BAD = (
    Example(
        bad="使用完整的地址（例如 https://example.org/api）发起请求。\n",
        message="Unexpected `）` directly behind `https://example.org/api`, expected a space between them",
        fixed="使用完整的地址（例如 https://example.org/api ）发起请求。\n",
        path="zh/page.md",
        unsafe=True,
    ),
    Example(
        bad="詳細は https://example.org/api、または管理者に聞いてください。\n",
        message="Unexpected `、` directly behind `https://example.org/api`, expected a space between them",
        fixed="詳細は https://example.org/api 、または管理者に聞いてください。\n",
        path="ja/page.md",
        unsafe=True,
    ),
)

_SIGNS = "，。、；：！？）（】【」「』『》《"
# Behind `](` and `]（` it is a link, if a broken one: see `fullwidth-link`.
_RUNS_ON = Pattern(
    rf"(?<![\w(<\"'=])(?<!\]（)https?://[^\s<>()\[\]\"'`|{{}}\u3000-\uffff]+(?=(?P<sign>[{_SIGNS}]))"
)
_SHOWN = 50


def check(page: Document, _: Options) -> Iterator[Problem]:
    if "://" not in page.text or not any(sign in page.text for sign in _SIGNS):
        return
    for match in outside_code(page, _RUNS_ON):
        end = match.end()
        address = match.group()
        shown = address if len(address) <= _SHOWN else address[: _SHOWN - 1] + "…"
        fix = Fix.unsafe("Put a space between them", Edit(Span(end, end), " "))
        yield Problem(Span(match.start(), end + 1), MESSAGE, {"sign": match["sign"], "address": shown}, fix)
