"""Python-Markdown's `toc` (3.11) and pymdown-extensions' `slugs` (13.1)."""

from __future__ import annotations

import unicodedata
from html import unescape
from urllib.parse import quote

from contentlint.text.pattern import Pattern
from contentlint.text.slug.inline import pieces

_NOT_WORD = Pattern(r"[^\w\s-]")
_DASHES = Pattern(r"[-\s]+")
_SPACES = Pattern(r"\s+")
_ENTITY = Pattern(r"&\w+;")
_SPACE_RUN = Pattern(" {2,}")
_ESCAPED_TAG = Pattern(r"\\</?[A-Za-z][^<>\\]*>")
_TAG = Pattern(r"</?[^>]*>")
_NOT_WORD_OR_SPACE = Pattern(r"[^\w\- ]")
# `{: #id .class key=value}`, with a space before it (the `attr_list` extension).
_ATTRIBUTES = Pattern(r"[ ]+\{:?[ ]*(?![^{}]*\*\S[^*{}]*\*)(?P<inside>[^}\n `][^}\n`]*)\}[ ]*\Z")
_ID = Pattern(r"(?:\A|\s)(?:#(?P<short>[^\s}]+)|id=[\"']?(?P<long>[^\s\"'}]+))")


def text_of(heading: str) -> str:
    """Text as `toc` slugs it: every run of white space is one space, except that of entities (`&nbsp;`)."""
    # Escaping does not keep a tag from being one: the escape is undone before tags are taken out.
    plain = _ESCAPED_TAG.sub("\ufffc", heading) if "\\<" in heading else heading
    shown = "".join(
        _spaced(piece.text, piece.kind) if piece.text == piece.source else piece.text
        for piece in pieces(plain)
        if piece.kind != "image"
    )
    return _SPACE_RUN.sub(" ", shown).strip(" ")


def _spaced(text: str, kind: str) -> str:
    shown = _SPACES.sub(" ", text)
    # What CommonMark takes for no entity is one to `html.unescape`: it reads `&not` out of `&nothing;`.
    return _ENTITY.sub(lambda found: unescape(found[0]), shown) if kind == "text" else shown


def python_markdown(text: str) -> str:
    """Slug of Python-Markdown's `toc`: ASCII only, runs of spaces and hyphens joined."""
    ascii_text = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode("ascii")
    return python_markdown_unicode(ascii_text)


def python_markdown_unicode(text: str) -> str:
    """The same, keeping letters of every script."""
    return _DASHES.sub("-", _NOT_WORD.sub("", text).strip().lower())


def pymdownx_lower(text: str) -> str:
    """Slug of `pymdownx.slugs` with `case: lower`: what looks like a tag is dropped, nothing is joined."""
    normal = unicodedata.normalize("NFC", text)
    end = normal.rfind(">") + 1
    bare = (_TAG.sub("", normal[:end]) + normal[end:]).strip()
    return _NOT_WORD_OR_SPACE.sub("", bare.lower()).replace(" ", "-")


def pymdownx_lower_encoded(text: str) -> str:
    """The same with `percent_encode`."""
    return quote(pymdownx_lower(text).encode("utf-8", "replace"))


def attribute_id(heading: str) -> tuple[str, str]:
    """A heading without its attribute list, and the id or ""."""
    found = _ATTRIBUTES.search(heading) if "{" in heading else None
    if not found:
        return heading, ""
    ids = _ID.findall(found["inside"])
    return heading[: found.start()], "".join(ids[-1]) if ids else ""
