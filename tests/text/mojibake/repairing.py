"""Damage texts, and apply what is proposed."""

from __future__ import annotations

from contentlint.model import Applicability, Edit, apply_edits
from contentlint.text.mojibake import find_repairs
from contentlint.text.mojibake.steps import decode


def damaged(text: str, *pages: str) -> str:
    """The text after being read as each of the pages in turn."""
    for page in pages:
        text = decode(text.encode(), page)
    return text


def repaired(text: str, language: str | None = None, least: Applicability = Applicability.SAFE) -> str:
    """The text after all repairs of at least one applicability."""
    repairs = find_repairs(text, language)
    return apply_edits(text, [Edit(r.span, r.text) for r in repairs if r.applicability >= least])


def unsafely(text: str, language: str | None = None) -> str:
    """The text after safe and unsafe repairs."""
    return repaired(text, language, Applicability.UNSAFE)
