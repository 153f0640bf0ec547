"""Where the packs are that come with contentlint."""

from __future__ import annotations

from pathlib import Path

from contentlint.packs.errors import PackError


def shipped_packs_dir() -> Path:
    """Folder of the packs that come with contentlint: inside a wheel, or `rules/` of a checkout.

    Raises PackError if neither is there.
    """
    package = Path(__file__).parents[1]
    for folder in (package / "_packs", package.parents[1] / "rules"):
        if folder.is_dir():
            return folder
    raise PackError("The packs that come with contentlint are missing from this installation")


def shipped_packs() -> tuple[str, ...]:
    """Names of the packs that come with contentlint, sorted."""
    return tuple(sorted(path.parent.name for path in shipped_packs_dir().glob("*/pack.yaml")))
