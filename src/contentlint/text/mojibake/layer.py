"""One layer of damage: stretches of a text that are UTF-8 read as a single-byte code page.

Every code page proposes what it can decode; where proposals overlap, the one
that explains most of the stretch wins, then the one that explains most of the
text. Weak stretches are believed only where strong ones of the same page
support them.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from operator import attrgetter
from typing import NamedTuple

from contentlint.text.mojibake.codepages import SPACED, code_pages, utf8_shape
from contentlint.text.mojibake.native import Trust, fitness, vouched, word_of, words_in
from contentlint.text.mojibake.propose import possible_pages, propose_in, regions_of
from contentlint.text.mojibake.rivals import leader, likeliest, rivals_of
from contentlint.text.mojibake.strength import is_coherent, needs_company, scripts_in
from contentlint.text.mojibake.stretch import Stretch
from contentlint.text.mojibake.wide import WIDE_PAGES, propose_wide
from contentlint.text.pattern import Pattern

# Two strong stretches elsewhere in the text are enough to believe a weak one, or one with the same lead.
_SUPPORT = 2
# A page full of `√π` with two damaged words is about mathematics.
_WEAK_PER_STRONG = 5
_END = Pattern(r"\n")


class Inner(NamedTuple):
    """`text[start:end]` came out of an earlier layer, which was read with `pages`."""

    start: int
    end: int
    pages: frozenset[str]


def find_layer(text: str, pages: Iterable[str], language: str, inner: Sequence[Inner] = ()) -> list[Stretch]:
    """Believable stretches of the outermost layer of damage, sorted, without overlap.

    `language` is the code of the language of the page, or "". `inner` are the places of earlier
    layers, sorted.
    """
    regions = regions_of(text)
    pages = likeliest(regions, tuple(pages))
    first = leader(regions, pages)
    proposals = {page: list(_propose(text, regions, page)) for page in pages if page == first}
    believed = {page: _believed(text, found, language, inner) for page, found in proposals.items()}
    for page, rest in rivals_of(regions, first, pages, believed.get(first, ())):
        proposals[page] = list(_propose(text, rest, page))
        believed[page] = _believed(text, proposals[page], language, inner)
    weight = {page: sum(s.end - s.start for s in found if s.strong) for page, found in proposals.items()}
    return list(_settle(text, [s for found in believed.values() for s in found], weight, language))


def _propose(text: str, regions: Mapping[str, Sequence[int]], page: str) -> Iterable[Stretch]:
    return propose_wide(text, page) if page in WIDE_PAGES else propose_in(text, regions, page)


def _believed(text: str, found: list[Stretch], language: str, inner: Sequence[Inner]) -> list[Stretch]:
    """What the shape makes believable, and what the language of the page does."""
    known = set(_supported(text, found))
    # A character of three bytes inside of what the same page read before was read so once more.
    known.update(s for s in found if s.end - s.start >= 3 * len(s.new) and _is_within(s, inner))
    if not language or len(known) == len(found):
        return list(known)
    words = list(vouched(text, found, language, known))
    safe = sum(trust is Trust.SURE for _, trust in words) + len(known) >= _SUPPORT
    for stretch, trust in words:
        helped = safe or (trust and _is_within(stretch, inner))
        if stretch not in known and trust >= (Trust.POSSIBLE if helped else Trust.LIKELY):
            known.add(stretch._replace(sure=bool(helped) or trust is Trust.SURE))
    return list(known)


def _is_within(stretch: Stretch, inner: Sequence[Inner]) -> bool:
    """Whether the same page read what is in this place already once."""
    at = bisect_right(inner, stretch.start, key=attrgetter("start")) - 1
    return at >= 0 and stretch.end <= inner[at].end and _page(stretch) in inner[at].pages


def _supported(text: str, found: list[Stretch]) -> list[Stretch]:
    """Strong stretches, and weak ones where the strong ones of the same page speak for them."""
    joined = {s for word in words_in(text, found) if any(s.strong for s in word) for s in word}
    leads = [text[stretch.start] for stretch in found if stretch.strong]
    # A letter of two bytes is one character of a double-byte page, and honest text is full of such.
    single = bool(found) and found[0].page not in WIDE_PAGES
    enough = single and len(leads) * _WEAK_PER_STRONG >= len(found)
    company: Counter[int] = Counter()
    coherent: Counter[int] = Counter()
    for stretch in found:
        for script, letters in scripts_in(stretch.new).items():
            company[script] += letters
            coherent[script] += letters * is_coherent(stretch.new)
    known = {script for script, letters in coherent.items() if letters and letters * 2 >= company[script]}
    return [
        stretch
        for stretch in found
        if (stretch in joined or (enough and (len(leads) >= _SUPPORT or text[stretch.start] in leads)))
        and (is_coherent(stretch.new) or known.issuperset(needs_company(stretch.new)) or _is_inner(stretch))
    ]


def _is_inner(stretch: Stretch) -> bool:
    """Whether what a stretch was is damage again, of another layer."""
    return any(
        utf8_shape(page).fullmatch(stretch.new)
        for page in possible_pages(stretch.new)
        if page not in WIDE_PAGES
    )


def _settle(text: str, stretches: list[Stretch], weight: dict[str, int], language: str) -> Iterator[Stretch]:
    """Where stretches overlap, keep those of the page that explains most."""
    rank = {page: order for order, page in enumerate((*code_pages(), *WIDE_PAGES))}
    rivals = [_rivals(cluster) for cluster in _clusters(stretches)]
    ends = [match.start() for match in _END.finditer(text)]
    lines = _by_lines(ends, stretches)
    votes: Counter[str] = Counter()
    for readings in filter(_differ, rivals if language else ()):
        for page, reading in readings.items():
            # Where no reading is of the language, there is one more layer, and no vote.
            votes[page] += max(0, fitness(word_of(text, reading).new, language))
    for readings in rivals:
        if not _differ(readings):
            yield from readings[max(readings, key=lambda page: (weight[page], -rank[page]))]
            continue
        # What was read with another page elsewhere says less than the rest of the line, and so do words
        # where a page leaves a part of the line that another explains: the line may be of another language.
        own = lines[bisect_right(ends, next(iter(readings.values()))[0].start)]
        yield from readings[
            max(readings, key=lambda page: (own[page], votes[page], weight[page], -rank[page]))
        ]


def _by_lines(ends: Sequence[int], stretches: Iterable[Stretch]) -> Mapping[int, Counter[str]]:
    """For the number of each line how many characters of it each page explains beyond doubt."""
    lines: dict[int, Counter[str]] = defaultdict(Counter)
    for stretch in stretches:
        if stretch.strong:
            lines[bisect_right(ends, stretch.start)][_page(stretch)] += stretch.end - stretch.start
    return lines


def _rivals(cluster: list[Stretch]) -> dict[str, list[Stretch]]:
    """The pages that explain most of a cluster, with their stretches of it."""
    readings: dict[str, list[Stretch]] = {}
    for stretch in cluster:
        readings.setdefault(_page(stretch), []).append(stretch)
    covered = {page: sum(s.end - s.start for s in reading) for page, reading in readings.items()}
    most = max(covered.values())
    return {page: reading for page, reading in readings.items() if covered[page] == most}


def _differ(readings: dict[str, list[Stretch]]) -> bool:
    """Whether pages give different letters: `ĂŠ` is `é` through ISO 8859-2 and `Ê` through Windows-1250."""
    return len(readings) > 1 and len({"".join(s.new for s in reading) for reading in readings.values()}) > 1


def _clusters(stretches: list[Stretch]) -> Iterator[list[Stretch]]:
    """Stretches that overlap."""
    cluster: list[Stretch] = []
    reach = 0
    for stretch in sorted(stretches):
        if cluster and stretch.start >= reach:
            yield cluster
            cluster = []
        cluster.append(stretch)
        reach = max(reach, stretch.end)
    if cluster:
        yield cluster


def _page(stretch: Stretch) -> str:
    return stretch.page.removesuffix(SPACED)
