"""A link leads to the damaged form of an address: `#spcialis` for a heading that reads `Spécialisé` again.

A damaged heading has a damaged anchor, and links were written for it. When the
heading is repaired its anchor changes, and the links to it would break, in this page
and in others. Addresses can be damaged too, percent-encoded, so that nobody sees it:
`caf%C3%83%C2%A9.md`.

The fix writes the address as it should be, in the form it has. It is safe where
that names a heading, page or file that exists, and the damaged address, once the
page it leads to is repaired, none; elsewhere it waits for a person. Addresses of
other sites are left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import quote, unquote

from contentlint.model import Applicability, Edit, Fix, PageFacts, Problem, Reference, Severity, Span
from contentlint.rule import Accepted, Example, Options, RuleMeta
from contentlint.site import Site, Status, resolve
from contentlint.text.characters.undamaged import undamaged
from contentlint.text.pattern import Pattern

META = RuleMeta(
    id="damaged-link",
    summary="Link to the damaged form of an address.",
    severity=Severity.WARNING,
    scope="site",
    reads=frozenset({"files", "anchors"}),
)
MESSAGE = "Unexpected address `{target}`, which was damaged, expected `{expected}`"
HEADING = "Unexpected fragment `#{fragment}`, made from a damaged heading of `{path}`, expected `#{expected}`"

TITLE = "Write the address without damage"

GOOD = (
    "# Spécialisé\n\n[Plus](#sp%C3%A9cialis%C3%A9)",
    "[Outside](https://example.com/caf%C3%83%C2%A9)",
    Accepted("[Named so](caf%C3%83%C2%A9.md)", files=(("cafÃ©.md", "# Café\n"),)),
)
BAD = (
    Example(
        bad="[Plus](other.md#spcialis)",
        message=(
            "Unexpected fragment `#spcialis`, made from a damaged heading of `other.md`, "
            "expected `#spécialisé`"
        ),
        fixed="[Plus](other.md#spécialisé)",
        files=(("other.md", "# Sp√©cialis√©\n"),),
    ),
    Example(
        bad="[Plus](caf%C3%83%C2%A9.md)",
        message="Unexpected address `caf%C3%83%C2%A9.md`, which was damaged, expected `caf%C3%A9.md`",
        fixed="[Plus](caf%C3%A9.md)",
        files=(("café.md", "# Café\n"),),
    ),
    Example(
        bad="[Plus](th%C3%83%C2%A9.md)",
        message="Unexpected address `th%C3%83%C2%A9.md`, which was damaged, expected `th%C3%A9.md`",
        fixed="[Plus](th%C3%A9.md)",
        unsafe=True,
    ),
)

# Percent-encoded bytes beyond ASCII.
_BYTES = Pattern(r"(?:%[89A-Fa-f][0-9A-Fa-f])+")
_RESERVED = Pattern(r"[\s()<>\[\]\\\"'`%|^{}]")


def check(page: PageFacts, site: Site, _: Options) -> Iterator[Problem]:
    for reference in page.references:
        if "#" in reference.target:
            yield from _to_heading(page, site, reference)
        if "%" in reference.target:
            yield from _percent_encoded(page, site, reference)


def _to_heading(page: PageFacts, site: Site, reference: Reference) -> Iterator[Problem]:
    """Report a fragment that is the slug of a heading as it was while it was damaged."""
    found = resolve(reference.target, page.path, site)
    moved = site.moved_anchors(found.path).get(found.fragment) if found.fragment else None
    if moved and found.status is Status.OK:
        kept, _, fragment = reference.target.partition("#")
        written = quote(moved) if "%" in fragment else _RESERVED.sub(lambda sign: quote(sign.group()), moved)
        data = {"fragment": found.fragment, "path": found.path, "expected": moved}
        fix = _fix(reference, f"{kept}#{written}", safe=True)
        yield Problem(reference.target_span, HEADING, data, fix)


def _percent_encoded(page: PageFacts, site: Site, reference: Reference) -> Iterator[Problem]:
    target = reference.target
    expected = _BYTES.sub(_undamaged, target)
    if expected == target or resolve(target, page.path, site).status in (Status.OK, Status.EXTERNAL):
        return
    safe = resolve(expected, page.path, site).status is Status.OK
    data = {"target": target, "expected": expected}
    yield Problem(reference.target_span, MESSAGE, data, _fix(reference, expected, safe))


def _undamaged(encoded: re.Match[str]) -> str:
    """Percent-encoded bytes of what the damaged characters were, in the same case."""
    try:
        shown = unquote(encoded.group(), errors="strict")
    except UnicodeDecodeError:
        return encoded.group()
    start, end = encoded.span()
    text = encoded.string
    meant = undamaged(shown, text[max(0, start - 1) : start], text[end : end + 1])
    if meant == shown:
        return encoded.group()
    return quote(meant) if encoded.group().upper() == encoded.group() else quote(meant).lower()


def _fix(reference: Reference, expected: str, safe: bool) -> Fix | None:
    """Write only what differs where the target stands as it is read, without entities."""
    if reference.target_span == reference.span:
        return None  # The definition of a reference-style link was not found.
    (start, end), same = reference.target_span, 0
    if end - start == len(reference.target):
        while reference.target[same : same + 1] == expected[same : same + 1] != "":
            same += 1
    level = Applicability.SAFE if safe else Applicability.UNSAFE
    return Fix(TITLE, (Edit(Span(start + same, end), expected[same:]),), level)
