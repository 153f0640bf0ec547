"""Letters that hardly anybody writes are no proof of damage where they stand almost alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from unicodedata import category

from contentlint.text.mojibake.alphabets import letters_of, widespread_letters
from contentlint.text.mojibake.common import is_common
from contentlint.text.mojibake.eastern import WRITERS
from contentlint.text.mojibake.layers import Change
from contentlint.text.mojibake.scripts import is_sandwiched
from contentlint.text.mojibake.targets import is_latin_letter

# As many changes through one page do not happen by accident.
_MANY = 3


def doubted(text: str, changes: Sequence[Change], told: Callable[[], str]) -> list[Change]:
    """The changes, unsure where a page yields few and this one a rare Latin letter alone: `ƒã` -> `ċ`.

    A rare character of East Asia alone is no change: `µøÀ` is the begin of a word in Big5 as well as `曷`.
    Inside a word of the West such a character is unsure. `told` gives the language of the text or "".
    """
    readers = Counter(change.steps[-1].page for change in changes)
    changes = [c for c in changes if readers[c.steps[-1].page] >= _MANY or not _is_rare_ideograph(c.new)]
    return [
        change._replace(sure=False)
        if (len(change.new) == 1 and readers[change.steps[-1].page] < _MANY and _is_rare(change.new, told))
        or is_sandwiched(_with_neighbours(text, change))
        else change
        for change in changes
    ]


def _with_neighbours(text: str, change: Change) -> str:
    return text[max(0, change.start - 1) : change.start] + change.new + text[change.end : change.end + 1]


def _is_rare(char: str, told: Callable[[], str]) -> bool:
    """Whether a letter is rare: beyond those of Western Europe in a page of East Asia, where two are one."""
    language = told()
    if language in WRITERS:
        letter = char.isalpha() or category(char) == "Sk"
        return letter and char < "\u2e80" and char not in letters_of(language)
    usual = char.isascii() or not is_latin_letter(char) or char in widespread_letters()
    return not usual and char not in letters_of(language)


def _is_rare_ideograph(new: str) -> bool:
    """Whether a text is one ideograph that no national standard holds to be usual.

    Those of Big5 count where the standard of simplified characters has them not at all.
    """
    if len(new) != 1 or not "\u3400" <= new <= "\u9fff" or is_common(new, "gbk") or is_common(new, "cp932"):
        return False
    try:
        new.encode("gb2312")
    except UnicodeEncodeError:
        return not is_common(new, "big5")
    return True
