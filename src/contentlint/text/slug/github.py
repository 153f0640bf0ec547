"""github-slugger 2.0.0 and what uses it: rehype-slug, Docusaurus, Astro; and mdit-py-plugins after it.

Kept are letters, marks, decimal digits, connectors, `-` and the plain space,
by Unicode 13 (`script/generate-regex.js` of github-slugger); each space becomes `-`.
"""

from __future__ import annotations

from contentlint.text.pattern import Pattern
from contentlint.text.slug.inline import pieces
from contentlint.text.slug.letters import Kept, is_word

_KEPT = Kept(lambda char: "-" if char == " " else char if char == "-" or is_word(char) else "")
_PYTHON_DROPPED = Pattern(r"[^\w\u4e00-\u9fff\- ]")
_DASHES = Pattern(r"-{2,}")
_DIRECTIVE = Pattern(
    r"(?<!:):(?P<name>[A-Za-z](?:[\w-]*[A-Za-z0-9])?)(?![\w:-])(?:\[(?P<label>[^\[\]]*)\])?(?:\{[^{}]*\})?"
)
_DOCUSAURUS_ID = Pattern(r"\s*\{#(?P<id>(?:(?!\{#|\}).)+)\}[*_`]*\Z")
_COMMENT_ID = Pattern(r"[ \t]*(?:\{\s*/\*\s*#(?P<jsx>[^ *]+)[^*]*\*/\s*\}|<!--\s*#(?P<html>[^ >]+).*?-->)\Z")


def github(text: str) -> str:
    """Slug of github-slugger 2: only a plain space becomes `-`, and runs are not joined."""
    return text.lower().translate(_KEPT)


def mdit_py(text: str) -> str:
    """Slug of mdit-py-plugins: Python's word characters, so vowel signs and accents apart are dropped."""
    return _PYTHON_DROPPED.sub("", text.lower().replace(" ", "-"))


def astro_text(heading: str) -> str:
    """Text as Astro slugs it: smart punctuation has made a dash of every run of hyphens."""
    return "".join(
        _DASHES.sub("\u2014", piece.text) if piece.kind == "text" else piece.text
        for piece in pieces(heading)
        if piece.kind != "image"
    )


def docusaurus_text(heading: str) -> str:
    """Text as Docusaurus slugs it: MDX expressions as their source, `:name` read as a directive."""
    return "".join(
        _DIRECTIVE.sub(lambda found: found["label"] or "", piece.text) if piece.kind == "text" else piece.text
        for piece in pieces(heading)
    )


def docusaurus_id(heading: str) -> tuple[str, str]:
    """A heading without `{#id}`, `{/* #id */}` or `<!-- #id -->` at its end, and the id or ""."""
    found = _COMMENT_ID.search(heading) or _DOCUSAURUS_ID.search(heading)
    if not found:
        return heading, ""
    return heading[: found.start()], (found[found.lastgroup or 0]).strip()
