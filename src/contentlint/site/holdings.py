"""Whether the tree holds the images and downloads that its pages name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from contentlint.site.address import folder_of, is_page_like, join, read_address

if TYPE_CHECKING:
    from contentlint.site.site import Site

FILES_ELSEWHERE = (
    "Relative links to images and other files were not checked: hardly any of them is in this tree, "
    "so they seem to be kept elsewhere."
)
# Fewer missing files than this are defects, however few are found.
_MANY = 20
_HARDLY_ANY = 1 / 20


def are_files_elsewhere(site: Site) -> bool:
    """Whether pages name many files by relative paths and hardly any is there.

    So it is with translations that are published over the tree of the original.
    """
    asked = {
        path
        for page in site.pages.values()
        for reference in page.references
        if (path := _relative_file(reference.target, folder_of(page.path)))
    }
    found = sum(path in site.files for path in asked)
    return len(asked) >= _MANY and found <= len(asked) * _HARDLY_ANY


def _relative_file(target: str, folder: str) -> str | None:
    """The path of the file that a relative target names; None for pages and everything else."""
    if target.startswith(("/", "#", "http")):
        return None
    address = read_address(target)
    if address.kind != "relative" or is_page_like(address.path):
        return None
    return join(folder, address.path)
