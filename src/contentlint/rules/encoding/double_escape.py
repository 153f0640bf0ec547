"""An entity was escaped twice, `caf&amp;eacute;`: readers see `caf&eacute;` instead of `café`.

Two programs, one after the other, made the text safe for HTML.

Only what touches a word is reported: alone or in quotation marks, `&amp;eacute;`
is how a page that speaks about HTML shows `&eacute;`. The fix writes the letter or sign itself;
for spaces and signs of HTML it takes out the second escaping only. It is safe
inside a word.
"""

from __future__ import annotations

from collections.abc import Iterator

from contentlint.document import Document
from contentlint.model import Problem, Severity, Span
from contentlint.rule import Example, Options, RuleMeta
from contentlint.rules.encoding._places import beside, change, in_prose, is_explained, is_quoted
from contentlint.text.characters.entities import ESCAPED_ENTITY, decoded

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
        bad="Un caf&amp;eacute;.",
        message="Unexpected `&amp;eacute;`, which shows as `&eacute;`, expected `é`",
        fixed="Un café.",
        unsafe=True,
    ),
)


def check(page: Document, _: Options) -> Iterator[Problem]:
    for match in in_prose(page, ESCAPED_ENTITY):
        span, entity = Span(*match.span()), "&" + match["name"]
        char = decoded(entity)
        words = [sign.isalnum() for sign in beside(page.text, span)]
        touches = all(words) or (any(words) and char.isalpha())
        if char == entity or not touches or is_quoted(page.text, span):
            continue
        expected = char if char.isalpha() or char in "'’" else entity
        if is_explained(page, span):
            continue
        data = {
            "escaped": match.group(),
            "shown": match.group().replace("&amp;", "&", 1),
            "expected": expected,
        }
        fix = change("Write it as it should be read", span, expected, all(words))
        yield Problem(span, MESSAGE, data, fix)
