"""The words of the review page, in English and French."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files

LANGUAGES = ("en", "fr")


def language_of(accepted: str) -> str:
    """The language of the page for a browser that sent this `Accept-Language` (RFC 9110, section 12.5.4)."""
    wanted = [part.partition(";")[0].strip().lower()[:2] for part in accepted.split(",")]
    return next((language for language in wanted if language in LANGUAGES), "en")


@lru_cache(maxsize=1)
def _all() -> Mapping[str, Mapping[str, str]]:
    text = files("contentlint.web").joinpath("strings.json").read_text(encoding="utf-8")
    strings: Mapping[str, Mapping[str, str]] = json.loads(text)
    return strings


def strings(language: str) -> Mapping[str, str]:
    """Name -> text, with `{values}` to fill in. `language` is one of LANGUAGES."""
    return _all()[language]
