"""A defect in a rule is a finding on its page; everything else goes on."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from contentlint import registry
from contentlint.api import check_paths, fix_paths, fix_text
from contentlint.engine import run as run_module
from contentlint.model import Edit, Fix, Problem, Severity, Span
from contentlint.registry import all_rules
from contentlint.rule import Options, Rule, RuleMeta, Scope
from tests.support.shell import QUOTE, QUOTE_FIXED, make

Check = Callable[..., Any]


@pytest.fixture
def with_rule(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Adds a rule `made-up` to those there are."""

    def add(check: Check, scope: Scope = "page") -> None:
        meta = RuleMeta("made-up", "For a test.", Severity.WARNING, scope)
        rules = {**all_rules(), "made-up": Rule(meta, "typography", check, Options, "", (), ())}
        monkeypatch.setattr(registry, "all_rules", lambda: rules)

    return add


def crash_at_once(*_: object) -> None:
    raise ValueError("no such thing")


def crash_halfway(page: Any, *_: object) -> Iterator[Problem]:
    yield Problem(Span(0, 1), "fine so far")
    raise KeyError(page.path)


@pytest.mark.parametrize("check", [crash_at_once, crash_halfway])
@pytest.mark.parametrize("scope", ["page", "site"])
def test_a_crash_is_a_finding_and_other_rules_and_pages_go_on(
    tmp_path: Path, with_rule: Callable[..., None], check: Check, scope: Scope
) -> None:
    with_rule(check, scope)
    folder = make(tmp_path, {"a.md": QUOTE, "b.md": QUOTE})
    found = [(each.path, each.rule) for each in check_paths([folder]).findings]
    assert found == [
        (path, rule) for path in ("a.md", "b.md") for rule in ("internal-error", "empty-blockquote")
    ]


def test_the_message_tells_the_rule_the_error_and_the_line(
    tmp_path: Path, with_rule: Callable[..., None]
) -> None:
    with_rule(crash_at_once)
    (finding,) = check_paths([make(tmp_path, {"a.md": "# A\n"})]).findings
    line = crash_at_once.__code__.co_firstlineno + 1
    assert finding.message == (
        f"Unexpected error in rule `made-up`: ValueError: no such thing at crash_at_once, line {line} "
        "(please report it with this page)"
    )
    assert (finding.severity, finding.category) == (Severity.ERROR, "engine")


def test_a_crash_while_reading_is_a_finding_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(run_module, "read_source", crash_at_once)
    (finding,) = check_paths([make(tmp_path, {"a.md": "# A\n"})]).findings
    assert finding.rule == "internal-error"
    assert finding.message.startswith("Unexpected error in reading: ValueError: no such thing")


def test_a_defect_can_not_be_silenced(tmp_path: Path, with_rule: Callable[..., None]) -> None:
    with_rule(crash_at_once)
    folder = make(tmp_path, {"a.md": "<!-- contentlint-disable-file -->\n"})
    assert "internal-error" in [each.rule for each in check_paths([folder]).findings]


def grows(page: Any, *_: object) -> Iterator[Problem]:
    """A fix that calls for itself again and again."""
    yield Problem(Span(0, 0), "too short", {}, Fix.safe("Add an x", Edit(Span(0, 0), "x")))


def breaks_front_matter(page: Any, *_: object) -> Iterator[Problem]:
    """A fix that takes the front matter's end away."""
    at = page.text.find("\n---\n", 3)
    if at > 0:
        yield Problem(Span(at, at + 4), "odd", {}, Fix.safe("Join", Edit(Span(at, at + 4), " [")))


@pytest.mark.parametrize("check", [grows, breaks_front_matter])
def test_a_fix_that_does_harm_is_refused_and_said(
    tmp_path: Path, with_rule: Callable[..., None], check: Check
) -> None:
    with_rule(check)
    page = "---\ntitle: a\n---\n# A\n"
    folder = make(tmp_path, {"a.md": page})
    outcome = fix_paths([folder])
    assert outcome.changes == ()
    assert {"refused-fix", "made-up"} == {each.rule for each in outcome.left.findings}
    assert (folder / "a.md").read_text() == page
    assert fix_text(page, "a.md").text == page


def test_a_refused_page_does_not_keep_others_from_being_fixed(
    tmp_path: Path, with_rule: Callable[..., None]
) -> None:
    with_rule(breaks_front_matter)
    folder = make(tmp_path, {"a.md": "---\ntitle: a\n---\n# A\n", "b.md": QUOTE})
    assert [change.path for change in fix_paths([folder]).changes] == ["b.md"]
    assert (folder / "b.md").read_text() == QUOTE_FIXED
