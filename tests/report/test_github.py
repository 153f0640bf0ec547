"""Annotations: read back as the runner of GitHub Actions reads a workflow command."""

from __future__ import annotations

import re
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contentlint.model import Severity, Span
from contentlint.report import Outcome, Style
from contentlint.report.formats import render
from contentlint.report.visible import visible
from tests.report.runs import HOSTILE, finding, hostile_run, outcome


class Command(NamedTuple):
    name: str
    properties: dict[str, str]
    message: str


def unescape(text: str) -> str:
    codes = {"%0D": "\r", "%0A": "\n", "%3A": ":", "%2C": ",", "%25": "%"}
    return re.sub("%(?:0D|0A|3A|2C|25)", lambda code: codes[code.group()], text)


def commands(run: Outcome, style: Style | None = None) -> list[Command]:
    """Parse each line as the runner does: name, properties, then everything after the second `::`."""
    parsed = []
    for line in render("github", run, style or Style()).split("\n")[:-1]:
        _, head, message = line.split("::", 2)
        name, _, pairs = head.partition(" ")
        properties = dict(pair.split("=", 1) for pair in pairs.split(","))
        values = {key: unescape(value) for key, value in properties.items()}
        parsed.append(Command(name, values, unescape(message)))
    return parsed


def test_place_title_and_message() -> None:
    run = outcome("un\ndeux", finding(Span(3, 7), "Unexpected `100%`, expected `50%`"))
    place = {"file": "page.md", "line": "2", "col": "1", "endLine": "2", "endColumn": "5"}
    assert commands(run) == [
        Command("warning", {**place, "title": "contentlint (some-rule)"}, "Unexpected `100%`, expected `50%`")
    ]


def test_several_lines_have_no_columns() -> None:
    (command,) = commands(outcome("un\ndeux", finding(Span(0, 7))))
    assert command.properties == {
        "file": "page.md",
        "line": "1",
        "endLine": "2",
        "title": "contentlint (some-rule)",
    }


def test_the_worst_come_first_in_their_order() -> None:
    severities = [Severity.INFO, Severity.ERROR, Severity.WARNING, Severity.ERROR]
    found = [finding(Span(at, at + 1), severity=severity) for at, severity in enumerate(severities)]
    shown = [(command.name, command.properties["col"]) for command in commands(outcome("text", *found))]
    assert shown == [("error", "2"), ("error", "4"), ("warning", "3"), ("notice", "1")]


def test_notes_are_notices_unless_quiet() -> None:
    run = outcome("text", notes=("one page was skipped",))
    assert commands(run) == [Command("notice", {"title": "contentlint"}, "one page was skipped")]
    assert commands(run, Style(quiet=True)) == []


@pytest.mark.parametrize("text", [*HOSTILE, "a,line=1::b", "file:name,x.md", "100%25"])
def test_hostile_text_stays_inside_its_command(text: str) -> None:
    first, second, note = commands(hostile_run(text))
    assert first.properties["file"] == second.properties["file"] == visible(text)
    assert first.message == note.message == visible(text)


@given(st.text(st.characters()))
def test_any_text_stays_inside_its_command(text: str) -> None:
    assert [command.message for command in commands(hostile_run(text))] == [visible(text)] * 3
