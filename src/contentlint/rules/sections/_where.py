"""Where a section belongs, in words."""

from __future__ import annotations

from contentlint.model import Phrase


def beside(word: str, title: str) -> Phrase:
    """The place `after`, `before` or `in` (which `word` says) the section with this title."""
    if word == "after":
        return Phrase("after `{title}`", title=title)
    return (
        Phrase("before `{title}`", title=title) if word == "before" else Phrase("in `{title}`", title=title)
    )
