"""One layer of damage: stretches of a text that are UTF-8 read as a single-byte code page.

Every code page proposes what it can decode; where proposals overlap, the one
that explains most of the stretch wins, then the one that explains most of the
text. Weak stretches are believed only where strong ones of the same page
support them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import groupby

from contentlint.text.mojibake.codepages import SPACED, byte_of, code_pages, utf8_shape
from contentlint.text.mojibake.gate import suspects
from contentlint.text.mojibake.strength import (
    COHERENT,
    is_coherent,
    is_strong,
    needs_company,
    scripts_in,
)
from contentlint.text.mojibake.stretch import Stretch
from contentlint.text.mojibake.targets import Target, target_of
from contentlint.text.mojibake.wide import WIDE_PAGES, propose_wide

# Two strong stretches elsewhere in the text are enough to believe a weak one, or one with the same lead.
_SUPPORT = 2
# A page full of `√π` with two damaged words is about mathematics.
_WEAK_PER_STRONG = 5


def find_layer(text: str, pages: Iterable[str]) -> list[Stretch]:
    """Believable stretches of the outermost layer of damage, sorted, without overlap."""
    proposals = {page: list(_propose(text, page)) for page in pages}
    weight = {page: sum(s.end - s.start for s in found if s.strong) for page, found in proposals.items()}
    believed = [stretch for found in proposals.values() for stretch in _supported(text, found)]
    return list(_settle(believed, weight))


def _supported(text: str, found: list[Stretch]) -> list[Stretch]:
    """Strong stretches, and weak ones where the strong ones of the same page speak for them."""
    leads = [text[stretch.start] for stretch in found if stretch.strong]
    enough = len(leads) * _WEAK_PER_STRONG >= len(found)
    company = Counter[int]()
    strong_company = Counter[int]()
    for stretch in found:
        scripts = scripts_in(stretch.new)
        company += scripts
        if stretch.strong:
            strong_company += scripts
    known = {
        script
        for script, letters in strong_company.items()
        if letters >= COHERENT and letters * 2 >= company[script]
    }
    return [
        stretch
        for stretch in found
        if (stretch.strong or (enough and (len(leads) >= _SUPPORT or text[stretch.start] in leads)))
        and (is_coherent(stretch.new) or known.issuperset(needs_company(stretch.new)) or _is_inner(stretch))
    ]


def _is_inner(stretch: Stretch) -> bool:
    """Whether a strong stretch is damage again, of another layer."""
    return stretch.strong and any(
        utf8_shape(page).fullmatch(stretch.new) for page in suspects(stretch.new) if page not in WIDE_PAGES
    )


def _propose(text: str, page: str) -> Iterator[Stretch]:
    if page in WIDE_PAGES:
        yield from propose_wide(text, page)
        return
    for match in utf8_shape(page).finditer(text):
        run = match.group()
        lossy = " " in run
        raw = bytes(map(byte_of(page).__getitem__, run.replace(" ", "\u00a0") if lossy else run))
        yield from _decode(text, match.start(), raw, page + SPACED if lossy else page)


def _decode(text: str, start: int, raw: bytes, page: str) -> Iterator[Stretch]:
    """Decode a run; characters that nobody writes end a stretch."""
    for codec in ("utf-8", "utf-8-variants"):
        try:
            new = raw.decode(codec)
        except UnicodeDecodeError:
            continue
        break
    else:
        return
    at = start
    for believable, chars in groupby(new, _believable):
        part = "".join(chars)
        end = at + _length(part, codec)
        if believable:
            yield _stretch(text, at, end, part, page, codec)
        at = end


def _stretch(text: str, start: int, end: int, new: str, page: str, codec: str) -> Stretch:
    before, after = text[start - 1 : start] if start else "", text[end : end + 1]
    return Stretch(start, end, new, page, codec, is_strong(before, text[start:end], after, new))


def _believable(char: str) -> bool:
    return target_of(char) not in (Target.NEVER, Target.ODD)


def _length(part: str, codec: str) -> int:
    if codec == "utf-8":
        return len(part.encode())
    return sum(6 if ord(char) > 0xFFFF else len(char.encode()) for char in part)


def _settle(stretches: list[Stretch], weight: dict[str, int]) -> Iterator[Stretch]:
    """Where stretches overlap, keep those of the page that explains most."""
    rank = {page: order for order, page in enumerate((*code_pages(), *WIDE_PAGES))}
    cluster: list[Stretch] = []
    reach = 0
    for stretch in sorted(stretches):
        if cluster and stretch.start >= reach:
            yield from _winner(cluster, weight, rank)
            cluster = []
        cluster.append(stretch)
        reach = max(reach, stretch.end)
    if cluster:
        yield from _winner(cluster, weight, rank)


def _winner(cluster: list[Stretch], weight: dict[str, int], rank: dict[str, int]) -> list[Stretch]:
    covered: Counter[str] = Counter()
    for stretch in cluster:
        covered[_base(stretch)] += stretch.end - stretch.start
    best = max(covered, key=lambda page: (covered[page], weight[page], -rank[page]))
    return [stretch for stretch in cluster if _base(stretch) == best]


def _base(stretch: Stretch) -> str:
    return stretch.page.removesuffix(SPACED)
