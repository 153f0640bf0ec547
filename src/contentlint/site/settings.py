"""What configuration may say about how a site serves its pages."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from fnmatch import translate
from functools import lru_cache


@dataclass(frozen=True)
class SiteSettings:
    """How addresses become files.

    `roots` are folders that answer addresses beginning with `/`; none means
    that they are inferred. `routes` are pairs (address pattern, file pattern),
    as in `("/{path}", "{source_dir}/{path}.md")`: `{path}` stands for any
    number of segments, every other name for one, and `{source_dir}` in the file
    pattern for the folder of the page that holds the link. `ignore` are globs
    of targets that are never checked. `slug` names the algorithm of
    `contentlint.text.slug` that makes anchors; "" means that it is inferred.

    `sources` are the texts of the configurations of generators by path, which
    tell the sites of the tree. What follows overrides them: `preset` names one
    of `site/presets` (`none` for no generator), `base` the path the site is
    served under, `locales` the folders of languages and `default_locale` the one
    that others are translated from, `relative_base` is `url` or `file`,
    `trailing_slash` `always`, `never` or `any`; `redirects` maps address patterns
    to where they lead, `assets` are folders copied to the top of the site, and
    `open_pages` are globs of addresses that answer though no source shows them.
    `source_folder` holds the pages translated from where they lie apart, and
    `translations` maps single pages to theirs.

    `style` maps choices of typography (`fr-colon-space`) to the text that is to be written.
    """

    roots: tuple[str, ...] = ()
    routes: tuple[tuple[str, str], ...] = ()
    ignore: tuple[str, ...] = ()
    slug: str = ""
    sources: Mapping[str, str] = field(default_factory=dict)
    preset: str = ""
    base: str = ""
    locales: tuple[str, ...] = ()
    default_locale: str = ""
    relative_base: str = ""
    trailing_slash: str = ""
    redirects: Mapping[str, str] = field(default_factory=dict)
    assets: tuple[str, ...] = ()
    open_pages: tuple[str, ...] = ()
    style: Mapping[str, str] = field(default_factory=dict)
    source_folder: str = ""
    translations: Mapping[str, str] = field(default_factory=dict)


@lru_cache(maxsize=64)
def matcher(globs: tuple[str, ...]) -> re.Pattern[str] | None:
    """What any of some globs matches, None where there are none."""
    return re.compile("|".join(map(translate, globs))) if globs else None
