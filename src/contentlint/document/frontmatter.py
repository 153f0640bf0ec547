"""The keys and values at the head of a page, each with its place."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

from contentlint.document.near_fence import near_fence
from contentlint.document.values import Entry, Fault, Tree, Value
from contentlint.model import Field, Span

_FENCES = ("---", "+++", "{")
_BOM = "\ufeff"
# Longer values are prose; no other page asks for them.
_MAX_FIELD = 200


class FrontMatter:
    """Front matter as written; its values are read on first use.

    `kind` is yaml, toml or json. `span` covers the fences, `content` what is
    between them (for JSON, its braces too). `closed` is False where the
    closing fence is missing.
    """

    def __init__(self, text: str, kind: str, span: Span, content: Span, closed: bool = True) -> None:
        self.text = text
        self.kind = kind
        self.span = span
        self.content = content
        self.closed = closed

    @property
    def body_start(self) -> int:
        """Offset of the first character after the front matter."""
        return self.span.end

    @property
    def closing(self) -> Span:
        """The closing fence, without its line end; empty where it is missing."""
        written = self.text[self.content.end : self.span.end].strip()
        if self.kind == "json" and self.closed:
            return Span(self.content.end - 1, self.content.end)
        return Span(self.content.end, self.content.end + len(written))

    @cached_property
    def tree(self) -> Tree:
        """All entries and faults."""
        tree = _read(self.text, self.kind, self.content)
        if self.closed:
            return tree
        near = near_fence(self.text, self.content) if self.kind == "yaml" else None
        if near:
            return Tree(faults=(Fault("closing-fence", near, self.text[near.start : near.end].strip()),))
        first = self.text[self.span.start : self.content.start].strip() or "{"
        opening = Span(self.span.start, self.span.start + len(first))
        others = () if self.kind == "json" else tree.faults
        return Tree(tree.entries, (Fault("unclosed-fence", opening, first), *others))

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Top-level keys in the order written; none where the syntax is broken."""
        return self.tree.entries

    @property
    def faults(self) -> tuple[Fault, ...]:
        """Syntax errors, duplicate keys and the like, in order."""
        return self.tree.faults

    @cached_property
    def _by_key(self) -> dict[str, Entry]:
        return {entry.key: entry for entry in self.entries}

    def get(self, key: str) -> Entry | None:
        """The top-level entry of that name."""
        return self._by_key.get(key)


def split(text: str) -> FrontMatter | None:
    """Find the front matter that opens `text`, if any. Nothing is parsed yet."""
    start = 1 if text.startswith(_BOM) else 0
    if not text.startswith(_FENCES, start):
        return None
    from contentlint.document.fences import find_fences

    found = find_fences(text, start)
    return FrontMatter(text, *found) if found else None


def top_level_fields(front: FrontMatter | None) -> tuple[Field, ...]:
    """The top-level scalars other pages may ask for: text without its quotes, the rest as written.

    The items of a list are told one by one under the name of their key; of those
    that are maps, what stands at `from` (of redirects) as `key.from`.
    """
    if not front:
        return ()
    return tuple(
        Field(name, shown, value.span)
        for entry in front.entries
        for item in entry.value.items or (entry.value,)
        for name, value in _told(entry.key, item)
        if (shown := as_text(value)) and len(shown) <= _MAX_FIELD
    )


def _told(key: str, item: Value) -> Iterable[tuple[str, Value]]:
    if not item.entries:
        return ((key, item),)
    return [(f"{key}.from", entry.value) for entry in item.entries if entry.key == "from"]


def as_text(value: Value) -> str:
    """A scalar as text: what is written, without quotes. Empty for null, lists and maps."""
    if value.kind == "str":
        return str(value.data)
    return "" if value.kind in ("null", "list", "map") else value.raw


def _read(text: str, kind: str, content: Span) -> Tree:
    if kind == "yaml":
        from contentlint.document.yaml_plain import read_plain

        entries = read_plain(text, content)
        if entries is not None:
            return Tree(entries)
        from contentlint.document.yaml_values import read_yaml

        return read_yaml(text, content)
    if kind == "toml":
        from contentlint.document.toml_values import read_toml

        return read_toml(text, content)
    from contentlint.document.json_values import read_json

    return read_json(text, content)
