"""Proof that a fix changed what it said and nothing else, before it reaches the disk."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from contentlint.document import Document, Source
from contentlint.document.decode import decode
from contentlint.engine.structure import structure_change, without_marks
from contentlint.model import Edit, Finding, OffsetMap, Phrase, Severity, Span, apply_edits
from contentlint.text.pattern import Pattern

_LINE_END = Pattern(r"\r\n|\r|\n")
_NAMES = {"\r\n": "CRLF", "\r": "CR", "\n": "LF"}


def prove(
    path: str,
    source: Source,
    text: str,
    edits: Sequence[Edit],
    before: Iterable[Finding],
    after: Iterable[Finding],
) -> str | None:
    """Say in plain words why `text` must not be written, or None where the change is proven.

    `edits` lead from `source.decoded` to `text`, both as on disk, and are
    sorted. `before` and `after` are the page's findings in the two texts: an
    error that was not there before refuses the change.
    """
    plain, rest = without_marks(source, edits)
    return (
        _other_characters(source.decoded, text, edits)
        or _other_bytes(source, text)
        or _other_line_ends(source.decoded, text)
        or _broken_front_matter(path, plain, text)
        or structure_change(path, plain, text, rest)
        or _new_error(before, after, edits)
    )


def _other_characters(old: str, new: str, edits: Sequence[Edit]) -> str | None:
    """Is every character outside the edits where it was?"""
    if apply_edits(old, edits) != new:
        return Phrase("text outside the edits would change")
    return None


def _other_bytes(source: Source, text: str) -> str | None:
    """Would the bytes read back as this text? Two stray bytes that meet can become a character."""
    try:
        data = source.encode(text)
    except UnicodeEncodeError:
        return Phrase("the new text holds a character that can not be stored in UTF-8")
    if decode(data) != (text, source.bom, source.codec):
        return Phrase("the file would read back as a different text")
    return None


def _other_line_ends(old: str, new: str) -> str | None:
    """Does the page keep to the line ends it has?"""
    known = set(_LINE_END.findall(old))
    added = sorted(_NAMES[end] for end in set(_LINE_END.findall(new)) - known)
    if known and added:
        return Phrase("line ends of another kind would appear ({added})", added=", ".join(added))
    return None


def _broken_front_matter(path: str, old: str, text: str) -> str | None:
    """Can the front matter still be read, if it could?"""
    before, after = (Document(path, Source(page, page)).frontmatter for page in (old, text))
    if before and not after:
        return Phrase("the front matter would no longer be recognised")
    if after and not before:
        return Phrase("text would become front matter")
    if before and after:
        new = Counter(fault.cause for fault in after.faults) - Counter(fault.cause for fault in before.faults)
        if new:
            return Phrase("the front matter would have a new fault ({new})", new=next(iter(new)))
    return None


def _new_error(before: Iterable[Finding], after: Iterable[Finding], edits: Sequence[Edit]) -> str | None:
    """Is every error one that was there, at the same place or where an edit was made?

    Fingerprints alone would not do: repairing a heading changes the
    fingerprint of all that stands under it.
    """
    offsets = OffsetMap.of(edits)
    old = Counter((finding.rule, finding.span) for finding in before if finding.severity is Severity.ERROR)
    new = [finding for finding in after if finding.severity is Severity.ERROR]
    unmatched = []
    for finding in new:
        place = (finding.rule, offsets.to_source(finding.span))
        if old[place]:
            old[place] -= 1
        else:
            unmatched.append((finding, place))
    left = sorted(old.elements())
    for finding, (rule, span) in unmatched:
        met = next((place for place in left if place[0] == rule and _meet(place[1], span)), None)
        if met is None:
            return Phrase("a new error would appear: {message}", message=finding.message)
        left.remove(met)
    return None


def _meet(one: Span, other: Span) -> bool:
    return one.start <= other.end and other.start <= one.end
