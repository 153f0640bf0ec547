"""Anchors of definition lists: `- term` / `  - : description` (MDN), `term` / `: description` (Hugo)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from html import unescape

from contentlint.text.pattern import Pattern
from contentlint.text.slug import ALGORITHMS, mdn

# It begins with the line end before it, a sign that a search finds fast.
_DESCRIPTION = Pattern(r"\n[ \t>]*[-*][ \t]+:")
# The other form: the term is a line of its own, right above or with a blank line between.
_PLAIN_TERM = Pattern(r"\n(?P<term>[^\s:>#|<].*)\n(?:[ \t]*\n)?:[ \t]+\S")
# A colon that may begin a description. One sign in front is found faster than several texts.
_MAY_DESCRIBE = Pattern(r":(?<=[\n ]:)")
_ITEM = Pattern(r"[ \t>]*[-*][ \t]+(?P<content>[^\s:].*)")
_HUGO = ALGORITHMS["github"].slugify
_MACRO = Pattern(r"\{\{.*?\}\}")
_ARGUMENT = Pattern(r"\"([^\"]+)\"|'([^']+)'")
_LINK = Pattern(r"\[([^\[\]]*)\]\([^()]*\)")


def term_ids(text: str, start: int = 0) -> tuple[str, ...]:
    """Ids that the terms from offset `start` on may have, duplicates left out.

    A term written with a macro has its text made elsewhere, so each argument
    of the macro counts as a possible one.
    """
    if _MAY_DESCRIBE.search(text) is None:
        return ()
    terms: dict[str, None] = {}
    if "\n: " in text or "\n:\t" in text:
        for plain in _PLAIN_TERM.finditer(text, max(start - 1, 0)):
            terms.update(dict.fromkeys(_ids(plain["term"].strip(), _HUGO)))
    if "- :" not in text and "* :" not in text:
        return tuple(terms)
    for description in _DESCRIPTION.finditer(text, start):
        for term in _terms_above(text, description.start() + 1):
            terms.update(dict.fromkeys(_ids(term)))
    return tuple(terms)


def _terms_above(text: str, at: int) -> Iterator[str]:
    """The items right above the line that begins at `at`, blank lines between them or not."""
    while at > 0:
        start = text.rfind("\n", 0, at - 1) + 1
        line = text[start : at - 1]
        item = _ITEM.match(line)
        if item:
            yield item["content"].rstrip()
        elif line.strip():
            return
        at = start


def _ids(term: str, slug: Callable[[str], str] = mdn) -> Iterator[str]:
    """Possible ids of one term, as written in Markdown."""
    plain = _LINK.sub(r"\1", term) if "[" in term else term
    macros = _MACRO.findall(term) if "{{" in term else ()
    if "{{" in plain:
        plain = _MACRO.sub("", plain)
    plain = plain.replace("**", "").strip()
    if plain:
        yield slug(plain)
    if plain.startswith("`"):
        yield slug(plain[1:].partition("`")[0])
    for macro in macros:
        for double, single in _ARGUMENT.findall(macro):
            shown = unescape(double or single)
            yield slug(shown)
            yield slug(shown.rpartition(".")[2])
