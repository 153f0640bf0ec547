"""Texts that are not on the page until somebody asks: alternative texts and titles of tags and links."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from contentlint.document.nodes import Link
from contentlint.document.opaque import Opaque
from contentlint.document.passages import Passage
from contentlint.model import Span
from contentlint.text.pattern import Pattern

_NAMES = ("alt=", "title=", "aria-label=")
_LONGEST = max(map(len, _NAMES))
# It begins with a sign that a search finds fast.
_ATTRIBUTE = Pattern(
    r"=(?:(?<=\salt=)|(?<=\stitle=)|(?<=\saria-label=))(?P<quote>[\"'])(?P<value>[^\"'<>{}\n]{3,400})(?P=quote)"
    r"(?=[\s/>])"
)


def spoken_passages(text: str, body: int, links: Sequence[Link]) -> Iterator[Passage]:
    """The texts of attributes of HTML outside of code from `body` on, then the titles of links.

    `slot` of each is the name of the attribute.
    """
    if any(name in text for name in _NAMES):
        found = list(_ATTRIBUTE.finditer(text, body))
        opaque = Opaque.of(text, body) if found else None
        for match in found:
            if opaque and not opaque.holds(match.start()) and _in_html(text, match.start()):
                name = text[max(0, match.start() - _LONGEST) : match.start()].split()[-1]
                yield _passage(match["value"], name, match.start("value"))
    for link in links:
        at = text.find(link.title, link.span.start, link.span.end) if link.title else -1
        if at >= 0:
            yield _passage(link.title, "title", at)


def _in_html(text: str, at: int) -> bool:
    """Whether the tag around `at` is one of HTML. What a component does with a title, nobody knows."""
    tag = text.rfind("<", 0, at) + 1
    return tag > 0 and text[tag : tag + 1].islower()


def _passage(text: str, name: str, start: int) -> Passage:
    return Passage(text, text.split(), None, name, Span(start, start + len(text)))
