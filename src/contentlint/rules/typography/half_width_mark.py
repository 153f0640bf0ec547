"""A half-width mark stands between Chinese or Japanese characters, as in `保存,然后`.

Input in the wrong mode, and translation that copies the mark of the source,
leave it behind. It stands too close to the character before it.

Marks in code, beside Latin words and numbers stay. Not reported where most pages of the site write
half-width marks. The fix writes the full-width mark.
"""

from __future__ import annotations

from collections.abc import Iterator

from contentlint.model import PageFacts, Problem, Severity
from contentlint.rule import Accepted, Example, Options, RuleMeta
from contentlint.rules.typography._choices import deviations
from contentlint.site import Site

META = RuleMeta(
    id="half-width-mark",
    summary="Half-width mark between Chinese or Japanese characters.",
    severity=Severity.WARNING,
    scope="site",
    reads=frozenset({"style"}),
    languages=frozenset({"zh", "ja"}),
)

GOOD = (
    Accepted("保存，然后运行 `a,b`。版本 3.2, 以及 v1.0.\n", "zh/page.md"),
    Accepted("保存して、次へ。\n", "ja/page.md"),
)
BAD = (
    Example(
        bad="保存文件,然后运行。\n",
        message="Unexpected `件,然`, expected `件，然`",
        fixed="保存文件，然后运行。\n",
        path="zh/page.md",
    ),
    Example(
        bad="設定を保存します.次に実行します。\n",
        message="Unexpected `す.次`, expected `す。次`",
        fixed="設定を保存します。次に実行します。\n",
        path="ja/page.md",
    ),
)


def check(page: PageFacts, site: Site, _options: Options) -> Iterator[Problem]:
    return deviations(page, site, META.id)
