"""Read a literate spec: a Markdown page whose fences are pages, with carets under what is expected.

    ## A name for the case

    A sentence that explains it.

    ````markdown path=fr/page.md
    Il est rare d' [externaliser](/x).
                  ^ link-elision-gap
    ````

    ````fixed
    Il est rare d'[externaliser](/x).
    ````

A caret line names the rule expected over the characters it underlines; it is
taken out before the page is checked. `fixed` is the page after safe fixes,
`fixed-unsafe` after unsafe ones too. `files=a.md,b/c.png` adds empty files, a
fence ````file path=en/page.md one with text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

# Headings of pages, inside fences, begin no case.
_CASE = re.compile(
    r"^## (?P<name>.+?)\n(?P<body>(?:^````\w.*?^````$\n?|(?!^## ).)*)", re.MULTILINE | re.DOTALL
)
_FENCE = re.compile(r"^````(?P<kind>[\w-]+)(?P<notes>[^\n]*)\n(?P<text>.*?)^````$", re.MULTILINE | re.DOTALL)
_CARETS = re.compile(r"^(?P<gap> *)(?P<carets>\^+) (?P<rule>[a-z-]+)$")


class Expected(NamedTuple):
    """A finding that must be there: line and column 1-based, length in characters on that line."""

    line: int
    column: int
    length: int
    rule: str


class Case(NamedTuple):
    """One case of a spec."""

    name: str
    path: str
    text: str
    expected: tuple[Expected, ...]
    fixed: str | None
    fixed_unsafe: str | None
    files: tuple[tuple[str, str], ...]


def read_spec(file: Path) -> Iterator[Case]:
    """All cases of a spec file, in order. Raises AssertionError for a case without a page."""
    for case in _CASE.finditer(file.read_text(encoding="utf-8")):
        fences = {fence["kind"]: fence for fence in _FENCE.finditer(case["body"])}
        page = fences.get("markdown")
        assert page, f"{file.name}: `{case['name']}` has no ````markdown fence"
        notes = dict(note.partition("=")[::2] for note in page["notes"].split())
        text, expected = _take_carets(page["text"])
        yield Case(
            case["name"],
            notes.get("path", "page.md"),
            text,
            expected,
            fences["fixed"]["text"] if "fixed" in fences else None,
            fences["fixed-unsafe"]["text"] if "fixed-unsafe" in fences else None,
            (*_files(case["body"]), *((name, "") for name in notes.get("files", "").split(",") if name)),
        )


def _files(body: str) -> Iterator[tuple[str, str]]:
    for fence in _FENCE.finditer(body):
        if fence["kind"] == "file":
            yield fence["notes"].strip().removeprefix("path="), fence["text"]


def _take_carets(text: str) -> tuple[str, tuple[Expected, ...]]:
    lines: list[str] = []
    expected = []
    for line in text.splitlines(keepends=True):
        carets = _CARETS.match(line.rstrip("\n"))
        if carets:
            expected.append(
                Expected(len(lines), len(carets["gap"]) + 1, len(carets["carets"]), carets["rule"])
            )
        else:
            lines.append(line)
    return "".join(lines), tuple(sorted(expected))
