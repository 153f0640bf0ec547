"""markdown-it-anchor 10 by itself, and VitePress 1.6 (`@mdit-vue/shared`) on top of it."""

from __future__ import annotations

import unicodedata
from urllib.parse import quote

from contentlint.text.pattern import Pattern
from contentlint.text.slug.emoji import replace_emoji_codes
from contentlint.text.slug.inline import pieces, rendered
from contentlint.text.slug.letters import JS_SPACE, JS_SPACES

_CONTROL_OR_MARK = Pattern("[\x00-\x1f\u0300-\u036f]")
_BREAKS = Pattern(f"[{JS_SPACE}~`!@#$%^&*()\\-_+=\\[\\]{{}}|\\\\;:\"'“”‘’<>,.?/]+")
_EMOTICON = Pattern(
    r"(?<![^\s!-/:-@\[-`{-~])(?:>:-?\(|:\"-?\)|</3|<\\3|:-?[/*(|@)DPpOosSzZ$#]|:,?'?-?[()D]|<3|\]:-?[()]"
    r"|[oO0]:-?\)|[xX]-\)|;-?[()]|[8B]-\)|,:-?[()])(?![^\s!-/:-@\[-`{-~])"
)
_STRUCK = Pattern(r"~~(?=\S)(.+?)(?<=\S)~~")
_ATTRIBUTES = Pattern(r"\s*(?<!\\)\{(?![^{}]*\*\S[^*{}]*\*)(?P<inside>[^{}`]+)\}\Z")
_ID = Pattern(r"(?:\A|\s)#(?P<short>[^\s\"]+)|(?:\A|\s)id=\"?(?P<long>[^\s\"]+)")


def markdown_it_anchor(text: str) -> str:
    """Slug of markdown-it-anchor by default: spaces to `-`, then JavaScript's `encodeURIComponent`."""
    dashed = JS_SPACES.sub("-", text.strip(JS_SPACE).lower())
    return quote(dashed.encode("utf-8", "replace"), safe="!~*'()")


def vitepress(text: str) -> str:
    """Slug of VitePress: no accents, punctuation becomes `-`, no leading digit."""
    bare = _CONTROL_OR_MARK.sub("", unicodedata.normalize("NFKD", text))
    slug = _BREAKS.sub("-", bare).strip("-")
    return ("_" + slug if "0" <= slug[:1] <= "9" else slug).lower()


def markdown_it_text(heading: str) -> str:
    """Text as markdown-it-anchor slugs it, without the signs of struck text."""
    return _STRUCK.sub(r"\1", rendered(heading)) if "~~" in heading else rendered(heading)


def vitepress_text(heading: str) -> str:
    """Text as VitePress slugs it: entities as written, emoji codes and emoticons left out."""
    return "".join(_shown(piece.kind, piece.text, piece.source) for piece in pieces(heading))


def _shown(kind: str, text: str, source: str) -> str:
    if kind != "text":
        return text if kind == "code" else ""
    if source.startswith("&") and source != text:
        return source
    return _EMOTICON.sub("", replace_emoji_codes(text, ""))


def attribute_id(heading: str) -> tuple[str, str]:
    """A heading without the attributes `{#id .class}` at its end (markdown-it-attrs), and the id or ""."""
    found = _ATTRIBUTES.search(heading) if heading.endswith("}") else None
    if not found:
        return heading, ""
    named = _ID.search(found["inside"])
    return heading[: found.start()], (named["short"] or named["long"]) if named else ""
