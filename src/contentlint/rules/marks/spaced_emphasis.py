"""Spaces stand inside the marks of emphasis, `** word **`, and readers see the stars.

Machine translation takes the marks for words and puts spaces around them. In
Markdown bold text begins and ends at a letter or sign, not at a space.

The fix moves the spaces outside of the marks. It is safe where the paragraph
has just this pair of marks and reads as bold text afterwards.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from contentlint.document import Document
from contentlint.document.markdown import parse
from contentlint.document.prose import prose_of
from contentlint.model import Applicability, Edit, Fix, Problem, Severity, Span
from contentlint.rule import Example, Options, RuleMeta
from contentlint.rules.marks._written import in_prose
from contentlint.text.pattern import Pattern

META = RuleMeta(
    id="spaced-emphasis",
    summary="Spaces inside the marks of bold text.",
    severity=Severity.WARNING,
)
MESSAGE = "Unexpected space inside `{written}`, expected `{better}`"

GOOD = (
    "Un mot **important** et `** code **`.",
    "Der Wert 2 ** 3 ** 2 ist eine Potenz, \\*\\* auch \\*\\*.",
    "这是**重要的**词。",
)
BAD = (
    Example(
        bad="Un mot ** important ** ici.",
        message="Unexpected space inside `** important **`, expected `**important**`",
        fixed="Un mot **important** ici.",
    ),
    Example(
        bad="Ein **Wort ** hier.",
        message="Unexpected space inside `**Wort **`, expected `**Wort**`",
        fixed="Ein **Wort** hier.",
    ),
    Example(
        bad="这是** 重要的 **词。",
        message="Unexpected space inside `** 重要的 **`, expected `**重要的**`",
        fixed="这是**重要的**词。",
    ),
)

# A pair of marks of which at least one has a space on its inner side. A formula has numbers there.
_PAIR = Pattern(
    r"(?<!\*)\*\*(?P<before>[ \t\u00a0]*)(?P<inside>[^*\n]{1,200}?)(?P<after>[ \t\u00a0]*)\*\*(?!\*)"
)
_LETTER = Pattern(r"[^\W\d_]")
_MOST = 300


def check(page: Document, _: Options) -> Iterator[Problem]:
    # Stars that make text bold are not part of the reading.
    if "*" not in page.reading.text or "**" not in page.reading.text:
        return
    for prose, match, span in in_prose(page, "**", _PAIR):
        if (match["before"] or match["after"]) and _LETTER.search(match["inside"]):
            # A mark that closes and one that opens make no pair: `**a** b **c**` read from its second mark.
            whole = prose.text.count("**") == 2
            if whole or (match["before"] and match["after"]):
                yield _problem(page.text, match, span, whole)


def _problem(text: str, match: re.Match[str], span: Span, whole: bool) -> Problem:
    better = f"**{match['inside']}**"
    before, after = text[span.start - 1 : span.start], text[span.end : span.end + 1]
    # Chinese, Japanese and Korean set no space around bold text, unless the marks need one.
    tight = _edit(span, better, match, before if _is_west(before) else "", after if _is_west(after) else "")
    edit = tight if _reads_as_bold(text, tight) else _edit(span, better, match, before, after)
    is_proven = whole and _reads_as_bold(text, edit)
    level = Applicability.SAFE if is_proven else Applicability.UNSAFE
    fix = Fix("Move the spaces outside of the marks", (edit,), level)
    return Problem(span, MESSAGE, {"written": match.group(), "better": better}, fix)


def _edit(span: Span, better: str, match: re.Match[str], before: str, after: str) -> Edit:
    """The marks without spaces inside, and with those that were there outside, where a word stands beside."""
    left = " " if match["before"] and before.isalnum() else ""
    right = " " if match["after"] and after.isalnum() else ""
    return Edit(span, f"{left}{better}{right}")


def _is_west(char: str) -> bool:
    return char < "\u1100"


def _reads_as_bold(text: str, edit: Edit) -> bool:
    """Whether the marks are no longer shown in the line that the edit changes."""
    start = max(text.rfind("\n", 0, edit.span.start) + 1, edit.span.start - _MOST)
    end = text.find("\n", edit.span.end)
    end = min(len(text) if end < 0 else end, edit.span.end + _MOST)
    line = text[start : edit.span.start] + edit.text + text[edit.span.end : end]
    return all("**" not in prose.text for prose in prose_of(parse(line)))
