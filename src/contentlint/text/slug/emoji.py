"""Emoji codes such as `:smile:`, which some generators replace before slugs are made."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

_CODE = re.compile(r":(?P<name>[a-z0-9_+-]+):")
_NAMES = Path(__file__).with_name("emoji_names.txt")


@cache
def _names() -> frozenset[str]:
    """The codes of GitHub (gemoji)."""
    return frozenset(_NAMES.read_text("utf-8").split())


def without_emoji_codes(text: str) -> str:
    """`text` with the codes of known emoji taken out: none of those emoji is part of a slug."""
    if ":" not in text or not _CODE.search(text):
        return text
    kept, at = [], 0
    while found := _CODE.search(text, at):
        # The closing colon of an unknown code may open a known one.
        end = found.start() if found["name"] in _names() else found.end() - 1
        kept.append(text[at:end])
        at = found.end() if found["name"] in _names() else end
    return "".join([*kept, text[at:]])
