"""The implementations as rows of one table, and slugs of a heading and of a page by a row."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import Literal, NamedTuple

from contentlint.text.pattern import Pattern
from contentlint.text.slug import (
    duplicates,
    github,
    hugo,
    kramdown,
    markdown_it,
    mdbook,
    mdn,
    python_markdown,
)
from contentlint.text.slug.duplicates import Taken
from contentlint.text.slug.inline import rendered, rendered_with_images


def _no_id(heading: str) -> tuple[str, str]:
    """Where explicit ids are not known, they are text like the rest."""
    return heading, ""


def _as_written(heading: str) -> str:
    return heading


class Algorithm(NamedTuple):
    """How a generator names headings.

    `split(heading)` takes an explicit id off, `read(heading)` gives the text
    that is slugged, `slugify(text)` the slug, `distinguish(slug, taken)` what
    it becomes on a page. `claims` tells whether an explicit id is taken, and
    whether for headings above it, too.
    """

    slugify: Callable[[str], str]
    distinguish: Callable[[str, Taken], str]
    read: Callable[[str], str] = rendered
    split: Callable[[str], tuple[str, str]] = _no_id
    claims: Literal["no", "below", "all"] = "no"

    @property
    def knows_ids(self) -> bool:
        """Whether a heading with an explicit id has that one alone."""
        return self.split is not _no_id


_GITHUB = Algorithm(github.github, duplicates.skip_taken)
_MDBOOK = Algorithm(mdbook.mdbook, duplicates.skip_taken, split=markdown_it.attribute_id)
_MDN = Algorithm(mdn.mdn, duplicates.from_two, rendered_with_images)


def _hugo(slugify: Callable[[str], str]) -> Algorithm:
    return Algorithm(slugify, duplicates.skip_taken, hugo.source, hugo.attribute_id, claims="below")


def _python(slugify: Callable[[str], str]) -> Algorithm:
    return Algorithm(
        slugify, duplicates.count_up, python_markdown.text_of, python_markdown.attribute_id, claims="all"
    )


ALGORITHMS = {
    "github": _GITHUB,
    "python-markdown": _python(python_markdown.python_markdown),
    "python-markdown-unicode": _python(python_markdown.python_markdown_unicode),
    "vitepress": Algorithm(
        markdown_it.vitepress,
        duplicates.skip_taken,
        markdown_it.vitepress_text,
        markdown_it.attribute_id,
        claims="below",
    ),
    "mdn": _MDN,
    "github-slugger": _GITHUB,
    "astro-satteri": _GITHUB._replace(read=github.astro_text),
    "docusaurus": _GITHUB._replace(read=github.docusaurus_text, split=github.docusaurus_id),
    "mdit-py-anchors": Algorithm(github.mdit_py, duplicates.skip_taken),
    "markdown-it-anchor": Algorithm(
        markdown_it.markdown_it_anchor, duplicates.skip_taken, markdown_it.markdown_it_text
    ),
    "pymdownx-lower": _python(python_markdown.pymdownx_lower),
    "pymdownx-lower-encoded": _python(python_markdown.pymdownx_lower_encoded),
    "kramdown": Algorithm(kramdown.kramdown, duplicates.count_same, _as_written, kramdown.explicit_id),
    "kramdown-transliterated": Algorithm(
        kramdown.kramdown_transliterated, duplicates.count_same, _as_written, kramdown.explicit_id
    ),
    "kramdown-gfm": Algorithm(
        kramdown.kramdown_gfm, duplicates.count_same, kramdown.gfm_text, kramdown.explicit_id
    ),
    "hugo-github": _hugo(hugo.github),
    "hugo-github-ascii": _hugo(hugo.github_ascii),
    "hugo-blackfriday": _hugo(hugo.blackfriday),
    "mdbook": _MDBOOK,
    "mdbook-smart": _MDBOOK._replace(read=mdbook.smart_text),
    "mdn-rari": _MDN,
    "mdn-yari": Algorithm(mdn.yari, duplicates.mdn_sections),
}
COMMON = ("github", "python-markdown", "python-markdown-unicode", "vitepress", "mdn")
_OPENING = Pattern(r"[ ]{0,3}#{1,6}(?=[ \t\r\n]|\Z)")
# Nobody links to a heading that is longer; its end is not looked at.
_LONGEST = 2000


def slugs(texts: Iterable[str], algorithm: Algorithm) -> tuple[str, ...]:
    """The slugs of a page's headings given as plain text, in order, duplicates told apart."""
    taken: Taken = {}
    return tuple(algorithm.distinguish(algorithm.slugify(text), taken) for text in texts)


def heading_slug(name: str, heading: str, taken: Taken, explicit: str = "") -> str:
    """The id that the implementation `name` gives a heading after those that filled `taken`; "" for none.

    `heading` is Markdown without `#` signs, `explicit` an id that is no longer part of it.
    Raises KeyError for an unknown name.
    """
    algorithm = ALGORITHMS[name]
    if explicit and not algorithm.knows_ids:
        heading, explicit = f"{heading} {{#{explicit}}}", ""
    slug, found = _alone(name, heading)
    chosen = explicit or found
    if not chosen:
        return algorithm.distinguish(slug, taken)
    if algorithm.claims != "no":
        taken.setdefault(chosen, 0)
    return chosen


def page_slugs(name: str, headings: Iterable[tuple[str, str]]) -> tuple[str, ...]:
    """The ids of a page's headings in order, each given as its Markdown and its explicit id or ""."""
    asked = tuple(headings)
    taken: Taken = {}
    if ALGORITHMS[name].claims == "all":
        ids = (explicit or _alone(name, heading)[1] for heading, explicit in asked)
        taken.update(dict.fromkeys(filter(None, ids), 0))
    return tuple(heading_slug(name, heading, taken, explicit) for heading, explicit in asked)


def as_written(line: str) -> str:
    """`## A heading ##` -> `A heading`; a line without `#` signs as it is."""
    opening = _OPENING.match(line)
    if not opening:
        return line
    content = line[opening.end() :].strip(" \t\r\n")
    before = content.rstrip("#")
    # Without a space before them, the last signs are text: `C#`.
    return before.rstrip(" \t") if before[-1:] in ("", " ", "\t") else content


@lru_cache(maxsize=1 << 16)
def _alone(name: str, heading: str) -> tuple[str, str]:
    """Slug of a heading by itself, and the explicit id in it or ""."""
    algorithm = ALGORITHMS[name]
    content, explicit = algorithm.split(heading[:_LONGEST])
    return algorithm.slugify(algorithm.read(content)), explicit
