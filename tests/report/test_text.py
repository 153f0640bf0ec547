"""The report for people: place first, source underlined, fix offered, summary with the next command."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from wcwidth import wcswidth

from contentlint.model import Edit, Fix, Related, Severity, Span
from contentlint.report import Style
from contentlint.report.formats import render
from tests.report.runs import finding, outcome, span_of

PLAIN = Style()
PAGE = "# Titre\n\nIl est rare d' [externaliser](/x).\nFin.\n"
GAP = span_of(PAGE, " [")._replace(end=PAGE.index("["))
JOIN = Fix.safe("Join the word and the link", Edit(GAP, ""))
SPACE = "Unexpected space after `d'`, expected the link to follow directly"


def test_a_finding_with_its_fix_and_the_summary() -> None:
    run = outcome(PAGE, finding(GAP, SPACE, rule="link-elision-gap", fix=JOIN))
    assert render("text", run, PLAIN) == (
        "page.md:3:15: warning link-elision-gap Unexpected space after `d'`, expected the\n"
        "    link to follow directly\n"
        "3 | Il est rare d' [externaliser](/x).\n"
        "  |               ^\n"
        "  = fix: Join the word and the link (safe)\n"
        "3 + Il est rare d'[externaliser](/x).\n"
        "\n"
        "Found 1 problem in 1 of 1 page: 1 warning\n"
        "\n"
        "  1  link-elision-gap  fixes: 1 safe\n"
        "\n"
        "1 fixable with `contentlint fix`.\n"
        "More about a rule: `contentlint explain link-elision-gap`.\n"
    )


def test_quiet_leaves_out_notes_and_summary() -> None:
    run = outcome(PAGE, finding(span_of(PAGE, "Fin.")), notes=("one page was skipped",))
    assert render("text", run, PLAIN._replace(quiet=True)) == (
        "page.md:4:1: warning some-rule Unexpected `a`, expected `b`\n4 | Fin.\n  | ^^^^\n"
    )


def test_a_clean_run_says_what_was_checked() -> None:
    assert render("text", outcome(PAGE), PLAIN) == "No problems in 1 page.\n"
    assert render("text", outcome({}), PLAIN) == "No page was checked.\n"
    assert render("text", outcome(PAGE), PLAIN._replace(quiet=True)) == ""


def test_notes_come_before_the_summary() -> None:
    run = outcome(PAGE, notes=("pattern `x` matched no file",))
    assert render("text", run, PLAIN) == "note: pattern `x` matched no file\n\nNo problems in 1 page.\n"


def test_a_span_of_several_lines_shows_the_first() -> None:
    report = render("text", outcome(PAGE, finding(Span(0, len(PAGE)))), PLAIN)
    assert "1 | # Titre\n  | ^^^^^^^ to line 4\n" in report


def test_line_numbers_of_finding_and_fix_stand_in_one_column() -> None:
    page = "\n" * 8 + "nine\nten\n"
    fix = Fix.unsafe("Count on", Edit(span_of(page, "ten"), "eleven"))
    report = render("text", outcome(page, finding(span_of(page, "nine"), fix=fix)), PLAIN)
    assert " 9 | nine\n   | ^^^^\n   = fix: Count on (needs review)\n10 + eleven\n" in report


def test_only_three_related_places_are_shown() -> None:
    pages = {"page.md": "text", "other.md": "one\ntwo"}
    elsewhere = Related("`two` is here", Span(4, 7), "other.md")
    related = (Related("the same page", Span(0, 1)), *[elsewhere] * 4)
    report = render("text", outcome(pages, finding(Span(0, 4), related=related)), PLAIN)
    assert (
        "  = see page.md:1:1: the same page\n"
        "  = see other.md:2:1: `two` is here\n"
        "  = see other.md:2:1: `two` is here\n"
        "  = and 2 more\n"
    ) in report


def test_the_summary_counts_rules_severities_and_fixes() -> None:
    safe, unsafe = Fix.safe("Do", Edit(GAP, "")), Fix.unsafe("Do", Edit(GAP, ""))
    run = outcome(
        PAGE,
        finding(Span(0, 1), rule="a-rule", severity=Severity.ERROR, fix=safe),
        finding(Span(1, 2), rule="b-rule", fix=unsafe),
        finding(Span(2, 3), rule="b-rule", fix=Fix.display("Think")),
        finding(Span(3, 4), rule="b-rule"),
    )
    assert render("text", run, PLAIN).endswith(
        "Found 4 problems in 1 of 1 page: 1 error, 3 warnings\n"
        "\n"
        "  3  b-rule  fixes: 1 to review, 1 only shown\n"
        "  1  a-rule  fixes: 1 safe\n"
        "\n"
        "1 fixable with `contentlint fix`, 1 more with `--unsafe-fixes`.\n"
        "Decide one by one: `contentlint review`, or here `contentlint fix -i`.\n"
        "More about a rule: `contentlint explain b-rule`.\n"
    )


@pytest.mark.parametrize("agreed", [True, False])
def test_fixes_that_need_review_name_their_flag(agreed: bool) -> None:
    run = outcome(PAGE, finding(GAP, fix=Fix.unsafe("Do", Edit(GAP, ""))))
    report = render("text", run, PLAIN._replace(unsafe_fixes=agreed))
    assert "\n1 fixable with `contentlint fix --unsafe-fixes`.\n" in report


def test_colour_adds_only_sgr_sequences() -> None:
    run = outcome(PAGE, finding(GAP, SPACE, fix=JOIN))
    coloured = render("text", run, PLAIN._replace(color=True))
    assert "\x1b[" in coloured
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == render("text", run, PLAIN)


def test_a_page_that_can_not_be_read_any_more_still_has_a_place() -> None:
    assert "page.md:1:" in render("text", outcome("", finding(Span(5, 9), fix=JOIN)), PLAIN)


@given(st.integers(40, 200), st.text("wörter und 日本語 👍", min_size=50, max_size=400), st.data())
def test_the_report_keeps_to_the_width(width: int, page: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(page) - 1))
    fix = Fix.safe("Add a word where there is none", Edit(Span(start, start), "neu"))
    run = outcome(page, finding(Span(start, len(page)), SPACE, fix=fix))
    rows = render("text", run, PLAIN._replace(width=width)).splitlines()
    assert [row for row in rows if wcswidth(row) > width] == []
