"""Where the pages of the rules lie that come with contentlint."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from contentlint.messages import ENGLISH


@lru_cache(maxsize=8)
def rule_pages(language: str = ENGLISH) -> Path | None:
    """The folder of `<rule id>.md` in this language: inside a wheel, or `docs/` of a checkout.

    None where an installation has neither.
    """
    package = Path(__file__).parents[1]
    below = "rules" if language == ENGLISH else f"{language}/rules"
    folders = (docs / below for docs in (package / "_docs", package.parents[1] / "docs"))
    return next((folder for folder in folders if folder.is_dir()), None)
