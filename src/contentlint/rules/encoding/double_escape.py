"""An entity was escaped twice, `caf&amp;eacute;`: readers see `caf&eacute;` instead of `café`.

Two programs, one after the other, made the text safe for HTML.

Only what touches a word is reported: alone or in quotation marks, `&amp;eacute;`
is how a page that speaks about HTML shows `&eacute;`. The fix writes the letter or sign itself;
for spaces and signs of HTML it takes out the second escaping only. It is safe
inside a word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

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


def check(page: Document, _: Options) -> Iterator[Problem]:
    for run in in_prose(page, ESCAPED_ENTITIES):
        span = Span(*run.span())
        if is_quoted(page.text, span) or is_explained(page, span):
            continue
        shown = decoded(once_escaped(run.group()))
        meant = undamaged(shown, *beside(page.text, span))
        if meant != shown:
            yield from _problem(page, run, meant)
        else:
            for match in ESCAPED_ENTITY.finditer(page.text, *span):
                yield from _problem(page, match, decoded(once_escaped(match.group())))


def _problem(page: Document, match: re.Match[str], char: str) -> Iterator[Problem]:
    """The problem of entities that stand for `char`, where they touch a word."""
    span, entity = Span(*match.span()), once_escaped(match.group())
    words = [sign.isalnum() for sign in beside(page.text, span)]
    if char == entity or not (all(words) or (any(words) and char.isalpha())):
        return
    # In raw HTML an apostrophe may end the attribute it stands in.
    is_bare = char.isalpha() or char == "’" or (char == "'" and not in_tag(page.text, span.start))
    expected = char if is_bare else entity
    data = {
        "escaped": match.group(),
        "shown": match.group().replace("&amp;", "&"),
        "expected": expected,
    }
    fix = change("Write it as it should be read", span, expected, all(words))
    yield Problem(span, MESSAGE, data, fix)
