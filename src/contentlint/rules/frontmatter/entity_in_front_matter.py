"""An HTML entity (`&#39;`, `&eacute;`) stands in a front-matter text.

Front matter is data: titles and descriptions go to menus, search results and
other programs, which show `l&#39;ext&eacute;rieur` letter by letter. Such
entities come from texts that were exported as HTML. A value that holds HTML
tags is HTML on purpose and is left alone.

The fix writes the character and changes nothing else; where the character
would mean something to YAML, the value gets quotes. It is safe when the front
matter reads the same afterwards but for this character. For `&lt;`, `&gt;`,
`&amp;` and invisible characters, which somebody may have wanted, it needs
review.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from html.entities import html5

from contentlint.document import Document
from contentlint.document.frontmatter import FrontMatter, split
from contentlint.document.values import Entry, Value
from contentlint.model import Applicability, Edit, Fix, Problem, Related, Severity, Span, apply_edits
from contentlint.rule import Example, Options, RuleMeta
from contentlint.text.pattern import Pattern

META = RuleMeta(
    id="entity-in-front-matter",
    summary="HTML entity in a front-matter text, where readers see it letter by letter.",
    severity=Severity.WARNING,
)
MESSAGE = "Unexpected HTML entity `{entity}` in `{key}`, expected {expected}"

GOOD = (
    "---\ntitle: Questions & answers; more\n---\n",
    "---\ndescription: See <b>Tom &amp; Jerry</b>\nurl: https://example.org/?a=1&copy=2\n---\n",
    "The body may have l&#39;entities.\n",
)
BAD = (
    Example(
        bad="---\ntitle: L&#39;extérieur # outside\n---\n",
        message="Unexpected HTML entity `&#39;` in `title`, expected `'`",
        fixed="---\ntitle: L'extérieur # outside\n---\n",
    ),
    Example(
        bad="---\ntitle: Cash&#58; a king\n---\n",
        message="Unexpected HTML entity `&#58;` in `title`, expected `:`",
        fixed="---\ntitle: 'Cash: a king'\n---\n",
    ),
    Example(
        bad="---\ntitle: Profit &amp; loss\n---\n",
        message="Unexpected HTML entity `&amp;` in `title`, expected `&`",
        fixed="---\ntitle: Profit & loss\n---\n",
        unsafe=True,
    ),
)

_ENTITY = Pattern(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_TAG = Pattern(r"</?[A-Za-z][^<>]*>")
_REVIEW = Pattern(r"[<>&]")
_INVISIBLE = Pattern(r"[\s\u00ad\u200b-\u200f\u2060]")


def check(page: Document, _options: Options) -> Iterator[Problem]:
    front = page.frontmatter
    if not front or "&" not in page.text[front.content.start : front.content.end]:
        return
    for entry, value in _texts(front.entries):
        entities = [found for found in _ENTITY.finditer(value.raw) if _decoded(found.group())]
        if entities and not _TAG.search(value.raw):
            yield _problem(front, entry, value, entities)


def _texts(entries: tuple[Entry, ...]) -> Iterator[tuple[Entry, Value]]:
    """Every text in the front matter, with the entry it belongs to."""
    for entry in entries:
        if not entry.merged:
            yield from ((entry, value) for value in _leaves(entry.value) if value.kind == "str")
            yield from _texts(entry.value.entries)


def _leaves(value: Value) -> Iterator[Value]:
    yield value
    for item in value.items:
        yield from _leaves(item)


def _decode(text: str) -> str:
    """`text` with its entities as characters; what names no character stays."""
    return _ENTITY.sub(lambda found: _decoded(found.group()) or found.group(), text)


def _decoded(entity: str) -> str:
    """The character of an entity, "" if there is none that can stand in a text."""
    char = html.unescape(entity) if entity[1] == "#" else html5.get(entity[1:], "")
    usable = char and char != "\ufffd" and (char.isprintable() or char.isspace())
    return char if usable else ""


def _problem(front: FrontMatter, entry: Entry, value: Value, entities: list[re.Match[str]]) -> Problem:
    edits = tuple(
        Edit(Span(value.span.start + one.start(), value.span.start + one.end()), _decoded(one.group()))
        for one in entities
    )
    char = edits[0].text
    shown = f"U+{ord(char[0]):04X}" if _INVISIBLE.search(char) else f"`{char}`"
    data = {"entity": entities[0].group(), "key": entry.key, "expected": shown}
    related = tuple(Related("another entity", edit.span) for edit in edits[1:])
    return Problem(edits[0].span, MESSAGE, data, _fix(front, value, edits), related)


def _fix(front: FrontMatter, value: Value, edits: tuple[Edit, ...]) -> Fix | None:
    """The first way of writing the characters that reads as it should; None if there is none."""
    review = any(_REVIEW.search(edit.text) or _INVISIBLE.search(edit.text) for edit in edits)
    level = Applicability.UNSAFE if review else Applicability.SAFE
    for way in _ways(value, edits):
        if _reads(front, value, way):
            return Fix("Write the character itself", way, level)
    return None


def _ways(value: Value, edits: tuple[Edit, ...]) -> Iterator[tuple[Edit, ...]]:
    """As it is, with the quotes escaped that the value is in, or in new quotes."""
    yield edits
    if value.style == "single":
        yield tuple(edit._replace(text=edit.text.replace("'", "''")) for edit in edits)
    if value.style == "double":
        yield tuple(edit._replace(text=edit.text.replace('"', '\\"')) for edit in edits)
    if value.style == "plain" and "\n" not in value.raw:
        yield (Edit(value.span, "'" + _decode(value.raw).replace("'", "''") + "'"),)


def _reads(front: FrontMatter, value: Value, edits: tuple[Edit, ...]) -> bool:
    """Whether the edited front matter says the same as before but for the decoded value."""
    edited = split(apply_edits(front.text[: front.span.end], edits))
    if not edited or edited.faults != front.faults:
        return False
    return _said(edited.entries, value) == _said(front.entries, value)


def _said(entries: tuple[Entry, ...], changed: Value) -> list[object]:
    return [(entry.key, _decoded_value(entry.value, changed)) for entry in entries]


def _decoded_value(value: Value, changed: Value) -> object:
    """Plain data of a value in which `changed` is decoded."""
    if value is changed:
        return _decode(str(value.data))
    if value.kind == "map":
        return _said(value.entries, changed)
    if value.kind == "list":
        return [_decoded_value(item, changed) for item in value.items]
    return value.data
