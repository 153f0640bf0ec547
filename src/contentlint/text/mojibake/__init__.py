"""Encoding damage: find it, name the codec, undo it exactly."""

from contentlint.text.mojibake.codepages import holds_stray_bytes
from contentlint.text.mojibake.find import find_repairs

__all__ = ["find_repairs", "holds_stray_bytes"]
