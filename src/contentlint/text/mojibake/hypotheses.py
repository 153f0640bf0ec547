"""Let the explanations of a text compete, and keep the one that leaves the least residue.

Each hypothesis reads the text as it stands, so none destroys the evidence of
another. UTF-8 in the wrong page is the strongest; whole lines of double-byte
text beat its accidental pieces; pairs of pages and stray bytes take the words
that nothing else explains.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from contentlint.model import Repair, Span
from contentlint.text.language import majority_language
from contentlint.text.mojibake.double import Doubled, find_doubled
from contentlint.text.mojibake.layers import Change, unwrap
from contentlint.text.mojibake.mention import without_mentions
from contentlint.text.mojibake.repairs import page_repair, utf8_repair
from contentlint.text.mojibake.steps import STRAY_BYTES
from contentlint.text.mojibake.stray import STRAY, Decoded, find_stray
from contentlint.text.mojibake.swap import Swap, find_swaps

# Characters from which the language of a page is told where nothing else says it.
_SAMPLE = 100_000
_COMMON = "the word is none of the language, repaired it is a common one"
_OTHERS = "other words of the page were read the same way"
_WORDS = "the words of the language leave no other reading"


def settle(text: str, pages: Sequence[str], language: str | None, swapped: bool) -> list[Repair]:
    """All repairs of a text, sorted, without overlap; `pages` may have read UTF-8."""
    language = (language or majority_language([text[:_SAMPLE]]) or "").partition("-")[0].lower()
    changes = unwrap(text, pages)
    doubled = _beating(text, find_doubled(text, language), changes)
    taken = _Taken((d.start, d.end) for d in doubled)
    changes = [change for change in changes if taken.free(change.start, change.end)]
    taken.add((change.start, change.end) for change in changes)
    repairs = [utf8_repair(text, change) for change in changes]
    repairs += (_doubled_repair(text, d) for d in doubled)
    proven = {step.page for change in changes for step in change.steps}
    for swap in find_swaps(text, language) if swapped else ():
        if taken.free(swap.start, swap.end):
            repairs.append(_swap_repair(text, swap, swap.sure and swap.broken and swap.reader in proven))
    for decoded in find_stray(text, language) if STRAY.search(text) else ():
        if taken.free(decoded.start, decoded.end):
            repairs.append(_stray_repair(text, decoded))
    return without_mentions(text, sorted(repair for repair in repairs if repair))


class _Taken:
    """Places that a hypothesis explains already."""

    def __init__(self, spans: Iterable[tuple[int, int]]) -> None:
        self.places: set[int] = set()
        self.add(spans)

    def add(self, spans: Iterable[tuple[int, int]]) -> None:
        """Take these places."""
        for start, end in spans:
            self.places.update(range(start, end))

    def free(self, start: int, end: int) -> bool:
        """Whether nothing in the range is taken."""
        return self.places.isdisjoint(range(start, end))


def _beating(text: str, lines: Iterable[list[Doubled]], changes: Sequence[Change]) -> list[Doubled]:
    """Double-byte lines of which UTF-8 explains less than half."""
    explained = {place for change in changes for place in range(change.start, change.end)}
    winners = []
    for line in lines:
        high = [p for d in line for p in range(d.start, d.end) if not text[p].isascii()]
        if 2 * sum(place in explained for place in high) < len(high):
            winners += line
    return winners


def _doubled_repair(text: str, found: Doubled) -> Repair | None:
    path = (("encode", found.reader), ("decode", found.writer))
    reason = "the line decodes to the most common characters of the language"
    return page_repair(text, Span(found.start, found.end), found.new, path, found.sure, reason)


def _swap_repair(text: str, swap: Swap, safe: bool) -> Repair | None:
    path = (("encode", swap.reader), ("decode", swap.writer))
    reason = _COMMON if swap.sure else _OTHERS
    return page_repair(text, Span(swap.start, swap.end), swap.new, path, safe, reason)


def _stray_repair(text: str, found: Decoded) -> Repair | None:
    old = text[found.start : found.end]
    path = tuple(_stray_path(old, found.pages))
    reason = _WORDS if found.sure else "the letters are those of the language"
    return page_repair(text, Span(found.start, found.end), found.new, path, found.sure, reason)


def _stray_path(old: str, pages: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """One pair of steps for the whole word where it holds only stray bytes of one page, else one a byte."""
    if len(set(pages)) == 1 and STRAY.sub("", old).isascii():
        yield from (("encode", STRAY_BYTES), ("decode", pages[0]))
        return
    for match, page in zip(STRAY.finditer(old), pages, strict=True):
        place = f"[{match.start()}:{match.end()}]"
        yield from (("encode", STRAY_BYTES + place), ("decode", page + place))
