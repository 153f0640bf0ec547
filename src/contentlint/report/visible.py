r"""Make harmless and visible what a terminal would obey or hide.

Content, messages and file names may hold escape sequences that repaint a
terminal, bidirectional controls that show text in another order than it is
read, and characters that take no room at all. Readers see a symbol (`␛`) or a
notation (`\u202e`) in their place.
"""

from __future__ import annotations

import re
import unicodedata

from contentlint.text.pattern import Pattern

# Unicode categories Cc, Cf, Cs, Zl and Zp, the noncharacters of the first
# plane, and letters, marks and variation selectors that show nothing (from
# Default_Ignorable_Code_Point in DerivedCoreProperties.txt).
_HIDDEN = Pattern(
    r"[\x00-\x1f\x7f-\x9f\u00ad\u034f\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2\u115f\u1160"
    r"\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ud800-\udfff\ufdd0-\ufdef"
    r"\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\ufffe\uffff\U000110bd\U000110cd\U00013430-\U0001345f"
    r"\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
)

# Joiners and emoji style selectors belong to what stands before them: an emoji,
# a keycap digit, or a letter of a script that joins (Persian, Hindi).
_JOINING = frozenset("\u200c\u200d\ufe0e\ufe0f")
_STYLES = frozenset("\ufe0e\ufe0f")
_JOINED = frozenset({"Lo", "Mc", "Me", "Mn", "Nd", "Pd", "Po", "Sk", "Sm", "So"})

_COMMAND = Pattern(
    r"##(?=vso\[|teamcity\[|\[(?:add-|command|debug|echo|end|error|group|notice|remove-|save-|section|set-"
    r"|stop-|warning))"
)
_COMMAND_LINE = Pattern(r"^(\s*):(?=:)", re.MULTILINE)


def visible(text: str) -> str:
    r"""Replace every control, formatting and invisible character by a visible notation.

    C0 controls become their Unicode picture (`␛`, `␊`), bytes that are not
    UTF-8 `\xff`, all others `\u202e`. Joiners inside emoji and joining scripts
    stay. The result holds no character of the categories Cc, Cs, Zl and Zp,
    and none of Cf but those joiners.
    """
    return text if text.isascii() and text.isprintable() else _HIDDEN.sub(_notation, text)


def inert(report: str) -> str:
    """Break what a CI log would run as a command, by a look-alike of the same width.

    GitHub runs `::name::` at the start of a line and `##[name]` anywhere in
    it, Azure Pipelines `##vso[`, TeamCity `##teamcity[`.
    """
    return _COMMAND.sub("\u266f#", _COMMAND_LINE.sub("\\1\u2236", report))


def _notation(hidden: re.Match[str]) -> str:
    char = hidden.group()
    code = ord(char)
    if char in _JOINING and _joins(hidden):
        return char
    if code < 0x20:
        return chr(0x2400 + code)
    if code == 0x7F:
        return "\u2421"
    if 0xDC80 <= code <= 0xDCFF:
        return f"\\x{code - 0xDC00:02x}"
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def _joins(joiner: re.Match[str]) -> bool:
    """Whether what stands before a joiner is shown and joins; one style selector may lie between."""
    text, at = joiner.string, joiner.start()
    if at > 1 and text[at - 1] in _STYLES and joiner.group() not in _STYLES:
        at -= 1
    before = text[at - 1] if at else ""
    return bool(before) and unicodedata.category(before) in _JOINED and not _HIDDEN.match(before)
