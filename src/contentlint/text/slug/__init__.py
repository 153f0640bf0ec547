"""A heading -> the fragment that a site generator makes of it, for 20 implementations.

For anchors of a page use `page_slugs`, or `heading_slug` for one heading after
another::

    taken = {}
    heading_slug("hugo-github", "A [link](/x)", taken)       # "a-linkx"
    heading_slug("hugo-github", "Other", taken, "mine")      # "mine", and nobody else gets it
    page_slugs("kramdown-gfm", [("Same", ""), ("Same", "")]) # ("same", "same-1")

A heading is its Markdown as written, on one line, without the `#` signs and
without an explicit id, which is given beside it: what `HeadingFact.raw or
HeadingFact.text` and `HeadingFact.id` hold. `as_written(line)` takes
the `#` signs off a line; an id left in it is found by the rules of the implementation.
Text that is no Markdown goes through `ALGORITHMS[name].slugify` and `slugs`.

Names: `ALGORITHMS` has one entry per implementation and two short ones,
`github` (github-slugger) and `mdn` (rari). `COMMON` lists the few to try where
the generator is unknown.
"""

from __future__ import annotations

from contentlint.text.slug.algorithms import (
    ALGORITHMS,
    COMMON,
    Algorithm,
    as_written,
    heading_slug,
    page_slugs,
    slugs,
)
from contentlint.text.slug.mdn import mdn

__all__ = ["ALGORITHMS", "COMMON", "Algorithm", "as_written", "heading_slug", "mdn", "page_slugs", "slugs"]
