"""The JSON report: valid for any content, exactly of the published shape."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from contentlint.model import Confidence, Edit, Finding, Fix, Related, Severity, Span
from contentlint.report import Outcome, Style
from contentlint.report.formats import render
from contentlint.report.json_model import Report, schema_text
from tests.report.runs import HOSTILE, finding, hostile_run, outcome

SCHEMA = Path(__file__).parents[2] / "docs/schemas/report.schema.json"
VALIDATOR = Draft202012Validator(json.loads(schema_text()))


def parsed(run: Outcome) -> Any:
    return json.loads(render("json", run, Style()))


def test_the_published_schema_is_current() -> None:
    refresh = (
        "python -c 'from contentlint.report.json_model import schema_text; print(schema_text(), end=\"\")'"
    )
    assert SCHEMA.read_text(encoding="utf-8") == schema_text(), f"write it anew with: {refresh}"


def test_a_finding_as_the_interface_promises_it() -> None:
    pages = {"fr/a.md": "un\r\ndeux 👍 trois", "en/a.md": "one"}
    fix = Fix.unsafe("Write it out", Edit(Span(11, 16), "3"))
    related = (Related("the source", Span(0, 3), "en/a.md"), Related("above", Span(0, 2)))
    found = finding(Span(11, 16), "Unexpected `trois`", path="fr/a.md", fix=fix, related=related)
    start, end = {"line": 2, "column": 8, "offset": 11}, {"line": 2, "column": 13, "offset": 16}
    top = {"line": 1, "column": 1, "offset": 0}
    assert parsed(outcome(pages, found, notes=("one page was skipped",))) == {
        "version": "1.2.3",
        "findings": [
            {
                "rule": "some-rule",
                "category": "typography",
                "severity": "warning",
                "confidence": "high",
                "path": "fr/a.md",
                "message": "Unexpected `trois`",
                "start": start,
                "end": end,
                "fix": {
                    "title": "Write it out",
                    "applicability": "unsafe",
                    "edits": [{"start": start, "end": end, "text": "3"}],
                },
                "related": [
                    {
                        "message": "the source",
                        "path": "en/a.md",
                        "start": top,
                        "end": {"line": 1, "column": 4, "offset": 3},
                    },
                    {
                        "message": "above",
                        "path": "fr/a.md",
                        "start": top,
                        "end": {"line": 1, "column": 3, "offset": 2},
                    },
                ],
                "fingerprint": "f00d",
            }
        ],
        "summary": {
            "pages": 2,
            "findings": 1,
            "severities": {"error": 0, "warning": 1, "info": 0},
            "fixable": {"safe": 0, "unsafe": 1, "display": 0},
            "rules": [
                {
                    "rule": "some-rule",
                    "category": "typography",
                    "findings": 1,
                    "safe": 0,
                    "unsafe": 1,
                    "display": 0,
                }
            ],
            "notes": ["one page was skipped"],
        },
    }


def test_a_clean_run() -> None:
    report = parsed(outcome("text"))
    assert report["findings"] == []
    VALIDATOR.validate(report)


def test_the_model_has_exactly_the_fields_that_are_written() -> None:
    report = parsed(hostile_run("text"))
    assert Report.model_validate(report).model_dump(mode="json", exclude_unset=True) == report


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_comes_back_as_it_was(text: str) -> None:
    report = parsed(hostile_run(text))
    VALIDATOR.validate(report)
    assert {found["path"] for found in report["findings"]} == {text}
    assert {found["message"] for found in report["findings"]} == {text}


def test_the_text_is_printable_ascii() -> None:
    for name in ("json", "jsonl"):
        written = render(name, hostile_run("".join(HOSTILE)), Style())
        assert written.isascii()
        assert written.replace("\n", "").isprintable()


def test_one_line_for_each_finding() -> None:
    run = outcome("text", finding(Span(0, 1)), finding(Span(1, 2)))
    lines = render("jsonl", run, Style()).splitlines()
    assert [json.loads(line) for line in lines] == parsed(run)["findings"]
    assert render("jsonl", outcome("text"), Style()) == ""


ANY = st.text(st.characters(), max_size=20)
SPANS = st.tuples(st.integers(0, 20), st.integers(0, 20)).map(lambda ends: Span(*sorted(ends)))
FIXES = st.builds(
    lambda title, text, span, safe: (Fix.safe if safe else Fix.unsafe)(title, Edit(span, text)),
    ANY,
    ANY,
    SPANS,
    st.booleans(),
)
FINDINGS = st.builds(
    Finding,
    path=st.sampled_from(["a.md", "b.md"]),
    rule=ANY,
    category=ANY,
    severity=st.sampled_from(Severity),
    confidence=st.sampled_from(Confidence),
    message=ANY,
    span=SPANS,
    fix=st.none() | FIXES,
    related=st.lists(st.builds(Related, ANY, SPANS, st.none() | st.just("b.md")), max_size=2).map(tuple),
    fingerprint=ANY,
)


@given(st.lists(FINDINGS, max_size=4), ANY, ANY)
def test_every_report_follows_the_schema(findings: list[Finding], one: str, other: str) -> None:
    report = parsed(outcome({"a.md": one, "b.md": other}, *findings))
    VALIDATOR.validate(report)
    assert report["summary"]["findings"] == len(report["findings"]) == len(findings)
