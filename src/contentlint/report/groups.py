"""Findings with one cause are shown once: a page that moved is one problem, wherever it is linked from."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from contentlint.model import Finding, Phrase
from contentlint.report.lines import Lines
from contentlint.report.outcome import Style
from contentlint.report.summary import plural
from contentlint.report.visible import visible
from contentlint.report.wrap import wrapped

_PLACES_SHOWN = 12


def grouped(findings: Sequence[Finding]) -> list[list[Finding]]:
    """The findings, those of one rule and one cause together, each group where its first member stood."""
    groups: dict[tuple[str, str] | int, list[Finding]] = {}
    for number, finding in enumerate(findings):
        groups.setdefault((finding.rule, finding.cause) if finding.cause else number, []).append(finding)
    return list(groups.values())


def other_places(group: Sequence[Finding], lines_of: Callable[[str], Lines], style: Style) -> str:
    """Where else the same is to be seen; "" for a finding alone."""
    rest = group[1:]
    if not rest:
        return ""
    places = []
    for finding in rest[:_PLACES_SHOWN]:
        line, column = lines_of(finding.path).position(finding.span.start)
        places.append(f"{visible(finding.path)}:{line}:{column}")
    if len(rest) > _PLACES_SHOWN:
        places.append(style.say(Phrase("and {number} more", number=len(rest) - _PLACES_SHOWN)))
    told = Phrase(
        "The same in {number}: {places}", number=plural(len(rest), "more place"), places=", ".join(places)
    )
    return wrapped(style.say(told), style.width)
