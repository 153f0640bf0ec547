"""The id that a heading carries at its end, in the dialects of site generators.

`{#id}` and `{id="id"}` with the forms of Pandoc, kramdown, Hugo and Python-Markdown, `{/* id */}`
(React's and Docusaurus' MDX), `<!-- #id -->` (Docusaurus) and `[#id]` (Nextra).
"""

from __future__ import annotations

from collections.abc import Sequence

from contentlint.text.pattern import Pattern

_COMMENT_ID = Pattern(r"/\*\s*#?(?P<id>[^\s*]+)\s*\*/")
_ID_AT_END = Pattern(
    r"(?:\{:?[ \t]*(?:\.[\w-]+[ \t]+)*#(?P<braces>[^\s{}]+)[^{}]*\}|\[#(?P<brackets>[^\W\d][^\[\]\s]*)\]"
    r"|\{/\*\s*#?(?P<jsx>[^\s*{}]+)\s*\*/\}|<!--\s*#(?P<comment>[^\s<>]+)\s*-->)\Z"
)


def attribute_id(attributes: Sequence[tuple[str, str | None]]) -> str:
    """The id among the attributes of a heading: named `id`, or as a comment, `/* id */`; "" without one."""
    named = next((value for name, value in attributes if name == "id" and value), "")
    found = None if named else _COMMENT_ID.search(" ".join([name for name, _ in attributes]))
    return found["id"] if found else named.strip("\"'")


def split_id(heading: str) -> tuple[str, str]:
    """A heading without the id at its end, and the id; "" if there is none."""
    found = _ID_AT_END.search(heading)
    if not found or not found.lastgroup:
        return heading, ""
    return heading[: found.start()].rstrip(), found[found.lastgroup]
