"""Pages gathered by folder, in so many groups as a picture can name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from contentlint.graph.model import Page
from contentlint.site.address import folder_of
from contentlint.site.serving import is_index

# More boxes than this can not be told apart in one picture.
_MOST_GROUPS = 48
# A folder of fewer pages is shown with the pages of its parent.
_LEAST_MEMBERS = 3


class Group(NamedTuple):
    """Pages of one folder of one language; `folder` is relative to the folder of the language."""

    locale: str
    folder: str
    pages: tuple[Page, ...]


def group_pages(pages: Sequence[Page]) -> tuple[Group, ...]:
    """Split the largest groups by folder as long as there is room for more."""
    members: defaultdict[tuple[str, str], list[Page]] = defaultdict(list)
    for page in pages:
        members[page.locale, ""].append(page)
    whole: set[tuple[str, str]] = set()
    while len(members) < _MOST_GROUPS:
        open_ = [key for key in members if key not in whole]
        if not open_:
            break
        largest = max(open_, key=lambda key: (len(members[key]), key))
        parts = _split(largest, members[largest])
        if len(parts) < 2 or len(members) + len(parts) > _MOST_GROUPS + 1:
            whole.add(largest)
            continue
        del members[largest]
        members.update(parts)
    return tuple(Group(*key, tuple(found)) for key, found in sorted(members.items()))


def _split(key: tuple[str, str], pages: Sequence[Page]) -> dict[tuple[str, str], list[Page]]:
    """By the next folder below; what is left, and folders of too few, stay together."""
    locale, folder = key
    parts: defaultdict[str, list[Page]] = defaultdict(list)
    for page in pages:
        inside = _place(page).removeprefix(folder).strip("/")
        name = inside.partition("/")[0]
        parts[f"{folder}/{name}".strip("/") if name else folder].append(page)
    found: defaultdict[tuple[str, str], list[Page]] = defaultdict(list)
    for name, members in parts.items():
        found[locale, name if len(members) >= _LEAST_MEMBERS else folder] += members
    return found


def _place(page: Page) -> str:
    """The folder that a page is listed in: an index alone stands for a page of the folder above."""
    inside = page.path[len(page.locale) :].lstrip("/") if page.locale else page.path
    folder = folder_of(inside)
    return folder_of(folder) if is_index(page.path) and folder else folder
