"""What a consumer with a limit gets: the worst findings, and a sentence about the rest."""

from __future__ import annotations

from collections.abc import Sequence

from contentlint.model import Finding, Phrase
from contentlint.report.outcome import Style
from contentlint.report.summary import plural


def worst(findings: Sequence[Finding], most: int, style: Style) -> tuple[Sequence[Finding], tuple[str, ...]]:
    """At most `most` findings, the most severe first where some must go, with a note on how many went."""
    if len(findings) <= most:
        return findings, ()
    kept = sorted(findings, key=lambda finding: -finding.severity)[:most]
    told = Phrase(
        "{problems} found; only the {most} worst are listed here.",
        problems=plural(len(findings) - most, "more problem"),
        most=f"{most:,}",
    )
    return kept, (style.say(told),)
