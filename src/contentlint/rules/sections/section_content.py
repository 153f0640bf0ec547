"""A section does not hold what sections of its kind hold.

Readers, and programs that make cards of a guide, rely on more than a heading:
on one sentence that says it all, on a table with three columns, on a list of
steps, on a line for each reason. The pack says with `content` what must stand
in a section: words, paragraphs, list items, a numbered list, a table with its
columns, lines that begin with an emoji, labels such as `**Goal**:`, a code
block. The message tells what was counted and what is expected.

Lines that stand under each other need a hard line break (two spaces at the
end, `\\` or `<br>`), or they flow into one; that has a fix, for review.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Annotated

from contentlint.document import Document, Heading
from contentlint.model import Edit, Fix, Phrase, Problem, Severity, Span
from contentlint.packs.outline import ANY_EMOJI, Content, Count, Labels, Lines, Outline, Section, Title
from contentlint.rule import Accepted, Example, FromPack, Options, RuleMeta
from contentlint.rules.sections._alignment import align, walk
from contentlint.rules.sections._extent import body_of, own_body
from contentlint.rules.sections._insert import MARK
from contentlint.rules.sections._labels import labels_in, paired
from contentlint.rules.sections._tally import Line, Tally, emoji_lines, is_run_on, tally, words_in
from contentlint.text.titles import fold_title

META = RuleMeta(
    id="section-content",
    summary="A section does not hold what its kind of page asks for.",
    severity=Severity.WARNING,
    needs=frozenset({"sections"}),
)
MESSAGE = "Unexpected {found} in the section `{title}`, expected {wanted}"
MISSING = "Missing {wanted} in the section `{title}`"
RUN_ON = "Unexpected end of line, expected two spaces or `\\`, which keep the next line on its own"


@dataclass(frozen=True)
class RuleOptions(Options):
    sections: Annotated[Outline | None, FromPack("sections"), "Sections of this kind of page."] = None


def _holding(content: Content) -> RuleOptions:
    return RuleOptions(Outline((Section((Title("Steps"),), 2, content=content),)))


_NUMBERED = _holding(Content(items=Count(2), numbered=True))
_TABLE = _holding(Content(table=("Goal", "Stars")))
_REASONS = _holding(Content(lines=Lines("✅", Count(2))))
_LABELS = _holding(Content(labels=Labels(("Before", "Advice"))))
GOOD = (
    "# Any page\n\nWithout a pack nothing is asked.\n",
    Accepted("# Page\n\n## Steps\n\n1. Wash\n2. Dry\n", options=_NUMBERED),
    Accepted("# Page\n\n## Steps\n\n| GOAL | Stars |\n| - | - |\n| One | ⭐ |\n", options=_TABLE),
    Accepted("# Page\n\n## Steps\n\n✅ One  \n✅ Two\n", options=_REASONS),
    Accepted("# Page\n\n## Steps\n\n**Before**: rain\n\n**Advice :** sun\n", options=_LABELS),
)
BAD = (
    Example(
        bad="# Page\n\n## Steps\n\n1. Wash\n",
        message="Unexpected 1 list item in the section `Steps`, expected at least 2",
        options=_NUMBERED,
    ),
    Example(
        bad="# Page\n\n## Steps\n\n- Wash\n- Dry\n",
        message="Missing numbered list in the section `Steps`",
        options=_NUMBERED,
    ),
    Example(
        bad="# Page\n\n## Steps\n\n| Goal | Comment |\n| - | - |\n| One | - |\n",
        message="Unexpected columns `Goal`, `Comment` in the section `Steps`, expected `Goal`, `Stars`",
        options=_TABLE,
    ),
    Example(
        bad="# Page\n\n## Steps\n\n✅ One\n✅ Two\n",
        message=RUN_ON,
        fixed="# Page\n\n## Steps\n\n✅ One  \n✅ Two\n",
        options=_REASONS,
        unsafe=True,
    ),
    Example(
        bad="# Page\n\n## Steps\n\n**Before**: rain\n",
        message="Missing label `Advice` in the section `Steps`",
        options=_LABELS,
    ),
)


def check(page: Document, options: RuleOptions) -> Iterator[Problem]:
    if not options.sections:
        return
    for section, heading in walk(align(options.sections, page.headings)):
        body = body_of(page, heading)
        # What is still to be filled in, or is empty, is told by rules of its own.
        is_begun = page.text[body.start : body.end].strip() and not MARK.search(page.text, *body)
        if section.content and is_begun:
            for found, wanted in _differences(page, section.content, heading, tally(page, body)):
                yield _problem(heading, found, wanted)
            yield from _run_on(page, section.content, heading)


def _problem(heading: Heading, found: str, wanted: str) -> Problem:
    data = {"title": heading.text, "wanted": wanted}
    if not found:
        return Problem(heading.content, MISSING, data)
    return Problem(heading.content, MESSAGE, {**data, "found": found})


def _differences(
    page: Document, content: Content, heading: Heading, counted: Tally
) -> Iterator[tuple[str, str]]:
    """Pairs of what is there, "" for nothing, and what is expected."""
    if content.words:
        number = words_in(page, body_of(page, heading))
        if not content.words.takes(number):
            yield Phrase.counted(number, "{number} word", "{number} words"), content.words.text
    counts = (
        (
            content.paragraphs,
            Phrase.counted(counted.paragraphs, "{number} paragraph", "{number} paragraphs"),
        ),
        (content.items, Phrase.counted(counted.items, "{number} list item", "{number} list items")),
    )
    for wanted, found in counts:
        if wanted and not wanted.takes(int(found.data["number"])):
            yield found, wanted.text
    if content.numbered and not counted.numbered:
        yield "", Phrase("numbered list")
    if content.table:
        yield from _table(content.table, counted)
    if content.lines:
        yield from _lines(page, content.lines, body_of(page, heading))
    if content.labels:
        yield from _labels(page, content.labels, own_body(page, heading))
    if content.code is not None and not _has_code(content.code, counted):
        code = Phrase("code block (`{code}`)", code=content.code)
        yield "", code if content.code else Phrase("code block")


def _table(columns: tuple[str, ...], counted: Tally) -> Iterator[tuple[str, str]]:
    wanted = [fold_title(title) for title in columns]
    if not counted.tables:
        yield "", Phrase("table with the columns {columns}", columns=_quoted(columns))
    elif not any([fold_title(title) for title in table] == wanted for table in counted.tables):
        yield Phrase("columns {columns}", columns=_quoted(counted.tables[0])), _quoted(columns)


def _quoted(texts: tuple[str, ...]) -> str:
    return ", ".join(f"`{text}`" for text in texts)


def _lines(page: Document, wanted: Lines, body: Span) -> Iterator[tuple[str, str]]:
    number = len(emoji_lines(page, body, wanted.start))
    if not wanted.amount.takes(number):
        emoji = Phrase("an emoji") if wanted.start == ANY_EMOJI else wanted.start
        found = Phrase.counted(
            number,
            "{number} line beginning with {emoji}",
            "{number} lines beginning with {emoji}",
            emoji=emoji,
        )
        yield found, wanted.amount.text


def _labels(page: Document, wanted: Labels, body: Span) -> Iterator[tuple[str, str]]:
    """Labels that are missing; one that is only misspelt is told by `section-label`."""
    for label in paired(labels_in(page, body), wanted).absent:
        yield "", Phrase("label `{label}`", label=label)


def _has_code(language: str, counted: Tally) -> bool:
    return any(not language or code.casefold() == language.casefold() for code in counted.codes)


def _run_on(page: Document, content: Content, heading: Heading) -> Iterator[Problem]:
    """Lines that must stand under each other and flow together."""
    lines: list[Line] = []
    if content.lines:
        lines = emoji_lines(page, body_of(page, heading), content.lines.start)
    elif content.labels:
        lines = [_line_of(page, label.span) for label in labels_in(page, own_body(page, heading))]
    for line, following in pairwise(lines):
        if is_run_on(page, line, following):
            end = Span(line.span.start + len(line.text.rstrip()), line.span.end)
            fix = Fix.unsafe("Keep the line break", Edit(end, "  "))
            yield Problem(line.span, RUN_ON, fix=fix)


def _line_of(page: Document, span: Span) -> Line:
    start = page.text.rfind("\n", 0, span.start) + 1
    end = page.text.find("\n", span.end)
    text = page.text[start : len(page.text) if end < 0 else end].rstrip("\r")
    return Line(text, Span(start, start + len(text)))
