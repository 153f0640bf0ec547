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
fence ````file path=en/page.md one with text; those in `pack/` are the page's pack.
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
    """All cases of a spec file, in order; each page of a section is a case, with the fences behind it.

    Raises AssertionError for a section without a page.
    """
    for section in _CASE.finditer(file.read_text(encoding="utf-8")):
        fences = list(_FENCE.finditer(section["body"]))
        pages = [number for number, fence in enumerate(fences) if fence["kind"] == "markdown"]
        assert pages, f"{file.name}: `{section['name']}` has no ````markdown fence"
        for number, (start, end) in enumerate(zip(pages, [*pages[1:], len(fences)], strict=True), 1):
            name = section["name"] if number == 1 else f"{section['name']}, page {number}"
            yield _case(name, section["body"], fences[start:end])


def _case(name: str, body: str, fences: list[re.Match[str]]) -> Case:
    """The case of a page, which is the first of `fences`; `body` is the section with its files."""
    kinds = {fence["kind"]: fence["text"] for fence in fences}
    notes = dict(note.partition("=")[::2] for note in fences[0]["notes"].split())
    text, expected = _take_carets(kinds["markdown"])
    files = (*_files(body), *((name, "") for name in notes.get("files", "").split(",") if name))
    fixed, fixed_unsafe = kinds.get("fixed"), kinds.get("fixed-unsafe")
    return Case(name, notes.get("path", "page.md"), text, expected, fixed, fixed_unsafe, files)


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
