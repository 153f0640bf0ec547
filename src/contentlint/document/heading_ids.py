"""The id that a heading carries at its end, in the dialects of site generators.

`{#id}` with the forms of Pandoc, kramdown and Python-Markdown, `{/* id */}`
(React's and Docusaurus' MDX), `<!-- #id -->` (Docusaurus) and `[#id]` (Nextra).
"""

from __future__ import annotations

from contentlint.text.pattern import Pattern

_COMMENT_ID = Pattern(r"/\*\s*#?(?P<id>[^\s*]+)\s*\*/")
_ID_AT_END = Pattern(
    r"(?:\{:?[ \t]*(?:\.[\w-]+[ \t]+)*#(?P<braces>[^\s{}]+)[^{}]*\}|\[#(?P<brackets>[^\W\d][^\[\]\s]*)\]"
    r"|\{/\*\s*#?(?P<jsx>[^\s*{}]+)\s*\*/\}|<!--\s*#(?P<comment>[^\s<>]+)\s*-->)\Z"
)


def comment_id(attributes: str) -> str:
    """The id in the attributes of a heading that are a comment, `/* id */`; "" if there is none."""
    found = _COMMENT_ID.search(attributes)
    return found["id"] if found else ""


def split_id(heading: str) -> tuple[str, str]:
    """A heading without the id at its end, and the id; "" if there is none."""
    found = _ID_AT_END.search(heading)
    if not found or not found.lastgroup:
        return heading, ""
    return heading[: found.start()].rstrip(), found[found.lastgroup]
