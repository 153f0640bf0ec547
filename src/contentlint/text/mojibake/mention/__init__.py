"""Damage that is quoted on purpose: documentation, tables and code about encodings."""

from __future__ import annotations

from contentlint.text.mojibake.mention.guard import without_mentions

__all__ = ["without_mentions"]
