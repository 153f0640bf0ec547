"""The sections of a kind of page, as plain frozen values."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Need = Literal["required", "recommended", "optional"]
Order = Literal["fixed", "any"]


@dataclass(frozen=True)
class Title:
    """A name of a section; `language` is "" where it holds for all."""

    text: str
    language: str = ""


@dataclass(frozen=True)
class Section:
    """A section: any of `titles`, or a title that `pattern` matches as a whole."""

    titles: tuple[Title, ...]
    level: int
    need: Need = "required"
    pattern: str = ""
    order: Order = "fixed"
    sections: tuple[Section, ...] = ()

    def name(self, language: str = "") -> str:
        """The title to show to a reader of `language`."""
        for wanted in (language, language.split("-")[0], ""):
            for title in self.titles:
                if title.language == wanted:
                    return title.text
        return self.titles[0].text


@dataclass(frozen=True)
class Outline:
    """The sections of a kind of page; headings not listed are free."""

    sections: tuple[Section, ...]
    order: Order = "fixed"
