"""What a browser makes of a target that the generator leaves as it is."""

from __future__ import annotations

from contentlint.site.address import folder_of, join, read_address
from contentlint.site.serving import is_index
from contentlint.site.site import Site


def opens(target: str, path: str, from_path: str, site: Site) -> bool:
    """Whether a relative `target` on the page `from_path` leads to the page `path`, seen from its address."""
    area = site.area_of(from_path)
    address = read_address(target)
    if area is None or address.kind != "relative":
        return False
    table = site.table(area)
    own = table.address.get(from_path, "")
    ends_in_slash = area.preset.page_slash or area.slash == "always" or is_index(from_path)
    seen = join(own if ends_in_slash else folder_of(own), address.path)
    return seen is not None and table.page.get(seen) == path
