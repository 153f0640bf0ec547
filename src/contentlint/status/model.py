"""What is told of the translations of a site."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from contentlint.status.trend import Moment
from contentlint.twin import Pair, drift_of


class PageStatus(NamedTuple):
    """One translated page. `segments` are those of its source; `words` are the source's too.

    `stale` segments changed since, `trivial` only in spaces, emphasis or addresses;
    `missing` ones have no translation; `untranslated` ones stand as in the source.
    """

    path: str
    source: str
    locale: str
    segments: int
    translated: int
    stale: int
    trivial: int
    missing: int
    untranslated: int
    words: int
    words_translated: int
    rewritten: bool

    @property
    def share(self) -> float:
        """How much of the page is translated and up to date, 0 to 1."""
        return self.translated / self.segments if self.segments else 1.0


class LocaleStatus(NamedTuple):
    """All pages of one locale. `missing` are sources without a translation, most linked first,
    `orphaned` translations whose source is gone, `moved` those whose source was renamed -> its new name."""

    locale: str
    pages: tuple[PageStatus, ...]
    missing: tuple[str, ...]
    orphaned: tuple[str, ...]
    unread: tuple[str, ...]
    moved: Mapping[str, str] = {}


class Status(NamedTuple):
    """The whole site: `note` says how translations were found, `sources` which pages are translated from.

    `words` maps a source to its words; `trend` tells of the pages of each locale over time.
    """

    note: str
    sources: tuple[str, ...]
    words: dict[str, int]
    locales: tuple[LocaleStatus, ...]
    trend: tuple[Moment, ...]


_TEXT = frozenset({"heading", "paragraph", "item", "quote", "table"})


def page_status(pair: Pair, locale: str) -> PageStatus:
    """Count one page. Segments are counted in today's source."""
    units = (pair.today or pair.source).units
    text = [unit for unit in units if unit.kind in _TEXT and unit.size]
    drifts = [drift for drift in drift_of(pair) if drift.new and drift.new.kind in _TEXT and drift.new.size]
    trivial = sum(drift.is_trivial for drift in drifts)
    stale = {id(drift.new) for drift in drifts if not drift.is_trivial and drift.old}
    new = {id(drift.new) for drift in drifts if not drift.old}
    old = {id(drift.new): drift.old for drift in drifts if drift.old}
    missing, left, words = 0, 0, 0
    for unit in text:
        origin = old.get(id(unit)) or unit
        page = pair.translated(origin)
        if id(unit) in new or page is None:
            missing += 1
        elif page.text == origin.text and unit.size > 2:
            left += 1
        elif id(unit) not in stale:
            words += unit.size
    return PageStatus(
        pair.page.path,
        pair.source.path,
        locale,
        len(text),
        max(0, len(text) - missing - left - len(stale)),
        len(stale),
        trivial,
        missing,
        left,
        sum(unit.size for unit in text),
        words,
        pair.is_rewritten,
    )
