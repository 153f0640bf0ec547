"""Signs that programs put into a text for themselves: placeholders, tokens of models, delimiters of prompts.

Placeholders stand for code, links and names while a text is translated. Forms
are those that translation programs and the XLIFF standard use: a word and a
number between doubled signs, or an inline element of XLIFF.
"""

from __future__ import annotations

import re

from contentlint.text.pattern import Pattern

_THING = (
    r"(?:PH|PLACE_?HOLDER|(?:INLINE_?|FENCED_?)?CODE(?:_?(?:BLOCK|SPAN|FENCE))?|LINK|URL|(?:HTML_?)?TAG|HTML|VAR|TOKEN|MASK|"
    r"PROTECT(?:ED)?|KEEP|TERM|IMG|IMAGE|MATH|LATEX|FRONT_?MATTER|SHORTCODE|MACRO)"
)
_NAME = r"(?:NO_?TRANS(?:LATE)?|DO_?NOT_?TRANSLATE|DNT)"
PLACEHOLDER = Pattern(
    r"(?=[⟦⟪@%§_X\[{<])(?:"
    rf"[⟦⟪]\s?/?(?:[A-Za-z]{{1,12}}[_:-]?)?\d{{1,4}}\s?[⟧⟫]"
    rf"|(?P<sign>@@|%%|§§)\s?[A-Z][A-Z_]*[_:-]?\d{{1,4}}\s?(?P=sign)"
    rf"|(?P<own>@@|§§)\d{{1,4}}(?P=own)"
    rf"|__\s?(?:{_THING}[_:-]?\d{{1,4}}|{_NAME}(?:[_:-]?\d{{1,4}})?)\s?__"
    rf"|(?<![A-Za-z])XX(?:{_THING}[_:-]?\d{{1,4}}|{_NAME}(?:[_:-]?\d{{0,4}})?)XX"
    rf"|(?P<open>\[\[?|\{{\{{?|<)(?:{_THING}[_:-]\d{{1,4}}|PH\d{{1,4}}|{_NAME}[_:-]?\d{{1,4}})(?:\]\]?|\}}\}}?|>)"
    r"|</?(?:no-?translate|donottranslate|dnt)>"
    r"|</?(?:x|g|bx|ex|ph|bpt|ept) id=\"?\d{1,4}\"?(?:\s[^<>]{0,80})?/?>)"
)

# Tokens by which models keep turns apart; none is ever meant for readers.
TOKEN = Pattern(
    r"<\|(?:im_(?:start|end|sep)|end_?of_?(?:text|prompt|turn)|start_?of_?text|begin_of_text|eot_id|eom_id|"
    r"(?:start|end)_header_id|system|user|assistant|end|sep|pad|eos|bos|fim_\w{3,8})\|>"
    r"(?:[ \t]*(?:system|user|assistant)\b(?=[ \t]*(?:\r?\n|\Z)))?"
    r"|\[/?INST\]|<</?SYS>>|<(?:start|end)_of_turn>|<0x[0-9A-F]{2}>"
)

# What a prompt puts around the text to be translated, or around the answer.
_TAGS = (
    r"translat(?:ion|ed(?:[_-](?:text|content|markdown|document|page))?)|source[_-]text|target[_-]text|think"
)
_WHAT = "TRANSLATION|TRANSLATED (?:TEXT|CONTENT|DOCUMENT|MARKDOWN)"
DELIMITER = Pattern(
    rf"</?(?:{_TAGS})>"
    r"|^[ \t]*%%%+(?=[ \t]*\r?$)"
    r"|^[ \t]*(?:[=*-]{3,}[ \t]*|\[)(?:BEGIN|END|START)(?: OF)?(?: THE)?"
    rf" (?:{_WHAT})(?:[ \t]*[=*-]{{3,}}|\])"
    r"(?=[ \t]*\r?$)",
    re.MULTILINE,
)

# An expression that begins with one plain character is searched for faster than two characters are.
_UNDERSCORE = Pattern(r"_(?:(?<=PH_)|(?<=CODE_)|(?<=LINK_)|(?<=TAG_))")
_PLACEHOLDER_TAG = r"(?:x|g|ph) id=|/?notranslate>"
_MODEL_TAG = r"\||0x|</?SYS>>|start_of_turn>|end_of_turn>"
_DELIMITER_TAG = r"/?(?:translation>|translated_|source_text>|think>)"
_TAG = Pattern(f"<(?:{_PLACEHOLDER_TAG}|{_MODEL_TAG}|{_DELIMITER_TAG})")
_SIGNS = ("⟦", "⟪", "PLACEHOLDER", "TRANSLAT", "INST]")
# Doubled or beside others; where the first is rare, a look for it alone spares the other.
_RARE = ("@@", "%%", "§§", "XXPH")


def may_hold_residue(text: str) -> bool:
    """Whether any of the three expressions is worth a search; most pages answer no, and fast."""
    return (
        _TAG.search(text) is not None
        or _UNDERSCORE.search(text) is not None
        or any(sign in text for sign in _SIGNS)
        or any(sign[0] in text and sign in text for sign in _RARE)
    )
