"""Findings in the language of the reader: the last thing that happens to them before they become text."""

from __future__ import annotations

from contentlint.messages import ENGLISH, translate
from contentlint.model import Finding, Fix, Related
from contentlint.report.outcome import Outcome


def in_language(outcome: Outcome, language: str) -> Outcome:
    """The run with messages, titles of fixes, related places and notes in `language`; all else as it is."""
    if language == ENGLISH:
        return outcome
    return outcome._replace(
        findings=tuple(translated(finding, language) for finding in outcome.findings),
        notes=tuple(translate(note, language) for note in outcome.notes),
        changes=tuple(
            change._replace(
                applied=tuple(fix._replace(title=translate(fix.title, language)) for fix in change.applied)
            )
            for change in outcome.changes
        ),
    )


def translated(finding: Finding, language: str) -> Finding:
    """One finding with all that it says in `language`."""
    return finding._replace(
        message=translate(finding.message, language),
        fix=finding.fix and _fix(finding.fix, language),
        related=tuple(_related(place, language) for place in finding.related),
    )


def _fix(fix: Fix, language: str) -> Fix:
    return fix._replace(title=translate(fix.title, language))


def _related(place: Related, language: str) -> Related:
    return place._replace(message=translate(place.message, language))
