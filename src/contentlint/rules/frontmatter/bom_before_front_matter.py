"""A byte order mark stands before the front matter.

The mark is three bytes that some editors, mostly on Windows, put at the start
of a file. Programs that look for `---` as the very first signs do not find it:
they publish the page without a title and show the keys as its first paragraph.
Others read over the mark, so the page looks right on the writer's own machine.

There is no fix here: save the page as UTF-8 without a byte order mark.
"""

from __future__ import annotations

from collections.abc import Iterator

from contentlint.document import Document
from contentlint.model import Problem, Severity, Span
from contentlint.rule import Example, Options, RuleMeta

META = RuleMeta(
    id="bom-before-front-matter",
    summary="A byte order mark before the front matter, which hides it from some programs.",
    severity=Severity.WARNING,
)
MESSAGE = "Unexpected byte order mark before `{fence}`, expected the page to begin with `{fence}`"

GOOD = ("---\ntitle: A\n---\n", "\ufeff# No front matter\n")
BAD = (
    Example(
        bad="\ufeff---\ntitle: A\n---\n",
        message="Unexpected byte order mark before `---`, expected the page to begin with `---`",
    ),
)


def check(page: Document, _options: Options) -> Iterator[Problem]:
    front = page.frontmatter
    if front and page.source.bom:
        start = front.span.start
        fence = page.text[start : page.text.find("\n", start)].strip()
        yield Problem(Span(start, start + len(fence)), MESSAGE, {"fence": fence})
