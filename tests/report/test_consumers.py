"""Reports for other programs: read back with the schema or the parser that the program itself uses."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import jsonschema
import pytest

from contentlint.model import Edit, Fix, Related, Severity, Span
from contentlint.report import Outcome, Style
from contentlint.report.formats import render
from tests.report.runs import HOSTILE, finding, hostile_run, outcome

SCHEMAS = Path(__file__).parent / "schemas"
TEXT = "# Été 🎉\n\nUn mot faux ici.\nEncore un mot.\n"


def a_run() -> Outcome:
    """Two findings on one page: one with a safe fix behind an emoji, one with two edits, and a note."""
    at = TEXT.index("Été")
    first = finding(
        Span(at, at + 3),
        severity=Severity.ERROR,
        rule="mojibake",
        category="encoding",
        fix=Fix.safe("Write it", Edit(Span(at, at + 3), "Ete")),
        related=(Related("see there", Span(0, 1)),),
    )
    mot = TEXT.index("mot faux")
    two = (Edit(Span(mot, mot + 3), "nom"), Edit(Span(mot + 4, mot + 8), "vrai"))
    second = finding(Span(mot, mot + 8), fix=Fix.unsafe("Reword", *two))
    third = finding(Span(mot, mot + 8), severity=Severity.INFO)
    return outcome(TEXT, first, second, third, notes=("no file matched `x`",))


def report(name: str, run: Outcome) -> Any:
    return json.loads(render(name, run, Style()))


def schema(name: str) -> Any:
    return json.loads((SCHEMAS / name).read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("name", "file"),
    [
        ("sarif", "sarif-2.1.0.json"),
        ("rdjson", "rdjson.json"),
        ("gitlab", "gitlab-code-quality.json"),
    ],
)
@pytest.mark.parametrize("run", [a_run(), outcome({}), *map(hostile_run, HOSTILE)])
def test_a_report_fits_the_schema_of_its_reader(name: str, file: str, run: Outcome) -> None:
    jsonschema.validate(report(name, run), schema(file))


def test_code_scanning_gets_rules_places_fixes_and_fingerprints() -> None:
    (run,) = report("sarif", a_run())["runs"]
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == ["mojibake", "some-rule"]
    assert run["tool"]["driver"]["rules"][0]["help"]["markdown"]
    result = run["results"][0]
    place = result["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "page.md"
    assert place["region"]["snippet"] == {"text": "Été"}
    assert (place["region"]["startColumn"], place["region"]["endColumn"]) == (3, 6)
    (change,) = result["fixes"][0]["artifactChanges"]
    assert change["replacements"][0]["insertedContent"] == {"text": "Ete"}
    assert result["partialFingerprints"] == {"contentlint/v1": "f00d"}
    (note,) = run["invocations"][0]["toolExecutionNotifications"]
    assert note["message"]["text"] == "no file matched `x`"


def test_what_sarif_would_read_as_a_link_or_an_argument_is_literal() -> None:
    run = outcome("text", finding(Span(0, 4), "Unexpected `[x](1)` and `{0}`, expected {braces}"))
    (result,) = report("sarif", run)["runs"][0]["results"]
    assert result["message"]["text"] == r"Unexpected `\[x\](1)` and `{{0}}`, expected {braces}"


def test_of_too_many_findings_code_scanning_gets_the_worst() -> None:
    mild = [finding(Span(0, 4), f"mild {number}") for number in range(25_000)]
    bad = finding(Span(0, 4), "worst", severity=Severity.ERROR)
    (run,) = report("sarif", outcome("text", *mild, bad))["runs"]
    assert len(run["results"]) == 25_000
    assert run["results"][0]["message"]["text"] == "worst"
    (note,) = run["invocations"][0]["toolExecutionNotifications"]
    assert note["message"]["text"].startswith("1 more problem found")


def test_gitlab_gets_a_fingerprint_of_its_own_for_each_issue() -> None:
    twice = [finding(Span(0, 4)), finding(Span(5, 9))]
    issues = report("gitlab", outcome("text text", *twice))
    assert len({issue["fingerprint"] for issue in issues}) == 2
    moved = report("gitlab", outcome("\n\ntext text", finding(Span(2, 6)), finding(Span(7, 11))))
    assert [issue["fingerprint"] for issue in moved] == [issue["fingerprint"] for issue in issues]


def test_reviewdog_counts_bytes_and_gets_a_fix_as_one_range() -> None:
    emoji = "🎉 faux"
    run = outcome(emoji, finding(Span(2, 6), fix=Fix.safe("x", Edit(Span(2, 6), "vrai"))))
    (diagnostic,) = report("rdjson", run)["diagnostics"]
    assert diagnostic["location"]["range"] == {
        "start": {"line": 1, "column": 6},
        "end": {"line": 1, "column": 10},
    }
    (suggestion,) = report("rdjson", a_run())["diagnostics"][1]["suggestions"]
    assert suggestion["text"] == "nom vrai"


@pytest.mark.parametrize("run", [a_run(), outcome({}), *map(hostile_run, HOSTILE)])
def test_junit_is_xml_with_as_many_failures_as_it_says(run: Outcome) -> None:
    root = ElementTree.fromstring(render("junit", run, Style()).encode("utf-8"))
    assert len(root.findall(".//failure")) == int(root.attrib["failures"])
    assert len(root.findall(".//testcase")) == int(root.attrib["tests"]) >= 1


def test_junit_fails_only_what_fails_the_run() -> None:
    root = ElementTree.fromstring(render("junit", a_run(), Style()))
    assert [case.attrib["name"] for case in root.iter("testcase") if case.find("failure") is None] == [
        "some-rule 3:4"
    ]


@pytest.mark.parametrize("run", [a_run(), *map(hostile_run, HOSTILE)])
def test_a_table_has_one_row_a_finding_and_no_formula(run: Outcome) -> None:
    text = render("csv", run, Style())
    assert text.startswith("\ufeffpath,line,column,")
    rows = list(csv.reader(io.StringIO(text[1:])))
    assert len(rows) == len(run.findings) + 1
    assert not any(cell.startswith(("=", "+", "-", "@")) for row in rows for cell in row)


def test_a_summary_quotes_as_code_and_mentions_nobody() -> None:
    run = outcome("text", finding(Span(0, 4), "Unexpected `<b>@me|`, expected #1"), notes=("a *note*",))
    text = render("markdown", run, Style())
    assert "line 1: Unexpected <code>&#60;b&#62;&#64;me&#124;</code>, expected &#35;1" in text
    assert "> a &#42;note&#42;" in text
    assert text.startswith("## contentlint: 1 warning\n")
