"""Findings of a page as bytes, and the digest of what a page shows others."""

from __future__ import annotations

import marshal
from collections.abc import Sequence

from contentlint.digest import blake2b
from contentlint.engine.cache.codec import decode, encode
from contentlint.engine.run import INTERNAL_ID
from contentlint.model import Finding, PageFacts
from contentlint.model.seen import seen_by_others

# Begins what must be found again, as what a defect of the program said.
PASSING = b"!"


def packed(findings: Sequence[Finding]) -> bytes:
    """Findings of one page as bytes, b"" for none."""
    if not findings:
        return b""
    passing = any(finding.rule == INTERNAL_ID for finding in findings)
    return (PASSING if passing else b"") + marshal.dumps(encode(tuple(findings)))


def unpacked(kept: bytes) -> tuple[Finding, ...]:
    """What `packed` was given."""
    findings: tuple[Finding, ...] = decode(marshal.loads(kept.removeprefix(PASSING))) if kept else ()
    return findings


def shown_digest(facts: PageFacts) -> bytes:
    """A digest of all that other pages may see of one."""
    return blake2b(repr(seen_by_others(facts)).encode("utf-8", "surrogatepass"), digest_size=16).digest()
