"""What a fix run changed as plain JSON values, so that anybody can undo it; see `json_model`."""

from __future__ import annotations

from hashlib import sha256

from contentlint.report.outcome import Change
from contentlint.report.plain import Json


def plain_change(change: Change) -> Json:
    """One page: digests of its bytes before and after, and each replaced stretch in offsets of both."""
    replaced: list[Json] = []
    at = start = shift = 0
    for (first, last), text, steps in change.replaced:
        old = change.old[first:last]
        start += len(_bytes(change.old[at:first]))
        end = start + len(_bytes(old))
        new_end = start + shift + len(_bytes(text))
        replaced.append(
            {
                "start": start,
                "end": end,
                "new_start": start + shift,
                "new_end": new_end,
                "old": old,
                "new": text,
                "steps": [list(step) for step in steps],
            }
        )
        at, start, shift = last, end, new_end - end
    return {
        "path": change.path,
        "sha256_before": sha256(_bytes(change.old)).hexdigest(),
        "sha256_after": sha256(_bytes(change.new)).hexdigest(),
        "fixes": [fix._asdict() for fix in change.applied],
        "replaced": replaced,
    }


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogateescape")
