"""One cause is one block for a reader, and as many findings as there are places for a program."""

from __future__ import annotations

import json

from contentlint.model import Finding
from contentlint.report import Outcome, Style
from contentlint.report.fixes import FixOutcome
from contentlint.report.fixes import render as render_fixes
from contentlint.report.formats import render
from tests.report.runs import finding, outcome, span_of

PAGE = "# A\n\nSee [it](/old).\n"


def moved(number: int) -> Outcome:
    """A page that moved, linked from `number` pages."""
    pages = {f"p{n:02}.md": PAGE for n in range(number)}
    return outcome(pages, *(one(path) for path in pages))


def one(path: str, cause: str = "old") -> Finding:
    found = finding(
        span_of(PAGE, "/old"), "Unexpected link to `/old`, expected a page", path=path, rule="broken-link"
    )
    return found._replace(cause=cause)


def test_seventeen_links_to_one_moved_page_are_one_block() -> None:
    text = render("text", moved(17), Style())
    assert text.count("See [it](/old)") == 1
    assert "The same in 16 more places: p01.md:3:10, p02.md:3:10," in text.replace("\n    ", " ")
    assert "and 4 more" in text
    assert "Found 17 problems in 17 of 17 pages" in text


def test_programs_get_seventeen_findings() -> None:
    assert len(json.loads(render("json", moved(17), Style()))["findings"]) == 17
    assert len(render("jsonl", moved(17), Style()).splitlines()) == 17
    in_log = render("github", moved(17), Style())
    assert in_log.count("\n::warning") + in_log.startswith("::warning") == 10  # as many as GitHub shows
    assert in_log.count("3:10 warning broken-link") == 17


def test_two_places() -> None:
    assert "The same in 1 more place: p01.md:3:10\n" in render("text", moved(2), Style())


def test_other_causes_and_other_rules_stay_apart() -> None:
    run = outcome(
        {"a.md": PAGE, "b.md": PAGE, "c.md": PAGE}, one("a.md"), one("b.md", "other"), one("c.md", "")
    )
    assert "The same" not in render("text", run, Style())


def test_what_a_fix_run_leaves_is_grouped_too() -> None:
    text = render_fixes(FixOutcome((), moved(3)), Style())
    assert text.count("broken-link Unexpected") == 1
    assert "The same in 2 more places: p01.md:3:10, p02.md:3:10" in text
