"""Letters of Latin, Cyrillic and Greek that look the same, and the words they hide in.

The pairs are those of Unicode's confusables.txt (UTS 39) that print alike in
common typefaces, small and capital, without letters that are alike in one of both only.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from contentlint.text.pattern import Pattern

_CYRILLIC = dict(zip("аеорсухіјѕԁһАВЕКМНОРСТХІЈЅУ", "aeopcyxijsdhABEKMHOPCTXIJSY", strict=True))
_GREEK = dict(zip("ονρυιαΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "ovpuiaABEZHIKMNOPTYX", strict=True))
# Letters of the languages written with Cyrillic today that a Latin letter passes for.
_TO_CYRILLIC = {latin: letter for letter, latin in _CYRILLIC.items() if letter not in "јѕԁһЈЅ"}
_TO_GREEK = {latin: letter for letter, latin in _GREEK.items()}

_FOREIGN = "\u0370-\u03ff\u0400-\u052f"
FOREIGN = Pattern(f"[{_FOREIGN}]")
# A letter of one script beside one of the other: without it, no word mixes them.
MIXED = Pattern(f"[A-Za-z][{_FOREIGN}]|[{_FOREIGN}][A-Za-z]")
WORD = Pattern(r"[^\W\d_]+")
# An ending of Cyrillic, put to a foreign word as Russian and its neighbours do: `Pythonу`, `JSONа`.
_INFLECTED = Pattern("[A-Za-z]{2,}[\u0400-\u052f]{1,4}")
# A Latin acronym that touches a word of another script: `ФильтраIP`.
_ACRONYM = Pattern(rf"[A-Z]{{2,}}[{_FOREIGN}]+|[{_FOREIGN}]+[A-Z]{{2,}}")
# Shorter words are symbols and units, such as `μs` or `Δx`.
_WORD_LENGTH = 4


class Disguise(NamedTuple):
    """A word in which letters of the script `script` pass for others.

    `meant` is the word as it should be, `seen` and `expected` are the first
    letter in disguise and its counterpart; `certain` says that no other
    reading of the word exists.
    """

    meant: str
    seen: str
    expected: str
    script: str
    certain: bool


def disguised(word: str, inflected: bool) -> Disguise | None:
    """Read a word of letters that mixes scripts; None where it does not, or was meant so.

    `inflected` says that the text's language puts endings of its own script to foreign words.
    """
    scripts = {script_of(letter) for letter in word} - {"Latin"}
    if len(word) < _WORD_LENGTH or len(scripts) != 1 or (inflected and _INFLECTED.fullmatch(word)):
        return None
    if _has_acronym(word):
        return None
    other = scripts.pop()
    readings = list(_readings(word, other))
    if not readings:
        return None
    meant, script = min(readings, key=lambda reading: _exchanged(word, reading[0]))
    if not 0 < 2 * _exchanged(word, meant) < len(word):
        return None
    seen, expected = next((old, new) for old, new in zip(word, meant, strict=True) if old != new)
    return Disguise(meant, seen, expected, script, len(readings) == 1)


def _has_acronym(word: str) -> bool:
    """Whether Latin capitals begin or end a word in small letters; among capitals they may be a disguise."""
    return _ACRONYM.fullmatch(word) is not None and not word.isupper()


def script_of(letter: str) -> str:
    """`Greek`, `Cyrillic`, or `Latin` for all letters before them; "" for those beyond."""
    if letter < "\u0370":
        return "Latin"
    if letter < "\u0400":
        return "Greek"
    return "Cyrillic" if letter < "\u0530" else ""


def _readings(word: str, other: str) -> Iterator[tuple[str, str]]:
    """The word in one script only, with the script that its odd letters are of."""
    for target, source, table in _TABLES.get(other, ()):
        read = word.translate(table)
        if all(script_of(letter) == target for letter in read):
            yield read, source


def _exchanged(word: str, meant: str) -> int:
    return sum(old != new for old, new in zip(word, meant, strict=True))


# For a script: the script to read in, the script that is exchanged, and its letters' counterparts.
_TABLES = {
    other: (("Latin", other, str.maketrans(away)), (other, "Latin", str.maketrans(home)))
    for other, away, home in (("Cyrillic", _CYRILLIC, _TO_CYRILLIC), ("Greek", _GREEK, _TO_GREEK))
}
