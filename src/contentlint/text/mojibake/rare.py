"""Letters that hardly anybody writes are no proof of damage where they stand almost alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

from contentlint.text.mojibake.alphabets import letters_of, widespread_letters
from contentlint.text.mojibake.layers import Change
from contentlint.text.mojibake.targets import is_latin_letter

# As many changes through one page do not happen by accident.
_MANY = 3


def doubted(changes: Sequence[Change], told: Callable[[], str]) -> list[Change]:
    """The changes, unsure where a page yields few and this one a rare Latin letter alone: `ƒã` -> `ċ`.

    `told` gives the language of the text or "".
    """
    readers = Counter(change.steps[-1].page for change in changes)
    return [
        change._replace(sure=False)
        if len(change.new) == 1 and readers[change.steps[-1].page] < _MANY and _is_rare(change.new, told)
        else change
        for change in changes
    ]


def _is_rare(char: str, told: Callable[[], str]) -> bool:
    usual = char.isascii() or not is_latin_letter(char) or char in widespread_letters()
    return not usual and char not in letters_of(told())
