"""Anchors of definition lists in the form `- term` / `  - : description`, which MDN gives an id each."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from contentlint.text.slug import mdn

_ITEM = re.compile(r"[ \t>]*[-*][ \t]+(?P<content>.*)")
_MACRO = re.compile(r"\{\{.*?\}\}")
_ARGUMENT = re.compile(r"\"([^\"]+)\"|'([^']+)'")
_LINK = re.compile(r"\[([^\[\]]*)\]\([^()]*\)")


def term_ids(text: str, start: int = 0) -> tuple[str, ...]:
    """Ids that the terms from offset `start` on may have, duplicates left out.

    A term written with a macro has its text made elsewhere, so each argument
    of the macro counts as a possible one.
    """
    if "- :" not in text and "* :" not in text:
        return ()
    terms: dict[str, None] = {}
    waiting: list[str] = []
    for line in text[start:].splitlines():
        item = _ITEM.match(line)
        if item is None:
            if line.strip():
                waiting.clear()
        elif item["content"].startswith(":"):
            for term in waiting:
                terms.update(dict.fromkeys(_ids(term)))
            waiting.clear()
        else:
            waiting.append(item["content"])
    return tuple(terms)


def _ids(term: str) -> Iterator[str]:
    """Possible ids of one term, as written in Markdown."""
    plain = _MACRO.sub("", _LINK.sub(r"\1", term)).replace("**", "").strip()
    if plain:
        yield mdn(plain)
    if plain.startswith("`"):
        yield mdn(plain[1:].partition("`")[0])
    for macro in _MACRO.findall(term):
        for double, single in _ARGUMENT.findall(macro):
            shown = unescape(double or single)
            yield mdn(shown)
            yield mdn(shown.rpartition(".")[2])
