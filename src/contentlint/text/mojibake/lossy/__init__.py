"""Damage that cost a byte or a character: nothing proves a repair, so it waits for a person."""

from contentlint.text.mojibake.lossy.combining import find_combining
from contentlint.text.mojibake.lossy.controls import find_controls
from contentlint.text.mojibake.lossy.cut import find_cut_words
from contentlint.text.mojibake.lossy.folded import find_folded
from contentlint.text.mojibake.lossy.guess import Guess
from contentlint.text.mojibake.lossy.replaced import find_lost_letters
from contentlint.text.mojibake.lossy.signs import find_lost_signs
from contentlint.text.mojibake.lossy.spaced import find_spaced
from contentlint.text.mojibake.lossy.whole import whole
from contentlint.text.mojibake.lossy.wide_cut import find_wide_cuts

__all__ = [
    "Guess",
    "find_combining",
    "find_controls",
    "find_cut_words",
    "find_folded",
    "find_lost_letters",
    "find_lost_signs",
    "find_spaced",
    "find_wide_cuts",
    "whole",
]
