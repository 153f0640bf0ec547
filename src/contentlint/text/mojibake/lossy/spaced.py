"""Letters whose second byte was a no-break space and became a space: `voilÃ  tout`, `Ã quele`, `Å veices`.

The byte 0xA0 ends `à` and `Š`. Where the space belongs to the letter, nothing was lost: the word after it
goes on, or another space follows. Where two spaces became one, the space stays and the letter lost a byte.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator
from functools import cache

from contentlint.model import Phrase
from contentlint.text.mojibake.alphabets import letters_of
from contentlint.text.mojibake.codepages import SPACED, code_pages, label_of
from contentlint.text.mojibake.lossy.guess import Guess
from contentlint.text.mojibake.words import LISTED, lexicon

_WINDOWS = "sloppy-windows-1252"
_NO_BREAK = "\u00a0"
_JOINED = "the word goes on after the space, or another space follows"
_LOST = "the letter has lost its second byte to the space"
# Languages in which many words end with `à`, or are it.
_GRAVE = frozenset({"ca", "fr", "it", "pt", "vi"})
# The language whose words have `à` before other letters, where no language is known: `às`, `àquele`.
_UNKNOWN = "pt"
# Languages in which the letter that is shown for the lead byte stands alone.
_ALONE = {"Å": frozenset({"sv", "da", "nb", "nn", "no"})}


def find_spaced(text: str, proven: Collection[str], told: Callable[[], str]) -> list[Guess]:
    """Letters before spaces, sorted; `proven` pages read other parts of the text.

    `told` tells the code of the language of the text, or "".
    """
    if _leads().search(text) is None:
        return []
    pages, language = [*(name for name in code_pages() if name in proven), _WINDOWS], told()
    found = {
        guess.start: guess
        for name in dict.fromkeys(pages)
        if code_pages()[name].chars[0x20] == _NO_BREAK
        for guess in (*_graves(text, name, language, proven), *_carons(text, name, language, proven))
    }
    return sorted(found.values())


@cache
def _leads() -> re.Pattern[str]:
    """A lead byte of a letter in any page, before a space."""
    leads = {page.chars[lead - 0x80] for page in code_pages().values() for lead in (0xC3, 0xC5)}
    return re.compile(f"[{re.escape(''.join(sorted(leads)))}] ")


def _graves(text: str, page: str, language: str, proven: Collection[str]) -> Iterator[Guess]:
    """`à`, alone or at the end of a word."""
    lead = code_pages()[page].chars[0xC3 - 0x80]
    if language and language not in _GRAVE:
        return
    for match in re.finditer(rf"(?<![^\W_a-zß-ÿ]){lead} (?=(?P<space> ?)(?P<next>[\W_]?[^A-Z\s]+))", text):
        glued = text[match.start() - 1 : match.start()].isalpha()
        if not (glued or page in proven) or match["next"][:1].isupper():
            continue
        ends = match["next"][0] in ",.)"
        if match["space"] or ends or (not glued and _goes_on("à" + match["next"], language)):
            yield _exact(match, "à", page, page in proven)
        else:
            yield Guess(match.start(), match.end(), "à ", _way(page), _LOST)


def _goes_on(word: str, language: str) -> bool:
    """Whether the letter and what follows are one word, and what follows is none."""
    letters = re.match(r"[^\W\d_]+", word)
    if not letters_of(language or _UNKNOWN).issuperset(char for char in word if char > "\xbf"):
        # The next word is damaged, too.
        return False
    words = lexicon(language or _UNKNOWN)
    whole = letters.group() if letters else word
    return words.frequency(whole) >= LISTED and words.frequency(whole[1:]) < 10 * words.frequency(whole)


def _carons(text: str, page: str, language: str, proven: Collection[str]) -> Iterator[Guess]:
    """`Š` at the begin of a word."""
    lead = code_pages()[page].chars[0xC5 - 0x80]
    if page not in proven or language in _ALONE.get(lead, ()):
        return
    for match in re.finditer(rf"(?<![^\W_]){lead} (?=[a-z]|[^\x00-\x7f])", text):
        yield _exact(match, "Š", page, "š" in letters_of(language) and bool(language))


def _exact(match: re.Match[str], new: str, page: str, sure: bool) -> Guess:
    path = (("encode", page + SPACED), ("decode", "utf-8"))
    return Guess(*match.span(), new, _way(page), _JOINED, path=path, sure=sure)


def _way(page: str) -> str:
    return Phrase("UTF-8 text was read as {way}, then a no-break space became a space", way=label_of(page))
