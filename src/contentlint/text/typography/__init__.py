"""Words as typography and spelling see them."""

from contentlint.text.typography.native import is_native, is_stutter
from contentlint.text.typography.written import is_written_in

__all__ = ["is_native", "is_stutter", "is_written_in"]
