"""Blocks of Python-Markdown that hold indented text: `!!! note`, `??? tip`, `=== "Tab"`.

CommonMark reads that text as code. It is unfolded by putting a line break among the spaces that
indent it, so that every character stays where it is.
"""

from __future__ import annotations

from contentlint.text.pattern import Pattern

_MARKER = Pattern(r"(?:!!!|\?\?\?\+?|===[!+]?)[ \t]+[\w\"]")
_INDENT = 4


def unfolded(text: str) -> tuple[str, tuple[tuple[int, int], ...]]:
    """The text with the bodies of such blocks as paragraphs, as long as before, and where those lines are."""
    made: list[str] = []
    places: list[tuple[int, int]] = []
    open_: list[int] = []
    offset = 0
    for line in text.splitlines(keepends=True):
        bare = line.lstrip(" ")
        indent = len(line) - len(bare)
        if bare.strip():
            while open_ and indent < open_[-1] + _INDENT:
                open_.pop()
            if open_:
                base = open_[-1] + _INDENT
                line = " " * (base - _INDENT) + "\n" + " " * (_INDENT - 1) + line[base:]
                places.append((offset, offset + len(line)))
            if _MARKER.match(bare):
                open_.append(indent)
        made.append(line)
        offset += len(line)
    return "".join(made), tuple(places)


def may_hold(text: str) -> bool:
    """Whether a page has such a block, most pages have none."""
    return "\n    " in text and ("!!! " in text or "??? " in text or "???+ " in text or '=== "' in text)
