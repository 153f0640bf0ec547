"""A key names a file or another page that does not exist.

The picture of a card stays empty, a list of related pages loses one. Which
keys name files (`type: path`) or pages (`type: page`) is said by the pack of
the page. A page is known by the value of the key that the pack names with
`refers`, or else by the name of its file. Addresses on other sites are not
looked at, and nothing is said where the tree holds no other page with that key,
or no other file of that kind: then they are kept elsewhere.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated

from contentlint.model import Field, PageFacts, Problem, Severity
from contentlint.packs import FieldSpec, Schema
from contentlint.rule import Accepted, Example, FromPack, Options, RuleMeta
from contentlint.site import Site

META = RuleMeta(
    id="missing-front-matter-target",
    summary="A key names a file or page that does not exist.",
    severity=Severity.WARNING,
    scope="site",
    reads=frozenset({"fields"}),
    needs=frozenset({"schema"}),
)
FILE = "Unexpected `{seen}` for `{key}`, expected a file that exists"
PAGE = "Unexpected `{seen}` for `{key}`, expected the {name} of a page"


@dataclass(frozen=True)
class RuleOptions(Options):
    schema: Annotated[Schema | None, FromPack("schema"), "Keys of this kind of page."] = None


_PAGE = RuleOptions(
    Schema(
        (FieldSpec("image", "path"), FieldSpec("related", "list", items=FieldSpec("", "page", refers="id")))
    )
)
_FILES = (("images/cat.png", ""), ("two.md", "---\nid: two\n---\n"))
GOOD = (
    Accepted("---\nimage: /images/cat.png\nrelated: [two]\n---\n", options=_PAGE, files=_FILES),
    Accepted("---\nimage: https://example.org/cat.png\n---\n", options=_PAGE, files=_FILES),
    Accepted("---\nimage: /images/dog.png\nrelated: [three]\n---\n", options=_PAGE),
)
BAD = (
    Example(
        bad="---\nimage: images/dog.png\n---\n",
        message="Unexpected `images/dog.png` for `image`, expected a file that exists",
        options=_PAGE,
        files=_FILES,
    ),
    Example(
        bad="---\nrelated: [two, three]\n---\n",
        message="Unexpected `three` for `related`, expected the `id` of a page",
        options=_PAGE,
        files=_FILES,
    ),
)


def check(page: PageFacts, site: Site, options: RuleOptions) -> Iterator[Problem]:
    naming = {spec.name: spec.items or spec for spec in (options.schema.fields if options.schema else ())}
    naming = {key: spec for key, spec in naming.items() if spec.type in ("path", "page")}
    for field in page.fields:
        spec = naming.get(field.name)
        if not spec or "://" in field.value:
            continue
        if spec.type == "path" and not _is_file(field, page, site):
            yield Problem(field.span, FILE, {"seen": field.value, "key": field.name})
        elif spec.type == "page" and not _is_page(field.value, spec, page, site):
            name = f"`{spec.refers}`" if spec.refers else "name"
            yield Problem(field.span, PAGE, {"seen": field.value, "key": field.name, "name": name})


def _is_file(field: Field, page: PageFacts, site: Site) -> bool:
    """Whether a path leads somewhere, from the page's folder or from any folder a site may be served from."""
    suffix = posixpath.splitext(field.value)[1]
    if not any(path.endswith(suffix) for path in site.files):
        return True
    near = posixpath.normpath(posixpath.join(posixpath.dirname(page.path), field.value.lstrip("/")))
    bare = posixpath.normpath(field.value.strip("/"))
    if site.find(near) or site.find(bare):
        return True
    return any(path.endswith("/" + bare) for path in (*site.files, *site.pages))


def _is_page(name: str, spec: FieldSpec, page: PageFacts, site: Site) -> bool:
    if spec.refers:
        return bool(site.pages_with(spec.refers, name)) or not _others_with(spec.refers, page, site)
    stems = {posixpath.basename(path).split(".")[0] for path in site.page_paths}
    return name in stems or len(stems) == 1


def _others_with(key: str, page: PageFacts, site: Site) -> bool:
    """Whether any other page has that key."""
    others = (other for path, other in site.pages.items() if path != page.path)
    return any(field.name == key for other in others for field in other.fields)
