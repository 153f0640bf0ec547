"""What a collection leaves in another language on purpose: titles and descriptions of sibling pages.

Where nearly all pages of a folder have their title in English, that is a
decision (names of methods, messages of a program), not a slip in each of them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from contentlint.model import Field, PageFacts
from contentlint.site.address import folder_of, name_of
from contentlint.text.language import confirmed, judge_title

SLOTS = ("title", "description")
# So many pages, and so large a share of them, make a policy.
_PAGES = 5
_SHARE = 0.8


class Policy(NamedTuple):
    """`left` of `total` sibling pages leave the slot in `language`; `first` is the first of them by path."""

    language: str
    left: int
    total: int
    first: str


class SlotTable:
    """Answers for the slots of front matter, folder by folder, when asked."""

    def __init__(self, pages: Iterable[PageFacts]) -> None:
        self._siblings: defaultdict[str, list[PageFacts]] = defaultdict(list)
        for page in pages:
            self._siblings[_family(page.path)].append(page)
        self._policies: dict[tuple[str, str, str], Policy | None] = {}

    def policy(self, page: PageFacts, slot: str, language: str) -> Policy | None:
        """The policy that most siblings of `page` leave `slot` in `language`, or None."""
        key = (_family(page.path), slot, language)
        if key not in self._policies:
            self._policies[key] = _policy(self._siblings[key[0]], slot, language)
        return self._policies[key]


def foreign_slots(page: PageFacts) -> Mapping[str, tuple[Field, str]]:
    """The slots of `page` that are surely in another language: name -> field and code of the language."""
    found = {}
    for field in page.fields:
        if field.name in SLOTS and page.language and not confirmed(field.value, page.language):
            verdict = judge_title(field.value, page.language)
            if verdict:
                found[field.name] = (field, verdict.language)
    return found


def _policy(siblings: list[PageFacts], slot: str, language: str) -> Policy | None:
    having = [page for page in siblings if any(field.name == slot for field in page.fields)]
    slots = ((page.path, foreign_slots(page).get(slot)) for page in having)
    left = [path for path, found in slots if found and found[1] == language]
    if len(having) < _PAGES or len(left) < _SHARE * len(having):
        return None
    return Policy(language, len(left), len(having), min(left))


def _family(path: str) -> str:
    """The folder whose pages are siblings of the page: of `accept/index.md`, the folder above."""
    folder = folder_of(path)
    return folder_of(folder) if name_of(path).startswith(("index.", "_index.")) else folder
