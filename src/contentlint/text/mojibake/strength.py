"""How strongly a stretch looks damaged by itself, whatever it might be repaired to.

`√¢` inside a word cannot be meant; `√π` in a page about mathematics can. A
strong stretch is believed alone, a weak one only in the company of strong ones.
"""

from __future__ import annotations

import re
import sys
import unicodedata
from collections import Counter
from collections.abc import Mapping
from functools import cache, lru_cache
from importlib.util import find_spec, module_from_spec, spec_from_file_location
from itertools import pairwise
from pathlib import Path

from contentlint.text.mojibake.targets import SIGNS, is_alphabetic, script_of
from contentlint.text.pattern import Pattern

# Letters that stand in no pair of ftfy's table with each other, the first of a word capital or not: the table
# need not be loaded for honest words. Small letters of Latin-1 but `ü`, of Cyrillic, of Greek, and all of
# other alphabets and of East Asia.
_FAR = "\u0530-\u1fff\u3040-\ud7ff"
TAME = Pattern(f"[A-Za-z]?[À-ÖØ-ÞА-ЯЁΑ-Ωa-zß-öø-ûý-ÿа-џα-ώ{_FAR}]?[a-zß-öø-ûý-ÿа-џα-ώ{_FAR}]*")
_SYMBOLS = frozenset({"Sm", "Sc", "Sk", "So", "No", "Cf", "Zs", "Pi", "Pf", "Po", "Ps"})
# Three characters of one script other than Latin by chance is less than one in a thousand honest words.
COHERENT = 3
_TWO = 2
_EXTENDED = frozenset(map(chr, range(0x100, 0x250))) - set("őŐ")
# They part or join letters that change their form, and Windows-1256 has them among its letters.
_JOINERS = "\u200c\u200d"


@lru_cache(maxsize=65536)
def is_strong(before: str, old: str, after: str, new: str) -> bool:
    """Whether `old`, between the characters `before` and `after`, is damage beyond doubt."""
    return not (_breaks_capitals(before, new, after) or _is_lone_letter(before, new, after)) and (
        _inside_word(before, old, after)
        or (_case_breaks(before, old) and not _is_sign_of_letters(before, old, after, new))
        or is_coherent(new)
        or (_letters_as_mark(old, new) and not _is_inside_letters(before, after))
        or _isolated_mark(old, new, after)
        or is_improbable(before + old + after)
    )


def _breaks_capitals(before: str, new: str, after: str) -> bool:
    """A small letter among capitals, where no word has one: letters drawn with signs, as in `MÄ£ÄM`."""
    ends = not before.isascii() and not after.isalpha()
    return before.isupper() and new[:1].islower() and (after.isupper() or ends)


def _is_lone_letter(before: str, new: str, after: str) -> bool:
    """One Latin letter beyond Latin-1 alone, which is a word in Hungarian only: `"Å†"` is not `ņ`."""
    is_extended = len(new) == 1 and new in _EXTENDED
    return is_extended and not before.isalpha() and not after.isalpha()


def is_improbable(text: str) -> bool:
    """Whether ftfy's table of improbable pairs knows one of them."""
    return TAME.fullmatch(text) is None and _table_of_ftfy().search(text) is not None


@cache
def _table_of_ftfy() -> re.Pattern[str]:
    """`ftfy.badness.BADNESS_RE`, without the import of all of ftfy, which takes 0.1 s."""
    module = sys.modules.get("ftfy.badness")
    if module is None:
        package = find_spec("ftfy")
        folder = package.submodule_search_locations if package else None
        if not folder:
            raise ModuleNotFoundError("ftfy")
        spec = spec_from_file_location("_badness_of_ftfy", Path(folder[0], "badness.py"))
        if spec is None or spec.loader is None:
            raise ModuleNotFoundError("ftfy.badness")
        module = module_from_spec(spec)
        spec.loader.exec_module(module)
    table: re.Pattern[str] = module.BADNESS_RE
    return table


def _inside_word(before: str, old: str, after: str) -> bool:
    """A symbol between letters: `t√¢ches`. Joiners belong between those of alphabets: `بحث\u200cها`."""
    signs = old.rstrip(_JOINERS) if is_alphabetic(old[0]) else old
    return (
        before.isalpha()
        and after.isalpha()
        and any(unicodedata.category(char) in _SYMBOLS for char in signs)
        and not (old[0].isalpha() and unicodedata.category(old[-1]) in {"Pi", "Pf", "Po", "Ps", "Zs"})
    )


def _case_breaks(before: str, old: str) -> bool:
    """A capital after a small letter, where no word has one: `hĂ\u00a0i`, `lÔÇÖindex`, `‚úÖ`."""
    return (before.islower() and old[0].isupper()) or any(
        one.islower() and two.isupper() for one, two in pairwise(old)
    )


def _is_sign_of_letters(before: str, old: str, after: str, new: str) -> bool:
    """Letters of an alphabet such as Cyrillic that would be a sign by accident: two of them, or in a word."""
    letters = all(map(is_alphabetic, old)) and not any(map(str.isalpha, new))
    return letters and (len(old) == _TWO or _is_inside_letters(before, after))


def _is_inside_letters(before: str, after: str) -> bool:
    """Whether letters of such an alphabet go on beside a stretch, so that it is a part of a word."""
    return any(char != "" and is_alphabetic(char) for char in (before, after))


def _isolated_mark(old: str, new: str, after: str) -> bool:
    """A quotation mark or sign and letters beyond ASCII that together stand for one sign: `‚Üí`."""
    return is_one_sign(old, new) and not old[0].isalpha() and not after.isalpha()


def is_one_sign(old: str, new: str) -> bool:
    """Three characters or more for each sign that is no letter."""
    return len(old) >= 3 * len(new) and not any(char.isalpha() for char in new)


@lru_cache(maxsize=65536)
def scripts_in(new: str) -> Mapping[int, int]:
    """How many letters of each script other than Latin."""
    return Counter(script for char in new if (script := script_of(char)))


@lru_cache(maxsize=65536)
def needs_company(new: str) -> frozenset[int]:
    """Scripts of which a single letter is not believable by itself."""
    return frozenset(script for char in new if (script := script_of(char)) and char not in SIGNS)


def is_coherent(new: str) -> bool:
    """Several letters in a row of one script other than Latin."""
    return any(count >= COHERENT for count in scripts_in(new).values())


def _letters_as_mark(old: str, new: str) -> bool:
    """Three or four letters of mixed case that stand for one sign: `ÔÇö`, `тАФ`."""
    mixed = not old.isupper() and not old.islower() and not old.istitle()
    return is_one_sign(old, new) and old.isalpha() and mixed
