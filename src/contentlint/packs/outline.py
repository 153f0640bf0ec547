"""The sections of a kind of page, as plain frozen values."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

from contentlint.model import Phrase

Need = Literal["required", "recommended", "optional", "forbidden"]
Order = Literal["fixed", "any"]
Place = Literal["", "start", "end"]
GroupKind = Literal["any-order", "any-of"]

# What stands for any emoji where lines must begin with one.
ANY_EMOJI = "emoji"


class Title(NamedTuple):
    """A text in one language; `language` is "" where it holds for all."""

    text: str
    language: str = ""


class Count(NamedTuple):
    """How many of something: at least `least` and, unless None, at most `most`."""

    least: int
    most: int | None = None

    def takes(self, number: int) -> bool:
        """Whether there may be so many."""
        return self.least <= number and (self.most is None or number <= self.most)

    @property
    def text(self) -> str:
        """The number or numbers in words."""
        if self.most is None:
            return Phrase("at least {low}{unit}", low=self.least, unit="")
        if self.least == self.most:
            return str(self.least)
        return Phrase("{low} to {high}{unit}", low=self.least, high=self.most, unit="")


class Lines(NamedTuple):
    """Lines that begin with the emoji `start`, or with any where it is ANY_EMOJI."""

    start: str
    amount: Count = Count(1)


class Labels(NamedTuple):
    """Words that introduce a line, as in `**Goal**: …`; `others` allows labels not listed."""

    required: tuple[str, ...] = ()
    optional: tuple[str, ...] = ()
    others: bool = False


class Content(NamedTuple):
    """What must stand in a section, inner sections included; None asks nothing.

    `code` is the language of a code block, "" for any.
    """

    words: Count | None = None
    paragraphs: Count | None = None
    items: Count | None = None
    numbered: bool = False
    table: tuple[str, ...] = ()
    lines: Lines | None = None
    labels: Labels | None = None
    code: str | None = None


class Section(NamedTuple):
    """A section: any of `titles`, or a title that `pattern` matches as a whole.

    `repeat` allows several of it; `at` binds it to the start or the end of its
    level; `templates` are texts for it, by language, without the heading.
    """

    titles: tuple[Title, ...]
    level: int
    need: Need = "required"
    pattern: str = ""
    order: Order = "fixed"
    sections: tuple[Entry, ...] = ()
    repeat: bool = False
    at: Place = ""
    content: Content | None = None
    templates: tuple[Title, ...] = ()

    def name(self, language: str = "") -> str:
        """The title to show to a reader of `language`."""
        return in_language(self.titles, language) or self.titles[0].text


class Group(NamedTuple):
    """Sections that stand together in any order, or of which one is enough."""

    kind: GroupKind
    sections: tuple[Section, ...]


Entry = Section | Group


class Outline(NamedTuple):
    """The sections of a kind of page; headings not listed are free."""

    sections: tuple[Entry, ...]
    order: Order = "fixed"

    def __hash__(self) -> int:
        # Outlines are looked up for every page, are few, and can be large.
        return hash((self.order, len(self.sections)))


class Step(NamedTuple):
    """A section with its rank in the order of its siblings, and the group it is one choice of."""

    section: Section
    rank: int
    choice: Group | None = None


def steps(entries: tuple[Entry, ...], order: Order) -> Iterator[Step]:
    """The sections of `entries` one by one; those of one rank may stand in any order."""
    for index, entry in enumerate(entries):
        rank = index if order == "fixed" else 0
        if isinstance(entry, Section):
            yield Step(entry, rank)
            continue
        choice = entry if entry.kind == "any-of" else None
        for section in entry.sections:
            yield Step(section, rank, choice)


def in_language(texts: tuple[Title, ...], language: str) -> str:
    """The first of `texts` in `language`, else in its main language, else for all languages; or ""."""
    for wanted in (language, language.split("-")[0], ""):
        for title in texts:
            if title.language == wanted:
                return title.text
    return ""
