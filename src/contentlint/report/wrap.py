"""Break sentences into lines by terminal columns, not by characters."""

from __future__ import annotations

from contentlint.report.row import width

INDENT = "    "


def wrapped(text: str, columns: int, used: int = 0) -> str:
    """Break a visible text at its spaces; later lines are indented, words are never broken.

    `used` columns of the first line are taken already.
    """
    words: list[str] = []
    at = used
    for number, word in enumerate(text.split(" ")):
        taken = width(word)
        gap = " " if number else ""
        if at + len(gap) + taken > columns and at > len(INDENT):
            gap, at = "\n" + INDENT, len(INDENT) - len(gap)
        words.append(gap + word)
        at += bool(number) + taken
    return "".join(words)
