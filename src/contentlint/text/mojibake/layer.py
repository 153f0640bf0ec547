"""One layer of damage: stretches of a text that are UTF-8 read as a single-byte code page.

Every code page proposes what it can decode; where proposals overlap, the one
that explains most of the stretch wins, then the one that explains most of the
text. Weak stretches are believed only where strong ones of the same page
support them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from contentlint.text.mojibake.codepages import SPACED, code_pages, utf8_shape
from contentlint.text.mojibake.propose import possible_pages, propose
from contentlint.text.mojibake.strength import is_coherent, needs_company, scripts_in
from contentlint.text.mojibake.stretch import Stretch
from contentlint.text.mojibake.wide import WIDE_PAGES

# Two strong stretches elsewhere in the text are enough to believe a weak one, or one with the same lead.
_SUPPORT = 2
# A page full of `√π` with two damaged words is about mathematics.
_WEAK_PER_STRONG = 5


def find_layer(text: str, pages: Iterable[str]) -> list[Stretch]:
    """Believable stretches of the outermost layer of damage, sorted, without overlap."""
    proposals = {page: list(propose(text, page)) for page in pages}
    weight = {page: sum(s.end - s.start for s in found if s.strong) for page, found in proposals.items()}
    believed = [stretch for found in proposals.values() for stretch in _supported(text, found)]
    return list(_settle(believed, weight))


def _supported(text: str, found: list[Stretch]) -> list[Stretch]:
    """Strong stretches, and weak ones where the strong ones of the same page speak for them."""
    leads = [text[stretch.start] for stretch in found if stretch.strong]
    enough = len(leads) * _WEAK_PER_STRONG >= len(found)
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
        if (stretch.strong or (enough and (len(leads) >= _SUPPORT or text[stretch.start] in leads)))
        and (is_coherent(stretch.new) or known.issuperset(needs_company(stretch.new)) or _is_inner(stretch))
    ]


def _is_inner(stretch: Stretch) -> bool:
    """Whether a strong stretch is damage again, of another layer."""
    return stretch.strong and any(
        utf8_shape(page).fullmatch(stretch.new)
        for page in possible_pages(stretch.new)
        if page not in WIDE_PAGES
    )


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
    if len(cluster) == 1:
        return cluster
    covered: dict[str, int] = {}
    for stretch in cluster:
        page = stretch.page.removesuffix(SPACED)
        covered[page] = covered.get(page, 0) + stretch.end - stretch.start
    best = max(covered, key=lambda page: (covered[page], weight[page], -rank[page]))
    return [stretch for stretch in cluster if stretch.page.removesuffix(SPACED) == best]
