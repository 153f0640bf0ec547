"""The language a path says its page is written in: a locale folder or a suffix of the file name."""

from __future__ import annotations

import re

from contentlint.text.language.names import NAMES
from contentlint.text.language.tags import ALIASES, base_language, is_regional
from contentlint.text.pattern import Pattern

# Folders that hold nothing but one folder a locale.
_LOCALES = {
    "_i18n", "content", "files", "i18n", "l10n", "lang", "langs", "languages", "locale", "locales",
    "localized", "translation", "translations",
}  # fmt: skip
# Folders in which locales often stand beside other folders.
_ROOTS = {
    "_posts", "app", "blog", "blogs", "docs", "documentation", "guide", "guides", "pages", "posts",
    "site", "src", "web", "website",
}  # fmt: skip
# Codes that are also English words, countries or departments: in a folder that
# holds other things too, `docs/it` is as likely about information technology.
_AMBIGUOUS = {
    "af", "am", "br", "bs", "ca", "cn", "cy", "cz", "da", "dk", "eu", "ga", "gr", "ha", "he", "hi",
    "hr", "id", "ig", "in", "is", "it", "jp", "kr", "ky", "lb", "lo", "mt", "my", "nb", "no", "or",
    "pa", "rw", "sa", "si", "sq", "sv", "sw", "tg", "th", "tl", "tt", "tw", "ua", "ug", "vn", "yo",
}  # fmt: skip
_SUFFIX = Pattern(
    r"(?P<stem>.+?)(?P<mark>[._-])(?P<tag>[A-Za-z]{2,3}(?:[-_][A-Za-z]{2,4}){0,2}|(?P<name>[A-Za-z]{4,}))"
)
_CONVENTIONAL = Pattern(r"[A-Z][A-Z_-]+|index|readme|_index", re.ASCII)


def language_of_path(path: str) -> str | None:
    """The code of the language `path` (with `/`) declares, such as `fr`, or None.

    A file name counts before folders, the outermost locale folder before
    inner ones. A folder named like a language counts only where locales stand.
    """
    *folders, name = path.split("/")
    return _of_name(name) or _of_folders([folder for folder in folders if folder not in ("", ".")])


def _of_name(name: str) -> str | None:
    """`guide.fr.md`, `README_zh.md`, `README-de.md`, `README.french.md`, `guide_pt-BR.md`."""
    stem, _, _ = name.rpartition(".")
    found = _SUFFIX.fullmatch(stem)
    if not found:
        return None
    tag = found["tag"]
    conventional = _CONVENTIONAL.fullmatch(found["stem"])
    if found["name"] and not conventional:  # `notes.polish.md` is about polishing
        return None
    if found["mark"] == "." or conventional or (is_regional(tag) and not tag.islower()):
        return _known(tag, found["mark"] == "." or bool(conventional))
    return None


def _of_folders(folders: list[str]) -> str | None:
    for at, folder in enumerate(folders):
        if is_regional(folder):
            return _known(folder, True)
        before = folders[at - 1] if at else ""
        if before in _LOCALES or "content" in folders[:at][-2:]:
            found = _known(folder, True)
        elif not at or before in _ROOTS:
            # `docs/it/docs/x.md`: the folder's own docs folder shows that it is a locale.
            found = _known(folder, before != "" and folders[at + 1 : at + 2] == [before])
        else:
            continue
        if found:
            return found
    return None


def _known(tag: str, certain: bool) -> str | None:
    """The language of `tag`; a code that is also a word needs a `certain` place."""
    language = base_language(tag)
    if language not in NAMES or len(tag) > 10:
        return None
    short = tag.lower()
    if not certain and (short in _AMBIGUOUS or short in ALIASES):
        return None
    return language
