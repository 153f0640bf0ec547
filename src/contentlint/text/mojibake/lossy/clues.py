"""Cheap signs that something was lost, without a word list."""

from __future__ import annotations

import re

from contentlint.text.mojibake.alphabets import is_latin
from contentlint.text.mojibake.lossy.marks import asked_words

# A replaced character, a cut sign, a sign without its lead, half an emoji. The search begins with the
# rare characters themselves.
_LOST = re.compile(
    r"[\ufffdïâðüÌí鈥鉁鈫'Ôп´∩\x93\x94\x9c\x9d](?:(?<=\w—[\x93\x94\x9c\x9d])|(?<=[\ufffd鈥鉁鈫])|(?<=ï)¿½|(?<=Ô)øΩ|(?<=п)їЅ|(?<=´)┐¢|(?<=∩)┐╜"
    r"|(?<=â)[€œ†„š\ufffd\"'?][^ -!#-&(->@-~]|(?<=ð)Ÿ"
    r"|(?<=ü)[Ä-ü†-∞][Ä-ü†-∞ªº]|(?<=[Ìí])[°-¿∞≤≥∂∑∏π∫Ωæø]|(?<=')[Ä-ü†][Ä-ü†-∞])"
)
# A lead byte of UTF-8 in Windows-1252 that no other byte follows.
_CUT = re.compile(
    r"[Ã-ï](?:(?<=[ÃÄÅÎÏÐÑ])[?\ufffd\"']|(?<=Ã)[ ]|(?<=[a-z][ÃÄÅ])(?=[\W_a-z]|$)"
    r"|(?<=[ÐÑ])(?=[ÐÑ\s,.:;)]|$)|(?<=[à-ï])[?\ufffd](?=[^\x00-\x7f])"
    r"|(?<=\b[cdjlmnstCDJLMNST]â)(?=[aehiouyÃ])|(?<=[a-z]â)(?=(?:[dmst]|ll|re|ve)\b|Ã)|(?<=[ãäåâ])(?=[©§¨ª«¼´³¶¹º¢£¤±¯¿¡]))"
)
# A question mark that could stand for a letter: inside a word, or where no question ends.
_MAY_ASK = re.compile(r"\?(?<=[^\W\d_]\?)(?:\?*[^\W\d_]| [a-z]|[,;])")
_PLAIN = frozenset({"en", "id", "ms"})


def may_have_lost(text: str) -> bool:
    """Whether something in a text looks like the rest of a longer sequence."""
    return _LOST.search(text) is not None or _CUT.search(text) is not None


def asks(text: str, language: str | None) -> bool:
    """Whether question marks may stand for letters; False for languages with none beyond ASCII."""
    code = (language or "").partition("-")[0].lower()
    if code in _PLAIN or (code and not is_latin(code)) or _MAY_ASK.search(text) is None:
        return False
    return any(True for _ in asked_words(text))
