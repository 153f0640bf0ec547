"""Language tags as people write them -> one short code."""

from __future__ import annotations

import re

from contentlint.text.language.names import NAMES
from contentlint.text.pattern import Pattern

# What people write in folder names and front matter instead of the ISO 639-1 code.
ALIASES = {
    "br": "pt",
    "cn": "zh",
    "cz": "cs",
    "dk": "da",
    "gr": "el",
    "in": "id",
    "iw": "he",
    "jp": "ja",
    "kr": "ko",
    "nn": "nb",
    "no": "nb",
    "tw": "zh",
    "ua": "uk",
    "vn": "vi",
}
# Codes of languages that open names such as `my-us` or `is-it`.
_SMALL_WORDS = frozenset({"am", "is", "my", "or"})
_BY_NAME = {name.lower(): code for code, name in NAMES.items()}
_TAG = Pattern(
    r"(?P<language>[a-z]{2,3})(?:[-_](?P<script>[a-z]{4}))?(?:[-_](?P<region>[a-z]{2}|\d{3}))?(?:\.utf-?8)?",
    re.IGNORECASE,
)


def base_language(tag: str) -> str | None:
    """The language code of a BCP 47 tag, POSIX locale, common alias or English name; None if it is none.

    `fr-CA`, `fr_FR.UTF-8`, `French` and `FR` are all `fr`; `cn` and `zh-Hant` are `zh`.
    """
    tag = tag.strip().lower()
    named = _BY_NAME.get(tag)
    if named:
        return named
    found = _TAG.fullmatch(tag)
    if not found:
        return None
    language = found["language"]
    return ALIASES.get(language, language)


def is_regional(tag: str) -> bool:
    """Does `tag` name a known language together with a script or a region, such as `pt-br`?"""
    found = _TAG.fullmatch(tag)
    if not found or not (found["script"] or found["region"]) or found["language"] in _SMALL_WORDS:
        return False
    return base_language(tag) in NAMES
