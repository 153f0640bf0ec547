"""Emoji codes such as `:smile:`, which some generators replace before slugs are made."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from contentlint.text.pattern import Pattern

_CODE = Pattern(r":(?P<name>[a-z0-9_+-]+):")
_NAMES = Path(__file__).with_name("emoji_names.txt")


@cache
def _names() -> frozenset[str]:
    """The codes of GitHub (gemoji)."""
    return frozenset(_NAMES.read_text("utf-8").split())


def replace_emoji_codes(text: str, emoji: str) -> str:
    """`text` with `emoji` in the place of every known code: none of the real emoji would stay in a slug."""
    if ":" not in text or not _CODE.search(text):
        return text
    kept: list[str] = []
    at = 0
    while found := _CODE.search(text, at):
        if found["name"] in _names():
            kept += (text[at : found.start()], emoji)
            at = found.end()
        else:
            # The closing colon of an unknown code may open a known one.
            kept.append(text[at : found.end() - 1])
            at = found.end() - 1
    return "".join([*kept, text[at:]])
