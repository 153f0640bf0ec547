"""Addresses that stand in running text without brackets, which many renderers make links of.

As the extension "autolinks" of GitHub Flavored Markdown 0.29 has it (section
6.9): `http://`, `https://` or `www.` and a domain, at the start of a line or
behind white space, `*`, `_`, `~` or `(`. Signs that end a sentence, a closing
parenthesis without its opening one and an entity at the end are not part of it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from contentlint.document.document import Document
from contentlint.document.opaque import Opaque
from contentlint.model import Reference, Span
from contentlint.text.pattern import Pattern

# Where one may begin. Signs in front are found fast, and what stands around them turns most away.
_SIGN = Pattern(
    r"://(?:(?<=http://)(?<![^\s*_~(]http://)(?<!\]\(http://)(?<!\]: http://)"
    r"|(?<=https://)(?<![^\s*_~(]https://)(?<!\]\(https://)(?<!\]: https://))"
)
_WWW = Pattern(r"www\.(?<![^\s*_~(]www\.)(?<!\]\(www\.)(?<!\]: www\.)")
# The last two parts of a domain hold no underscore.
_BARE = Pattern(
    r"(?<![^\s*_~(])(?<!\]\()(?<!\]: )(?:https?://|(?=www\.))"
    r"(?:[\w-]+\.)*(?:(?!_)[^\W_]|-)+\.(?:(?!_)[^\W_]|-)+(?![\w.]*_)[^\s<\ufffc]*"
)
_ENDS = "?!.,:*_~'\""
_ENTITY = Pattern(r"&[A-Za-z0-9]+;\Z")
_LONGEST = 2_000


def bare_references(page: Document) -> Iterator[Reference]:
    """The addresses of a page that are not part of a link, of code or of a comment, in order."""
    text = page.text
    opaque: Opaque | None = None
    taken: tuple[list[int], list[int]] | None = None
    for found in _addresses(text, page.body_start):
        start, end = found.start(), found.start() + len(_trimmed(found.group()[:_LONGEST]))
        opaque = opaque or Opaque.of(text, page.body_start)
        taken = taken or _taken(page)
        if not opaque.holds(start) and not _is_in(start, taken):
            address = text[start:end]
            target = address if "://" in address[:8] else f"http://{address}"
            yield Reference("bare", target, address, Span(start, end), Span(start, end))


def _addresses(text: str, body: int) -> Iterator[re.Match[str]]:
    """Matches of `_BARE` from `body` on, in order."""
    starts = (
        [text.rfind("h", 0, sign.start()) for sign in _SIGN.finditer(text, body)] if "://" in text else []
    )
    if "www." in text:
        starts = sorted([*starts, *(sign.start() for sign in _WWW.finditer(text, body))])
    end = body
    for start in starts:
        found = _BARE.match(text, start) if start >= end else None
        if found:
            end = found.end()
            yield found


def _trimmed(address: str) -> str:
    while address:
        entity = _ENTITY.search(address) if address[-1] == ";" else None
        if entity:
            address = address[: entity.start()]
        elif address[-1] in _ENDS or (address[-1] == ")" and address.count(")") > address.count("(")):
            address = address[:-1]
        else:
            break
    return address


def _taken(page: Document) -> tuple[list[int], list[int]]:
    """Starts and ends of links and definitions, sorted; a link in the text of a link ends within it."""
    spans = sorted([*(link.span for link in page.links), *(each.span for each in page.definitions)])
    outer: list[Span] = []
    for span in spans:
        if not outer or span.end > outer[-1].end:
            outer.append(span)
    return [span.start for span in outer], [span.end for span in outer]


def _is_in(offset: int, taken: tuple[list[int], list[int]]) -> bool:
    starts, ends = taken
    index = bisect_right(starts, offset) - 1
    return index >= 0 and offset < ends[index]
