"""A backtick has no partner, and readers see it instead of code.

Machine translation loses or doubles the marks of code, as in `` Datei `config.js
im Ordner ``. What should be code is then read as text, and what follows may be
taken for code.

Where the backtick touches something that looks like code, the fix offers to
close or open it there; where it touches a plain word, to take it away.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from contentlint.document import Document, Prose
from contentlint.model import Edit, Fix, Problem, Severity, Span
from contentlint.rule import Example, Options, RuleMeta
from contentlint.text.pattern import Pattern

META = RuleMeta(
    id="unbalanced-code",
    summary="Backtick without its partner.",
    severity=Severity.WARNING,
)
MESSAGE = "Unexpected backtick without a partner beside `{beside}`, expected code to open and close"

GOOD = (
    "Appelez `init()` et `` ` ``.",
    "Drei Backticks (```) oder einer (`) beginnen Code, ``so'' oder `so' zitiert TeX.",
    "一个 `代码` 和 \\`x\\`。",
)
BAD = (
    Example(
        bad="Ouvrez `config.js dans le dossier.",
        message="Unexpected backtick without a partner beside `config.js`, expected code to open and close",
        fixed="Ouvrez `config.js` dans le dossier.",
        unsafe=True,
    ),
    Example(
        bad="Die Datei config.js` im Ordner.",
        message="Unexpected backtick without a partner beside `config.js`, expected code to open and close",
        fixed="Die Datei `config.js` im Ordner.",
        unsafe=True,
    ),
    Example(
        bad="제너레이터(`yield`가 있는 함수`)를 받습니다.",
        message="Unexpected backtick without a partner beside `함수`, expected code to open and close",
        fixed="제너레이터(`yield`가 있는 함수)를 받습니다.",
        unsafe=True,
    ),
)

_CODE = r"[\w./@$#<>:-]"
_AFTER = Pattern(rf"{_CODE}*[\w/>]", re.ASCII)
_BEFORE = Pattern(rf"{_CODE}+(?:\(\))?\\?\Z", re.ASCII)
_QUOTE = Pattern(r"`[^`'’]{1,200}['’]")
_LAST_WORD = Pattern(r"[^\s\ufffc]{1,40}\Z")
_WORD = Pattern(r"[^\s\ufffc]{1,40}")
_NAME = Pattern(r"[._/()]\w|\(\)")
_ENDS = frozenset(("", ".", ":", "!", "?"))
_BESIDE = frozenset(" \t\n()[]\"'“”„»«（）「」,;/")


def check(page: Document, _: Options) -> Iterator[Problem]:
    if "`" not in page.reading.text:
        return
    for prose in [each for each in page.prose if "`" in each.text]:
        if prose.text.count("`") == 1 and prose.kind != "alt" and not _is_cut(page.text, prose):
            problem = _lone(page.text, prose)
            if problem:
                yield problem


def _is_cut(text: str, prose: Prose) -> bool:
    """Does code with a `|` in it begin or end in another cell? Some programs keep it whole."""
    start, end = prose.span
    line = text[text.rfind("\n", 0, start) + 1 : (text + "\n").index("\n", end)]
    return prose.kind == "cell" and line.count("`") % 2 == 0


def _lone(text: str, prose: Prose) -> Problem | None:
    at = prose.text.index("`")
    span = prose.span_of(at, at + 1)
    sides = {prose.text[at - 1 : at] or " ", prose.text[at + 1 : at + 2] or " "}
    if text[span.start : span.end] != "`" or sides <= _BESIDE or _QUOTE.match(prose.text, at):
        return None
    if text[span.start - 1 : span.start] == "\\":
        return _escaped(text, prose, span, at)
    return _problem(text, prose, span, at)


def _escaped(text: str, prose: Prose, span: Span, at: int) -> Problem | None:
    """A backtick that was escaped by mistake: it touches the end of what can only be code."""
    code = _BEFORE.search(prose.text[:at])
    if not code or not _NAME.search(code.group()) or prose.text[at + 1 : at + 2] not in _BESIDE | _ENDS:
        return None
    place = span.start - 1 - len(code.group())
    if text[place : span.start - 1] != code.group():
        return None
    opened = Edit(Span(place, place), "`")
    fix = Fix.unsafe("Open the code", opened, Edit(Span(span.start - 1, span.start), ""))
    return Problem(span, MESSAGE, {"beside": code.group()}, fix)


def _problem(text: str, prose: Prose, span: Span, at: int) -> Problem | None:
    before, after = prose.text[:at], prose.text[at + 1 :]
    code = _AFTER.match(after)
    if code and before[-1:] in _BESIDE | {""}:
        place = span.end + code.end()
        return _said(span, code.group(), Fix.unsafe("Close the code", Edit(Span(place, place), "`")))
    code = _BEFORE.search(before)
    if code and after[:1] in _BESIDE | _ENDS:
        place = span.start - len(code.group())
        fix = Fix.unsafe("Open the code", Edit(Span(place, place), "`"))
        # Beside another backtick the borders of code have moved, and this one is not where it went wrong.
        is_plain = text[place : span.start] == code.group() and text[place - 1 : place] != "`"
        return _said(span, code.group(), fix if is_plain else None)
    word = _LAST_WORD.search(before) or _WORD.match(after)
    if word is None:
        return None
    return _said(span, word.group(), Fix.unsafe("Take the backtick away", Edit(span, "")))


def _said(span: Span, beside: str, fix: Fix | None) -> Problem:
    return Problem(span, MESSAGE, {"beside": beside}, fix)
