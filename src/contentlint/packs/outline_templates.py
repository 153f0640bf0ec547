"""The folder `templates` of a pack: `<section>.<language>.md`, texts to begin a section with."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from contentlint.model import Phrase
from contentlint.packs.errors import PackError, did_you_mean
from contentlint.packs.outline import Title

_NAME = re.compile(r"(?P<section>[^.]+)(?:\.(?P<language>[A-Za-z0-9-]+))?\.md")
_GAPS = re.compile(r"[^a-z0-9]+")


class Templates(NamedTuple):
    """The texts of a folder by section name; `asked` keeps the names that sections asked for."""

    found: dict[str, list[tuple[Path, Title]]]
    asked: set[str]

    def of(self, titles: tuple[Title, ...]) -> Iterator[Title]:
        """The texts of the section that is called by any of `titles`."""
        for name in dict.fromkeys(template_name(title.text) for title in titles):
            self.asked.add(name)
            for _, text in self.found.get(name, ()):
                yield text

    def check_used(self) -> None:
        """Raise PackError for a file that is named after no section."""
        for name, held in self.found.items():
            if name not in self.asked:
                message = Phrase(
                    "There is no section for the template `{name}`{hint}",
                    name=name,
                    hint=did_you_mean(name, self.asked),
                )
                raise PackError(message, str(held[0][0]))


def read_templates(folder: Path) -> Templates:
    """Read all templates of a folder, none if it is missing. Raises PackError for an unreadable one."""
    found: dict[str, list[tuple[Path, Title]]] = {}
    for path in sorted(folder.glob("*.md")):
        named = _NAME.fullmatch(path.name)
        if not named:
            raise PackError("Unexpected name of a template, expected `<section>.<language>.md`", str(path))
        try:
            text = path.read_text(encoding="utf-8").strip("\n")
        except (OSError, UnicodeDecodeError) as error:
            raise PackError(
                Phrase("The file can not be read: {error}", error=str(error)), str(path)
            ) from error
        found.setdefault(named["section"], []).append((path, Title(text, named["language"] or "")))
    return Templates(found, set())


def template_name(title: str) -> str:
    """The file name of a section's templates: small ASCII letters and digits, all else is one hyphen.

    Letters lose their accents; a title without any such letter stays as it is.
    """
    plain = unicodedata.normalize("NFKD", title.casefold())
    name = _GAPS.sub("-", "".join(char for char in plain if not unicodedata.combining(char))).strip("-")
    return name or title
