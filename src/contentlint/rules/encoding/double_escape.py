"""An entity was escaped twice, `caf&amp;eacute;`: readers see `caf&eacute;` instead of `café`.

Two programs, one after the other, made the text safe for HTML.

Only what touches a word is reported: alone, `&amp;eacute;` is how a page that
speaks about HTML shows `&eacute;`. The fix writes the letter or sign itself;
for spaces and signs of HTML it takes out the second escaping only. It is safe
inside a word.
"""

from __future__ import annotations

from collections.abc import Iterator

from contentlint.document import Document
from contentlint.model import Problem, Severity, Span
from contentlint.rule import Example, Options, RuleMeta
from contentlint.rules.encoding._places import change, in_prose
from contentlint.text.characters.entities import ESCAPED_ENTITY, decoded

META = RuleMeta(
    id="double-escape",
    summary="HTML entity that was escaped twice.",
    severity=Severity.ERROR,
)
MESSAGE = "Unexpected `{escaped}`, which shows as `{shown}`, expected `{expected}`"

GOOD = ("Write &amp;eacute; for é.", "Research &amp; development, R&amp;D", "`caf&amp;eacute;`")
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
        entity = "&" + match["name"]
        char = decoded(entity)
        beside = (page.text[: match.start()][-1:].isalnum(), page.text[match.end() :][:1].isalnum())
        if char == entity or not (all(beside) or (any(beside) and char.isalpha())):
            continue
        expected = char if char.isalpha() or char in "'’" else entity
        span = Span(*match.span())
        data = {
            "escaped": match.group(),
            "shown": match.group().replace("&amp;", "&", 1),
            "expected": expected,
        }
        yield Problem(
            span, MESSAGE, data, change("Write it as it should be read", span, expected, all(beside))
        )
