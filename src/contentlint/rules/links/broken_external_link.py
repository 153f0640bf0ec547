"""A link leads out of the site to a page that is gone, or to a server that does not answer.

Readers who follow it lose their way, and a domain that was given up may have
fallen to somebody else.

Servers are asked only by `contentlint check --external`, politely: a few
requests at a time, HEAD before GET, never against robots.txt, never inside
the own network, and with a memory of a day. A server that answers with an
error of its own or not at all may be back tomorrow, so it is reported with
low confidence, after several attempts. Pages that ask for a login, or refuse
programs, are not judged.
"""

from __future__ import annotations

from collections.abc import Iterator

from contentlint.model import Confidence, ExternalAnswer, Health, PageFacts, Problem, Severity
from contentlint.rule import Example, Options, RuleMeta
from contentlint.rules.links._shown import shown
from contentlint.site import Site

META = RuleMeta(
    id="broken-external-link",
    summary="Link out of the site that leads nowhere.",
    severity=Severity.WARNING,
    scope="site",
    reads=frozenset({"answers"}),
)
MESSAGE = "Unexpected answer for `{target}`, {detail}, expected a page"

GOOD = ("See [the forum](https://forum.example.com/).",)
BAD = (
    Example(
        bad="See [the forum](https://forum.example.com/).",
        message="Unexpected answer for `https://forum.example.com/`, 404 Not Found, expected a page",
        answers=(("https://forum.example.com/", ExternalAnswer(Health.DEAD, "404 Not Found", 404)),),
    ),
    Example(
        bad="See <https://forum.example.com/>.",
        message="Unexpected answer for `https://forum.example.com/`, 502 Bad Gateway, expected a page",
        answers=(("https://forum.example.com/", ExternalAnswer(Health.FAILING, "502 Bad Gateway", 502)),),
    ),
)

_CONFIDENCE = {Health.DEAD: Confidence.HIGH, Health.FAILING: Confidence.LOW}


def check(page: PageFacts, site: Site, _: Options) -> Iterator[Problem]:
    if not site.answers:
        return
    for reference in site.references(page):
        answer = site.answers.get(reference.target)
        if answer and answer.health in _CONFIDENCE:
            data = {"target": shown(reference.target), "detail": shown(answer.detail)}
            confidence = _CONFIDENCE[answer.health]
            yield Problem(reference.target_span, MESSAGE, data, confidence=confidence, cause=reference.target)
