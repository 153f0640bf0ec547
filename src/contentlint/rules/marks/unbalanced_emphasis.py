"""Bold text is opened and not closed, or closed and not opened, and readers see the stars.

Machine translation moves words across the marks and loses one of them.

Only a `**` without a partner in its paragraph is reported, not powers, file
patterns, arguments of programs and stars that refer to a note. Where it closes
the first words of the paragraph, the fix offers to open them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from contentlint.document import Document
from contentlint.model import Edit, Fix, Problem, Severity
from contentlint.rule import Example, Options, RuleMeta
from contentlint.rules.marks._written import Written, in_prose
from contentlint.text.pattern import Pattern

META = RuleMeta(
    id="unbalanced-emphasis",
    summary="Mark of bold text without its partner.",
    severity=Severity.WARNING,
)
MESSAGE = "Unexpected `**` without a partner beside `{beside}`, expected bold text to open and close"

GOOD = (
    "Un mot **important** et `**`.",
    "Die Potenz 2**8, das Muster src/**/*.ts und f(a, **kwargs).",
    "| 价格 ** |\n|---|\n| ** 含税 |\n",
)
BAD = (
    Example(
        bad="- Cherchez un projet.** Les forums aident.",
        message="Unexpected `**` without a partner beside `projet.`, expected bold text to open and close",
        fixed="- **Cherchez un projet.** Les forums aident.",
        unsafe=True,
    ),
    Example(
        bad="Das ist **wichtig für alle.",
        message="Unexpected `**` without a partner beside `wichtig`, expected bold text to open and close",
    ),
    Example(
        bad="我们需要**重要的信息。",
        message="Unexpected `**` without a partner beside `重要的信息。`, "
        "expected bold text to open and close",
    ),
)

_MARK = Pattern(r"(?<!\*)\*\*(?!\*)")
# Powers, patterns of file names, arguments, and operators among spaces at the border of a text.
_OTHER_USE = Pattern(
    r"[\d)\]]\*\*[\d(\w-]|[a-z]\*\*\d|[/\\]\*\*|\*\*[/\\.]|[(,=][ ]?\*\*[a-z]"
    r"|\*\*(?:kw|arg|opt|param|prop)|\*\*['\"’”»]"
)
_WORD = Pattern(r"\S{1,40}")
_LAST_WORD = Pattern(r"\S{1,40}\Z")
_SENTENCE_END = (".", ":", "!", "?", "。", "：", "！", "？")


def check(page: Document, _: Options) -> Iterator[Problem]:
    # Stars that make text bold are not part of the reading.
    if "*" not in page.reading.text or "**" not in page.reading.text:
        return
    for written in in_prose(page, "**", _MARK):
        prose, match = written.prose, written.match
        if prose.kind == "alt" or prose.text.count("**") != 1 or prose.text.count("*") != 2:
            continue
        around = prose.text[max(0, match.start() - 2) : match.end() + 6]
        if not _OTHER_USE.search(around) and not _is_note(prose.text, match):
            yield _problem(written)


def _is_note(text: str, match: re.Match[str]) -> bool:
    """Whether the stars stand alone at the begin or end of a text, as those of a note do."""
    before, after = text[: match.start()], text[match.end() :]
    return (not before.strip() and after[:1] in ("", " ", "\n")) or not after.strip()


def _problem(written: Written) -> Problem:
    prose, match, span = written
    before = prose.text[: match.start()]
    closes = bool(before.strip()) and not before[-1].isspace()
    is_open_end = prose.text[match.end() : match.end() + 1].isspace()
    found = _LAST_WORD.search(before) if closes and is_open_end else _WORD.search(prose.text, match.end())
    data = {"beside": (found.group() if found else "").replace("\ufffc", "…")}
    starts_here = closes and is_open_end and before.endswith(_SENTENCE_END)
    if not starts_here or any(end in before[:-1] for end in _SENTENCE_END) or "\n" in before:
        return Problem(span, MESSAGE, data)
    first = prose.span.start
    fix = Fix.unsafe("Open the bold text at the begin", Edit(span._replace(start=first, end=first), "**"))
    return Problem(span, MESSAGE, data, fix)
