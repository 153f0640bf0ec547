"""The revision of its source that a page was translated from."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from contentlint.document.frontmatter import FrontMatter, as_text
from contentlint.document.values import Value
from contentlint.history import Repository
from contentlint.history.git import Change

# Where front matter names a commit: Hugo sites of the CNCF, MDN, and what others call it.
_KEYS = (
    ("default_lang_commit",),
    ("l10n", "sourceCommit"),
    ("sourceCommit",),
    ("source_commit",),
    ("source-commit",),
)
# A commit that changes this much of a translation brought content, not a typing slip.
_CONTENT = 4


class Pin(NamedTuple):
    """`revision` is a commit; `is_told` says that the page names it itself."""

    revision: str
    is_told: bool


def told_pin(front: FrontMatter | None) -> str:
    """The commit that a page's front matter names, "" without one; what follows it is no part."""
    for keys in _KEYS if front else ():
        value = _found(front, keys)
        if value:
            return value.split()[0]
    return ""


def _found(front: FrontMatter | None, keys: tuple[str, ...]) -> str:
    entry = front.get(keys[0]) if front else None
    value: Value | None = entry.value if entry else None
    for key in keys[1:]:
        entries = value.entries if value and value.kind == "map" else ()
        value = next((each.value for each in entries if each.key == key), None)
    return as_text(value) if value and value.kind not in ("map", "list") else ""


def inferred_pin(repository: Repository, page: str, source: str) -> str:
    """The newest commit of the source before the last change of content in the page, or ""."""
    own = repository.changes.get(page, ())
    last = _last_content(own)
    if last is None:
        return ""
    return next((each.commit for each in repository.changes.get(source, ()) if each.time <= last.time), "")


def _last_content(own: Sequence[Change]) -> Change | None:
    return next((each for each in own if each.added + each.removed >= _CONTENT), own[-1] if own else None)
