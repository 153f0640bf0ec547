"""`[style]`: choices of typography that the configuration makes for the whole site."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from contentlint.config.errors import ConfigError, nearest
from contentlint.config.place import line_in
from contentlint.model import Phrase
from contentlint.packs import known_choices

if TYPE_CHECKING:
    from contentlint.config.schema import ConfigModel

# Names of what can hardly be read in a file, in the words of `contentlint style`.
SPACES = {"none": "", "space": " ", "no-break-space": "\u00a0", "narrow-no-break-space": "\u202f"}


def pinned_style(models: Sequence[tuple[Path, ConfigModel]]) -> Mapping[str, str]:
    """Choice -> the text to write, the last file wins. Raises ConfigError for an unknown choice."""
    pinned = {}
    for file, model in models:
        for name, value in model.style.items():
            if name not in known_choices():
                hint = nearest(name, known_choices())
                message = Phrase(
                    "Unexpected choice `{name}`, expected one that `contentlint style` shows{hint}",
                    name=name,
                    hint=hint,
                )
                raise ConfigError(message, str(file), line_in(file, ("style", name)))
            pinned[name] = SPACES.get(value, value)
    return pinned
