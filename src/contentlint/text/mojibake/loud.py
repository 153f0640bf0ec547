"""Leave of a text the lines that something may be said of: most lines of most damaged pages are sound."""

from __future__ import annotations

from collections.abc import Callable


def only_loud(text: str, is_loud: Callable[[int, str], bool]) -> str:
    """The text with all other lines blank, offsets unchanged; asked with the offset of a line and the line.

    Lines of ASCII without a question mark are never loud.
    """
    at = 0
    kept: list[str] = []
    for line in text.split("\n"):
        quiet = (line.isascii() and "?" not in line) or not is_loud(at, line)
        kept.append(" " * len(line) if quiet else line)
        at += len(line) + 1
    return "\n".join(kept)
