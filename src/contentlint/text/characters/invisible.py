"""Invisible characters that do nothing where they stand, or hide something.

Most have a use: joiners in Persian, in Indic scripts and in emoji, spaces of no
width between Thai and Khmer words, direction marks beside Hebrew and Arabic,
soft hyphens inside long words. The conditions below follow the Unicode
Standard, chapter 23.2 (layout controls), and the line breaking algorithm, UAX 14.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from typing import NamedTuple

from contentlint.text.pattern import Pattern

SOFT_HYPHEN, ZERO_SPACE, NON_JOINER, JOINER, WORD_JOINER = "\u00ad\u200b\u200c\u200d\u2060"
LEFT_TO_RIGHT = "\u200e"
# Direction marks, embeddings and isolates; format characters that Unicode has given up; tags.
_DIRECTIONS = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_DEPRECATED = "\u206a-\u206f"
_TAGS = "\U000e0001\U000e0020-\U000e007f"
_ALONE = f"{SOFT_HYPHEN}{ZERO_SPACE}{NON_JOINER}{JOINER}{WORD_JOINER}{_DIRECTIONS}{_DEPRECATED}"
INVISIBLE = Pattern(f"(?P<char>[{_ALONE}])(?P=char)*|[{_TAGS}]+")
# Letters written from right to left: Hebrew to Arabic Extended, presentation forms, and beyond.
_RIGHT_TO_LEFT = Pattern(
    "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
# A waving black flag, before the tags of England, Scotland and Wales.
_FLAG = "\U0001f3f4"
# How much of a line is looked at to each side, in characters: whole lines of text, but not whole files.
_LINE = 1000
# Signs that would name a person or a ticket without the character before them.
_MENTIONS = frozenset("@#")


# A word with one soft hyphen, and words without any.
_CUT_WORD = Pattern(
    rf"(?<![\w{SOFT_HYPHEN}])[^\W\d_]+(?P<hyphen>{SOFT_HYPHEN})[^\W\d_]+(?![\w{SOFT_HYPHEN}])"
)
_PLAIN_WORD = Pattern(rf"(?<![\w{SOFT_HYPHEN}])[^\W\d_]+(?![\w{SOFT_HYPHEN}])")
# Letters of a word that fits into any column, the hyphen included.
_LONG_WORD = 13


class Stray(NamedTuple):
    """A run of one invisible character in a text; `certain` says that deleting it changes nothing seen."""

    start: int
    end: int
    certain: bool


class _Beside(NamedTuple):
    """The characters before and after a run, "" at the ends of the text."""

    before: str
    after: str


def stray_invisible(text: str, run: re.Match[str]) -> Stray | None:
    """Judge one match of `INVISIBLE` in `text`; None where it has a use."""
    start, end = run.span()
    beside = _Beside(text[start - 1 : start] if start else "", text[end : end + 1])
    if text[start] >= "\U000e0000":
        return None if beside.before == _FLAG else Stray(start, end, certain=False)
    judge = _JUDGES.get(text[start])
    certain = judge(beside) if judge else _direction(text, start, end)
    return None if certain is None else Stray(start, end, certain)


def idle_soft_hyphens(text: str) -> frozenset[int]:
    """Offsets of soft hyphens in words that the same text writes without one.

    A hyphen that was printed at the end of a line stays where text is copied
    from. Words that are long enough to want one, and those with several, are left out.
    """
    cut = list(_CUT_WORD.finditer(text)) if SOFT_HYPHEN in text else []
    if not cut:
        return frozenset()
    plain = {word.lower() for word in _PLAIN_WORD.findall(text)}
    return frozenset(
        word.start("hyphen")
        for word in cut
        if len(word.group()) <= _LONG_WORD and word.group().replace(SOFT_HYPHEN, "").lower() in plain
    )


def _soft_hyphen(beside: _Beside) -> bool | None:
    """Of use after a letter, before one; before a space it says that a word was cut there."""
    if beside.before.isalpha() and (beside.after.isalpha() or _is_blank(beside.after)):
        return None
    return not _is_mark(beside)


def _zero_space(beside: _Beside) -> bool | None:
    """Of use where it allows a line break that nothing else allows, so not beside a space or in Chinese."""
    before, after = beside
    if _is_unspaced(before) or _is_unspaced(after):
        return None
    if _is_han(before) and _is_han(after):
        return True
    if _is_line_end(before):
        return True if _is_western(after) else None
    if _is_blank(before) == _is_blank(after) or before in _MENTIONS or after in _MENTIONS:
        return False if _is_western(before) and before.islower() and after.islower() else None
    return True


def _joiner(beside: _Beside) -> bool | None:
    """Of use in scripts that join, and between emoji."""
    if any(_joins(char) for char in beside):
        return None
    return True if _is_plain(beside.before) and _is_plain(beside.after) else None


def _non_joiner(beside: _Beside) -> bool | None:
    """Of use in scripts that join, and between letters that would become a ligature."""
    if beside.before.isalpha() and beside.after.isalpha():
        return None
    return _joiner(beside)


def _word_joiner(beside: _Beside) -> bool | None:
    """Of use where a line could be broken: not inside a word, and not before a space."""
    if _is_western(beside.before) and _is_western(beside.after):
        return True
    return True if beside.after in (" ", "\n", "\r", "") else None


def _direction(text: str, start: int, end: int) -> bool | None:
    """Of use only in a line that has letters written from right to left."""
    line = (
        text[max(0, start - _LINE) : start].rpartition("\n")[2] + text[end : end + _LINE].partition("\n")[0]
    )
    if _RIGHT_TO_LEFT.search(line):
        return None
    return text[start] == LEFT_TO_RIGHT


def _is_blank(char: str) -> bool:
    return not char.strip()


def _is_line_end(char: str) -> bool:
    return char in ("", "\n", "\r")


def _is_han(char: str) -> bool:
    return "\u3400" <= char <= "\u9fff"


def _is_unspaced(char: str) -> bool:
    """A letter of Thai, Lao, Tibetan, Myanmar, Khmer or a neighbour, which write words without spaces."""
    return "\u0e00" <= char < "\u1100" or "\u1780" <= char < "\u1b80"


def _is_western(char: str) -> bool:
    """A letter of Latin, Greek, Cyrillic or Armenian."""
    return char.isalpha() and char < "\u0590"


def _is_plain(char: str) -> bool:
    """A western letter, a digit, a space or a border: what nothing joins."""
    return char.isspace() or char == "" or _is_western(char) or char.isdecimal()


def _is_mark(beside: _Beside) -> bool:
    return any(char != "" and unicodedata.category(char)[0] == "M" for char in beside)


def _joins(char: str) -> bool:
    """A letter or mark beyond the western scripts, or a symbol such as an emoji."""
    return char != "" and (not _is_plain(char) and unicodedata.category(char)[0] in "LMS")


_JUDGES: dict[str, Callable[[_Beside], bool | None]] = {
    SOFT_HYPHEN: _soft_hyphen,
    ZERO_SPACE: _zero_space,
    NON_JOINER: _non_joiner,
    JOINER: _joiner,
    WORD_JOINER: _word_joiner,
    **dict.fromkeys(map(chr, range(0x206A, 0x2070)), lambda _: False),
}
