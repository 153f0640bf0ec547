"""Cheap signs that words were written with another code page; no word list is needed to see them."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from contentlint.text.mojibake.alphabets import is_latin, letters_of
from contentlint.text.mojibake.between import may_be_word
from contentlint.text.mojibake.codepages import chars_of
from contentlint.text.mojibake.eastern import is_crowded
from contentlint.text.mojibake.gate import is_paired
from contentlint.text.mojibake.lossy.clues import asks, may_have_lost, own_letters
from contentlint.text.mojibake.misplaced import closed_in, is_misplaced, may_be_misplaced
from contentlint.text.mojibake.pairs import fits, has_pages, pairs_of, table_of
from contentlint.text.mojibake.verdicts import may_become_word
from contentlint.text.mojibake.words import MARKS, controls, flaws, odd_signs
from contentlint.text.pattern import Pattern

STRAY = Pattern(r"[\udc80-\udcff]")
_OTHER = r"\x00-\x7f\s\ud800-\udfff\ufdd0\ufffd"
# Words of bearable length that hold more than ASCII, signs included that a wrong page may have put there.
TOKEN = Pattern(rf"(?<![A-Za-z])[A-Za-z]{{0,40}}+(?:[^{_OTHER}]|\x85)(?:[A-Za-z\x85]|[^{_OTHER}]){{0,40}}")
# The same where a no-break space may have been a letter.
WIDE_TOKEN = Pattern(TOKEN.pattern.replace(r"\x85", r"[\x85\xa0]", 1).replace(r"z\x85", r"z\x85\xa0"))
_SIGNS = "‚„†‡ˆ‰‹›˜™¢£¤¥¦§¨©ª«¬®¯°±²³´µ¶¸¹º¼½¾¿√∞∂∑∏π∫≈∆◊≤≥≠÷×Ωﬁﬂ⁄"
# A sign inside a word, a capital after a small letter, a low quotation mark after one. Each pattern
# begins with the rare character itself, so that the search skips honest text.
_CAPITALS = "À-ÖØ-ÞŒŠŽŸ"
_IMPOSSIBLE = Pattern(
    rf"[\x80-\x9f{_SIGNS}{_CAPITALS}](?:(?<=[\x80-\x9f])|(?<=[A-Za-z][{_SIGNS}])(?=[a-z])"
    rf"|(?<=[a-z][{_CAPITALS}])(?![A-Z])|(?<=[a-z][‡‚∞])(?!\w))"
)
# More letters beyond ASCII in a row than languages with Latin letters have.
_LETTER = "[À-ÖØ-öø-ÿĞğİıŞşŸ÷]"
CROWDED = Pattern(f"{_LETTER}{_LETTER}{_LETTER}+")
_CROWD = 4
# What a wrong page puts into words, though it may stand beside honest ones.
_JOINING = "–—…“”„‚‘‹›†‡ˆ˜´¸¨¯·•°ªº«»¿¡™®©€¹²³¼½¾±÷×µ¬¦¤¥£¢"
_INSIDE = rf"[{_JOINING}](?<=[^\W\d_].)(?=[^\W\d_])"
INSIDE, SIGNS = frozenset(_JOINING), frozenset(_SIGNS)
CAPITALS = frozenset(char for char in map(chr, range(0xC0, 0x180)) if re.match(f"[{_CAPITALS}]", char))
# Control characters, and the sign that MacRoman shows for that of degrees, after a letter.
_CERTAIN = Pattern(r"[\x80-\x9f]|∞(?<=[a-z]∞)(?!\w)")
# Where a word of one letter stands, or a dash.
BETWEEN = (
    r"(?:(?<=[a-z0-9)] .)|(?<=[a-z)\"'][,;:] .)|(?<=[a-z] [(\[\"'].)|(?<=\b[cdlmnstCDLMNST]'.))"
    r"(?= [\"'(]?[A-Za-z0-9]| ?\"| *$)"
)
LONE = Pattern(r"[^\x00-\x7f\s]" + BETWEEN, re.MULTILINE)
# Where a dash stands before a name.
APART = Pattern(r"^[^\x00-\x7f\s](?= [@A-Z\[<])", re.MULTILINE)
# Words with these between their letters are two honest words.
_JOINED = Pattern("(?<=[^\\W\\d_]{3})[–—…](?=[^\\W\\d_]{3})")
# Greek, units and ordinals stand in the text of any language.
_HARMLESS = MARKS | frozenset("µ•×÷±²³¹¼½¾−′″π→←↑↓─│├└┌┐┘┤┬┴┼═║╔╗╚╝█▀▄░▒▓■\u00ad")
# English words and names that stand in the text of any language: `Let’s`, `O’Reilly’s`.
_ENGLISH = Pattern("[A-Z][A-Za-z’]*[A-Za-z]’s")
# A word that gives reason to look into the words of the language has as many letters.
_LONG = 3
# Two letters of Latin with marks, and no plain one, are no word in a page of another alphabet.
_SHORT = 2
# Consonants in a row, soft signs between them not counted, and one word with them among how many gives cause:
# the letters of KOI8-R stand in another order, and what was small is capital.
_CONSONANTS = Pattern("(?:[БВГДЖЗЙКЛМНПРСТФХЦЧШЩбвгджзйклмнпрстфхцчшщ][Ьь]?){5}")
_FEW = 6


def needs_words(text: str, language: str | None, damaged: bool = True) -> bool:
    """Whether only the words and characters of a language can tell what a text is; cheap.

    Where nothing else is `damaged`, letters of the language are no sign of something lost.
    """
    lines = "\n".join(line for line in text.split("\n") if not line.isascii())
    code = (language or "").partition("-")[0].lower()
    return (
        is_paired(lines, letters_of(code) | MARKS if code else ())
        or is_crowded(lines, code)
        or STRAY.search(lines) is not None
        or may_have_lost(lines, () if damaged else own_letters(code))
        or is_suspicious(lines, language, damaged)
        or asks(text, language)
    )


def is_suspicious(text: str, language: str | None, damaged: bool = True) -> bool:
    """Whether words of a text look strange for its language, or for any.

    Where nothing else is `damaged`, they have to be strange enough to prove damage.
    """
    code = (language or "").partition("-")[0].lower()
    native = letters_of(code) if has_pages(code) else None
    if native is None:
        return any(map(is_odd_crowd, CROWDED.findall(text))) or _IMPOSSIBLE.search(text) is not None
    if is_latin(code) and any(not native.issuperset(letters) for letters in CROWDED.findall(text)):
        return True
    if _cause(code).search(text) is None and not may_be_misplaced(text, code):
        return False
    if _CERTAIN.search(text):
        return True
    if is_latin(code) and any(_may_be_word(char, code) for char in set(LONE.findall(text))):
        return True
    if is_latin(code) and any(_may_be_dash(char, code) for char in set(APART.findall(text))):
        return True
    tokens = set(TOKEN.findall(text))
    if "\xa0" in text:
        tokens.update(WIDE_TOKEN.findall(text))
    # A word alone does not tell whether its quotation mark is closed.
    closed = closed_in(text)
    odd = (
        token
        for token in tokens
        if _cause(code).search(token) or (token[0] not in closed and is_misplaced(token, code))
    )
    if any(is_repairable(token, code, damaged) for token in odd):
        return True
    return "я" in native and sum(map(bool, map(_CONSONANTS.search, tokens))) * _FEW > len(tokens)


def is_odd(run: str, language: str) -> bool:
    """Whether characters that touch give cause to look at their words, whatever stands beside them."""
    native = letters_of(language)
    crowded = is_latin(language) and any(not native.issuperset(letters) for letters in CROWDED.findall(run))
    return crowded or _cause(language).search(run) is not None


def is_odd_crowd(letters: str) -> bool:
    """Whether so many letters beyond ASCII stand in a row as in no language."""
    return len(letters) >= _CROWD and not letters_of("tr").issuperset(letters)


@cache
def _cause(language: str) -> re.Pattern[str]:
    """A character that the language is not written with, a sign or a capital inside a word."""
    letters = letters_of(language)
    shown = {char for reader, _ in pairs_of(language) for char in chars_of(reader)}
    strange = "".join(sorted(shown - letters - _HARMLESS))
    small = "a-z" + "".join(sorted(char for char in letters if char.islower()))
    capitals = "".join(sorted(char for char in letters if char.isupper()))
    patterns = [f"[{re.escape(strange)}]", _INSIDE]
    patterns += [f"[{capitals}](?<=[{small}][{capitals}])"] if capitals else []
    return re.compile("|".join([*patterns, _CONSONANTS.pattern] if "я" in letters else patterns))


@lru_cache(maxsize=4096)
def _may_be_word(char: str, language: str) -> bool:
    """Whether a sign or a letter of other languages between two words may have been a word or a dash."""
    if (
        char in letters_of(language) and (char.islower() or may_be_word(char, language))
    ) or char in _HARMLESS:
        return False
    words = {char.translate(table_of(pair)) for pair in pairs_of(language) if fits(char, pair)}
    own = letters_of(language)
    return any(word in own and may_be_word(word, language) for word in words) or _may_be_dash(char, language)


@lru_cache(maxsize=4096)
def _may_be_dash(char: str, language: str) -> bool:
    """Whether a letter that the language has not may have been a dash."""
    if char in letters_of(language) or not char.isalpha():
        return False
    return any(fits(char, pair) and char.translate(table_of(pair)) in "–—" for pair in pairs_of(language))


@lru_cache(maxsize=4096)
def is_repairable(token: str, language: str, damaged: bool) -> bool:
    """Whether a word with faults has none through some pair of code pages of the language.

    Where nothing else is `damaged` it has to prove that pair, as `may_become_word` tells.
    """
    letters = letters_of(language)
    misplaced = is_misplaced(token, language)
    if not damaged and _ENGLISH.fullmatch(token):
        return False
    if not misplaced and not flaws(_JOINED.sub("-", token), letters) + odd_signs(token):
        return False
    pairs = [pair for pair in pairs_of(language) if fits(token, pair)]
    if not damaged:
        pairs = [pair for pair in pairs if may_become_word(token, pair, language, False)]
    readings = {token.translate(table_of(pair)) for pair in pairs}
    foreign = not is_latin(language) and not any(map(str.isascii, token))
    short = foreign or misplaced or (is_latin(language) and token.isalpha())
    least = 1 if controls(token) else _SHORT if short else _LONG
    return any(
        sum(map(str.isalpha, new)) >= least and not flaws(new, letters) + odd_signs(new) for new in readings
    )
