"""The same words follow themselves again and again: the model was caught in a loop.

A model that loses its way repeats a phrase until it is stopped. Readers see
nonsense, and the end of the paragraph is missing.

Reported is a phrase of 4 to 200 characters, with a letter in it, that stands at
least four times in a row and makes up 110 characters or more. The fix offers to
keep it once.
"""

from __future__ import annotations

from collections.abc import Iterator

from contentlint.document import Document, Prose
from contentlint.model import Edit, Fix, Problem, Severity, Span
from contentlint.rule import Example, Options, RuleMeta
from contentlint.text.pattern import Pattern

META = RuleMeta(
    id="repeated-phrase",
    summary="The same words again and again, as from a model in a loop.",
    severity=Severity.WARNING,
)
MESSAGE = "Unexpected `{phrase}` {times} times in a row, expected it once"

GOOD = (
    "Non, non, non, et encore non : le vent souffle, souffle, souffle.",
    "Bla bla bla bla, sagte er, und noch einmal bla bla.",
    "哈哈哈哈哈哈，他一边笑一边走。",
)
BAD = (
    Example(
        bad="On peut régler" + " la taille de la fenêtre," * 6 + " la taille",
        message="Unexpected `la taille de la fenêtre,` 6 times in a row, expected it once",
        fixed="On peut régler la taille de la fenêtre, la taille",
        unsafe=True,
    ),
    Example(
        bad="Das Element" + " wird gesetzt und" * 8 + " bleibt.",
        message="Unexpected `wird gesetzt und` 8 times in a row, expected it once",
        fixed="Das Element wird gesetzt und bleibt.",
        unsafe=True,
    ),
    Example(
        bad="请在设置中打开这个选项，" * 12 + "保存。",
        message="Unexpected `请在设置中打开这个选项，` 12 times in a row, expected it once",
        fixed="请在设置中打开这个选项，保存。",
        unsafe=True,
    ),
)

_LEAST_TIMES = 4
_LEAST_CHARS = 110
_LEAST_PERIOD, _MOST_PERIOD = 4, 200
# Where loops are looked for: at every so many characters a few are compared with those that follow.
_STEP = 72
_PROBE = 8
_LETTERS = Pattern(r"[^\W\d_]{2}")


def check(page: Document, _: Options) -> Iterator[Problem]:
    for prose in [each for each in page.prose if len(each.text) >= _LEAST_CHARS]:
        text, seen = prose.text, 0
        for at in range(0, len(text) - 2 * _PROBE, _STEP):
            if at < seen:  # inside of what repeats and is no phrase: looked at once, however long it is
                continue
            again = text.find(text[at : at + _PROBE], at + 1, at + _MOST_PERIOD + _PROBE)
            if again >= at + _LEAST_PERIOD and text.startswith(text[at : at + 2 * _PROBE], again):
                loop, seen = _loop(text, at, again - at)
                if loop:
                    yield _problem(prose, loop, again - at)
                    break


def _loop(text: str, at: int, period: int) -> tuple[Span | None, int]:
    """All around `at` that repeats after `period` characters if it is a loop, and where to go on."""
    start = at
    while start > 0 and text[start - 1] == text[start - 1 + period]:
        start -= 1
    end = at + period
    while end < len(text) and text[end] == text[end - period]:
        end += 1
    start = _word_start(text, start, period)
    times = (end - start) // period
    is_loop = times >= _LEAST_TIMES and times * period >= _LEAST_CHARS
    phrase = text[start : start + period]
    varied = len(set(phrase.lower())) > 3 and _LETTERS.search(phrase)
    return (Span(start, start + times * period) if is_loop and varied else None), end - _LEAST_CHARS


def _word_start(text: str, start: int, period: int) -> int:
    """The first begin of a word at `start` or within one period of it, else `start`."""
    for place in range(start, start + period):
        if text[place].isalnum() and (not place or not text[place - 1].isalnum()):
            return place
    return start


def _problem(prose: Prose, loop: Span, period: int) -> Problem:
    span = prose.span_of(*loop)
    phrase = prose.text[loop.start : loop.start + period]
    data: dict[str, str | int] = {
        "phrase": phrase.strip().replace("\n", " ").replace("\ufffc", "…"),
        "times": _length(loop) // period,
    }
    if span.end - span.start != _length(loop):  # Markup stands inside: no exact cut.
        return Problem(span, MESSAGE, data)
    rest = Span(span.start + period, span.end)
    return Problem(span, MESSAGE, data, Fix.unsafe("Keep it once", Edit(rest, "")))


def _length(span: Span) -> int:
    return span.end - span.start
