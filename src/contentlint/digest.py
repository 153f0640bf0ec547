"""BLAKE2 without what `hashlib` loads for other digests, as `random` of the standard library does it."""

from __future__ import annotations

try:
    from _blake2 import blake2b
except ImportError:  # another Python than CPython
    from hashlib import blake2b

__all__ = ["blake2b"]
