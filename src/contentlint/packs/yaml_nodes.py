"""Read YAML into its node tree within limits, so that no text can crash, hang or run anything.

PyYAML's C loader overflows the C stack at about 40,000 nested brackets, and a
few aliases that name each other stand for billions of nodes. So the nesting
and the aliases are counted in the flat stream of events before a tree is made.
Only nodes are made, never objects: `!!python/object` is a tag like any other.
Imported only where YAML is read, because `yaml` costs about 35 ms.
"""

from __future__ import annotations

import re
from typing import Literal

import yaml

MAX_CHARS = 500_000
MAX_DEPTH = 64
MAX_ALIASES = 100
MAX_EVENTS = 50_000

_OPENERS = "[{-?:"
# Characters YAML does not allow, and the byte order mark, which libyaml drops silently.
_NOT_YAML = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")

Loader: type[yaml.CSafeLoader] | type[yaml.SafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


Limit = Literal["limit-size", "limit-depth", "limit-aliases"]


class LimitError(ValueError):
    """YAML beyond what a person writes; `at` is the offset where the limit is passed."""

    def __init__(self, limit: Limit, at: int = 0) -> None:
        super().__init__(limit)
        self.limit = limit
        self.at = at


def compose(text: str) -> yaml.Node | None:
    """The node tree of `text`, None if it is empty. Marks count characters of `text`.

    Characters that YAML forbids are read as U+FFFD, one for one. Raises
    `yaml.YAMLError` for bad syntax and `LimitError` beyond the limits.
    """
    if len(text) > MAX_CHARS:
        raise LimitError("limit-size")
    readable = _NOT_YAML.sub("\ufffd", text)
    if _may_exceed(readable):
        _count_events(readable)
    node: yaml.Node | None = yaml.compose(readable, Loader=Loader)
    return node


def _may_exceed(text: str) -> bool:
    """A cheap upper bound: each level needs one of five characters, each alias a `*`."""
    return "*" in text or sum(map(text.count, _OPENERS)) > MAX_DEPTH or len(text) > MAX_EVENTS // 2


def _count_events(text: str) -> None:
    depth = aliases = 0
    for number, event in enumerate(yaml.parse(text, Loader=Loader)):
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        elif isinstance(event, yaml.AliasEvent):
            aliases += 1
        at = event.start_mark.index if event.start_mark else 0
        if depth > MAX_DEPTH:
            raise LimitError("limit-depth", at)
        if aliases > MAX_ALIASES:
            raise LimitError("limit-aliases", at)
        if number > MAX_EVENTS:
            raise LimitError("limit-size", at)
