"""Marks that programs leave where they lost a character, and the words that such marks stand in."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from contentlint.text.mojibake.between import EDGE, may_fill
from contentlint.text.mojibake.fences import fences, inside
from contentlint.text.mojibake.lossy.fill import ELISIONS, ENDINGS, HOLE, VOWELS
from contentlint.text.pattern import Pattern

# U+FFFD, and U+FFFD that was read with a page: Windows-1252, MacRoman, Windows-1251, 850, 437.
SIGN = "(?:\ufffd|ï¿½|ÔøΩ|пїЅ|´┐¢|∩┐╜)"
_SIGN = Pattern(SIGN)
_LETTER = r"[^\W\d_]"
_SIGNED = Pattern(rf"(?<!{_LETTER})(?:(?!{SIGN}){_LETTER}){{0,40}}+{SIGN}(?:{SIGN}|{_LETTER}){{0,40}}")
# What may touch a word of prose: an address or a piece of a program has other neighbours. The beginning
# of a comment may, and the end of a line that a program writes.
_BEFORE = "(?:(?<![^\\s(\\[{\"'`«“‘’*_>|~#%;,/¿¡\u00a0–—-])|(?<=\\\\[nrt]))"
_AFTER = (
    "(?![^\\s()\\]}\"'`»”’*_<|~,;:!.…/\\\\\u00a0–—-]|_\\w|[.:][^\\s\"'»”)*_\\\\]|\\(\\S*\\)|\\\\[^nrt\"'])"
)
_ASKED = Pattern(
    rf"{_BEFORE}(?:{_LETTER}++(?:\?+{_LETTER}++)++\?*+|\?+{_LETTER}++(?:\?+{_LETTER}++)*+\?*+|{_LETTER}++\?+){_AFTER}"
)
# What stands beside a word in addresses and programs, and in no prose.
_ADDRESS = Pattern(r"[/=\\$]|\w \S*[|(\[{]|[|(\[{]\w")
# What is quoted is a text of its own, and so is what follows the beginning of a comment.
_NO_SPACE_BEFORE = Pattern(r"[^\s\"'`>]+\Z")
_NO_SPACE = Pattern(r"(?!\\[nrt])[^\s\"'`<\\]+")
_COMMENT = Pattern(r"(?<![^\s;{}()])(?://+|/\*+)!?\Z|\\[nrt]\Z")
# Two words with a slash between them.
_EITHER_BEFORE = Pattern(r"(?<![^\s(\"'`,;])[^\W\d_]+/\Z")
_EITHER_AFTER = Pattern(r"/[^\W\d_]+(?![^\s)\"'`,;.:!?])")
_REACH = 60
# What stands around a mark without a space, as far as words go.
_SOLID_LEFT, _SOLID, _LONGEST = Pattern(r"(?<!\S)\S++\Z"), Pattern(r"\S+"), 200
_HOLES = Pattern(HOLE)
# The first character of each mark; the search for it is fast.
_MARK = Pattern("[?\ufffdïÔп´∩]")
_ALONE = Pattern(
    rf"(?<![^\s(\[*_\"«“>#-])(?:\?{{1,2}}(?= (?:[\"«“*_`(\[]*[a-zß-ÿ0-9]|\?))"
    rf"|{SIGN}{{1,2}}(?=[,;.:!?)]?(?:[\s*_\"]|$)))"
    rf"|(?<=[a-z]-)(?:\?|{SIGN})(?=-[a-z])|(?<=['’])(?:\?(?=\s)|{SIGN}(?=[\s,.;:!?)]))",
    re.MULTILINE,
)
_OPENS = Pattern(r"(?:\A|[\n(\[«“]|[#>] )[ \t]*\Z")
# A small word follows, and no colon: programs write `a ? b : c`.
_GOES_ON_LONG = Pattern(r" (?![^\n]* :)(?:[aeo] |[a-zß-ÿ]{2,}(?:[ ']|\.(?!\S)))")
# Languages with a word of one letter that is lost, and no space before a question mark.
_UNSPACED = frozenset({"it", "pt"})
# A mark before a capital at the begin of a line is a bullet.
_BULLET = Pattern(r"[ \t]*(?:[-*+>#]+[ \t]*)?\Z")
_CAPITAL = Pattern(r"[ \t]+(?:[A-ZÀ-Þ]|\d)")
# A question does not go on with a small letter.
GOES_ON = Pattern(r"[*_]*(?: [\"«“`*_]?[a-zß-ÿ]| \?+[a-z]|[,;.)])")
_PLAINLY = Pattern(r"[*_]*(?: [a-zß-ÿ]{2}|,|\.(?!\S))")
# Nor does one begin after another word, or a line with one.
_FOLLOWS = Pattern(r"[A-Za-zß-ÿ,)] \Z")
_LEADS = Pattern(r"(?:[A-Za-zß-ÿ,?#>*/;-] |\n|\A)\Z")
# A shorter word with question marks is believed only in company.
TELLING = 4
# Where the next word is a small one, so many letters are enough.
SHORTEST = 2
# Letters of the white space that programs write.
_ESCAPED = "nrt"


class Marked(NamedTuple):
    """A word with marks at `text[start:end]`; `word` has holes instead.

    `asked` says that the marks are question marks, which may also be honest.
    """

    start: int
    end: int
    word: str
    asked: bool


def marked_words(text: str) -> Iterator[Marked]:
    """Words with signs of a lost character, and words with question marks for letters, in no order."""
    for match in _SIGNED.finditer(text) if _SIGN.search(text) else ():
        start, end = match.span()
        if text[start] in _ESCAPED and text[start - 1 : start] == "\\":
            start += 1
        word = _SIGN.sub(HOLE, text[start:end])
        if word.strip(HOLE):
            yield Marked(start, end, word, False)
    yield from asked_words(text)


def asked_words(text: str) -> Iterator[Marked]:
    """Words with question marks, which may stand for letters."""
    end = 0
    while (at := text.find("?", end)) >= 0:
        left = _SOLID_LEFT.search(text, max(end, at - _LONGEST), at)
        right = _SOLID.match(text, at, at + _LONGEST)
        start, end = left.start() if left else at, right.end() if right else at + 1
        for match in _ASKED.finditer(text, start, end):
            if _may_touch(text, *match.span()):
                yield Marked(*match.span(), match.group().replace("?", HOLE), True)


def _may_touch(text: str, start: int, end: int) -> bool:
    """Whether a slash beside a word begins a comment, or stands between two words: in no address."""
    if text[start - 1 : start] == "/":
        near = max(0, start - _REACH)
        if not (_COMMENT.search(text, near, start) or _EITHER_BEFORE.search(text, near, start)):
            return False
    return text[end : end + 1] != "/" or _EITHER_AFTER.match(text, end, end + _REACH) is not None


def may_tell(text: str, words: Iterable[Marked], language: str) -> bool:
    """Whether one of some words can be damage without others; see `_may_tell`. Code does not tell."""
    code: list[tuple[int, int]] | None = None
    for found in words:
        if _may_tell(found, text, language):
            code = fences(text) if code is None else code
            if not inside(found.start, code):
                return True
    return False


def _may_tell(found: Marked, text: str, language: str) -> bool:
    """Whether a word can be damage without others, as far as that is seen without a word list.

    Into a hole of a question mark a letter of the language has to fit, and it may not stand where
    a question, an address or a program has one.
    """
    if not found.asked:
        return True
    if not all(_may_fill(found.word, at.start(), language) for at in _HOLES.finditer(found.word)):
        return False
    if _ADDRESS.search(_around(text, found.start, found.end)):
        return False
    if HOLE in found.word.strip(HOLE):
        return True
    stem = found.word.strip(HOLE)
    if found.word.endswith(HOLE):
        cut = len(stem) >= SHORTEST and _PLAINLY.match(text, found.end)
    else:
        enough = len(stem) >= TELLING - 1 or found.word.startswith(HOLE * 2)
        cut = enough and _LEADS.search(text, max(0, found.start - 3), found.start)
    return bool(cut) and not re.search(rf"(?<!\?)\b{stem}\b(?!\?)", text, re.IGNORECASE)


def _may_fill(word: str, at: int, language: str) -> bool:
    """Whether a letter of the language, or an apostrophe, may stand in a hole; not asked where two touch."""
    before, after = word[at - 1 : at] if at else EDGE, word[at + 1 : at + 2] or EDGE
    if HOLE in (before, after) or may_fill(before, after, language):
        return True
    elided = word[:at].lower() in ELISIONS.get(language, ()) and after.lower() in VOWELS
    return elided or (language == "en" and word[at + 1 :] in ENDINGS)


def _around(text: str, start: int, end: int) -> str:
    """What stands around a word without a space, in the same quotation."""
    before, after = (
        _NO_SPACE_BEFORE.search(text, max(0, start - _REACH), start),
        _NO_SPACE.match(text, end, end + _REACH),
    )
    return (
        _COMMENT.sub("", before.group() if before else "")
        + " "
        + (after.group().removesuffix("*/") if after else "")
    )


def marks_alone(text: str) -> Iterator[Marked]:
    """Marks that are words of one letter, between words."""
    end = 0
    for mark in _MARK.finditer(text):
        match = _ALONE.match(text, mark.start())
        if match is None or mark.start() < end:
            continue
        start, end = match.span()
        line = text.rfind("\n", 0, start) + 1
        bullet = _BULLET.match(text, line, start) and _CAPITAL.match(text, end)
        if not bullet:
            yield Marked(start, end, HOLE, match.group().startswith("?"))


def is_no_question(found: Marked, text: str, language: str) -> bool:
    """Whether a mark between words stands where no question mark does.

    It begins a line, a bracket or a quotation, or it has a space before it, which only French writes.
    """
    if not _GOES_ON_LONG.match(text, found.end):
        return False
    near = max(0, found.start - 3)
    return _OPENS.search(text, near, found.start) is not None or (
        language in _UNSPACED and _FOLLOWS.search(text, near, found.start) is not None
    )


def holed(word: str) -> str:
    """A word with holes for its marks, question marks included."""
    return _SIGN.sub(HOLE, word).replace("?", HOLE)


def first_mark(text: str, start: int) -> int:
    """The end of the mark at an offset."""
    match = _SIGN.match(text, start)
    return match.end() if match else start + 1
