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

from contentlint.document import Document
from contentlint.model import Edit, Fix, Problem, Severity, Span
from contentlint.rule import Example, Options, RuleMeta
from contentlint.rules.marks._written import Written, in_prose

META = RuleMeta(
    id="unbalanced-code",
    summary="Backtick without its partner.",
    severity=Severity.WARNING,
)
MESSAGE = "Unexpected {written} without a partner beside `{beside}`, expected code to open and close"

GOOD = (
    "Appelez `init()` et `` ` ``.",
    "Drei Backticks (```) oder einer (`) beginnen Code, ``so'' oder `so' zitiert TeX.",
    "一个 `代码` 和 \\`x\\`。",
)
BAD = (
    Example(
        bad="Ouvrez `config.js dans le dossier.",
        message="Unexpected ` without a partner beside `config.js`, expected code to open and close",
        fixed="Ouvrez `config.js` dans le dossier.",
        unsafe=True,
    ),
    Example(
        bad="Die Datei config.js` im Ordner.",
        message="Unexpected ` without a partner beside `config.js`, expected code to open and close",
        fixed="Die Datei `config.js` im Ordner.",
        unsafe=True,
    ),
    Example(
        bad="제너레이터(`yield`가 있는 함수`)를 받습니다.",
        message="Unexpected ` without a partner beside `함수`, expected code to open and close",
        fixed="제너레이터(`yield`가 있는 함수)를 받습니다.",
        unsafe=True,
    ),
)

_TICK = re.compile(r"`")
_CODE = r"[\w./@$#<>:-]"
_AFTER = re.compile(rf"{_CODE}*[\w/>]", re.ASCII)
_BEFORE = re.compile(rf"{_CODE}+(?:\(\))?\\?\Z", re.ASCII)
_QUOTE = re.compile(r"`[^`'’]{1,200}['’]")
_LAST_WORD = re.compile(r"[^\s\ufffc]{1,40}\Z")
_WORD = re.compile(r"[^\s\ufffc]{1,40}")
_BESIDE = frozenset(" \t\n()[]\"'“”„»«（）「」,;/")


def check(page: Document, _: Options) -> Iterator[Problem]:
    for written in in_prose(page, "`", _TICK):
        text, at = written.prose.text, written.match.start()
        alone = {text[at - 1 : at] or " ", text[at + 1 : at + 2] or " "} <= _BESIDE
        lone = text.count("`") == 1 and written.prose.kind != "alt"
        if lone and not alone and not _QUOTE.match(text, at):
            problem = _problem(page.text, written)
            if problem:
                yield problem


def _problem(text: str, written: Written) -> Problem | None:
    prose, match, span = written
    before, after = prose.text[: match.start()], prose.text[match.end() :]
    code = _AFTER.match(after)
    if code and before[-1:] in _BESIDE | {""}:
        place = span.end + code.end()
        return _said(span, code.group(), Fix.unsafe("Close the code", Edit(Span(place, place), "`")))
    code = _BEFORE.search(before)
    if code and after[:1] in _BESIDE | {"", ".", ":", "!", "?"}:
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
    return Problem(span, MESSAGE, {"written": "`", "beside": beside}, fix)
