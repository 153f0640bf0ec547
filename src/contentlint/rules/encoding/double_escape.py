"""An entity was escaped twice, `caf&amp;eacute;`: readers see `caf&eacute;` instead of `café`.

Two programs, one after the other, made the text safe for HTML.

Only what touches a word is reported: alone or in quotation marks, `&amp;eacute;`
is how a page that speaks about HTML shows `&eacute;`. Where it happened inside a word, all
others of the page came about the same way, words of one letter too. The fix writes
the letter or sign itself; for spaces and signs of HTML it takes out the second
escaping only. It is safe inside a word, and beside such a one for letters that the
line does not show as they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from contentlint.document import Document
from contentlint.model import Problem, Severity, Span
from contentlint.rule import Example, Options, RuleMeta
from contentlint.rules.encoding._places import beside, change, in_prose, in_tag, is_explained, is_quoted
from contentlint.text.characters.entities import ESCAPED_ENTITIES, ESCAPED_ENTITY, decoded, once_escaped
from contentlint.text.characters.undamaged import undamaged

META = RuleMeta(
    id="double-escape",
    summary="HTML entity that was escaped twice.",
    severity=Severity.ERROR,
)
MESSAGE = "Unexpected `{escaped}`, which shows as `{shown}`, expected `{expected}`"

GOOD = (
    "Write &amp;eacute; for é.",
    "Research &amp; development, R&amp;D",
    "`caf&amp;eacute;`",
    "It shows 'S&amp;eacute;ance'.",
)
BAD = (
    Example(
        bad="La strat&amp;eacute;gie.",
        message="Unexpected `&amp;eacute;`, which shows as `&eacute;`, expected `é`",
        fixed="La stratégie.",
    ),
    Example(
        bad="L&amp;#39;eau.",
        message="Unexpected `&amp;#39;`, which shows as `&#39;`, expected `'`",
        fixed="L'eau.",
    ),
    Example(
        bad="Our R&amp;amp;D.",
        message="Unexpected `&amp;amp;`, which shows as `&amp;`, expected `&amp;`",
        fixed="Our R&amp;D.",
    ),
    Example(
        bad="La strat&amp;Atilde;&amp;copy;gie.",
        message="Unexpected `&amp;Atilde;&amp;copy;`, which shows as `&Atilde;&copy;`, expected `é`",
        fixed="La stratégie.",
    ),
    Example(
        bad="Un caf&amp;eacute;.",
        message="Unexpected `&amp;eacute;`, which shows as `&eacute;`, expected `é`",
        fixed="Un café.",
        unsafe=True,
    ),
)


class _Escaped(NamedTuple):
    """Escaped entities, what they stand for, and whether letters stand before and after."""

    match: re.Match[str]
    char: str
    touches: tuple[bool, ...]


def check(page: Document, _: Options) -> Iterator[Problem]:
    # Looked for first: a sign of one character is found in no time, and most pages have none.
    if "&" not in page.text or "&amp;" not in page.text:
        return
    found = list(_escaped(page))
    # Inside a word nothing but an accident can be meant, and accidents take in the whole page. All must
    # be repaired at once, as what is left would have lost what proves it.
    accident = any(all(each.touches) and each.char.isalpha() for each in found)
    for each in found:
        proved = accident and each.char.isalpha() and not _is_explained_beside(page.text, each)
        if all(each.touches) or proved or (any(each.touches) and each.char.isalpha()):
            yield _problem(page, each, proved or all(each.touches))


def _is_explained_beside(text: str, found: _Escaped) -> bool:
    """Whether the line shows the letter itself too, as it does where it speaks of the entity."""
    start = text.rfind("\n", 0, found.match.start()) + 1
    end = text.find("\n", found.match.end())
    return found.char in text[start : end if end >= 0 else len(text)]


def _escaped(page: Document) -> Iterator[_Escaped]:
    """What was escaped twice in running text and is no quotation."""
    for run in in_prose(page, ESCAPED_ENTITIES):
        span = Span(*run.span())
        if is_quoted(page.text, span) or is_explained(page, span):
            continue
        shown = decoded(once_escaped(run.group()))
        meant = undamaged(shown, *beside(page.text, span))
        parts = ESCAPED_ENTITY.finditer(page.text, *span) if meant == shown else [run]
        for match in parts:
            entity = once_escaped(match.group())
            char = decoded(entity) if meant == shown else meant
            if char != entity:
                sides = beside(page.text, Span(*match.span()))
                yield _Escaped(match, char, tuple(side.isalnum() for side in sides))


def _problem(page: Document, found: _Escaped, safe: bool) -> Problem:
    match, char = found.match, found.char
    span = Span(*match.span())
    # In raw HTML an apostrophe may end the attribute it stands in.
    is_bare = char.isalpha() or char == "’" or (char == "'" and not in_tag(page.text, span.start))
    expected = char if is_bare else once_escaped(match.group())
    data = {
        "escaped": match.group(),
        "shown": match.group().replace("&amp;", "&"),
        "expected": expected,
    }
    fix = change("Write it as it should be read", span, expected, safe)
    return Problem(span, MESSAGE, data, fix)
