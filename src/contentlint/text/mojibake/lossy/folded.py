"""Words that a program made small after UTF-8 was read with a page: `montrã©al`, `ãœber`, `ðÿ˜€`.

The two or three characters of each letter are known as they would be shown, and so are their small
forms. A few of them are the same for two letters: there the words of the language decide.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import product

from contentlint.model import Phrase
from contentlint.text.mojibake.alphabets import is_latin, letters_of
from contentlint.text.mojibake.codepages import byte_of, code_pages, label_of
from contentlint.text.mojibake.lossy.fill import combined, dominant
from contentlint.text.mojibake.lossy.guess import Guess
from contentlint.text.mojibake.targets import Target, target_of
from contentlint.text.mojibake.words import LISTED, MARKS, Lexicon, lexicon
from contentlint.text.pattern import Pattern

_PAGE = "sloppy-windows-1252"
_WAY = Phrase("UTF-8 text was read as {way}, then written in small letters", way=label_of(_PAGE))
_ONE = "only one letter of the language is shown like this"
_WORD = "no other word of the language is as common by far"
_SIGN = "it is the sign that is shown like this"
# One such word may be meant, if it is short; two are damage.
_COMPANY, _TELLING = 2, 4
_EMOJI = Pattern("ðÿ..")


def find_folded(text: str, language: str) -> list[Guess]:
    """Small words that were damaged before, sorted; a single word is no proof."""
    if not is_latin(language):
        return []
    if not any(char in text for char in _leads(language)):
        return []
    words = [guess for match in _words(language).finditer(text) for guess in _read(match, lexicon(language))]
    telling = any(guess.reason is _WORD and len(guess.new) >= _TELLING for guess in words)
    if len(words) < _COMPANY and not telling:
        return []
    return sorted((*words, *_signs(text), *_emoji(text)))


def _read(match: re.Match[str], lexis: Lexicon) -> Iterator[Guess]:
    known = _shown(lexis.language)
    parts = [known.get(part, (part,)) for part in _parts(lexis.language).findall(match.group())]
    ranked = combined(parts, lexis.language, (), LISTED)
    new = dominant(ranked)
    only = all(len(options) == 1 for options in parts)
    # `manhã` before a no-break space is a word as it stands.
    bare = match.group().strip("\xa0\xad")
    if len(bare) > 1 and lexis.frequency(bare) >= LISTED:
        return
    if new:
        yield Guess(*match.span(), new, _WAY, _WORD)
    elif only and not match.group().endswith("\xa0"):
        yield Guess(*match.span(), "".join(options[0] for options in parts), _WAY, _ONE)


def _signs(text: str) -> Iterator[Guess]:
    for match in re.finditer("â([\xa0\xab\xbb\xb0\xb7\xbf\xa1])", text):
        yield Guess(*match.span(), match[1], _WAY, _SIGN)


def _emoji(text: str) -> Iterator[Guess]:
    codes = byte_of(_PAGE)
    for match in _EMOJI.finditer(text):
        options = [{codes[c] for c in (char, char.upper()) if c in codes} for char in match.group()]
        chars = {bytes(raw).decode("utf-8", "ignore") for raw in product(*options)}
        usual = [char for char in chars if len(char) == 1 and target_of(char) is Target.USUAL]
        if len(usual) == 1:
            yield Guess(*match.span(), usual[0], _WAY, _SIGN)


@cache
def _shown(language: str) -> Mapping[str, tuple[str, ...]]:
    """The letters of a language by how they are shown in small letters, where that is another form."""
    chars = code_pages()[_PAGE].chars
    found: dict[str, list[str]] = defaultdict(list)
    for letter in sorted(letters_of(language) | frozenset("àéïöü") - MARKS):
        shown = "".join(chars[byte - 0x80] for byte in letter.encode())
        if shown.lower() != shown and letter.lower() not in found[shown.lower()]:
            found[shown.lower()].append(letter.lower())
    return {shown: tuple(letters) for shown, letters in found.items()}


@cache
def _leads(language: str) -> frozenset[str]:
    """The first character of each such form."""
    return frozenset(shown[0] for shown in _shown(language))


@cache
def _any_of(language: str) -> str:
    return "|".join(map(re.escape, _shown(language)))


@cache
def _words(language: str) -> re.Pattern[str]:
    """Words with such forms and nothing else beyond ASCII."""
    return re.compile(
        f"(?<![^\\W\\d_])[a-z]{{0,40}}+(?:{_any_of(language)})(?:{_any_of(language)}|[a-z]){{0,40}}(?![^\\W\\d_])"
    )


@cache
def _parts(language: str) -> re.Pattern[str]:
    return re.compile(f"{_any_of(language)}|[a-z]+")
