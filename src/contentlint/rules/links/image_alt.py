"""An image has no text in its place.

People who do not see the image, and programs that look for it, have nothing
but its alternative text. A file's name is none.

In HTML, `alt=""` says that an image is decoration, and is right. Markdown
knows no such sign, so `![](plan.png)` is reported. The rule is a matter of
house style, and therefore runs only where it is selected by name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from contentlint.document import Document, Link
from contentlint.model import Problem, Severity
from contentlint.rule import Example, Options, RuleMeta
from contentlint.rules.links._shown import shown
from contentlint.text.pattern import Pattern

META = RuleMeta(
    id="image-alt",
    summary="Image without alternative text.",
    severity=Severity.WARNING,
    preview=True,
)
MESSAGE_EMPTY = "Unexpected image `{target}` without a text, expected words that say what it shows"
MESSAGE_NO_ALT = 'Unexpected image `{target}` without `alt`, expected a text, or `alt=""` for decoration'
MESSAGE_FILE = (
    "Unexpected name of a file `{text}` as the text of an image, expected words that say what it shows"
)

GOOD = (
    "![The plan of the house](plan.png)",
    '<img src="line.png" alt=""> <img src="plan.png" alt="The plan">',
    '<img src="line.png" aria-hidden="true">',
)
BAD = (
    Example(
        bad="![](plan.png)",
        message="Unexpected image `plan.png` without a text, expected words that say what it shows",
    ),
    Example(
        bad='<img src="plan.png">',
        message='Unexpected image `plan.png` without `alt`, expected a text, or `alt=""` for decoration',
    ),
    Example(
        bad="![plan_1.png](plan_1.png)",
        message="Unexpected name of a file `plan_1.png` as the text of an image, "
        "expected words that say what it shows",
    ),
)

_FILE = Pattern(
    r"\s*[\w./%-]+\.(?:avif|bmp|gif|jpe?g|png|svg|tiff?|webp)\s*\Z|\s*(?:IMG|DSC|DSCN)_?\d+\s*\Z", re.I
)
_IMAGE = Pattern(r"<img\b", re.IGNORECASE)
_ALT = Pattern(
    r"""(?<![\w-])alt\s*(?:=\s*(?:"(?P<double>[^"]*)"|'(?P<single>[^']*)')|(?=[\s/>=]))""", re.IGNORECASE
)
_HIDDEN = Pattern(
    r"aria-hidden|aria-label|role\s*=\s*[\"']?(?:presentation|none)|\{\.\.\.|v-bind=|:alt", re.I
)


def check(page: Document, _: Options) -> Iterator[Problem]:
    seen = None
    for link in page.links:
        if link.kind == "image":
            yield from _in_markdown(page, link)
        elif link.kind == "html-image" and link.span != seen:
            # One tag has several addresses (`srcset`).
            seen = link.span
            yield from _in_html(page, link)


def _in_markdown(page: Document, link: Link) -> Iterator[Problem]:
    if not page.text[link.content.start : link.content.end].strip():
        if link.target.startswith("http") and not _FILE.match(
            link.target.partition("?")[0].rpartition("/")[2]
        ):
            return  # A film or a page that is shown in this one, as some generators do.
        yield Problem(link.span, MESSAGE_EMPTY, {"target": shown(link.target)})
    elif _FILE.match(link.text):
        yield Problem(link.content, MESSAGE_FILE, {"text": shown(link.text)})


def _in_html(page: Document, link: Link) -> Iterator[Problem]:
    if not _IMAGE.match(page.text, link.span.start) or _HIDDEN.search(page.text, *link.span):
        return
    alt = _ALT.search(page.text, *link.span)
    if alt is None:
        yield Problem(link.span, MESSAGE_NO_ALT, {"target": shown(link.target)})
    elif _FILE.match(alt["double"] or alt["single"] or ""):
        yield Problem(link.span, MESSAGE_FILE, {"text": shown(alt["double"] or alt["single"])})
