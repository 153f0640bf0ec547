"""After `fix`: what was changed in each page, and what is left for a person."""

from __future__ import annotations

import pytest

from contentlint.model import Span
from contentlint.report import Style
from contentlint.report.fixes import FixOutcome, render
from contentlint.report.outcome import Applied, Change
from tests.report.runs import HOSTILE, finding, hostile_run, outcome

JOIN = Applied("link-elision-gap", "Join the word and the link")
CHANGE = Change("fr/a.md", "d' [x](y)", "d'[x](y)", (JOIN, Applied("mojibake", "Undo MacRoman"), JOIN))


def test_changes_by_rule_then_what_is_left() -> None:
    run = FixOutcome((CHANGE,), outcome("# Titre", finding(Span(0, 7))))
    assert render(run, Style()) == (
        "fr/a.md: 3 fixes\n"
        "  2 link-elision-gap: Join the word and the link\n"
        "  1 mojibake: Undo MacRoman\n"
        "\n"
        "Left for you:\n"
        "page.md:1:1: warning some-rule Unexpected `a`, expected `b`\n"
        "\n"
        "Fixed 3 problems in 1 page.\n"
        "Found 1 problem in 1 of 1 page: 1 warning\n"
        "\n"
        "  1  some-rule\n"
        "\n"
        "More about a rule: `contentlint explain some-rule`.\n"
    )


def test_a_dry_run_says_so() -> None:
    report = render(FixOutcome((CHANGE,), outcome("text"), written=False), Style())
    assert report.endswith("Would fix 3 problems in 1 page.\nNo problems in 1 page.\n")


def test_nothing_to_fix() -> None:
    assert render(FixOutcome((), outcome("text")), Style()) == "Nothing to fix.\nNo problems in 1 page.\n"


def test_quiet_shows_only_what_is_left() -> None:
    run = FixOutcome((CHANGE,), outcome("# Titre", finding(Span(0, 7)), notes=("a note",)))
    assert render(run, Style(quiet=True)) == (
        "Left for you:\npage.md:1:1: warning some-rule Unexpected `a`, expected `b`\n"
    )
    assert render(FixOutcome((CHANGE,), outcome("text")), Style(quiet=True)) == ""


def test_many_titles_of_one_rule_are_counted() -> None:
    titles = tuple(Applied("spelling", f"Write word {number}") for number in range(5))
    report = render(FixOutcome((CHANGE._replace(applied=titles),), outcome("text")), Style())
    assert "  5 spelling: Write word 0; Write word 1; Write word 2; and 2 more\n" in report


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_harmless(text: str) -> None:
    change = Change(text, text, text + "!", (Applied(text, text),))
    report = render(FixOutcome((change,), hostile_run(text)), Style())
    assert report.replace("\n", "").isprintable()
