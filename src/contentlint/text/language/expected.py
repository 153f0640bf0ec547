"""Which language a page is expected to be written in."""

from __future__ import annotations

from collections.abc import Iterable

from contentlint.text.language.majority import majority_language
from contentlint.text.language.paths import language_of_path
from contentlint.text.language.tags import base_language


def expected_language(
    declared: str | None, configured: str | None, path: str, texts: Iterable[str]
) -> str | None:
    """The code of the expected language, or None where nothing says it.

    The first that holds: `declared` in the front matter, `configured`, the
    `path` (relative, with `/`), the clear majority of the page's own `texts`.
    """
    for tag in (declared, configured):
        language = base_language(tag) if tag else None
        if language:
            return language
    return language_of_path(path) or majority_language(texts)
