"""English texts in the language of the reader, out of gettext catalogues; imports nothing for English.

A language is a folder beside this file with two catalogues: `contentlint` (what a run says) and
`manual` (the pages of the rules, which few runs need). A text without a translation stays English.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from contentlint.model import Phrase

if TYPE_CHECKING:
    from gettext import NullTranslations

ENGLISH = "en"
Domain = Literal["contentlint", "manual"]
DOMAIN: Domain = "contentlint"
FOLDER = Path(__file__).parent
# The variables that GNU gettext asks, in its order (manual, "Locale Environment Variables").
_CATEGORIES = ("LC_ALL", "LC_MESSAGES", "LANG")
_NO_LANGUAGE = ("", "C", "POSIX")


def languages() -> tuple[str, ...]:
    """The languages there are, English first, then those with a catalogue, sorted."""
    found = (folder.name for folder in FOLDER.iterdir() if (folder / "LC_MESSAGES").is_dir())
    return (ENGLISH, *sorted(found))


def known(tag: str) -> str:
    """The language of a tag such as `fr-CA` or `fr_FR.UTF-8`; "" where there is no catalogue for it."""
    language = tag.replace("_", "-").partition(".")[0].partition("-")[0].lower()
    return language if language == ENGLISH or (language and language in languages()) else ""


def language_of_environment(environment: Mapping[str, str]) -> str:
    """The language that the variables of the system ask for, English where they ask for none of ours.

    As in GNU gettext, LANGUAGE is a list in order of preference, and counts only where the locale
    (LC_ALL, else LC_MESSAGES, else LANG) is not `C`.
    """
    locale = next((value for name in _CATEGORIES if (value := environment.get(name))), "")
    if locale in _NO_LANGUAGE:
        return ENGLISH
    wanted = [*environment.get("LANGUAGE", "").split(":"), locale]
    return next((language for tag in wanted if (language := known(tag))), ENGLISH)


def translate(text: str, language: str, domain: Domain = DOMAIN) -> str:
    """`text` in `language`, which is one of `languages()`; a phrase is translated with its values."""
    if language == ENGLISH or not text:
        return text
    catalogue = _catalogue(language, domain)
    if not isinstance(text, Phrase):
        return catalogue.gettext(text)
    template, many, data = text.parts
    if many:
        template = catalogue.ngettext(template, many, int(data["number"]))
    else:
        template = catalogue.gettext(template)
    return template.format_map({name: _value(value, language, domain) for name, value in data.items()})


def translate_prose(text: str, language: str) -> str:
    """Paragraphs of a manual page in `language`, those without a translation as they are."""
    if language == ENGLISH:
        return text
    written = text.split("\n\n")
    spoken = (translate(each, language, "manual") for each in paragraphs(text))
    return "\n\n".join(
        as_is if told == once else told
        for as_is, once, told in zip(written, paragraphs(text), spoken, strict=True)
    )


def paragraphs(text: str) -> list[str]:
    """The paragraphs of a manual page without line ends, which are no part of what is said."""
    return [" ".join(paragraph.split()) for paragraph in text.split("\n\n")]


def _value(value: str | int, language: str, domain: Domain) -> str | int:
    """A value of a phrase: what the program says is translated, what stands in a page is not."""
    return translate(value, language, domain) if isinstance(value, Phrase) else value


@lru_cache(maxsize=8)
def _catalogue(language: str, domain: Domain) -> NullTranslations:
    from gettext import translation

    return translation(domain, FOLDER, [language], fallback=True)
