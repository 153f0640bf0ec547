"""Why YAML can not be read, in causes a person knows: a tab, an unquoted colon, an unclosed quote.

A YAML parser reports where it gave up, which is often a line or two after the
slip. Each reader below recognises one slip by the text around that place; the
first that does explains the error.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple, cast

import yaml

from contentlint.document.near_fence import near_fence
from contentlint.document.values import Cause, Fault
from contentlint.model import Span
from contentlint.text.pattern import Pattern

_CONFLICT = Pattern(r"^(?:(?:<{7}|>{7})(?: .*)?|={7})\r?$", re.M)
_KEY_VALUE = Pattern(r"[ \t]*(?:-[ \t]+)*(?P<key>[^\s:#\[\]{}][^:\n]*):[ \t]+(?P<value>\S.*)")
_LIKE_YAML = Pattern(r"[ \t]*(?:[\w\"'-][\w .\"'-]*:(?:\s|$)|-[ \t]|#(?!#*[ \t]))")
_BLANK = Pattern(r"^[ \t]*\r?\n", re.M)
_NO_SPACE = Pattern(r"[ \t]*(?P<key>[^\W\d][\w-]*):(?P<rest>(?!//)[^\s:].*)")
_EQUALS = Pattern(r"[ \t]*(?P<key>[\w-]+)[ \t]*(?P<sign>=)[ \t]*\S")
_WIDE_COLON = Pattern(r"[ \t]*(?P<key>[\w-]+)[ \t]*(?P<sign>[\uff1a\ufe55\ufe13])")
# Spaces that are none to YAML, where one must stand: in the indentation, or after the colon or hyphen.
_NO_SPACES = "[\u00a0\u2000-\u200b\u202f\u2060\u3000\ufeff]+"
_ODD_SPACE = Pattern(rf"(?:[ \t]*|[ \t]*(?:-|[\w-]+:)[ \t]*)(?P<space>{_NO_SPACES})")
_COMMENTS = Pattern(r"(?:[ \t]*(?:#[^\n]*)?\n)*")
_SPACES = {"\u00a0": "no-break space", "\u3000": "wide space", "\u200b": "zero-width space"}
_ONLY_A_QUOTE = Pattern(r"[ \t]*(?:-[ \t]+)*(?:[^\s:\"'][^:\n]*:[ \t]+)?[\"']")


class _Error(NamedTuple):
    """A parser's error: `at` where it gave up, `since` where what it was reading began, both in `text`."""

    text: str
    content: Span
    problem: str
    context: str
    at: int
    since: int

    @property
    def before(self) -> Span:
        """What was read before the parser gave up."""
        return Span(self.content.start, self.at)

    def line(self, offset: int) -> Span:
        """The line around an offset, without its end."""
        start = max(self.text.rfind("\n", self.content.start, offset) + 1, self.content.start)
        end = self.text.find("\n", offset, self.content.end)
        end = self.content.end if end < 0 else end
        return Span(start, start + len(self.text[start:end].rstrip("\r\n")))

    def cut(self, span: Span) -> str:
        """The characters of a span."""
        return self.text[span.start : span.end]


def explain(text: str, content: Span, error: yaml.YAMLError) -> Fault:
    """The fault behind a parser's error in `text[content.start:content.end]`."""
    mark = getattr(error, "problem_mark", None)
    start = getattr(error, "context_mark", None)
    at = min(content.start + (mark.index if mark else 0), max(content.start, content.end - 1))
    since = content.start + start.index if start else at
    problem, context = getattr(error, "problem", None), getattr(error, "context", None)
    seen = _Error(text, content, problem or str(error), context or "", at, since)
    for reader in _READERS:
        fault = reader(seen)
        if fault:
            return fault
    return Fault("syntax", seen.line(at), seen.cut(seen.line(at)).strip())


def explain_text(text: str, content: Span, line: Span) -> Fault:
    """The fault of front matter that is one text instead of keys; `line` is its first line."""
    error = _Error(text, content, "", "", line.start, line.start)
    seen = error.cut(line)
    return _no_space(error, line) or _equals(error, line) or Fault("not-mapping", line, seen)


def _conflict(error: _Error) -> Fault | None:
    found = _CONFLICT.search(error.text, error.content.start, error.content.end)
    return Fault("conflict", Span(*found.span()), found.group().rstrip()) if found else None


def _space(error: _Error) -> Fault | None:
    """Near the place, a space that YAML does not take for one."""
    line = error.line(error.at)
    for one in (error.line(error.since), line, error.line(max(line.start - 1, error.content.start))):
        found = _ODD_SPACE.match(error.text, one.start, one.end)
        if found:
            seen = _SPACES.get(found["space"][0], "unusual space")
            return Fault("space", Span(*found.span("space")), seen)
    return None


def _tab(error: _Error) -> Fault | None:
    line = error.line(error.at)
    written = error.cut(line)
    indent = written[: len(written) - len(written.lstrip())]
    if "\t" not in indent:
        return None
    start = line.start + indent.index("\t")
    return Fault("tab", Span(start, start + indent.count("\t")), "\t")


def _closing_fence(error: _Error) -> Fault | None:
    """A line like a fence above the place; keys in any form end there."""
    span = near_fence(error.text, error.content)
    if not span or span.start > error.line(error.at).start:
        return None
    return Fault("closing-fence", span, error.cut(span).strip())


def _unclosed_fence(error: _Error) -> Fault | None:
    """Keys, an empty line, then something that is no YAML at all: the body has begun."""
    blank = _BLANK.search(error.text, error.content.start, error.line(error.at).start)
    if not blank or blank.start() == error.content.start:
        return None
    body = error.text[blank.end() : error.content.end].lstrip()
    if not body or _LIKE_YAML.match(body):
        return None
    last = error.line(blank.start() - 1)
    return Fault("unclosed-fence", last, error.cut(last).strip())


def _unclosed_quote(error: _Error) -> Fault | None:
    if error.context != "while scanning a quoted scalar":
        return None
    return _quote_fault(error, error.since)


def _quote_fault(error: _Error, opening: int) -> Fault:
    line = error.line(opening)
    return Fault("unclosed-quote", Span(opening, line.end), error.text[opening], _key(error, line))


def _key(error: _Error, line: Span) -> str:
    found = _KEY_VALUE.match(error.text, line.start, line.end)
    return found["key"].strip() if found else ""


def _colon(error: _Error) -> Fault | None:
    if not error.problem.startswith("mapping values are not allowed"):
        return None
    line = error.line(error.at)
    found = _KEY_VALUE.match(error.text, line.start, line.end)
    if found and found.start("value") <= error.at:
        return Fault("colon", Span(error.at, error.at + 1), found["value"].rstrip(), found["key"].strip())
    above = error.line(max(line.start - 1, error.content.start))
    return _no_space(error, above) or _word_alone(error, above, line) or _at_line(error, "indent")


def _word_alone(error: _Error, above: Span, line: Span) -> Fault | None:
    """The line above, as far left as `line`, is not `key: value`; the parser took both for one."""
    written = error.cut(above)
    if above == line or ":" in written or not written or written[0] in " \t#-":
        return None
    if error.cut(line)[0] in " \t":
        return None
    return _equals(error, above) or Fault("no-colon", above, written.strip())


def _equals(error: _Error, line: Span) -> Fault | None:
    """`key = value`, or a wide colon as Chinese and Japanese keyboards write it."""
    for pattern, cause in ((_EQUALS, "equals"), (_WIDE_COLON, "wide-colon")):
        found = pattern.match(error.text, line.start, line.end)
        if found:
            return Fault(cast("Cause", cause), Span(*found.span("sign")), found["sign"], found["key"])
    return None


def _at_line(error: _Error, cause: Cause) -> Fault:
    line = error.line(error.at)
    written = error.cut(line)
    start = line.start + len(written) - len(written.lstrip())
    return Fault(cause, Span(start, line.end), written.strip())


def _expected_key(error: _Error) -> Fault | None:
    if error.problem not in ("did not find expected key", "did not find expected '-' indicator"):
        return None
    line = error.line(error.at)
    before = error.text[line.start : error.at].rstrip()
    if not before:
        return _at_line(error, "indent")
    pair = _KEY_VALUE.match(error.text, line.start, line.end)
    if pair and pair["value"][0] in "*&":
        sign = pair.start("value")
        return Fault("character", Span(sign, sign + 1), pair["value"][0], pair["key"].strip())
    if before[-1] in "]}":
        return Fault(
            "after-bracket", Span(error.at, line.end), error.text[error.at : line.end], _key(error, line)
        )
    if before[-1] not in "\"'":
        return None
    if _ONLY_A_QUOTE.fullmatch(before):
        opening = _opening_before(error, before[-1], line.start)
        if opening is not None:
            return _quote_fault(error, opening)
    return Fault("quote-end", Span(error.at, line.end), error.text[error.at : line.end], _key(error, line))


def _opening_before(error: _Error, quote: str, end: int) -> int | None:
    """Place of the last quote before `end` that opens a value."""
    opens = re.compile(rf":[ \t]+(?P<quote>{quote})|^[ \t]*-[ \t]+(?P<item>{quote})", re.M)
    found = list(opens.finditer(error.text, error.content.start, end))
    return found[-1].end() - 1 if found else None


def _expected_colon(error: _Error) -> Fault | None:
    if error.problem != "could not find expected ':'":
        return None
    line = error.line(error.since)
    fault = _no_space(error, line) or _equals(error, line)
    if fault:
        return fault
    written = error.cut(line)
    if ": " in written or written.endswith(":"):
        return None
    return Fault("no-colon", Span(error.since, line.end), written.strip())


def _no_space(error: _Error, line: Span) -> Fault | None:
    found = _NO_SPACE.match(error.text, line.start, line.end)
    if not found:
        return None
    colon = found.end("key")
    return Fault("no-space", Span(colon, colon + 1), found.group().strip(), found["key"])


def _character(error: _Error) -> Fault | None:
    starts = {
        "found character that cannot start any token": error.at,
        "found undefined alias": error.at,
        "did not find expected alphabetic or numeric character": error.since,
        "did not find expected comment or line break": error.since,
    }
    place = starts.get(error.problem)
    if place is None:
        return None
    if error.text[place - 1 : place + 1] == "{%":
        return Fault("template", Span(place - 1, place + 1), "{%", _key(error, error.line(place)))
    return Fault("character", Span(place, place + 1), error.text[place], _key(error, error.line(place)))


def _bracket(error: _Error) -> Fault | None:
    if "flow" not in error.context:
        return None
    since = error.since
    if error.text[since] not in "[{":  # nothing follows the bracket, and the parser names what is below
        since = max(error.content.start, error.content.start + len(error.cut(error.before).rstrip()) - 1)
    line = error.line(since)
    goes_on = error.at <= line.end and error.cut(Span(error.at, line.end)).strip()
    if not goes_on and error.text[since] in "[{":
        return Fault("unclosed-bracket", Span(since, since + 1), error.text[since], _key(error, line))
    return Fault("bracket", Span(error.at, error.at + 1), error.cut(Span(error.at, error.at + 1)))


def _first_line(error: _Error) -> Fault | None:
    """The first line that is no comment, where the parser took it for a text of its own."""
    begin = _COMMENTS.match(error.text, error.content.start, error.content.end)
    line = error.line(begin.end() if begin else error.content.start)
    written = error.cut(line)
    fault = _no_space(error, line) or _equals(error, line)
    if fault or not written.startswith(" "):
        return fault
    start = line.end - len(written.lstrip())
    return Fault("indent", Span(start, line.end), written.strip())


def _other(error: _Error) -> Fault | None:
    if "escape" in error.problem and error.context == "while parsing a quoted scalar":
        start = error.text.rfind("\\", error.content.start, error.at + 1)
        return Fault("escape", Span(start, start + 2), error.text[start : start + 2])
    if error.context in ("while parsing a tag", "while scanning a tag"):
        line = error.line(error.since)
        sign = Span(error.since, line.end)
        return Fault("tag", sign, error.cut(sign), _key(error, line))
    if error.problem.startswith("block sequence entries"):
        return Fault("dash", Span(error.at, error.at + 1), "-", _key(error, error.line(error.at)))
    if error.problem == "did not find expected hexdecimal number":
        start = error.text.rfind("\\", error.content.start, error.at + 1)
        return Fault("escape", Span(start, start + 2), error.text[start : start + 2])
    if error.problem == "did not find expected <document start>":
        fault = _first_line(error)
        if fault:
            return fault
    if error.problem in ("but found another document", "did not find expected <document start>"):
        return _at_line(error, "document" if "another" in error.problem else "indent")
    return None


_READERS: tuple[Callable[[_Error], Fault | None], ...] = (
    _conflict,
    _tab,
    _space,
    _closing_fence,
    _unclosed_fence,
    _unclosed_quote,
    _colon,
    _expected_key,
    _expected_colon,
    _character,
    _bracket,
    _other,
)
