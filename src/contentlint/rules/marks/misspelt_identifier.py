"""A name in code differs by one letter from a name that the page uses again and again.

Models and fingers change a letter of a long name, `dependcy_overrides` for
`dependency_overrides`. Whoever copies it gets an error.

Reported is inline code that stands once on the page, eight letters or longer,
beside a name that stands there at least three times and from which it differs
by one letter in the middle: left out (of a long name two), doubled, swapped or
mistaken. Plurals and endings of files are other names. The fix writes the usual name; it is offered.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from contentlint.document import Document
from contentlint.model import Confidence, Edit, Fix, Phrase, Problem, Severity, Span
from contentlint.rule import Example, Options, RuleMeta
from contentlint.text.pattern import Pattern

META = RuleMeta(
    id="misspelt-identifier",
    summary="Name in code that differs by a letter from one the page uses often.",
    severity=Severity.WARNING,
    confidence=Confidence.MEDIUM,
)
MESSAGE = "Unexpected name `{written}`, expected `{usual}`, as {times} times on the page"

GOOD = (
    "`dependency` `dependency` `dependency` et `dependencies`.",
    "`Uint16Array` `Uint16Array` `Uint16Array` und `Uint18Array`.",
    "`xMidYMax` `xMidYMax` `xMidYMax` 和 `xMinYMax`。",
)
BAD = (
    Example(
        bad="`dependency_overrides`, `dependency_overrides`, `dependency_overrides`, `dependcy_overrides`.",
        message="Unexpected name `dependcy_overrides`, expected `dependency_overrides`, "
        "as 3 times on the page",
        fixed="`dependency_overrides`, `dependency_overrides`, `dependency_overrides`, "
        "`dependency_overrides`.",
        unsafe=True,
    ),
    Example(
        bad="`getServerSideProps` und `getServerSideProps`, `getServerSideProps` oder `getSeverSideProps`.",
        message="Unexpected name `getSeverSideProps`, expected `getServerSideProps`, as 3 times on the page",
        fixed="`getServerSideProps` und `getServerSideProps`, `getServerSideProps` oder "
        "`getServerSideProps`.",
        unsafe=True,
    ),
    Example(
        bad="使用 `responseModel`、`responseModel`、`responseModel` 和 `repsonseModel`。",
        message="Unexpected name `repsonseModel`, expected `responseModel`, as 3 times on the page",
        fixed="使用 `responseModel`、`responseModel`、`responseModel` 和 `responseModel`。",
        unsafe=True,
    ),
)

_CODE = Pattern(r"`([A-Za-z_][\w.]{7,40}+)`", re.ASCII)
_OFTEN = 3
_FEWEST_LETTERS = 8
_LONG = 12


def check(page: Document, _: Options) -> Iterator[Problem]:
    names = _CODE.findall(page.text, page.body_start)
    if len(names) - len(set(names)) < _OFTEN - 1:
        return
    counts = Counter(names)
    often = [name for name, count in counts.items() if count >= _OFTEN]
    if not often:
        return
    for name, count in counts.items():
        if count == 1:
            usual = [one for one in often if _is_slip(name, one)]
            if len(usual) == 1 and page.text.count(name) == 1:
                yield _problem(page, name, usual[0], counts[usual[0]])


def _problem(page: Document, name: str, usual: str, times: int) -> Problem:
    start = page.text.index(f"`{name}`", page.body_start) + 1
    span = Span(start, start + len(name))
    data: dict[str, str | int] = {"written": name, "usual": usual, "times": times}
    return Problem(span, MESSAGE, data, Fix.unsafe(Phrase("Write {text}", text=usual), Edit(span, usual)))


def _is_slip(name: str, usual: str) -> bool:
    """Whether one letter in the middle was left out, put in, mistaken, or swapped with its neighbour."""
    if abs(len(name) - len(usual)) > 2 or name[0] != usual[0] or name[-1] != usual[-1]:
        return False
    if name.lower() == usual.lower() or len(usual) < _FEWEST_LETTERS:
        return False
    start = next((i for i, (a, b) in enumerate(zip(name, usual, strict=False)) if a != b), 0)
    one, other = name[start:], usual[start:]
    while one and other and one[-1] == other[-1]:
        one, other = one[:-1], other[:-1]
    changed = one + other
    # A plural and the ending of a file's name make another name.
    if not (changed.isalpha() and changed.islower()) or changed == "s" or start > usual.rfind(".") > 0:
        return False
    most_lost = 2 if len(usual) >= _LONG else 1
    if len(one) == 2 and one == other[::-1]:
        return True
    # Beside a capital or sign a part of the name ends, which may be another one: `xMinYMax`, `xMidYMax`.
    if not usual[start - 1].islower() or not usual[start + len(other) : start + len(other) + 1].islower():
        return False
    return (len(one) <= 1 and len(other) <= 1) or (not one and len(other) <= most_lost)
