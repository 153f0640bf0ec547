"""Configured ways from an address to a file: `/{path}` -> `{source_dir}/{path}.md`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache, partial

from contentlint.site.address import clamp, folder_of
from contentlint.text.pattern import Pattern

_NAME = Pattern(r"\{(\w+)\}")


def routed(path: str, from_path: str, routes: Sequence[tuple[str, str]]) -> Iterator[str]:
    """The files that configured routes give for an address without slashes at its ends."""
    for url, file in routes:
        found = _pattern(clamp(url)).fullmatch(path)
        if found:
            values = {**found.groupdict(), "source_dir": folder_of(from_path)}
            yield clamp(_NAME.sub(partial(_fill, values), file))


def _fill(values: Mapping[str, str], name: re.Match[str]) -> str:
    return values.get(name[1], name[0])


@lru_cache(maxsize=256)
def _pattern(url: str) -> re.Pattern[str]:
    """`{path}` takes any number of segments, every other name one; a name may stand once."""
    parts = _NAME.split(url)
    for index in range(1, len(parts), 2):
        parts[index] = f"(?P<{parts[index]}>{'.+' if parts[index] == 'path' else '[^/]+'})"
        parts[index - 1] = re.escape(parts[index - 1])
    parts[-1] = re.escape(parts[-1])
    return re.compile("".join(parts))
