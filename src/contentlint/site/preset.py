"""How a site generator serves its pages, as data: one TOML file for each in `presets/`."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

_FOLDER = Path(__file__).with_name("presets")


class Preset(NamedTuple):
    """What a generator does by itself; the site's own files may change most of it (`Area`).

    Detection: one of `files` (globs, from the folder of the site) or `folders` is there, it holds
    the pattern `contains` and not `without`, and one of the folders in `beside` stands next to it.

    `content` are the folders of pages, of which those that exist count; where the file holds
    `content_named`, its first group names the only one. `prefixes` are
    their addresses where they are not at the top, `assets` folders that are
    copied to the top, `generated` folders of programs that make further pages.

    `slug` is the algorithm of anchors. `addresses` names the function of
    `site.addresses` that tells the address of a file. `relative` is `url` where
    relative targets start from the page's address, `file` where from its file;
    `page_slash` whether that address ends in a slash. `names_files` says that
    targets ending in `.md` name files, `only_files` that all relative ones do.

    `fallback`: a page of the default language shows in every language until it
    is translated. `locales` says where languages are kept: `folders` at the top
    of the content, `siblings` (the site repeated in a folder per language),
    `i18n` (Docusaurus), `mdn`, or nowhere (""). `names` are stems of pages that
    stand for their folder. `wikilinks` says that `[[names]]` are links. `made`
    are globs of addresses that the generator makes without a source. `slack` says that a relative
    target may start at the page as well as beside it, as its address may end in a slash. `underscored`
    says that no pages are made of what lies in folders whose names begin with `_`. `bare` says that
    addresses in running text become links.
    `extensionless` says that no page is served as `.html`, `guest` that a site of this kind
    shares its host with others: what lies above or beside it is not its own.
    """

    name: str
    title: str
    files: tuple[str, ...] = ()
    folders: tuple[str, ...] = ()
    contains: str = ""
    without: str = ""
    beside: tuple[str, ...] = ()
    content: tuple[str, ...] = (".",)
    content_named: str = ""
    prefixes: Mapping[str, str] = {}
    assets: tuple[str, ...] = ()
    generated: tuple[str, ...] = ()
    slug: str = "github"
    addresses: str = "tree"
    relative: str = "url"
    page_slash: bool = False
    names_files: bool = False
    only_files: bool = False
    fallback: bool = False
    locales: str = ""
    names: tuple[str, ...] = ("index",)
    wikilinks: bool = False
    made: tuple[str, ...] = ()
    slack: bool = False
    underscored: bool = False
    bare: bool = False
    extensionless: bool = False
    guest: bool = False


@cache
def presets() -> Mapping[str, Preset]:
    """All presets by name, in alphabetical order."""
    return {file.stem: _load(file) for file in sorted(_FOLDER.glob("*.toml"))}


def _load(file: Path) -> Preset:
    data: dict[str, Any] = tomllib.loads(file.read_text(encoding="utf-8"))
    lists = {key: tuple(value) for key, value in data.items() if isinstance(value, list)}
    return Preset(file.stem, **{**data, **lists})
