"""A link of the source is missing in the translation of the segment, or leads somewhere else.

Links are lost when a sentence is written anew, and change when a source is
corrected and its translations are not. Locales in addresses do not count, nor
the part after `#`, which follows translated headings.

The fix writes the target of the source where exactly one differs. It is safe
where most other translations keep the target and it names no language.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial

from contentlint.document.nodes import Link
from contentlint.model import Edit, Fix, Phrase, Problem, Severity, Span
from contentlint.rule import Accepted, Example, Options, RuleMeta
from contentlint.rules.translation._links import counted, has, key_of
from contentlint.rules.translation._shared import beside, files, short
from contentlint.text.similar import nearest
from contentlint.twin import Both, Pair, Unit, stands_nearby
from contentlint.twin.targets import common, host_of, is_same_place, locales, without_language

META = RuleMeta(
    id="link-differs",
    summary="Link that is missing or leads somewhere else in the translation.",
    severity=Severity.WARNING,
    scope="pair",
)
MESSAGE = "Unexpected target `{seen}`, expected `{expected}` as in the source"
LOST = "Unexpected segment without the link to `{expected}`, expected it as in the source"

_SOURCE = "# Fonts\n\nSee [the list](https://fonts.example/all) and [ours](/en/fonts/own/#two).\n"
_GOOD = "# Polices\n\nVoir [la liste](https://fonts.example/all) et [les nôtres](/fr/fonts/own/#deux).\n"
_OTHERS = (_GOOD,) * 3
GOOD = (Accepted(_GOOD, "fr/page.md", None, files(_SOURCE, *_OTHERS)),)
BAD = (
    Example(
        bad=_GOOD.replace("example/all", "example/top"),
        message="Unexpected target `https://fonts.example/top`, "
        "expected `https://fonts.example/all` as in the source",
        fixed=_GOOD,
        path="fr/page.md",
        files=files(_SOURCE, *_OTHERS),
    ),
    Example(
        bad=_GOOD.replace("[la liste](https://fonts.example/all)", "la liste"),
        message="Unexpected segment without the link to `https://fonts.example/all`, "
        "expected it as in the source",
        path="fr/page.md",
        files=files(_SOURCE, *_OTHERS),
    ),
)


_SLIP = 85.0
# Shorter texts of links are found anywhere.
_SHORTEST = 3


def check(pair: Pair, _: Options) -> Iterator[Problem]:
    for both in pair.both:
        if both.source.links and both.source.shape == both.page.shape:  # rows are lost with all they hold
            yield from _compared(pair, both)


def _compared(pair: Pair, both: Both) -> Iterator[Problem]:
    one, other = counted(both.source.links, False), counted(both.page.links, False)
    lost = [link for key, link in one.items() if key not in other]
    new = [link for key, link in other.items() if key not in one and not pair.source.targets[False, key]]
    for link in lost:
        if any(is_same_place(link.target, each.target) for each in other.values()):
            continue
        seen = new[0] if len(new) == len(lost) == 1 else None
        vote = pair.vote(both.source, partial(_has_place, link))
        is_foreign = seen is not None and not vote.confirms and _is_foreign(pair, both, link, seen)
        if (
            _stands_elsewhere(pair, both, key_of(link), vote.confirms is True)
            or (vote.confirms is False and not is_foreign)
            or (link.target.startswith("#") and (new or not vote.confirms))
            or _is_own_language(link, seen, pair.page.page.language or "")
            or (seen and not vote.confirms and not both.page.prose)  # one address of a list for another
            or _is_slip(link, seen)
        ):
            continue
        if seen is None and both.at in pair.shortened:
            continue
        is_gone = (vote.is_unopposed or vote.is_majority or not vote.of) and _is_gone(both, pair)
        is_gone = is_gone or (vote.is_majority and not new and len(lost) == 1 and pair.is_amid(both))
        if seen or vote.confirms or is_gone:
            yield _problem(pair, both.source, both.page, link, seen, vote.confirms)


def _is_foreign(pair: Pair, both: Both, link: Link, seen: Link) -> bool:
    """Whether a link leads to another server than those of most other translations, in whichever language."""
    host = without_language(host_of(link.target))
    if not host or host == without_language(host_of(seen.target)):
        return False
    return bool(pair.vote(both.source, partial(_leads_to, host)).confirms)


def _has_place(link: Link, unit: Unit) -> bool:
    """Whether a unit leads where a link does, however it says so."""
    return has(key_of(link), False, unit) or any(
        is_same_place(link.target, each.target) for each in unit.links
    )


def _leads_to(host: str, unit: Unit) -> bool:
    """Whether a unit links to a server, whichever of its languages."""
    return any(without_language(host_of(link.target)) == host for link in unit.links)


def _stands_elsewhere(pair: Pair, both: Both, key: str, agreed: bool) -> bool:
    """Whether the page links to a target as often as the source: near by, where others keep it in place."""
    if pair.page.targets[False, key] < pair.source.targets[False, key]:
        return False
    return not agreed or stands_nearby(pair, both, partial(_count, key))


def _count(key: str, unit: Unit) -> int:
    return sum(key_of(link) == key for link in unit.links)


def _is_gone(both: Both, pair: Pair) -> bool:
    """Whether a segment lost all its links, and is the translation of its source."""
    return pair.is_amid(both) and not both.page.links


def _is_own_language(link: Link, seen: Link | None, language: str) -> bool:
    """Whether the page leads to the language of its readers, or to a server with a name in each."""
    one, other = host_of(link.target), host_of(seen.target) if seen else ""
    named = re.compile(rf"(?<![a-z]){re.escape(language)}(?![a-z])")
    if seen and other and language and named.search(seen.target) and not named.search(link.target):
        return True
    if not seen or without_language(one) != without_language(other):
        return False
    return one != other or (bool(one) and locales(link.target) != locales(seen.target))


def _is_slip(link: Link, seen: Link | None) -> bool:
    """Whether a target inside the site is a misspelt form of the other: then it is a broken link."""
    if seen is None or "://" in link.target:
        return False
    return nearest(link.target, [seen.target], _SLIP) is not None


def _linked(pair: Pair, page: Unit, link: Link) -> Fix | None:
    """Make a link of its text where that stands in the segment once: as in the source, or as elsewhere."""
    same = [each for unit in pair.page.units for each in unit.links if key_of(each) == key_of(link) != "#"]
    target = same[0].target if same else link.target
    for text in (link.text, *(each.text for each in same)):
        if len(text) < _SHORTEST or any(sign in text for sign in "[]`*\n"):
            continue
        found = list(re.finditer(rf"(?<!\w){re.escape(text)}(?!\w)", page.text, re.IGNORECASE))
        spans = [Span(page.span.start + match.start(), page.span.start + match.end()) for match in found]
        free = [span for span in spans if not any(_meet(each.span, span) for each in page.links)]
        if len(free) == 1 == len(spans):
            written = f"[{pair.page.text[slice(*free[0])]}]({target})"
            return Fix.unsafe(Phrase("Write `{text}`", text=short(written)), Edit(free[0], written))
    return None


def _meet(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _problem(
    pair: Pair, source: Unit, page: Unit, link: Link, seen: Link | None, agreed: bool | None
) -> Problem:
    data, related = {"expected": short(link.target)}, beside(pair, source)
    if seen is None:
        return Problem(page.span, LOST, data, _linked(pair, page, link), related)
    is_alike = (
        bool(host_of(link.target) and host_of(seen.target)) or link.target[:1] == seen.target[:1] == "/"
    )
    make = Fix.safe if agreed and is_alike and link.target == common(link.target) else Fix.unsafe
    fix = make(Phrase("Write `{text}`", text=short(link.target)), Edit(seen.target_span, link.target))
    return Problem(seen.target_span, MESSAGE, {**data, "seen": short(seen.target)}, fix, related)
