"""What a translation must keep of a segment, whatever its language: code, tags, placeholders, numbers."""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

from contentlint.model import Span
from contentlint.text.pattern import Pattern

_CODE = Pattern(r"(?<![`\\])(`+)(?!`)(?P<kept>.+?)(?<!`)\1(?!`)", re.DOTALL)
_COMMENT = Pattern(r"<!--.*?-->|\{/\*.*?\*/\}", re.DOTALL)
_MACRO = Pattern(r"\{\{.{0,2000}?\}\}|\{%.{0,2000}?%\}|\{\*.{0,2000}?\*\}", re.DOTALL)
_ATTRIBUTES = Pattern(r"\{:?[ \t]*[#.][^{}\n]*\}")
_TAG = Pattern(r"</?(?P<kept>[A-Za-z][\w.:-]*)(?:\s(?:[^<>\"']|\"[^\"]*\"|'[^']*')*)?/?>")
_URL = Pattern(r"(?:https?://|www\.)[^\s<>\"'`)\]}（）「」『』，。、；：]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_PLACEHOLDER = Pattern(
    r"\$\{[\w.]+\}|(?<![\w{$])\{[A-Za-z_][\w.]*\}(?!\})|%(?:\(\w+\))?[sd](?![\w%])|<[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+>"
    r"|(?<![\w$])\$[A-Z][A-Z0-9_]+\b|(?<!\w)[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+(?!\w)"
)
_NOTE = Pattern(r"\[\^[^\]\s]+\]")
_NUMBER = Pattern(r"(?<![A-Za-z0-9_.])\d+(?:[.,'’，،٫٬\u00a0\u202f]\d+|[ ]\d{3}(?!\d))*")
_NAME = Pattern(r"(?<![^\W_])(?:[A-Z]{2,}[0-9]*|[A-Za-z]+[a-z][A-Z]\w*)(?![^\W_])", re.ASCII)
# A shortcode of Hugo: spaces within its delimiters are free.
_DELIMITERS = Pattern(r"^(\{\{[<%])(.*)([>%]\}\})$", re.DOTALL)
_TEXT_ARGUMENT = Pattern(
    r"(?P<key>\b(?:title|alt|caption|label|description|desc|text|summary|tooltip|header|placeholder|aria-label|note)"
    r"[ \t]*[=:][ \t]*)(?:\"[^\"]*\"|'[^']*'|[^\s\"'%>}]+)"
)
_QUOTED = Pattern(r"\"[^\"]*\"|'[^']*'")
_SEPARATORS = Pattern(r"[.,'’，،٫٬\s]")

# In this order, since what one kind takes the next no longer sees.
_KINDS = (
    ("code", _CODE),
    ("comment", _COMMENT),
    ("macro", _MACRO),
    ("", _ATTRIBUTES),
    ("note", _NOTE),
    ("placeholder", _PLACEHOLDER),
    ("tag", _TAG),
    ("url", _URL),
    ("number", _NUMBER),
    ("name", _NAME),
)


class Token(NamedTuple):
    """`value` as it is compared, and where it is written in the page (characters)."""

    value: str
    span: Span


Tokens = dict[str, tuple[Token, ...]]


def tokens_of(text: str, start: int, hidden: tuple[Span, ...] = ()) -> tuple[Tokens, str]:
    """The tokens of `text`, which begins at offset `start` of its page, by kind; and the prose that is left.

    `hidden` are stretches of the page that hold no text of their own, such as targets of links.
    """
    for span in hidden:
        first, last = max(0, span.start - start), max(0, span.end - start)
        text = text[:first] + "\0" * (min(last, len(text)) - first) + text[last:]
    found: Tokens = {}
    for kind, pattern in _KINDS:
        if not _may_hold(kind, text):
            continue
        taken = tuple(pattern.finditer(text))
        if taken:
            if kind:
                found[kind] = tuple(
                    Token(_value(kind, match), Span(start + match.start(), start + match.end()))
                    for match in taken
                )
            if kind not in ("number", "name"):
                text = pattern.sub(_masked, text)
    return found, text


_MAY = {
    "placeholder": Pattern(r"[A-Z0-9]_[A-Z]|\$|[{%]"),
    "note": Pattern(r"\[\^"),
    "url": Pattern(r"://|www\.|@"),
    "number": Pattern(r"\d"),
    "name": Pattern(r"[A-Za-z][A-Z]"),
}
_SIGNS = {"code": "`", "comment": "*!", "macro": "{", "": "{", "tag": "<"}


def _may_hold(kind: str, text: str) -> bool:
    signs = _SIGNS.get(kind)
    if signs is None:
        return _MAY[kind].search(text) is not None
    return signs[0] in text or signs[-1] in text


def _masked(match: re.Match[str]) -> str:
    return "\0" * len(match.group())


def _value(kind: str, match: re.Match[str]) -> str:
    if kind == "macro":
        return macro(match.group())
    if kind == "number":
        return number(match.group())
    if kind == "code":
        return " ".join(match["kept"].split())
    return match["kept"] if kind == "tag" else match.group()


def macro(written: str) -> str:
    """A template call without the texts in it: values of attributes that people read, and further arguments.

    Which attributes hold text is as in HTML (WHATWG, "The translate attribute").
    """
    written = _DELIMITERS.sub(r"\1 \2 \3", written)
    if '"' not in written and "'" not in written and "=" not in written:
        return " ".join(written.split())
    bare = _TEXT_ARGUMENT.sub(r"\g<key>", written)
    first, _, rest = bare.partition(",")
    return " ".join((first + _QUOTED.sub("", rest)).split())


def number(written: str) -> str:
    """The digits of a number, in whatever script and with whatever separators: `1.234,5` is `12345`."""
    digits = _SEPARATORS.sub("", written)
    if not digits.isascii():
        digits = "".join(str(unicodedata.digit(sign, 0)) for sign in digits)
    return digits.lstrip("0") or "0"
