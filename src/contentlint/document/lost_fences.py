"""Front matter that no program finds: its first or last fence is missing or miswritten."""

from __future__ import annotations

import re

from contentlint.document.frontmatter import FrontMatter, split
from contentlint.document.near_fence import NEAR
from contentlint.document.values import Fault
from contentlint.model import Span
from contentlint.text.pattern import Pattern

_FENCE = "---"
# Cheap: most pages without front matter begin with a heading.
_MAY_BEGIN = Pattern(r"\s*(?:[-\u2013\u2014]|[A-Za-z_][\w-]*[ \t]*:)")
_OPENING = Pattern(
    rf"(?P<before>\s*\n)?(?:(?P<fence>{NEAR}|---)\r?\n|(?P<glued>---[ \t]*)(?=[A-Za-z_][\w-]*:\s))?"
)
# Lines that can stand in front matter: keys, items, comments, and lines that go on.
_LINES = Pattern(r"(?:(?:[A-Za-z_\"'][^\n]*:(?:[ \t][^\n]*)?|[ \t]+\S[^\n]*|-[ \t][^\n]*|#[^\n]*)\r?\n)+")
_CLOSING = Pattern(rf"(?:{NEAR}|---[ \t]*)(?:\r?\n|\Z)")


def lost_front_matter(text: str) -> tuple[Fault, FrontMatter] | None:
    """What hides front matter at the head of a page that has none, and how it would be read.

    Lines of keys count only together with a last fence, or with a first one
    that is miswritten, and only if YAML reads them as two keys or more.
    """
    if not _MAY_BEGIN.match(text):
        return None
    opening = _OPENING.match(text)
    lines = _LINES.match(text, opening.end()) if opening else None
    closing = _CLOSING.match(text, lines.end()) if lines else None
    if not opening or not lines or not closing:
        return None
    read = split(f"{_FENCE}\n{lines.group()}{_FENCE}\n")
    if not read or read.faults or len(read.entries) < 2:
        return None
    return _fault(opening, lines), read


def _fault(opening: re.Match[str], lines: re.Match[str]) -> Fault:
    """`key` is set where the fence is missing rather than miswritten."""
    fence = opening["fence"]
    if fence == _FENCE:
        return Fault("before-fence", Span(0, opening.end("before")), "empty line")
    if fence is not None:
        return Fault("opening-fence", Span(*opening.span("fence")), fence.strip())
    if opening["glued"]:
        return Fault("opening-fence", Span(*opening.span("glued")), opening["glued"])
    first = lines.group().split("\n", 1)[0].rstrip("\r")
    return Fault("opening-fence", Span(lines.start(), lines.start() + len(first)), first, first.split(":")[0])
