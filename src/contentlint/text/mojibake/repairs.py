"""From proved changes to repairs that say why they are believed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from contentlint.model import Applicability, Confidence, Repair, Span
from contentlint.text.mojibake.causes import cause_of
from contentlint.text.mojibake.codepages import label_of
from contentlint.text.mojibake.layers import unwrap
from contentlint.text.mojibake.mention import without_mentions
from contentlint.text.mojibake.steps import Path


def utf8_repairs(text: str, pages: Iterable[str]) -> Iterator[Repair]:
    """Repairs of UTF-8 that was read as one of the code pages, one layer or many."""
    for change in without_mentions(text, unwrap(text, pages)):
        path = change.path(text[change.start : change.end])
        if path is not None:
            span = Span(change.start, change.end)
            readers = readers_of(path)
            yield Repair(
                span,
                change.new,
                path,
                Applicability.SAFE,
                Confidence.HIGH,
                _evidence(readers),
                cause_of(readers),
            )


def readers_of(path: Path) -> tuple[str, ...]:
    """The code pages of a path, the last reader first, without repetition of parts."""
    names = [codec.partition("[")[0] for operation, codec in path if operation == "encode"]
    parts = any("[" in codec for _, codec in path)
    return tuple(dict.fromkeys(names)) if parts else tuple(names)


def _evidence(readers: tuple[str, ...]) -> tuple[str, ...]:
    way = ", then as ".join(label_of(name) for name in reversed(readers))
    return (
        f"UTF-8 text was read as {way}",
        "damaging the repaired text the same way gives exactly these characters",
    )
