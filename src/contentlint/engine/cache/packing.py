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
# So many bytes of what `shown_digest` gives tell what others see beside the headings.
BESIDE_HEADINGS = 16


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
    """A digest of all that other pages may see of one; of its headings behind `BESIDE_HEADINGS` bytes."""
    return _digest(facts._replace(outline=())) + _digest(PageFacts("", outline=facts.outline))


def _digest(facts: PageFacts) -> bytes:
    said = repr(seen_by_others(facts)).encode("utf-8", "surrogatepass")
    return blake2b(said, digest_size=BESIDE_HEADINGS).digest()
