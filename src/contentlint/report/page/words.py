"""The words of the HTML report: name -> English text."""

from __future__ import annotations

import json
from collections.abc import Mapping

from contentlint.messages import languages, translate

WORDS: Mapping[str, str] = {
    # What stands on the button that changes to this language.
    "language": "In English",
    "skip": "Skip to the findings",
    "overview": "Overview",
    "findings": "Findings",
    "by-rule": "Findings by rule",
    "by-folder": "Findings by folder",
    "by-language": "Findings by language",
    "heat": "Pages with most findings, by category",
    "numbers": "As a table",
    "search": "Search",
    "severity": "Severity",
    "rule": "Rule",
    "fix": "Fix",
    "page": "Page",
    "pages": "pages",
    "one-pages": "page",
    "all": "All",
    "error": "errors",
    "warning": "warnings",
    "info": "remarks",
    "one-error": "error",
    "one-warning": "warning",
    "one-info": "remark",
    "safe": "safe: written by contentlint fix",
    "unsafe": "needs review",
    "display": "only shown",
    "none": "no fix",
    "line": "line {line}, column {column}",
    "why": "Why this matters",
    "before": "Before",
    "after": "After",
    "more-edits": "Further places on this page: {number}",
    "link": "Link to this finding",
    "shown": "{shown} of {all} findings",
    "listed": "{all} findings as a list: up to {most}, chosen with the filters, are printed with their text.",
    "printed": "The first {shown} of {all} findings are printed: choose fewer with the filters.",
    "nothing": "Nothing was found.",
    "no-match": "No finding matches these filters.",
    "more": "Show more",
    "keys": "Keys: j and k next and previous finding, / search",
    "trend": "How it went",
    "now": "now",
    "since": "Since {name}: {new} new, {gone} gone.",
    "whole": "{path}: all places in the text",
    "gap": "lines without findings",
}


def as_json() -> str:
    """The words in every language there is, as the script of the page reads them."""
    told = {
        language: {name: translate(text, language) for name, text in WORDS.items()}
        for language in languages()
    }
    return json.dumps(told, separators=(",", ":")).replace("<", "\\u003c")
