"""Words as typography and spelling see them."""

from contentlint.text.typography.built import Building
from contentlint.text.typography.native import is_native, is_stutter, stuttering
from contentlint.text.typography.spelling import WORD, Speller, meant_by, speller
from contentlint.text.typography.written import is_written_in, may_be_written_in

__all__ = [
    "WORD",
    "Building",
    "Speller",
    "is_native",
    "is_stutter",
    "is_written_in",
    "may_be_written_in",
    "meant_by",
    "speller",
    "stuttering",
]
