"""Paths in a report lead from where the reader stands."""

from __future__ import annotations

from pathlib import Path

from contentlint.model import Confidence, Finding, Related, Severity, Span
from contentlint.report import Outcome
from contentlint.report.fixes import FixOutcome
from contentlint.report.outcome import Change

ROOT = Path("/site/content")
FINDING = Finding(
    "fr/a.md",
    "duplicate-id",
    "frontmatter",
    Severity.ERROR,
    Confidence.HIGH,
    "Unexpected",
    Span(0, 1),
    related=(Related("here", Span(0, 1)), Related("there", Span(0, 1), "fr/b.md")),
)
OUTCOME = Outcome((FINDING,), 1, {"fr/a.md": "text"}.__getitem__, root=ROOT)


def test_from_above_the_root_paths_lead_through_it() -> None:
    seen = OUTCOME.seen_from(Path("/site"))
    assert seen.findings[0].path == "content/fr/a.md"
    assert [place.path for place in seen.findings[0].related] == [None, "content/fr/b.md"]
    assert seen.text_of("content/fr/a.md") == "text"


def test_from_the_root_and_from_elsewhere_they_are_relative_to_the_root() -> None:
    for folder in (ROOT, ROOT / "fr", Path("/other")):
        assert OUTCOME.seen_from(folder) == OUTCOME


def test_changes_of_a_fix_run_are_named_the_same_way() -> None:
    outcome = FixOutcome((Change("fr/a.md", "a", "b", ()),), OUTCOME)
    assert outcome.seen_from(Path("/site")).changes[0].path == "content/fr/a.md"
    assert outcome.seen_from(ROOT).changes[0].path == "fr/a.md"
