"""Cheap signs that something was lost, without a word list."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import cache

from contentlint.text.mojibake.alphabets import is_latin, letters_of
from contentlint.text.mojibake.lossy.fill import ELISIONS
from contentlint.text.mojibake.lossy.marks import asked_words, is_no_question, marks_alone, may_tell
from contentlint.text.pattern import Pattern

# A replaced character, a cut sign, a sign without its lead, half an emoji. The search begins with the
# rare characters themselves.
_LOST = Pattern(
    r"[\ufffdïâðüÌí鈥鉁鈫'Ôп´∩\x93\x94\x9c\x9d](?:(?<=\w—[\x93\x94\x9c\x9d])|(?<=[\ufffd鈥鉁鈫])|(?<=ï)¿½|(?<=Ô)øΩ|(?<=п)їЅ|(?<=´)┐¢|(?<=∩)┐╜"
    r"|(?<=â)[€œ†„š\ufffd\"'?][^ -!#-&(->@-~]|(?<=ð)Ÿ"
    r"|(?<=ü)[Ä-ü†-∞][Ä-ü†-∞ªº]|(?<=[Ìí])[°-¿∞≤≥∂∑∏π∫Ωæø]|(?<=')[Ä-ü†][Ä-ü†-∞])"
)
# A lead byte of UTF-8 in Windows-1252 that no other byte follows.
_CUT = Pattern(
    r"[Ã-ï](?:(?<=[ÃÄÅÎÏÐÑ])[?\ufffd\"']|(?<=Ã)[ ]|(?<=[a-z][ÃÄÅ])(?=[\W_a-z]|$)"
    r"|(?<=[ÐÑ])(?=[ÐÑ\s,.:;)]|$)|(?<=[à-ï])[?\ufffd](?=[^\x00-\x7f])"
    r"|(?<=\b[cdjlmnstCDJLMNST]â)(?=[aehiouyÃ])|(?<=[a-z]â)(?=(?:[dmst]|ll|re|ve)\b|Ã)|(?<=[ãäåâ])(?=[©§¨ª«¼´³¶¹º¢£¤±¯¿¡]))"
)
# A question mark that could stand for a letter: inside a word, where no question ends, before a word, or
# between two.
_MAY_ASK = Pattern(
    r"\?(?:(?<=[^\W\d_]\?)(?:\?*[^\W\d_]|\??(?: [a-z]|[,;]|\.(?!\w)))"
    r"|(?:(?<=[\w,?#>*/;-] \?)|(?<![^\n(]\?))(?:[a-zß-ÿ?]{3}|\?[a-zß-ÿ] )"
    r"|(?:(?<![^(\[«“\n]\?)|(?<=[A-Za-zß-ÿ,)#>] \?))\?? [a-zß-ÿ])"
)
# Double-byte pages by the language of those who read UTF-8 with them.
WIDE_PAGES = {"zh": ("gbk", "cp932"), "ja": ("cp932", "gbk"), "ko": ("cp949", "gbk")}
_PLAIN = frozenset({"en", "id", "ms"})


def may_have_lost(text: str, own: Collection[str] = ()) -> bool:
    """Whether something in a text looks like the rest of a longer sequence.

    What looks so and consists of letters that are a language's `own` does not count.
    """
    places = (match.start() for pattern in (_LOST, _CUT) for match in pattern.finditer(text))
    return any(any(char not in own for char in text[at : at + 3] if not char.isascii()) for at in places)


@cache
def own_letters(language: str) -> frozenset[str]:
    """Small letters that say nothing of damage in a language: `küçük`, `dâhil`.

    None where apostrophes stand between letters, of which `â` may be the rest.
    """
    if not is_latin(language) or language in ELISIONS or language in _PLAIN:
        return frozenset()
    return frozenset(char for char in letters_of(language) if char.islower())


def asks(text: str, language: str | None) -> bool:
    """Whether question marks may stand for letters of a language, or characters for halves of its own."""
    code = (language or "").partition("-")[0].lower()
    return may_be_halves(text, code) or asks_of_letters(text, code)


def may_be_halves(text: str, code: str) -> bool:
    """Whether characters may be halves of those of a language of East Asia."""
    return any(_halves(page).search(text) is not None for page in WIDE_PAGES.get(code, ()))


def asks_of_letters(text: str, code: str) -> bool:
    """Whether question marks may stand for letters of a language that is written with Latin letters."""
    if code in _PLAIN or (code and not is_latin(code)) or "?" not in text or _MAY_ASK.search(text) is None:
        return False
    return may_tell(text, asked_words(text), code) or any(
        is_no_question(found, text, code) for found in marks_alone(text)
    )


def may_hide_letters(text: str) -> bool:
    """Whether a question mark could stand for a letter; pages of ASCII may have lost some. Almost free."""
    return "?" in text and _MAY_ASK.search(text) is not None


@cache
def _halves(page: str) -> re.Pattern[str]:
    """Two characters of East Asia in UTF-8 that are three of a double-byte page, kana of Shift JIS one."""
    leads, more = range(0xE3, 0xEA), range(0x80, 0xC0)
    classes = (_shown(leads, more, page), _shown(more, leads, page), _shown(more, more, page))
    pattern = "".join(f"[{chars}]" for chars in classes)
    if page == "cp932":
        kana = bytes(range(0xA1, 0xC0)).decode(page)
        pattern += f"|[{classes[0]}][{kana}][{classes[0]}]"
    return re.compile(pattern)


def _shown(first: range, second: range, page: str) -> str:
    pairs = (bytes((one, two)).decode(page, "ignore") for one in first for two in second)
    return re.escape("".join(pair for pair in pairs if len(pair) == 1))
