"""Encoding damage: find it, name the codec, undo it exactly."""

from contentlint.text.mojibake.codepages import holds_stray_bytes
from contentlint.text.mojibake.find import find_repairs
from contentlint.text.mojibake.lossy.clues import may_hide_letters
from contentlint.text.mojibake.shown import readings_of
from contentlint.text.mojibake.wrapped import may_be_wrapped

__all__ = ["find_repairs", "holds_stray_bytes", "may_be_wrapped", "may_hide_letters", "readings_of"]
