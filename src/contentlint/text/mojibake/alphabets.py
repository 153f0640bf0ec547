"""The letters beyond ASCII that a language is written with, loan words of everyday use included."""

from __future__ import annotations

from functools import cache

from contentlint.text.pattern import Pattern

_LATIN = {
    "az": "çəğıöşü",
    "ca": "àçèéíïñòóúü·",
    "cs": "áčďéěíňóřšťúůýžöü",
    "da": "æøåéèüö",
    "de": "äöüßéè",
    "en": "éèêëïöüçñàâôî",
    "es": "áéíóúüñºª",
    "et": "äöõüšž",
    "fi": "äöåšžé",
    "fil": "ñáéíóú",
    "fr": "àâæçéèêëîïôœùûüÿ",
    "gl": "áéíóúüñï",
    "hr": "čćđšžé",
    "hu": "áéíóöőúüű",
    "id": "é",
    "is": "áéíóúýþæöð",
    "it": "àèéìíîòóùú",
    "lt": "ąčęėįšųūž",
    "lv": "āčēģīķļņšūžōŗ",
    "ms": "é",
    "nb": "æøåéèêòôó",
    "nl": "éëïóöüáèêíú",
    "pl": "ąćęłńóśźż",
    "pt": "àáâãçéêíóôõúüºª",
    "ro": "ăâîșțşţ",
    "sk": "áäčďéíĺľňóôŕšťúýž",
    "sl": "čšžćđ",
    "sq": "çë",
    "sv": "åäöéàüè",
    "tr": "çğıöşüâîûİ",
    "vi": "àáâãèéêìíòóôõùúýăđĩũơư" + "".join(map(chr, range(0x1EA0, 0x1EFA))),
}
_OTHER = {
    "be": "абвгдеёжзиійклмнопрстуўфхцчшщъыьэюя",
    "bg": "абвгдежзийклмнопрстуфхцчшщъьюяѝ",
    "el": "αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώϊϋΐΰ",
    "mk": "абвгдѓежзѕијклљмнњопрстќуфхцчџшѐѝ",
    "ru": "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
    "sr": "абвгдђежзијклљмнњопрстћуфхцчџш",
    "uk": "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя",
}
# Languages with two alphabets: the code under which they are known in Latin letters, and how these look.
_IN_LATIN = {"sr": "sh"}
_IN_LATIN_WORDS = Pattern("[A-Za-z][čćđšž]|[čćđšž][A-Za-z]")
_SAME = {"bs": "hr", "eu": "es", "nn": "nb", "no": "nb", "sh": "hr"}
# Languages that keep to themselves in one range of Unicode.
_RANGES = {
    "ar": (0x0600, 0x06FF), "fa": (0x0600, 0x06FF), "ur": (0x0600, 0x06FF), "he": (0x0590, 0x05FF),
    "kk": (0x0400, 0x04FF), "hi": (0x0900, 0x097F), "th": (0x0E00, 0x0E7F),
}  # fmt: skip
_WEST = "".join(_LATIN[code] for code in ("ca", "da", "de", "es", "fr", "is", "it", "nl", "pt", "sv"))


@cache
def letters_of(language: str) -> frozenset[str]:
    """Letters beyond ASCII of a language, small and capital; those of Western Europe for one not known."""
    if language in _RANGES:
        first, last = _RANGES[language]
        return frozenset(map(chr, range(first, last + 1)))
    small = _OTHER.get(language) or _LATIN.get(_SAME.get(language, language), _WEST)
    return frozenset(small + small.upper())


@cache
def widespread_letters() -> frozenset[str]:
    """Latin letters of any language known here, without those of Vietnamese alone."""
    small = "".join(letters for language, letters in _LATIN.items() if language != "vi")
    return frozenset(small + small.upper())


def as_written(text: str, language: str | None) -> str | None:
    """The tag of a language, or the one under which it is known where a text has it in Latin letters."""
    latin = _IN_LATIN.get((language or "").partition("-")[0].lower())
    if latin and _IN_LATIN_WORDS.search(text) and letters_of("sr").isdisjoint(text):
        return latin
    return language


def is_latin(language: str) -> bool:
    """Whether the language is written with Latin letters, as far as known."""
    return _SAME.get(language, language) in _LATIN


def latin_languages() -> tuple[str, ...]:
    """Codes of all languages known here that are written with Latin letters, sorted."""
    return tuple(sorted({*_LATIN, *_SAME}))
