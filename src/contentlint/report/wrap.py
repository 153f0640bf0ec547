"""Break sentences into lines by terminal columns, not by characters."""

from __future__ import annotations

from contentlint.report.row import width

INDENT = "    "


def wrapped(text: str, columns: int, used: int = 0) -> str:
    """Break a visible text at its spaces; later lines are indented, words are never broken.

    Where `used` columns of the first line are taken already, the result begins
    with the space or line end that parts it from what stands there.
    """
    pieces: list[str] = []
    at = used
    for number, word in enumerate(text.split(" ")):
        taken = width(word)
        gap = " " if number or used else ""
        if at + len(gap) + taken > columns and at > len(INDENT):
            gap, at = "\n" + INDENT, len(INDENT) - 1
        pieces.append(gap + word)
        at += len(gap[:1]) + taken
    return "".join(pieces)
