"""A target that nothing answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from contentlint.site.address import Address, clamp, is_page_like, split_extension
from contentlint.site.area import Area
from contentlint.site.resolution import Resolution, Status

if TYPE_CHECKING:
    from contentlint.site.site import Site


def lost(readings: list[str], address: Address, site: Site) -> Resolution:
    """Nothing answers: perhaps something does that differs in case only."""
    for path in readings:
        alike = site.find_any_case(path)
        if alike is not None:
            # Generators may lower the case of addresses, but not of names of files.
            is_file = alike in site.files and alike not in site.page_paths
            lowered = is_page_like(path) and not split_extension(path)[1] and address.path.islower()
            lowered = lowered and not is_file
            return Resolution(Status.OK if lowered else Status.CASE, alike, address.fragment)
    status = Status.MISSING_PAGE if is_page_like(address.path) else Status.MISSING_FILE
    return Resolution(status, readings[0] if readings else "", address.fragment)


def outside(address: Address, site: Site, area: Area | None) -> Resolution:
    """A relative target that leaves the tree; what lies in it, or below its pages, as it was meant."""
    path = clamp(address.path)
    folders = dict.fromkeys(("", *(root.folder for root in area.roots))) if area else ("",)
    files = (site.find(clamp(f"{folder}/{path}")) for folder in folders if "/" in path)
    if not any(file is not None and not file.endswith("/") for file in files):
        return Resolution(Status.OUTSIDE)
    status = Status.MISSING_PAGE if is_page_like(path) else Status.MISSING_FILE
    return Resolution(status, path, address.fragment)
