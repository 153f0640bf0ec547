"""A `>` stands alone: a quote without content.

Machine translation and conversions leave it behind when they move the text
of a quote. It shows as an empty box or bar on the page.

The fix deletes the lines of the quote and, where a blank line stands before
it (or nothing), the blank lines that follow it, so that one separation stays;
at the end of the page, where nothing follows, those before it.
Between two lines of text it leaves a blank line, so that they do not become one
paragraph. A quote in a list or in another quote is reported only.
"""

from __future__ import annotations

from collections.abc import Iterator

from contentlint.document import Document
from contentlint.model import Edit, Fix, Problem, Severity, Span
from contentlint.rule import Example, Options, RuleMeta
from contentlint.text.pattern import Pattern

META = RuleMeta(
    id="empty-blockquote",
    summary="Quote without content.",
    severity=Severity.WARNING,
)
MESSAGE = "Unexpected quote without content, expected text after `>`"

GOOD = (
    "> A quote.\n>\n> Its second paragraph.\n",
    "> [!NOTE]\n> A note.\n",
    "A > B\n",
)
BAD = (
    Example(
        bad="Before.\n\n>\n\nAfter.\n",
        message="Unexpected quote without content, expected text after `>`",
        fixed="Before.\n\nAfter.\n",
    ),
    Example(
        bad="> A quote.\n\n>\n>\n\n## After\n",
        message="Unexpected quote without content, expected text after `>`",
        fixed="> A quote.\n\n## After\n",
    ),
    Example(
        bad="Before.\n>\nAfter.\n",
        message="Unexpected quote without content, expected text after `>`",
        fixed="Before.\n\nAfter.\n",
    ),
)

_EMPTY = Pattern(r"[>\s]*")
_BLANK_LINES = Pattern(r"(?:[ \t]*\r?\n)*(?:[ \t]+\Z)?")
_LINE_END = Pattern(r"[ \t]*(?:\r?\n|\Z)")


# A line of marks alone: without one there is no empty quote, and blocks need not be placed.
_MARKS_ALONE = Pattern(r"\n[ \t]*(?:(?:[-+*]|\d+[.)])[ \t]+)*>[> \t]*(?:\r?\n|\Z)")


def check(page: Document, _: Options) -> Iterator[Problem]:
    if "quote" not in page.kinds:
        return
    if not _MARKS_ALONE.search(page.text) and not page.text.startswith(">"):
        return
    for block in page.blocks:
        if block.kind != "quote" or not _EMPTY.fullmatch(page.text, *block.span):
            continue
        end = block.span.start + len(page.text[block.span.start : block.span.end].rstrip())
        span = Span(block.span.start, end)
        fix = _fix(page.text, span, page.body_start) if block.parent < 0 else None
        yield Problem(span, MESSAGE, fix=fix)


def _fix(text: str, span: Span, body_start: int) -> Fix | None:
    """Delete the whole lines of `span`; see the rule's manual for the blank lines around."""
    start = text.rfind("\n", 0, span.start) + 1
    line_end = _LINE_END.match(text, span.end)
    if text[start : span.start].strip() or line_end is None:
        return None
    edit = Edit(Span(start, line_end.end()), "")
    above = text[body_start:start].splitlines()
    if not above or not above[-1].strip():
        edit = Edit(_with_blank_lines(text, edit.span, body_start), "")
    elif text[line_end.end() :].partition("\n")[0].strip():
        edit = Edit(span, "")
    return Fix.safe("Delete the empty quote", edit)


def _with_blank_lines(text: str, lines: Span, body_start: int) -> Span:
    """`lines` and the blank lines after them; at the end of the page those before them instead."""
    after = _BLANK_LINES.match(text, lines.end)
    end = after.end() if after else lines.end
    if end < len(text):
        return Span(lines.start, end)
    kept = len(text[: lines.start].rstrip())
    return Span(max(body_start, text.find("\n", kept, lines.start) + 1), end)
