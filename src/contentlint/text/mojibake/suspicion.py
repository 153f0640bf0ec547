"""Cheap signs that words were written with another code page; no word list is needed to see them."""

from __future__ import annotations

import re

from contentlint.text.mojibake.alphabets import is_latin, letters_of
from contentlint.text.mojibake.gate import is_paired
from contentlint.text.mojibake.lossy.marks import asks

STRAY = re.compile(r"[\udc80-\udcff]")
# Words of bearable length that hold more than ASCII, signs included that a wrong page may have put there.
TOKEN = re.compile(
    r"(?<![A-Za-z])[A-Za-z]{0,40}+[^\x00-\x7f\s\ud800-\udfff\ufdd0\ufffd]"
    r"(?:[A-Za-z]|[^\x00-\x7f\s\ud800-\udfff\ufdd0\ufffd]){0,40}"
)
_SIGNS = "‚„†‡ˆ‰‹›˜™¢£¤¥¦§¨©ª«¬®¯°±²³´µ¶¸¹º¼½¾¿√∞∂∑∏π∫≈∆◊≤≥≠÷×Ωﬁﬂ⁄"
# A sign inside a word, a capital after a small letter, a low quotation mark after one. Each pattern
# begins with the rare character itself, so that the search skips honest text.
_CAPITALS = "À-ÖØ-ÞŒŠŽŸ"
_IMPOSSIBLE = re.compile(
    rf"[\x80-\x9f{_SIGNS}{_CAPITALS}](?:(?<=[\x80-\x9f])|(?<=[A-Za-z][{_SIGNS}])(?=[a-z])"
    rf"|(?<=[a-z][{_CAPITALS}])(?![A-Z])|(?<=[a-z][‡‚∞])(?!\w))"
)
# More letters beyond ASCII in a row than languages with Latin letters have.
_LETTER = "[À-ÖØ-öø-ÿĞğİıŞşŸ÷]"
CROWDED = re.compile(f"{_LETTER}{_LETTER}{_LETTER}+")
_CROWD = 4
_STRANGE = re.compile("[¡-¿À-ÖØ-öø-ɏ]")


# Where a byte may have been lost: a replaced character, a cut sign, a sign without its lead, half an emoji.
_LOST = re.compile(
    r"[\ufffdïâðüÌí鈥鉁鈫'Ôп´∩](?:(?<=[\ufffd鈥鉁鈫])|(?<=ï)¿½|(?<=Ô)øΩ|(?<=п)їЅ|(?<=´)┐¢"
    r"|(?<=∩)┐╜|(?<=â)[€œ†„š\ufffd\"'?][^ -!#-&(->@-~]|(?<=ð)Ÿ"
    r"|(?<=ü)[Ä-ü†-∞][Ä-ü†-∞ªº]|(?<=[Ìí])[°-º∞-∫Ωæøª]|(?<=')[Ä-ü†][Ä-ü†-∞])"
)


def needs_words(text: str, language: str | None) -> bool:
    """Whether only the words and characters of a language can tell what a text is; cheap."""
    lines = "\n".join(line for line in text.split("\n") if not line.isascii())
    return (
        is_paired(lines)
        or STRAY.search(lines) is not None
        or _LOST.search(lines) is not None
        or is_suspicious(lines, language)
        or asks(text, language)
    )


def is_suspicious(text: str, language: str | None) -> bool:
    """Whether words of a text look strange for its language, or for any."""
    native = letters_of(language) if language else None
    if _IMPOSSIBLE.search(text) or any(_is_crowded(letters, native) for letters in CROWDED.findall(text)):
        return True
    if not native or not language or not is_latin(language):
        return False
    strange = {char for char in set(text) - native if _STRANGE.match(char)}
    if not strange:
        return False
    tokens = set(TOKEN.findall(text))
    return sum(not strange.isdisjoint(token) for token in tokens) * 3 > len(tokens)


def _is_crowded(letters: str, native: frozenset[str] | None) -> bool:
    if native is not None:
        return not native.issuperset(letters)
    return len(letters) >= _CROWD and not letters_of("tr").issuperset(letters)
