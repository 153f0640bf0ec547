"""What all files of a pack have in common, for pydantic. Imported only when a pack is read."""

from __future__ import annotations

import re

from pydantic import BaseModel, ConfigDict


class Strict(BaseModel):
    """Keys with hyphens, none unknown, no value of another type."""

    model_config = ConfigDict(
        extra="forbid", strict=True, alias_generator=lambda name: name.replace("_", "-"), frozen=True
    )


def regex(pattern: str) -> str:
    """A pattern that `re` can compile. Raises ValueError."""
    try:
        re.compile(pattern)
    except re.error as error:
        raise ValueError(f"not a regular expression: {error}") from error
    return pattern
