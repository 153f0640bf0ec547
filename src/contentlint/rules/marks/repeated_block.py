"""A heading or paragraph stands twice, one directly after the other.

Long pages are translated in pieces, and where two pieces meet the last lines of
one are often the first of the next. A model that loops writes the same
paragraph again and again.

The fix deletes the second one. It is safe for headings, because the first would
have nothing under it; for paragraphs and items it waits for a person.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice, pairwise
from operator import eq

from contentlint.document import Block, Document, Heading
from contentlint.model import Edit, Fix, Problem, Related, Severity, Span
from contentlint.rule import Example, Options, RuleMeta
from contentlint.rules.marks._lines import without_line
from contentlint.text.pattern import Pattern

META = RuleMeta(
    id="repeated-block",
    summary="Heading or paragraph directly followed by itself.",
    severity=Severity.WARNING,
)
MESSAGE = "Unexpected second `{text}` directly after the first, expected it once"

GOOD = (
    "## Coûts\n\nTrois euros.\n\n## Coûts\n\nQuatre euros.\n",
    "Nein.\n\nNein.\n",
    "- 打开设置\n- 打开设置并保存\n",
)
BAD = (
    Example(
        bad="# Page\n\n## Coûts\n\n## Coûts\n\nTrois euros.\n",
        message="Unexpected second `Coûts` directly after the first, expected it once",
        fixed="# Page\n\n## Coûts\n\nTrois euros.\n",
    ),
    Example(
        bad="Die Einrichtung dauert nur wenige Minuten und ist kostenlos.\n\n"
        "Die Einrichtung dauert nur wenige Minuten und ist kostenlos.\n",
        message="Unexpected second `Die Einrichtung dauert nur wenige Minuten…` directly after the first, "
        "expected it once",
        fixed="Die Einrichtung dauert nur wenige Minuten und ist kostenlos.\n",
        unsafe=True,
    ),
    Example(
        bad="设置只需要几分钟的时间，并且完全是免费的，没有隐藏费用，随时可以取消。\n\n"
        "设置只需要几分钟的时间，并且完全是免费的，没有隐藏费用，随时可以取消。\n",
        message="Unexpected second `设置只需要几分钟的时间，并且完全是免费的，没有隐藏费用，随时可以取消。` "
        "directly after the first, expected it once",
        fixed="设置只需要几分钟的时间，并且完全是免费的，没有隐藏费用，随时可以取消。\n",
        unsafe=True,
    ),
)

# A shorter paragraph may be repeated on purpose, as a refrain or in a dialogue.
_LEAST = 30
_MOST_SHOWN = 41
# Macros, tags, pictures, code, and the text that fills the pages of demonstrations.
_NOT_WRITTEN = ("{", "!", ":", "Lorem ipsum")
# A paragraph that begins with code, a link or a tag has so many letters beside all of them.
_BEGUN, _LETTERS = ("<", "[", "`"), 20
_NO_PROSE = Pattern(r"`[^`]*`|<[^<>]*>|\]\([^()\s]*\)|[\W\d_]+")


def check(page: Document, _: Options) -> Iterator[Problem]:
    titles = [heading.text for heading in page.headings]
    if any(map(eq, titles, titles[1:])):
        yield from _headings(page)
    texts = page.reading.texts
    if any(map(eq, texts, islice(texts, 1, None))):
        yield from _paragraphs(page)


def _headings(page: Document) -> Iterator[Problem]:
    for first, second in pairwise(page.headings):
        is_same = first.text == second.text != "" and first.level == second.level
        if is_same and not page.text[first.span.end : second.span.start].strip():
            yield _heading(page, first, second)


def _heading(page: Document, first: Heading, second: Heading) -> Problem:
    fix = None
    if second.id in ("", first.id):
        lines = Span(second.span.start, second.span.end - len(_line_end(page.text, second.span)))
        fix = Fix.safe("Delete the second heading", Edit(without_line(page.text, lines, page.body_start), ""))
    related = (Related("the first one", first.content),)
    return Problem(second.content, MESSAGE, {"text": second.text}, fix, related)


def _paragraphs(page: Document) -> Iterator[Problem]:
    blocks = [block for block in page.blocks if block.kind in ("paragraph", "item")]
    for first, second in pairwise(block for block in blocks if _is_text(page, block)):
        written = page.text[first.span.start : first.span.end].strip()
        same = written == page.text[second.span.start : second.span.end].strip()
        if same and len(written) >= _LEAST and not page.text[first.span.end : second.span.start].strip():
            span = Span(second.span.start, second.span.start + len(written))
            lines = Edit(without_line(page.text, span, page.body_start), "")
            data = {"text": _shown(written)}
            related = (Related("the first one", first.span),)
            yield Problem(span, MESSAGE, data, Fix.unsafe("Delete the second one", lines), related)


def _is_text(page: Document, block: Block) -> bool:
    """An item of a list, or a paragraph that is none; not what consists of code, macros or pictures."""
    inside_item = block.kind == "paragraph" and block.parent >= 0 and page.blocks[block.parent].kind == "item"
    written = page.text[block.span.start : block.span.end].lstrip()
    if inside_item or written.startswith(_NOT_WRITTEN):
        return False
    return not written.startswith(_BEGUN) or len(_NO_PROSE.sub("", written)) >= _LETTERS


def _line_end(text: str, span: Span) -> str:
    """The line end that a heading's span holds."""
    held = text[span.start : span.end]
    return held[len(held.rstrip("\r\n")) :]


def _shown(written: str) -> str:
    line = " ".join(written.split())
    return line if len(line) <= _MOST_SHOWN else line[:_MOST_SHOWN] + "…"
