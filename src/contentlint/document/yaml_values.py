"""YAML front matter: node tree -> values with places. Imports `yaml`, so it is itself imported late."""

from __future__ import annotations

from collections.abc import Callable

import yaml
from yaml.constructor import SafeConstructor

from contentlint.document.values import Entry, Fault, Tree, Value
from contentlint.document.yaml_faults import explain, explain_text
from contentlint.model import Span
from contentlint.packs.yaml_nodes import LimitError, compose
from contentlint.text.pattern import Pattern

# Values a tree may stand for once its aliases are followed.
MAX_VALUES = 100_000

# C0 controls. C1 controls and stray bytes are damage of another kind: the encoding rules report them.
_CONTROL = Pattern(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_PREFIX = "tag:yaml.org,2002:"
_STYLES = {None: "plain", "": "plain", "'": "single", '"': "double", "|": "literal", ">": "folded"}
_CONSTRUCTOR = SafeConstructor()
_STR = _PREFIX + "str"
_READERS: dict[str, tuple[str, Callable[[yaml.ScalarNode], object]]] = {
    _PREFIX + "null": ("null", lambda _node: None),
    _PREFIX + "bool": ("bool", _CONSTRUCTOR.construct_yaml_bool),
    _PREFIX + "int": ("int", _CONSTRUCTOR.construct_yaml_int),
    _PREFIX + "float": ("float", _CONSTRUCTOR.construct_yaml_float),
    _PREFIX + "timestamp": ("date", _CONSTRUCTOR.construct_yaml_timestamp),
    _PREFIX + "binary": ("str", lambda node: node.value),
    _PREFIX + "value": ("str", lambda node: node.value),
    "!": ("str", lambda node: node.value),
}
_COLLECTIONS = frozenset(_PREFIX + name for name in ("map", "seq", "set", "omap", "pairs"))


def read_yaml(text: str, content: Span) -> Tree:
    """Read the YAML in `text[content.start:content.end]`."""
    written = text[content.start : content.end]
    try:
        tree = _Builder(text, *content).read(compose(written))
    except LimitError as error:
        at = content.start + error.at
        return Tree(faults=(Fault(error.limit, Span(at, at + 1), text[at : at + 1]),))
    except yaml.YAMLError as error:
        return Tree(faults=(explain(text, content, error),))
    control = _CONTROL.search(written)
    if not control:
        return tree
    at = content.start + control.start()
    return Tree(
        tree.entries, (Fault("control", Span(at, at + 1), f"U+{ord(control.group()):04X}"), *tree.faults)
    )


class _Builder:
    """One walk over a node tree. Shared nodes become shared values; what they stand for is counted."""

    def __init__(self, text: str, base: int, end: int) -> None:
        self.text = text
        self.base = base
        self.end = end
        self.faults: list[Fault] = []
        self.done: dict[int, tuple[Value, int]] = {}
        self.open: set[int] = set()
        self.size = 0
        self.shared = "*" in text[base:end]

    def read(self, node: yaml.Node | None) -> Tree:
        """The tree of a whole front matter; `node` None means that nothing is written."""
        if node is None or (isinstance(node, yaml.ScalarNode) and node.value == "" and not node.style):
            return Tree()
        if not isinstance(node, yaml.MappingNode):
            first = self.text[self.base + node.start_mark.index :].split("\n", 1)[0].rstrip("\r")
            start = self.base + node.start_mark.index
            line = Span(start, start + len(first))
            if isinstance(node, yaml.ScalarNode):
                return Tree(faults=(explain_text(self.text, Span(self.base, self.end), line),))
            return Tree(faults=(Fault("not-mapping", line, first),))
        root = self.value(node)
        return Tree(root.entries, tuple(sorted(self.faults, key=lambda fault: fault.span)))

    def value(self, node: yaml.Node) -> Value:
        """Value of a node; a node that contains itself is a fault and reads as null."""
        if not self.shared and isinstance(node, yaml.ScalarNode):
            return self.scalar(node)
        known = self.done.get(id(node))
        if known:
            self.count(known[1])
            return known[0]
        if id(node) in self.open:
            span = self.span(node)
            self.faults.append(Fault("alias-cycle", span, self.text[span.start : span.end]))
            return Value("null", Span(span.start, span.start), "", "plain")
        before = self.size
        self.count(1)
        if isinstance(node, yaml.ScalarNode):
            value = self.scalar(node)
        elif isinstance(node, yaml.CollectionNode):
            self.open.add(id(node))
            value = self.collection(node)
            self.open.discard(id(node))
        else:
            raise TypeError(f"unknown YAML node {node!r}")
        self.done[id(node)] = (value, self.size - before)
        return value

    def count(self, more: int) -> None:
        """Add to what the tree stands for. Raises LimitError beyond MAX_VALUES."""
        self.size += more
        if self.shared and self.size > MAX_VALUES:
            raise LimitError("limit-aliases")

    def span(self, node: yaml.Node) -> Span:
        """Characters of a node; for a block its last line end does not count."""
        start = self.base + node.start_mark.index
        end = self.base + node.end_mark.index
        if isinstance(node, yaml.ScalarNode) and node.style not in ("|", ">"):
            return Span(start, end)
        return Span(start, start + len(self.text[start:end].rstrip()))

    def scalar(self, node: yaml.ScalarNode) -> Value:
        """Read a scalar by its tag; what can not be read stays text and is a fault."""
        style = _STYLES[node.style]
        span = self.span(node)
        raw = self.text[span.start : span.end]
        if node.tag == _STR:
            return Value("str", span, raw, style, node.value)
        reader = _READERS.get(node.tag)
        if not reader:
            self.faults.append(Fault("tag", span, _tag(raw)))
            return Value("str", span, raw, style, node.value)
        try:
            return Value(reader[0], span, raw, style, reader[1](node))
        except (ValueError, KeyError, OverflowError):
            self.faults.append(Fault("date" if reader[0] == "date" else "number", span, raw))
            return Value("str", span, raw, style, node.value)

    def collection(self, node: yaml.CollectionNode) -> Value:
        """Read a list or map."""
        span = self.span(node)
        if node.tag not in _COLLECTIONS:
            raw = self.text[span.start : span.end]
            self.faults.append(Fault("tag", Span(span.start, span.start + len(_tag(raw))), _tag(raw)))
        style = "flow" if node.flow_style else "block"
        raw = self.text[span.start : span.end]
        if isinstance(node, yaml.MappingNode):
            return Value("map", span, raw, style, entries=self.entries(node))
        return Value("list", span, raw, style, items=tuple([self.value(item) for item in node.value]))

    def entries(self, node: yaml.MappingNode) -> tuple[Entry, ...]:
        """Entries in the order written; a repeated key is a fault, its last value counts as in PyYAML."""
        found: dict[str, Entry] = {}
        merged: list[Entry] = []
        for key, held in node.value:
            span = self.span(key)
            if not isinstance(key, yaml.ScalarNode):
                self.faults.append(self.odd_key(span))
            elif key.tag == _PREFIX + "merge":
                merged.extend(self.merge(held))
            else:
                first = found.get(key.value)
                if first:
                    self.faults.append(Fault("duplicate", span, key.value, key.value, first.key_span))
                found[key.value] = Entry(key.value, span, self.value(held))
        for entry in merged:
            found.setdefault(entry.key, entry._replace(merged=True))
        return tuple(found.values())

    def odd_key(self, span: Span) -> Fault:
        """A list or map used as a key; mostly the inner half of a template's `{{ name }}`."""
        opening = Span(span.start - 1, span.start + 1)
        if self.text[opening.start : opening.end] == "{{":
            return Fault("template", opening, "{{")
        return Fault("key", span, self.text[span.start : span.end])

    def merge(self, node: yaml.Node) -> list[Entry]:
        """Entries that `<<` brings in: of a map, or of a list of maps."""
        value = self.value(node)
        maps = value.items if value.kind == "list" else (value,)
        if any(one.kind != "map" for one in maps):
            self.faults.append(Fault("merge", value.span, value.raw))
        return [entry for one in maps for entry in one.entries]


def _tag(raw: str) -> str:
    return raw.split(None, 1)[0] if raw.startswith("!") else raw
