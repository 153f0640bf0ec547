"""How much speaks for one unit of a page being the translation of one unit of its source."""

from __future__ import annotations

from math import log

from contentlint.twin.units import Unit

_CLASS = {"paragraph": "text", "item": "text", "quote": "text"}
# What a gap costs on each side: less than a pair that hardly fits.
GAP = -0.5
# What it costs to begin one: two gaps are less likely than one as long.
OPEN = -0.4
# A pair that scores this much is certain by itself: a shared id, the same code, most tokens shared.
STRONG = 2.0
NEVER = float("-inf")


def score(source: Unit, page: Unit, ratio: float) -> float:
    """The score of a pair; `ratio` is how many words the page has for one of the source.

    Lengths speak as in Gale and Church, "A Program for Aligning Sentences in
    Bilingual Corpora" (1993); what translators keep speaks louder.
    """
    kind = _CLASS.get(source.kind, source.kind)
    if kind != _CLASS.get(page.kind, page.kind):
        return NEVER
    if kind == "text":
        return _text(source, page, ratio)
    if kind == "code":
        return _code(source, page)
    return _OTHERS[kind](source, page)


def _text(source: Unit, page: Unit, ratio: float) -> float:
    found = _shared(source, page) + _length(source, page, ratio)
    if source.kind != page.kind:
        found -= 0.7
    elif source.level != page.level:
        found -= 0.3
    return found


def _length(source: Unit, page: Unit, ratio: float) -> float:
    return max(-1.2, 1.0 - 1.3 * abs(log((page.size + 3) / (source.size * ratio + 3))))


def _shared(source: Unit, page: Unit) -> float:
    """Both keep nothing: silent. Shared tokens speak for the pair, tokens of one side alone against it."""
    if source.text == page.text:
        return 4.5
    one, other = source.kept, page.kept
    if not one and not other:
        return 0.0
    both = len(one & other)
    return 3.5 * both / len(one | other) - (0.0 if both else 0.8)


def _code(source: Unit, page: Unit) -> float:
    if source.code == page.code:
        return 4.0
    one, other = set(source.code), set(page.code)
    alike = len(one & other) / max(1, len(one | other))
    return 3.0 * alike + (0.3 if source.info == page.info else -0.2)


def _heading(source: Unit, page: Unit) -> float:
    found = 1.0 if source.level == page.level else -0.2
    if source.info and source.info == page.info:
        return found + 3.0
    return found + _shared(source, page) - (1.2 if source.info and page.info else 0.0)


def _marker(source: Unit, page: Unit) -> float:
    if source.info == page.info:
        return 2.0 if len(source.info) > 12 else 1.0
    return 0.2 if source.info[:2] == page.info[:2] else -0.8


def _table(source: Unit, page: Unit) -> float:
    return 1.5 + _shared(source, page)


def _html(source: Unit, page: Unit) -> float:
    one, other = source.tokens.get("tag", ()), page.tokens.get("tag", ())
    same = [token.value for token in one] == [token.value for token in other]
    return (1.0 if same else -0.3) + _shared(source, page) / 2


def _plain(source: Unit, page: Unit) -> float:
    return 0.6 + (1.0 if source.text == page.text and source.text else 0.0)


_OTHERS = {
    "heading": _heading,
    "marker": _marker,
    "table": _table,
    "html": _html,
    "image": _table,
    "rule": _plain,
    "indented": _plain,
}
