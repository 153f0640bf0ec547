"""Find the fences around front matter with python-frontmatter's handlers.

The handlers get stricter boundaries than their own: exactly three signs, YAML
closed by `---` or `...` (Jekyll, Pandoc), and the opening one only at the very
start. Their `load` and `dumps` are not used: they lose duplicate keys, places,
comments and quotes. Imported only when a page begins like front matter. The library
itself, which imports readers of three languages, waits for TOML and JSON: YAML between
`---`, which nearly all pages have, is split at the boundary as its handler would.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from contentlint.model import Span
from contentlint.text.pattern import Pattern

if TYPE_CHECKING:
    from frontmatter.default_handlers import BaseHandler

# No person writes more front matter than this; the search for its end stops here.
MAX_CHARS = 600_000

_EOL = r"[ \t]*(?:\r?\n|\Z)"
_YAML = Pattern(rf"\A---[ \t]*\r?\n|(?!\A)^(?:---|\.\.\.){_EOL}", re.M)
_TOML = rf"\A\+\+\+[ \t]*\r?\n|(?!\A)^\+\+\+{_EOL}"
_JSON = rf"\A\{{[ \t]*\r?\n(?=\s*[\"}}])|(?!\A)^\}}{_EOL}"
# Begin whatever the others may be.
_OTHERS = ("+", "{")
# After `---` and an empty line only keys make front matter: otherwise it is a thematic break.
_BEGINS = Pattern(r"[ \t]*(?!\s)|\s*(?:#.*\r?\n)*[\"']?[A-Za-z_][\w .-]*[\"']?[ \t]*:(?:\s|\Z)|\s*\Z")
_FIRST_KEYS = {
    "yaml": Pattern(r"(?:[a-z_][\w-]*:[ \t]|[A-Za-z_][\w-]*:(?:[ \t].*)?\r?\n[A-Za-z_][\w-]*:(?:\s|\Z))"),
    "toml": Pattern(r"[\w-]+[ \t]*=[ \t]*\S"),
    "json": Pattern(r"[ \t]*\"[^\"\n]+\"[ \t]*:"),
}
# A heading between empty lines and then text that is no key: the fence found is a thematic break of the body.
_BODY_INSIDE = Pattern(
    r"^[ \t]*\r?\n#{1,6}[ \t][^\n]*\n[ \t]*\r?\n(?=\S)(?![\w.-]+[ \t]*:(?:\s|\Z)|[\"'#-])", re.M
)
_END_OF_KEYS = Pattern(r"^(?:[ \t]*\r?\n|#)", re.M)


class Fences(NamedTuple):
    """Where front matter stands. `span` covers the fences, `content` what is between them."""

    kind: str
    span: Span
    content: Span
    closed: bool


def find_fences(text: str, start: int) -> Fences | None:
    """Front matter that opens `text[start:]`, closed or not; None if there is none.

    Without a closing fence it ends at the first empty line or heading, and it
    counts only where keys follow the opening at once.
    """
    page = text[start : start + MAX_CHARS]
    if _YAML.match(page):
        return _split(text, page, start, "yaml", _YAML.split(page, 2)[1:])
    if page.startswith(_OTHERS):
        for kind, handler in _handlers():
            if handler.detect(page):
                return _split(text, page, start, kind, _halves(handler, page))
    return None


@cache
def _handlers() -> tuple[tuple[str, BaseHandler], ...]:
    from frontmatter.default_handlers import BaseHandler, JSONHandler

    return ("toml", BaseHandler(re.compile(_TOML, re.M))), ("json", JSONHandler(re.compile(_JSON, re.M)))


def _halves(handler: BaseHandler, page: str) -> list[str]:
    try:
        return list(handler.split(page))
    except ValueError:  # the handler found no closing fence to unpack
        return []


def _split(text: str, page: str, start: int, kind: str, halves: list[str]) -> Fences | None:
    """The fences of a page; `halves` are what stands between them and what follows, if they are closed."""
    begin = page.index("\n") + 1
    if not halves[1:]:
        return _unclosed(text, page, start, kind)
    written, body = halves
    end = start + len(page) - len(body)
    if kind == "json":  # the handler gives the braces back, but not the line end after the first
        return Fences(kind, Span(start, end), Span(start, start + begin + len(written) - 1), True)
    if kind == "yaml" and not _BEGINS.match(written):
        return None
    if kind == "yaml" and "\n#" in written and _BODY_INSIDE.search(written):
        return _unclosed(text, page, start, kind)
    return Fences(kind, Span(start, end), Span(start + begin, start + begin + len(written)), True)


def _unclosed(text: str, page: str, start: int, kind: str) -> Fences | None:
    begin = page.index("\n") + 1
    if not _FIRST_KEYS[kind].match(page, begin):
        return None
    found = _END_OF_KEYS.search(page, begin)
    end = found.start() if found else len(page)
    if end == MAX_CHARS:
        return _endless(text, start, kind, begin)
    first = 0 if kind == "json" else begin
    return Fences(kind, Span(start, start + end), Span(start + first, start + end), False)


def _endless(text: str, start: int, kind: str, begin: int) -> Fences:
    """Front matter longer than anything a person writes ends at the next fence, found without a pattern."""
    close = {"yaml": "\n---", "toml": "\n+++", "json": "\n}"}[kind]
    found = text.find(close, start + MAX_CHARS)
    content = Span(start + begin, found + 1 if found >= 0 else len(text))
    return Fences(kind, Span(start, min(len(text), content.end + len(close))), content, True)
