"""A code block lost the language that its source names after the fence, or names another.

Without it the code is shown without colours, and programs that test or
highlight code leave it out. Marked lines count too where the block has as many
lines as in the source, and all else where most other translations keep it.

The fix writes what stands after the fence in the source. It is safe: it is
never shown.
"""

from __future__ import annotations

from collections.abc import Iterator
from operator import attrgetter

from contentlint.model import Edit, Fix, Phrase, Problem, Severity, Span
from contentlint.rule import Accepted, Example, Options, RuleMeta
from contentlint.rules.translation._code import code_pairs, displaced, page_code
from contentlint.rules.translation._shared import beside, files, short
from contentlint.text.pattern import Pattern
from contentlint.twin import Both, Pair, Unit
from contentlint.twin.code import frame, is_alike, language
from contentlint.twin.tokens import macro

META = RuleMeta(
    id="fence-language-differs",
    summary="Code block that lost its language, or names another one.",
    severity=Severity.WARNING,
    scope="pair",
)
MESSAGE = "Unexpected `{seen}` after the fence, expected `{expected}` as in the source"
LOST = "Unexpected code block without a language, expected `{expected}` as in the source"

_SOURCE = "# Run\n\n```js\nsend(user);\n```\n"
_GOOD = "# Lancer\n\n```js\nsend(user);\n```\n"
GOOD = (
    Accepted(_GOOD, "fr/page.md", None, files(_SOURCE)),
    Accepted(_GOOD.replace("```js", "```javascript"), "fr/page.md", None, files(_SOURCE)),
)
BAD = (
    Example(
        bad=_GOOD.replace("```js", "```"),
        message="Unexpected code block without a language, expected `js` as in the source",
        fixed=_GOOD,
        path="fr/page.md",
        files=files(_SOURCE),
    ),
    Example(
        bad=_GOOD.replace("```js", "```javascrit"),
        message="Unexpected `javascrit` after the fence, expected `js` as in the source",
        fixed=_GOOD,
        path="fr/page.md",
        files=files(_SOURCE),
        unsafe=True,
    ),
)

_QUOTED = Pattern(r"\"[^\"]*\"|'[^']*'|/(?:[^/\\]|\\.|</)*/")
# Lines that are marked: `{1,3-5}`, `ins={2}`, `hl_lines="4 7"`.
_MARKED = Pattern(r"\{[\d\s,:-]+\}|(?<=lines=)[\"'][\d\s,:-]+[\"']")
_OPENING = Pattern(r"(?:`{3,}|~{3,})(?P<info>[^\r\n]*)")


def check(pair: Pair, _: Options) -> Iterator[Problem]:
    elsewhere = displaced(pair)
    for both in code_pairs(pair):
        one, other = both.source.info, both.page.info
        if one == other or not one or id(both.page) in elsewhere or not _is_same_code(both):
            continue
        is_marked, is_other = _is_marked_anew(both), _settings(both.source) != _settings(both.page)
        agreed = pair.agreed(both.source, attrgetter("info") if is_marked else _settings)
        is_told = agreed or (agreed is None and (is_marked or not is_alike(one, other)))
        if is_told and (is_marked or is_other):
            data = {"seen": short(other), "expected": short(one)}
            yield Problem(
                _place(both), MESSAGE if other else LOST, data, _fix(both, agreed), beside(pair, both.source)
            )


def _settings(code: Unit) -> str:
    """What stands after the fence without texts for readers and what it marks of the code."""
    return " ".join(_QUOTED.sub("", _MARKED.sub("", macro(code.info))).split())


def _is_marked_anew(both: Both) -> bool:
    """Whether other lines of the same number of lines are marked."""
    marks = ["".join("".join(_MARKED.findall(unit.info)).split()) for unit in (both.source, both.page)]
    return all(marks) and marks[0] != marks[1] and both.source.text.count("\n") == both.page.text.count("\n")


def _is_same_code(both: Both) -> bool:
    """Whether at least half of the lines of two blocks are the same, so that they are a pair."""
    name = language(both.source.info)
    one, other = set(both.source.frame), {frame(line, name) for line in page_code(both)}
    return len(one & other) * 2 >= max(len(one), len(other))


def _place(both: Both) -> Span:
    end = both.page.text.find("\n")
    return Span(both.page.span.start, both.page.span.start + (end if end > 0 else 3))


def _fix(both: Both, agreed: bool | None) -> Fix | None:
    one, other = _OPENING.match(both.source.text), _OPENING.match(both.page.text)
    if not one or not other:
        return None
    start = both.page.span.start
    edit = Edit(Span(start + other.start("info"), start + other.end("info")), one["info"])
    make = Fix.safe if agreed or not both.page.info else Fix.unsafe
    return make(Phrase("Write `{text}`", text=short(one["info"])), edit)
