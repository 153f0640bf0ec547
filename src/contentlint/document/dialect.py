"""Links that only some generators follow: wikilinks, Hugo's shortcodes, fields of front matter and the like.

Whether they are links at all, the preset of the site decides; here they are only found.
"""

from __future__ import annotations

from collections.abc import Iterator

from contentlint.document.bare import bare_references
from contentlint.document.document import Document
from contentlint.document.opaque import Opaque
from contentlint.document.undefined import undefined_references
from contentlint.document.values import Value
from contentlint.model import Reference, Span
from contentlint.text.pattern import Pattern

_WIKILINK = Pattern(r"(?P<embed>!?)\[\[(?P<target>[^\[\]|\n]+)(?:\|(?P<alias>[^\[\]\n]*))?\]\]")
_HIDDEN = "\ufffc"
_SHORTCODE = Pattern(
    r"\{\{[<%]-?[ \t]*(?P<kind>(?:rel)?ref)[ \t]+(?:path[ \t]*=[ \t]*)?"
    r"(?:\"(?P<double>[^\"\n]*)\"|`(?P<tick>[^`\n]*)`|(?P<bare>[^\s\"`<>%{}]+))[^{}\n]*\}\}"
)
# Keys under which Starlight, VitePress, Docusaurus, Jekyll (jekyll-redirect-from) and MkDocs keep addresses.
_KEYS = "link href prev next redirect redirect_to redirectTo related related_pages see_also see-also seealso"
LINK_FIELDS = frozenset(_KEYS.split())
_ADDRESS = Pattern(r"(?:\.{0,2}/|#|[\w.+-]+:(?://)?|[^\s/]+/|[^\s/]+\.(?:mdx?|html?)(?:#|\Z))\S*\Z")


def dialect_references(page: Document) -> tuple[Reference, ...]:
    """All links of the page in these forms, in document order; of the kinds that `Reference` names."""
    found = list(_fields(page))
    if "[[" in page.text:
        found.extend(_wikilinks(page))
    # Signs of one character cost next to nothing, and most pages lack one of them.
    if ("<" in page.text and "{{<" in page.text) or ("%" in page.text and "{{%" in page.text):
        found.extend(_shortcodes(page))
    found.extend(bare_references(page))
    found.extend(undefined_references(page))
    return tuple(sorted(found, key=lambda reference: reference.span))


def _wikilinks(page: Document) -> Iterator[Reference]:
    """`[[Page#Heading|alias]]` in running text; in a table the bar has a backslash before it."""
    for prose in page.prose:
        if "[[" not in prose.text:
            continue
        for found in _WIKILINK.finditer(prose.text):
            kind = "embed" if found["embed"] else "wikilink"
            whole, place = prose.span_of(*found.span()), prose.span_of(*found.span("target"))
            # Code in the name of a heading is hidden in prose.
            target = page.text[place.start : place.end] if _HIDDEN in found["target"] else found["target"]
            yield Reference(kind, target.strip(), found["alias"] or "", whole, place)


def _shortcodes(page: Document) -> Iterator[Reference]:
    """`{{< ref "page.md#x" >}}` and `{{% relref "page.md" %}}`, outside of code."""
    opaque: Opaque | None = None
    for found in _SHORTCODE.finditer(page.text, page.body_start):
        opaque = opaque or Opaque.of(page.text, page.body_start)
        if opaque.holds(found.start()):
            continue
        group = next(g for g in ("double", "tick", "bare") if found[g] is not None)
        yield Reference(found["kind"], found[group], "", Span(*found.span()), Span(*found.span(group)))


def _fields(page: Document) -> Iterator[Reference]:
    """The addresses in front matter under a key that commonly holds one, at any depth."""
    front = page.frontmatter
    for entry in front.entries if front else ():
        if entry.key in LINK_FIELDS or entry.value.kind in ("map", "list"):
            yield from _values(entry.value, entry.key, entry.key)


def _values(value: Value, key: str, path: str) -> Iterator[Reference]:
    for item in value.items:
        yield from _values(item, key, path)
    for entry in value.entries:
        if not entry.merged:
            yield from _values(entry.value, entry.key, f"{path}.{entry.key}")
    if key in LINK_FIELDS and value.kind == "str" and _ADDRESS.match(str(value.data)):
        quoted = value.style in ("single", "double")
        place = Span(value.span.start + quoted, value.span.end - quoted)
        yield Reference("field", str(value.data), path, place, place)
