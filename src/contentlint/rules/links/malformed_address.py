"""An address is written so that browsers do not read it as meant.

`github.com/x/y` without `https://` leads to a page of one's own site,
`hhttps://` nowhere at all, a `%20` at the end to another page than without,
and `file:///C:/…` to a file on one computer. Readers land on an error page.

Where there is only one reading the fix is safe; an address without scheme is
left to review, since a file could have that name.
"""

from __future__ import annotations

from collections.abc import Iterator

from contentlint.document import Document, Link
from contentlint.document.address_form import Slip, may_slip, slip_of
from contentlint.document.definitions import normal_label
from contentlint.model import Edit, Fix, Phrase, Problem, Severity, Span
from contentlint.rule import Example, Options, RuleMeta
from contentlint.rules.links._shown import shown
from contentlint.text.pattern import Pattern

META = RuleMeta(
    id="malformed-address",
    summary="Address that browsers do not read as meant.",
    severity=Severity.ERROR,
)
MESSAGE = "Unexpected address `{target}`, expected `{better}`"
MESSAGE_DISK = "Unexpected address `{target}`, expected one that other computers can open"
MESSAGE_SCHEME = (
    "Unexpected address `{target}`, expected a path, or a scheme and a host as in `https://example.org`"
)
MESSAGE_SWAPPED = (
    "Unexpected address `{target}` behind the text `{better}`, expected text and address the other way round"
)

GOOD = (
    "See [the guide](guide.md), [the site](https://example.org/a) or [write](mailto:hello@example.org).",
    "![Logo](logo@2x.png) and [the notes](README.org)",
    "[Docs]({{ site.url }}/docs) and [more](socket.io)",
)
BAD = (
    Example(
        bad="See [the code](github.com/example/site).",
        message="Unexpected address `github.com/example/site`, expected `https://github.com/example/site`",
        fixed="See [the code](https://github.com/example/site).",
        unsafe=True,
    ),
    Example(
        bad="See [the page](hhttps://example.org/a).",
        message="Unexpected address `hhttps://example.org/a`, expected `https://example.org/a`",
        fixed="See [the page](https://example.org/a).",
    ),
    Example(
        bad="[Write](hello@example.org) to us.",
        message="Unexpected address `hello@example.org`, expected `mailto:hello@example.org`",
        fixed="[Write](mailto:hello@example.org) to us.",
    ),
    Example(
        bad="See [https://example.org](Example), please.",
        message="Unexpected address `Example` behind the text `https://example.org`, "
        "expected text and address the other way round",
        fixed="See [Example](https://example.org), please.",
        unsafe=True,
    ),
)

_WEB = Pattern(r"https?://[^\s<>()]+\Z")
_WORDS = Pattern(r"[^/.#:{}<>\\$]+\Z")


def check(page: Document, _: Options) -> Iterator[Problem]:
    if may_slip([link.target for link in page.links]):
        # A definition is reported once, however many links refer to it.
        slips = {_place(page, link): (link, slip) for link in page.links if (slip := slip_of(link.target))}
        for place, (link, slip) in slips.items():
            yield _problem(page, link, place, slip)
    for link in page.links:
        if "://" in link.text and link.style == "inline" and _is_swapped(link):
            yield _swapped(link)


def _place(page: Document, link: Link) -> Span:
    """Where the address is written: for a reference, in its definition."""
    if link.style != "reference":
        return link.target_span
    label = normal_label(link.label)
    return next((each.target_span for each in page.definitions if each.label == label), link.target_span)


def _problem(page: Document, link: Link, place: Span, slip: Slip) -> Problem:
    data = {"target": shown(link.target), "better": shown(slip.better)}
    if not slip.better:
        return Problem(place, MESSAGE_DISK if slip.kind == "disk" else MESSAGE_SCHEME, data)
    # An address with entities or escapes is not written as it reads.
    if page.text[place.start : place.end].strip() != link.target:
        return Problem(place, MESSAGE, data)
    make = Fix.safe if slip.sure else Fix.unsafe
    return Problem(
        place,
        MESSAGE,
        data,
        make(Phrase("Write {text}", text=shown(slip.better)), Edit(place, slip.better)),
    )


def _is_swapped(link: Link) -> bool:
    return bool(_WEB.match(link.text) and _WORDS.match(link.target))


def _swapped(link: Link) -> Problem:
    data = {"target": shown(link.target), "better": shown(link.text)}
    edits = (Edit(link.content, link.target), Edit(link.target_span, link.text))
    fix = Fix.unsafe("Swap text and address", *edits)
    return Problem(link.target_span, MESSAGE_SWAPPED, data, fix)
