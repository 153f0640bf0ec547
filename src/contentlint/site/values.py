"""Values of a configuration as parsed: what is not of the expected kind is nothing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping


def text(value: object) -> str:
    """The value where it is text, else ""."""
    return value if isinstance(value, str) else ""


def table(value: object) -> Mapping[str, object]:
    """The value where it is a mapping, its keys as text, else an empty one."""
    return {str(key): item for key, item in value.items()} if isinstance(value, dict) else {}


def lowered(value: object) -> Mapping[str, object]:
    """The same with keys in small letters, for generators that take either."""
    return {key.lower(): item for key, item in table(value).items()}


def entries(value: object) -> Iterator[tuple[str, object]]:
    """Pairs (name, options) of a mapping, or of a list whose items may be mappings."""
    for each in value if isinstance(value, list) else (value,):
        yield from table(each).items()
