"""A link leads out of the site to a page that has moved for good.

The old address still works, by a redirect that its owner calls permanent
(status 301 or 308), until the day that the redirect is taken down.

Servers are asked only by `contentlint check --external`. The fix writes the
new address and keeps the fragment. It waits for a person, since a page can
move to one with other content. Nothing is offered where a page now leads to
the front page of its site, because then the page itself is gone.
"""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

from contentlint.model import (
    Edit,
    ExternalAnswer,
    Fix,
    Health,
    PageFacts,
    Phrase,
    Problem,
    Reference,
    Severity,
)
from contentlint.rule import Example, Options, RuleMeta
from contentlint.rules.links._shown import shown
from contentlint.site import Site

META = RuleMeta(
    id="moved-external-link",
    summary="Link out of the site to a page that has moved for good.",
    severity=Severity.INFO,
    scope="site",
    reads=frozenset({"answers"}),
)
MESSAGE = "Unexpected old address `{target}`, expected `{location}`"

_MOVED = ExternalAnswer(Health.MOVED, "301 Moved Permanently", 200, "https://forum.example.com/start")

GOOD = ("See [the forum](https://forum.example.com/).",)
BAD = (
    Example(
        bad="See [the forum](http://forum.example.com/a#rules).",
        message="Unexpected old address `http://forum.example.com/a#rules`, "
        "expected `https://forum.example.com/start`",
        fixed="See [the forum](https://forum.example.com/start#rules).",
        unsafe=True,
        answers=(("http://forum.example.com/a#rules", _MOVED),),
    ),
)

# These end a destination in Markdown, an attribute in HTML, or a line.
_UNSAFE = frozenset(" \t\r\n<>\"'()`\\")


def check(page: PageFacts, site: Site, _: Options) -> Iterator[Problem]:
    if not site.answers:
        return
    for reference in site.references(page):
        answer = site.answers.get(reference.target)
        if answer and answer.health is Health.MOVED:
            data = {"target": shown(reference.target), "location": shown(answer.location)}
            fix = _fix(reference, answer.location)
            yield Problem(reference.target_span, MESSAGE, data, fix, cause=answer.location)


def _fix(reference: Reference, location: str) -> Fix | None:
    was, now = urlsplit(reference.target), urlsplit(location)
    gone = was.path.strip("/") and not now.path.strip("/")
    if gone or not _UNSAFE.isdisjoint(location) or reference.target_span == reference.span:
        return None
    fragment = f"#{was.fragment}" if was.fragment else ""
    return Fix.unsafe(
        Phrase("Link to {text}", text=shown(location)),
        Edit(reference.target_span, location + fragment),
    )
