"""Could a word be one of a language, by the letters beside those beyond ASCII? No word list is needed.

A table says between which letters each of them stands in the usual words of a language. A foreign name
that happens to be a word in another code page, `Sebastián` for `Sebastißn`, does not get past it. The
table is made by `benchmarks/between.py`.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache
from pathlib import Path

from contentlint.text.pattern import Pattern

_TABLE = Path(__file__).with_name("between.txt")
# Stands for the begin and the end of a word.
EDGE = "_"
# Words of so many letters are known as a whole.
SHORT = 3
# Words of so many letters may be several in one.
_COMPOUND = 6
_LETTERS = Pattern(r"[^\W\d_]+")
# German writes `ß` after vowels, after `i` only where `e` stands before that (Regeln der deutschen
# Rechtschreibung, § 25; before 1996 after short vowels as well).
_NO_ESZETT = Pattern(r"(?<![aeouäöü])(?<!ei)ß|ßß")
_ROMANIAN = str.maketrans("şţ", "șț")


@lru_cache(maxsize=65536)
def may_be_word(word: str, language: str) -> bool:
    """Whether letters beyond ASCII stand between letters as in usual words of the language, part by part.

    Parts of up to three letters have to be such words. True where nothing is known of the language.
    """
    known = _known(language)
    if not known:
        return True
    small = word.replace("İ", "i").lower()
    if language == "de":
        # The lists write two letters for it.
        if _NO_ESZETT.search(small):
            return False
        small = small.replace("ß", "ss")
    parts = _LETTERS.findall(small.translate(_ROMANIAN) if language == "ro" else small)
    return all(part.isascii() or _is_known(part, known) for part in parts)


@lru_cache(maxsize=65536)
def may_be_compound(word: str, language: str) -> bool:
    """The same for a long word, whose parts meet where those of usual words do not: `mezőhöz`.

    What stands before a letter and what stands after it have to be usual, though not together.
    """
    known = _known(language)
    if len(word) < _COMPOUND or not word.isalpha() or not word[1:].islower():
        return False
    text = f"{EDGE}{word.lower()}{EDGE}"
    places = [at for at, char in enumerate(text) if not char.isascii()]
    before = all(text[at - 1 : at + 1] in known for at in places)
    return before and all(may_be_followed(text[at], text[at + 1], language) for at in places)


@cache
def may_be_followed(char: str, after: str, language: str) -> bool:
    """Whether a letter beyond ASCII is followed by another one, or by the end, in usual words."""
    return any(pair[1:] == char and after in letters for pair, letters in _known(language).items())


@lru_cache(maxsize=65536)
def may_be_of_any(word: str) -> bool:
    """Whether it could be a word, or a name, of some language that the table knows: `Constelação`."""
    return any(may_be_word(word, line.partition(" ")[0]) for line in _lines())


def _is_known(part: str, known: Mapping[str, str]) -> bool:
    text = f"{EDGE}{part}{EDGE}"
    if len(part) <= SHORT:
        return text in known
    return all(
        text[at + 1] in known.get(text[at - 1 : at + 1], "")
        for at in range(1, len(text) - 1)
        if not text[at].isascii()
    )


def letters_after_first(char: str, language: str) -> str:
    """All letters that follow a letter beyond ASCII at the begin of usual words; "" where none is known."""
    known = _known(language)
    short = (word[2] for word in known if word[0] == word[-1] == EDGE and word[1:2] == char)
    return known.get(EDGE + char, "") + "".join(short)


@lru_cache(maxsize=65536)
def may_fill(before: str, after: str, language: str) -> bool:
    """Whether some letter beyond ASCII stands between two characters in usual words of the language."""
    known = _known(language)
    if not known:
        return True
    left, right = (char.lower() if char.isalpha() else EDGE for char in (before, after))
    return any(right in letters for pair, letters in known.items() if pair[0] == left)


@cache
def _known(language: str) -> Mapping[str, str]:
    """For a letter and the one beyond ASCII after it all that follow, and short words between edges.

    {} for a language without a list.
    """
    for line in _lines():
        code, _, groups = line.partition(" ")
        if code == language:
            words = groups.split()
            short = {word: "" for word in words if word[0] == word[-1] == EDGE}
            return short | {group[:2]: group[2:] for group in words if group not in short}
    return {}


@cache
def _lines() -> tuple[str, ...]:
    return tuple(_TABLE.read_text("utf-8").splitlines())
