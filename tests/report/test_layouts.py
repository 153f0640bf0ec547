"""Concise and grouped reports, and places that terminals make links of."""

from __future__ import annotations

import re

import pytest

from contentlint.model import Related, Severity, Span
from contentlint.report import Style
from contentlint.report.formats import render
from tests.report.runs import finding, outcome, span_of

PAGE = "# Titre\n\nUn mot.\nFin.\n"
PAGES = {"a.md": PAGE, "b c.md": PAGE}
LINK = re.compile("\x1b]8;;([^\x1b]*)\x1b\\\\")
RUN = outcome(
    PAGES,
    finding(span_of(PAGE, "mot"), "Unexpected `mot`, expected `mots`", path="a.md"),
    finding(span_of(PAGE, "Fin"), path="a.md", severity=Severity.ERROR),
    finding(Span(0, 1), path="b c.md", related=(Related("here", Span(2, 3), "a.md"),)),
    notes=("a note",),
)


def test_concise_is_one_line_a_finding() -> None:
    assert render("concise", RUN, Style(quiet=True)) == (
        "a.md:3:4: some-rule Unexpected `mot`, expected `mots`\n"
        "a.md:4:1: some-rule Unexpected `a`, expected `b`\n"
        "b c.md:1:1: some-rule Unexpected `a`, expected `b`\n"
    )


def test_a_message_of_several_lines_is_still_one() -> None:
    run = outcome(PAGE, finding(Span(0, 1), "Unexpected `a\nb`, expected `" + "c" * 200 + "`"))
    assert render("concise", run, Style(quiet=True)).count("\n") == 1


def test_grouped_names_each_file_once() -> None:
    assert render("grouped", RUN, Style(quiet=True)) == (
        "a.md:\n"
        "  3:4  some-rule Unexpected `mot`, expected `mots`\n"
        "  4:1  some-rule Unexpected `a`, expected `b`\n"
        "\n"
        "b c.md:\n"
        "  1:1  some-rule Unexpected `a`, expected `b`\n"
    )


@pytest.mark.parametrize("name", ["concise", "grouped"])
def test_notes_and_the_summary_follow(name: str) -> None:
    said = render(name, RUN, Style())
    assert said.startswith(render(name, RUN, Style(quiet=True)))
    assert "\n\nnote: a note\n\nFound 3 problems in 2 of 2 pages: 1 error, 2 warnings\n" in said
    assert render(name, outcome(PAGE), Style()) == "No problems in 1 page.\n"


def test_full_is_another_name_for_text() -> None:
    assert render("full", RUN, Style()) == render("text", RUN, Style())


@pytest.mark.parametrize(("name", "places"), [("full", 4), ("concise", 3), ("grouped", 5)])
def test_places_are_links_that_open_and_close(name: str, places: int) -> None:
    said = render(name, RUN, Style(link="file://host/site/{path}"))
    addresses = LINK.findall(said)
    assert len(addresses) == 2 * places
    assert set(addresses[::2]) == {"file://host/site/a.md", "file://host/site/b%20c.md"}
    assert set(addresses[1::2]) == {""}
    assert LINK.sub("", said) == render(name, RUN, Style())


@pytest.mark.parametrize("name", ["full", "concise", "grouped"])
def test_rules_are_links_to_their_pages(name: str) -> None:
    said = render(name, RUN, Style(rule_link="file://host/rules/{rule}.md"))
    addresses = LINK.findall(said)
    assert len(addresses) == 2 * (len(RUN.findings) + 1), "each finding, and the rule in the summary"
    assert set(addresses) == {"file://host/rules/some-rule.md", ""}
    assert LINK.sub("", said) == render(name, RUN, Style())


def test_what_is_no_name_of_a_rule_is_no_link() -> None:
    run = outcome(PAGE, finding(Span(0, 1), rule="a\x1b\\/../b"))
    assert "file:" not in render("concise", run, Style(rule_link="file:///{rule}.md"))


def test_a_link_can_hold_line_and_column() -> None:
    said = render("concise", RUN, Style(link="vscode://file/site/{path}:{line}:{column}", quiet=True))
    assert LINK.findall(said)[0] == "vscode://file/site/a.md:3:4"


def test_a_name_can_not_end_its_link() -> None:
    path = "a\x1b\\\x07{line}\udcff.md"
    said = render(
        "concise", outcome({path: "x"}, finding(Span(0, 1), path=path)), Style(link="file:///{path}")
    )
    assert LINK.findall(said) == ["file:///a%1B%5C%07%7Bline%7D%FF.md", ""]


def test_the_summary_repeats_what_was_asked_for() -> None:
    said = render("full", RUN, Style(again=" --select links content"))
    assert "contentlint baseline" not in said
    many = outcome(PAGE, *[finding(Span(0, 1))] * 100)
    assert "`contentlint baseline`" in render("full", many, Style())
