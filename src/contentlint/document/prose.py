"""Runs of text as the parser gives them -> prose, where somebody asks for it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from contentlint.document.nodes import ALT, Parsed, Prose, RawBlock
from contentlint.text.pattern import Pattern

_CONTAINERS = {"item", "quote", "footnote"}
# Text that is not prose though the parser calls it text: templates of static
# site generators, bare web addresses and addresses of mail.
_TEMPLATE = r"\{\{.{0,2000}?\}\}|\{%.{0,2000}?%\}|\$\{[^{}]*\}"
_WEB = r"https?://[^\s<>\"')\]]+|www\.[^\s<>\"')\]]+"
OPAQUE = Pattern(rf"{_TEMPLATE}|{_WEB}|[\w.+-]+@[\w-]+\.[\w.]+", re.DOTALL)
# Without mail every one begins with a certain sign, which makes the search ten times as fast.
_OPAQUE_BUT_MAIL = Pattern(f"{_TEMPLATE}|{_WEB}", re.DOTALL)
# What each of these begins with or holds; most running text has none.
_OPAQUE_SIGNS = ("@", "{", "://", "www.")
_PLACEHOLDER = "\ufffc"
# What is left of a text that says nothing.
_BLANK = f" \n{_PLACEHOLDER}"


def prose_of(parsed: Parsed) -> tuple[Prose, ...]:
    """The running text of a page, block by block: what is not prose is masked, what says nothing left out."""
    return tuple(_prose(parsed))


def _prose(parsed: Parsed) -> Iterator[Prose]:
    blocks, offsets, base = parsed.raw_blocks, parsed.offsets, parsed.base
    signs = [sign for sign in _OPAQUE_SIGNS if sign in parsed.body]
    for inner, pieces, end in parsed.runs:
        if len(pieces) == 1:
            ((_, text, is_prose),) = pieces
            if not is_prose:
                continue
        else:
            text = "".join([text if is_prose else _PLACEHOLDER for _, text, is_prose in pieces])
        for sign in signs:
            if sign in text:
                text = (OPAQUE if sign == "@" else _OPAQUE_BUT_MAIL).sub(_masked, text)
                break
        if text[:1].isalnum() or text.strip(_BLANK):
            yield Prose(_kind(blocks, inner), text, pieces, end, offsets, base)


def _kind(blocks: tuple[RawBlock, ...], inner: int) -> str:
    """The kind of prose in a block; the only paragraph of an item or quote is that of the item or quote."""
    if inner == ALT:
        return "alt"
    if inner < 0:
        return "paragraph"
    kind, _, _, parent, _ = blocks[inner]
    is_inside = kind == "paragraph" and parent >= 0 and blocks[parent][0] in _CONTAINERS
    return blocks[parent][0] if is_inside else kind


def _masked(found: re.Match[str]) -> str:
    return _PLACEHOLDER * len(found.group())
