"""Words about damage and about encodings, in the languages that have a word of their own."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cached_property

from contentlint.text.mojibake.mention.place import Place
from contentlint.text.pattern import Pattern

# For damaged text, and for what damages it.
_DAMAGE = Pattern(
    r"mojibake|garbled|gibberish|double[- _]?encod|mis-?(?:de|en)cod|wrong(?:ly)? (?:en|de)cod|\bftfy\b"
    r"|encoding (?:issue|error|problem|bug|artifact)|corrupt(?:ed)? (?:character|encoding|text)"
    r"|caract[eè]res? (?:raros?|extra[ñn]os?|corruptos?|bizarres?|illisibles?|corrompus?)"
    r"|versions? corrompues?|caratteri (?:strani|errati)|caracteres (?:estranhos|corrompidos|inválidos)"
    r"|zeichensalat|krzacz|乱码|亂碼|文字化け|кракозябр|абракадабр|(?:글자|한글)[가이]? 깨"
    r"|인코딩 (?:문제|오류)|u\+[0-9a-f]{4}\b",
)
# For encodings, in prose: not `encoding="utf-8"` and not `charset=utf-8`, which stand in sound code.
_ENCODING = Pattern(
    r"(?<![=\"'-])\b(?:utf-?8|latin-?1|iso-?8859(?:-\d+)?|windows-125\d"
    r"|cp-?(?:125\d|437|850|866|932|936|949)|mac ?roman|shift[-_]?jis|gbk|gb2312|big5|euc-(?:jp|kr)"
    r"|koi8-[ru]|ansi)\b(?![\"'])|\.(?:en|de)code\(|\biconv\b|\bchcp\b|\brecode\b|byte order mark"
    r"|\bbom\b|code ?page|meta charset|\b(?:character|text|wrong|file|source) encoding"
    r"|zeichen[kc]odierung|jeu de caractères|encodage|codering|codificaci[óo]n|codifica[çc][ãa]o"
    r"|codifica (?:del|dei)|teckenkodning|kodowani|kódován|kódolás|kodlama|кодировк|кодуванн|mã hóa|编码"
    r"|編碼|文字コード|エンコード|인코딩|ترميز|קידוד",
)
# One of these is part of whatever the patterns find; most lines hold none, which is quickly told.
_DAMAGE_PARTS = (
    *("mojibake", "garbled", "gibberish", "encod", "decod", "ftfy", "corrupt", "caract", "carat", "corromp"),
    *("zeichensalat", "krzacz", "乱码", "亂碼", "文字化け", "кракозябр", "абракадабр", "깨", "인코딩", "u+"),
)
_ENCODING_PARTS = (
    *(
        "utf",
        "latin",
        "8859",
        "windows",
        "cp",
        "roman",
        "jis",
        "gbk",
        "gb2312",
        "big5",
        "euc",
        "koi8",
        "ansi",
    ),
    *("code", "bom", "byte", "encod", "meta", "iconv", "codi", "kodi", "codage", "jeu de", "kodn", "kodow"),
    *(
        "kódo",
        "kodl",
        "кодир",
        "кодув",
        "hóa",
        "编码",
        "編碼",
        "コード",
        "エンコ",
        "인코딩",
        "ترميز",
        "קידוד",
    ),
)
# A comment for this program names its rules, and speaks of nothing.
_COMMENT = Pattern(r"contentlint-(?:dis|en)able[^\n]*")
# Words of an example in quotation marks, at most.
_WORDS = 3
# Letters of an example without them; in scripts other than Latin whole words are damaged.
_LETTERS = 2


class Spoken:
    """Where a text may hold words about damage and about encodings; most texts hold none."""

    def __init__(self, text: str) -> None:
        """Keep a text; it is searched when it is first asked about."""
        self._text = text

    @cached_property
    def _lower(self) -> str:
        # The one letter that has another length in small letters.
        return self._text.replace("İ", "i").lower()

    @cached_property
    def _damage(self) -> Sequence[int]:
        return _places(self._lower, _DAMAGE_PARTS)

    @cached_property
    def _encodings(self) -> Sequence[int]:
        return _places(self._lower, _ENCODING_PARTS)

    @cached_property
    def _either(self) -> Sequence[int]:
        return sorted({*self._damage, *self._encodings})

    def of_either(self, start: int, end: int) -> bool:
        """Whether a part of a word about damage or encodings begins between two offsets."""
        return bool(self._either) and _is_between(self._either, start, end)

    def of_damage(self, start: int, end: int) -> bool:
        """Whether a part of a word about damage begins between two offsets."""
        return _is_between(self._damage, start, end)

    def of_encodings(self, start: int, end: int) -> bool:
        """The same for words about encodings."""
        return _is_between(self._encodings, start, end)


def _is_between(places: Sequence[int], start: int, end: int) -> bool:
    at = bisect_left(places, start)
    return at < len(places) and places[at] < end


def _places(text: str, parts: Sequence[str]) -> Sequence[int]:
    """The offsets at which one of some parts begins, sorted."""
    return sorted(place for part in parts for place in _places_of(text, part))


def _places_of(text: str, part: str) -> Iterator[int]:
    at = text.find(part)
    while at >= 0:
        yield at
        at = text.find(part, at + 1)


def is_named(place: Place) -> bool:
    """Whether damage is spoken of near a stretch that is quoted or stands alone."""
    return (place.is_quoted or place.is_bare) and _holds(
        _COMMENT.sub("", place.lines), _DAMAGE_PARTS, _DAMAGE
    )


def names_encoding(place: Place) -> bool:
    """Whether the line speaks of encodings, and the stretch can be its example, quoted or a lone sign."""
    if place.is_quoted:
        example = place.is_bare or len(place.bad.split()) <= _WORDS
    else:
        example = place.is_bare and len(place.good) <= _LETTERS
    return example and any(_holds(side, _ENCODING_PARTS, _ENCODING) for side in (place.before, place.after))


def _holds(text: str, parts: Sequence[str], pattern: Pattern) -> bool:
    lower = text.lower()
    return any(part in lower for part in parts) and pattern.search(lower) is not None
