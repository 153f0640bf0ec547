"""Words about damage and about encodings, in the languages that have a word of their own."""

from __future__ import annotations

import re

from contentlint.text.mojibake.mention.place import Place

# For damaged text, and for what damages it.
_DAMAGE = re.compile(
    r"mojibake|garbled|gibberish|double[- _]?encod|mis-?(?:de|en)cod|wrong(?:ly)? (?:en|de)cod|\bftfy\b"
    r"|encoding (?:issue|error|problem|bug|artifact)|corrupt(?:ed)? (?:character|encoding|text)"
    r"|caract[eè]res? (?:raros?|extra[ñn]os?|corruptos?|bizarres?|illisibles?|corrompus?)"
    r"|versions? corrompues?|caratteri (?:strani|errati)|caracteres (?:estranhos|corrompidos|inválidos)"
    r"|zeichensalat|krzacz|乱码|亂碼|文字化け|кракозябр|абракадабр|(?:글자|한글)[가이]? 깨"
    r"|인코딩 (?:문제|오류)|U\+[0-9A-F]{4}\b",
    re.IGNORECASE,
)
# For encodings, in prose: not `encoding="utf-8"` and not `charset=utf-8`, which stand in sound code.
_ENCODING = re.compile(
    r"(?<![=\"'-])\b(?:utf-?8|latin-?1|iso-?8859(?:-\d+)?|windows-125\d"
    r"|cp-?(?:125\d|437|850|866|932|936|949)|mac ?roman|shift[-_]?jis|gbk|gb2312|big5|euc-(?:jp|kr)"
    r"|koi8-[ru]|ansi)\b(?![\"'])|\.(?:en|de)code\(|\biconv\b|\bchcp\b|\brecode\b|byte order mark"
    r"|\bBOM\b|code ?page|meta charset|\b(?:character|text|wrong|file|source) encoding"
    r"|zeichen[kc]odierung|jeu de caractères|encodage|codering|codificaci[óo]n|codifica[çc][ãa]o"
    r"|codifica (?:del|dei)|teckenkodning|kodowani|kódován|kódolás|kodlama|кодировк|кодуванн|mã hóa|编码"
    r"|編碼|文字コード|エンコード|인코딩|ترميز|קידוד",
    re.IGNORECASE,
)
# Words of an example in quotation marks, at most.
_WORDS = 3


def is_topic(text: str) -> bool:
    """Whether a text speaks of damaged text somewhere."""
    return _DAMAGE.search(text) is not None


def is_named(place: Place) -> bool:
    """Whether damage is spoken of near a stretch that is quoted or stands alone."""
    return (place.is_quoted or place.is_bare) and _DAMAGE.search(place.lines) is not None


def names_encoding(place: Place) -> bool:
    """Whether the line speaks of encodings, and the stretch can be its example."""
    if not place.is_bare and not (place.is_quoted and len(place.bad.split()) <= _WORDS):
        return False
    return _ENCODING.search(place.before) is not None or _ENCODING.search(place.after) is not None
