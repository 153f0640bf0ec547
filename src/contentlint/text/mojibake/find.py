"""Propose repairs of a whole text."""

from __future__ import annotations

from contentlint.model import Repair
from contentlint.text.mojibake.gate import suspects


def find_repairs(text: str, language: str | None = None) -> tuple[Repair, ...]:
    """Return repairs of `text`, sorted and without overlap; empty for clean text.

    `text` may hold lone surrogates for bytes that are not UTF-8. `language` is
    a BCP 47 tag or None. A repair that is SAFE is lossless and was proved by
    damaging its outcome again.
    """
    pages = suspects(text)
    if not pages:
        return ()
    from contentlint.text.mojibake.repairs import utf8_repairs

    return tuple(utf8_repairs(text, pages))
