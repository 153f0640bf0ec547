"""Links and names in the attributes of tags: which attribute of which element leads where.

Browsers' elements follow the HTML standard; a component (a capital letter, a
dot or a hyphen in its name) is taken to use the names that the components of
common site generators use. Only values written as strings are read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from contentlint.document.nodes import Anchor, Link
from contentlint.model import Span
from contentlint.text.pattern import Pattern

ATTRIBUTE = Pattern(
    r"(?<![\w:.@-])(?P<name>[A-Za-z][\w:.-]*)\s*=\s*(?:(?P<brace>\{)\s*)?"
    r"(?:\"(?P<double>[^\"]*)\"|'(?P<single>[^']*)'|`(?P<tick>[^`$]*)`|(?(brace)(?!)|(?P<bare>[^\s\"'<>{}=`]+)))"
    r"(?(brace)\s*\})"
)
_FOLLOWED = {"a": ("href",), "area": ("href",)}
_SHOWN = {
    "img": ("src", "srcset"),
    "source": ("src", "srcset"),
    "video": ("src", "poster"),
    "audio": ("src",),
    "track": ("src",),
}
_FOLLOWED_BY_COMPONENTS = ("href", "to", "link")
_SHOWN_BY_COMPONENTS = ("src", "poster")
_NAMES_OF_COMPONENTS = ("id", "titleId", "permalink")
# Components that take a place in the page (`<Teleport to="body">`), not an address.
_NOT_LEADING = ("Teleport", "teleport", "Portal", "MountingPortal")
# A flag or a word (`link="true"`, `to="right"`) is no address.
_ADDRESS = Pattern(r"[^\s/]*/|#|\.|[^\s/]+\.(?:html?|mdx?)\b|[\w.+-]+:")
_DESCRIPTOR = Pattern(r"[\d.]+[wxh],?")
_WORD = Pattern(r"\S+")


def is_component(name: str) -> bool:
    """Whether a tag's name is that of a component rather than of an element of browsers."""
    return name[:1].isupper() or "-" in name or "." in name


def links_of(name: str, attribute: re.Match[str], whole: Span, base: int = 0) -> Iterator[Link]:
    """The links that one attribute of the tag `name` makes.

    `whole` is the tag in offsets of the page; `base` is added to those of `attribute`.
    """
    key = attribute["name"]
    group = _group(attribute)
    value = attribute[group]
    if is_component(name) and name != name.upper():
        kind = _kind_in_component(name, key, value)
        style = "jsx"
    else:
        name, key = name.lower(), key.lower()
        kind = "html-link" if key in _FOLLOWED.get(name, ()) else ""
        kind = "html-image" if key in _SHOWN.get(name, ()) else kind
        style = "html"
    if not kind:
        return
    start = attribute.start(group) + base
    for place in _candidates(value) if key == "srcset" else (Span(0, len(value)),):
        target = unescape(value[place.start : place.end]).strip()
        yield Link(kind, style, target, "", whole, Span(start + place.start, start + place.end), whole)


def anchor_of(name: str, attribute: re.Match[str], base: int = 0) -> Anchor | None:
    """The name that one attribute gives a place in the page."""
    key = attribute["name"]
    if is_component(name):
        wanted = key in _NAMES_OF_COMPONENTS
    else:
        key = key.lower()
        wanted = key == "id" or (key == "name" and name.lower() == "a")
    if not wanted:
        return None
    group = _group(attribute)
    start = attribute.start(group) + base
    kind = "jsx" if is_component(name) else "html"
    return Anchor(unescape(attribute[group]), Span(start, start + len(attribute[group])), kind)


def _kind_in_component(name: str, key: str, value: str) -> str:
    if key in _SHOWN_BY_COMPONENTS:
        return "jsx-image"
    if key == "href":
        return "jsx-link"
    leads = key in _FOLLOWED_BY_COMPONENTS and name not in _NOT_LEADING
    return "jsx-link" if leads and _ADDRESS.match(value) else ""


def _group(attribute: re.Match[str]) -> str:
    """Which of the ways to write a value was used."""
    return next(g for g in ("double", "single", "tick", "bare") if attribute[g] is not None)


def _candidates(srcset: str) -> Iterator[Span]:
    """The addresses in a `srcset`: words that are no widths, without the comma at their end."""
    for word in _WORD.finditer(srcset):
        written = word.group()
        bare = written.rstrip(",")
        if bare and not _DESCRIPTOR.fullmatch(written):
            yield Span(word.start(), word.start() + len(bare))
