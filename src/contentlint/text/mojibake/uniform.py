"""A text that went through one code page, as a whole or in whole lines: the commonest accident.

If everything beyond ASCII is UTF-8 through a page, and there is enough of it, no other explanation of a
part can be better. One decoding says so, and each different run is decoded once. Lines that were written
by somebody else later are left out, where nothing in them is a sign of damage.
"""

from __future__ import annotations

import codecs
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator
from functools import cache
from itertools import islice
from typing import NamedTuple

from contentlint.text.mojibake.codepages import SPACED, byte_of, code_pages
from contentlint.text.mojibake.loud import only_loud
from contentlint.text.mojibake.quiet import is_quiet
from contentlint.text.mojibake.stretch import Stretch
from contentlint.text.mojibake.targets import Target, target_of
from contentlint.text.pattern import Pattern

_HIGH = Pattern(r"[^\x00-\x7f]+")
# So many characters of UTF-8, and nothing else, are no accident: by chance one such byte in three fits.
_ENOUGH = 24
# A character of these that hardly anybody writes is believed, in a text that is explained otherwise.
_RARE = 50
# Lines by which the page is told.
_SAMPLE = 64
_UTF8 = "utf-8"


class _Line(NamedTuple):
    start: int
    text: str


def uniform_page(text: str) -> str | None:
    """The code page through which all of a text is UTF-8; None if there is none, or if two disagree."""
    chars = {char for char in set(text) if not char.isascii()}
    found: dict[str, str] = {}
    for name in code_pages() if chars else ():
        new = _decoded(text, name) if chars <= byte_of(name).keys() else None
        if new is not None and _is_believable(new):
            found.setdefault(new, name)
    return next(iter(found.values())) if len(found) == 1 else None


def uniform_layer(
    text: str, pages: Collection[str], language: str, contest: Callable[[str], Iterable[Stretch]]
) -> list[Stretch] | None:
    """All of the outermost layer of damage of such a text, or None; `pages` are those that may be.

    Where other lines may be damaged, too, the explanations of these compete in a `contest`, beside as many
    of the lines that are explained. If another page than theirs wins anywhere, nothing is uniform.
    """
    page = uniform_page(text)
    if page is not None and page in pages:
        return list(_stretches([_Line(0, text)], page))
    lines = list(_lines(text))
    page = _leading(lines, pages)
    damaged = [line for line in lines if page and _is_damaged(line.text, page, language)]
    if not damaged or uniform_page("\n".join(line.text for line in damaged)) != page:
        return None
    taken = set(damaged)
    rest = [line for line in lines if line not in taken and not is_quiet(line.text, language)]
    found = _beside(text, rest, damaged, contest) if rest else []
    if any(stretch.page.removesuffix(SPACED) != page for stretch in found):
        return None
    return sorted([*_stretches(damaged, page), *found])


def _beside(
    text: str, rest: list[_Line], damaged: list[_Line], contest: Callable[[str], Iterable[Stretch]]
) -> list[Stretch]:
    """What a contest makes of the `rest` of the lines, in the company of some that are `damaged`."""
    some = damaged[:: max(1, len(damaged) // max(len(rest), _SAMPLE))]
    asked = {line.start for line in (*rest, *some)}
    own = [line.start for line in rest]

    def is_own(stretch: Stretch) -> bool:
        at = bisect_right(own, stretch.start) - 1
        return at >= 0 and stretch.end <= own[at] + len(rest[at].text)

    return list(filter(is_own, contest(only_loud(text, lambda start, _: start in asked))))


def _lines(text: str) -> Iterator[_Line]:
    """Lines that hold more than ASCII."""
    at = 0
    for line in text.split("\n"):
        if not line.isascii():
            yield _Line(at, line)
        at += len(line) + 1


def _leading(lines: Iterable[_Line], pages: Iterable[str]) -> str:
    """The page through which most of the first lines are UTF-8, the most usual of equals; "" for none."""
    first = list(islice(lines, _SAMPLE))
    times = Counter(
        {
            page: sum(_decoded(line.text, page) is not None for line in first)
            for page in pages
            if page in code_pages()
        }
    )
    page, most = times.most_common(1)[0] if times else ("", 0)
    return page if most else ""


def _is_damaged(line: str, page: str, language: str) -> bool:
    return _decoded(line, page) is not None and not is_quiet(line, language)


def is_read_through(line: str, pages: Iterable[str]) -> bool:
    """Whether all of a line is UTF-8 through one of some single-byte pages."""
    return any(_decoded(line, page) is not None for page in pages if page in code_pages())


def _stretches(lines: Iterable[_Line], page: str) -> Iterator[Stretch]:
    known: dict[str, str] = {}
    for start, line in lines:
        for match in _HIGH.finditer(line):
            run = match.group()
            new = known.get(run) or known.setdefault(run, _decoded(run, page) or "")
            yield Stretch(start + match.start(), start + match.end(), new, page, _UTF8, strong=True)


def _is_believable(new: str) -> bool:
    """Whether a decoded text is long enough to tell, and has next to nothing that nobody writes."""
    high = sum(map(len, _HIGH.findall(new)))
    kinds = {char: target_of(char) for char in set(new) if not char.isascii()}
    odd = sum(new.count(char) for char, kind in kinds.items() if kind is Target.ODD)
    return high >= _ENOUGH and Target.NEVER not in kinds.values() and odd * _RARE <= high


def _decoded(text: str, page: str) -> str | None:
    """What a text was before the accident; None where it is not UTF-8 through the page."""
    try:
        return _encoder(page)(text)[0].decode(_UTF8)
    except UnicodeError:
        return None


@cache
def _encoder(page: str) -> Callable[[str], tuple[bytes, int]]:
    """Gives the bytes of a page, as the codecs of ftfy do, which take a tenth of a second to import."""
    table = codecs.charmap_build("".join(map(chr, range(0x80))) + code_pages()[page].chars)
    return lambda text: codecs.charmap_encode(text, "strict", table)
