"""The writing systems: which letters are in a text, and which letters a language is written in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from contentlint.text.pattern import Pattern

_LETTERS = {
    "Latin": r"[A-Za-zªº\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u1e00-\u1eff]",
    "Cyrillic": r"[\u0400-\u052f]",
    "Greek": r"[\u0370-\u03ff\u1f00-\u1fff]",
    "Arabic": r"[\u0620-\u064a\u066e-\u06d3]",
    "Hebrew": r"[\u05d0-\u05ea]",
    "Devanagari": r"[\u0900-\u097f]",
    "Bengali": r"[\u0980-\u09ff]",
    "Thai": r"[\u0e00-\u0e7f]",
    "Kana": r"[\u3041-\u3096\u30a1-\u30fa]",
    "Han": r"[\u3400-\u4dbf\u4e00-\u9fff]",
    "Hangul": r"[\u1100-\u11ff\uac00-\ud7a3]",
    "Gujarati": r"[\u0a80-\u0aff]",
    "Tamil": r"[\u0b80-\u0bff]",
    "Telugu": r"[\u0c00-\u0c7f]",
    "Kannada": r"[\u0c80-\u0cff]",
    "Malayalam": r"[\u0d00-\u0d7f]",
    "Georgian": r"[\u10a0-\u10ff]",
    "Armenian": r"[\u0531-\u0587]",
    "Khmer": r"[\u1780-\u17d3]",
    "Myanmar": r"[\u1000-\u109f]",
    "Lao": r"[\u0e80-\u0eff]",
    "Sinhala": r"[\u0d80-\u0dff]",
    "Ethiopic": r"[\u1200-\u137f]",
    "Gurmukhi": r"[\u0a00-\u0a7f]",
    "Odia": r"[\u0b00-\u0b7f]",
}
_COUNTERS = {script: Pattern(letters) for script, letters in _LETTERS.items()}
_RUNS = {script: Pattern(f"{letters}+") for script, letters in _LETTERS.items()}
_BEYOND = Pattern("|".join(letters for script, letters in _LETTERS.items() if script != "Latin"))
_LANGUAGES = {
    "Cyrillic": ("ru", "uk", "bg", "be", "kk", "mk", "mn", "sr", "ky", "tg", "tt"),
    "Greek": ("el",),
    "Arabic": ("ar", "fa", "ur", "ug"),
    "Hebrew": ("he",),
    "Devanagari": ("hi", "mr", "ne", "sa"),
    "Bengali": ("bn",),
    "Thai": ("th",),
    "Kana": ("ja",),
    "Han": ("zh",),
    "Hangul": ("ko",),
    "Gujarati": ("gu",),
    "Tamil": ("ta",),
    "Telugu": ("te",),
    "Kannada": ("kn",),
    "Malayalam": ("ml",),
    "Georgian": ("ka",),
    "Armenian": ("hy",),
    "Khmer": ("km",),
    "Myanmar": ("my",),
    "Lao": ("lo",),
    "Sinhala": ("si",),
    "Ethiopic": ("am",),
    "Gurmukhi": ("pa",),
    "Odia": ("or",),
}
_SCRIPTS_OF: dict[str, tuple[str, ...]] = {
    language: (script,) for script, languages in _LANGUAGES.items() for language in languages
}
_SCRIPTS_OF["ja"] = ("Kana", "Han")
# Letters that only one of two languages in the same script has.
_OWN_LETTERS = {
    "ru": Pattern("[ыэъё]"),
    "uk": Pattern("[іїєґ]"),
    "be": Pattern("[ўыэё]"),
    "ja": Pattern(_LETTERS["Kana"]),
    # Simplified forms of the commonest words, which Japanese does not write.
    "zh": Pattern("[这们个为说时没还让从给进过开关见问间长门车东语请认识对应该吗呢么]"),
}
# The letters, beside those that all of a group share, of languages that are told apart by them.
_ALPHABETS = (
    {
        "ru": frozenset("ёийщъыьэюя"),
        "uk": frozenset("ґєиіїйщьюя"),
        "be": frozenset("ёійўыьэюя"),
        "bg": frozenset("ийщъьюя"),
        "sr": frozenset("ђијљњћџ"),
        "mk": frozenset("ѓиѕјљњќџ"),
    },
    {"cs": frozenset("ďěňřťůú"), "sk": frozenset("ďäĺľňôŕťú")},
)
# Serbian in Latin letters, digraphs first, and the same in Cyrillic ones.
_IN_LATIN = "dž lj nj a b c č ć d đ e f g h i j k l m n o p r s š t u v z ž"
_IN_CYRILLIC = "џ љ њ а б ц ч ћ д ђ е ф г х и ј к л м н о п р с ш т у в з ж"
_CYRILLIC = dict(zip(_IN_LATIN.split(), _IN_CYRILLIC.split(), strict=True))
_NEIGHBOURS = {"zh": "ja", "ru": "uk", "uk": "ru"}
# Written without spaces: a letter is worth as much as a word of two or three letters.
DENSE = frozenset({"Kana", "Han", "Hangul", "Thai", "Khmer", "Myanmar", "Lao"})


def scripts_of(language: str) -> tuple[str, ...]:
    """The scripts `language` is written in; Latin where nothing else is known."""
    return _SCRIPTS_OF.get(language, ("Latin",))


def languages_in(script: str) -> tuple[str, ...]:
    """The languages known by `script`, the commonest first; none for Latin."""
    return _LANGUAGES.get(script, ())


def count_letters(text: str) -> dict[str, int]:
    """How many letters of each script `text` holds; scripts without a letter are left out."""
    scripts = ("Latin",) if is_latin(text) else tuple(_COUNTERS)
    counts = {script: len("".join(_RUNS[script].findall(text))) for script in scripts}
    return {script: count for script, count in counts.items() if count}


def is_latin(text: str) -> bool:
    """Is there no letter of another script than Latin in `text`?"""
    return text.isascii() or not _BEYOND.search(text)


def own_letters(text: str, language: str) -> int:
    """How many letters of `text` no relative of `language` writes; 0 where none such are known."""
    letters = _OWN_LETTERS.get(language)
    return len(letters.findall(text)) if letters else 0


def beyond_japanese(text: str) -> int:
    """How many Han characters of `text` the character set of Japanese (JIS X 0208) has not."""
    han = "".join(_COUNTERS["Han"].findall(text))
    return len(han) - len(han.encode("shift_jis", "ignore")) // 2


def in_cyrillic(text: str) -> str:
    """Lower-case Serbian in Cyrillic letters instead of Latin ones."""
    for latin, cyrillic in _CYRILLIC.items():
        text = text.replace(latin, cyrillic)
    return text


def language_by_letters(text: str, expected: str, least: int) -> str | None:
    """The relative of `expected` whose letters `text` holds instead, at least `least` of them; or None."""
    alphabets: Mapping[str, frozenset[str]] = next((each for each in _ALPHABETS if expected in each), {})
    counts = Counter(text.lower())
    best, most = None, least - 1
    for language, letters in alphabets.items():
        foreign = sum(counts[letter] for letter in letters - alphabets[expected])
        own = sum(counts[letter] for letter in alphabets[expected] - letters)
        if foreign > most and not own:
            best, most = language, foreign
    return best


def has_script_of(text: str, language: str) -> bool:
    """Is there a letter that shows `language`, which has a script of its own, and none of a neighbour's?

    Chinese shares characters with Japanese, Russian most letters with Ukrainian.
    """
    needed = "Kana" if language == "ja" else scripts_of(language)[0]
    neighbour = _NEIGHBOURS.get(language)
    return bool(_COUNTERS[needed].search(text)) and not (neighbour and own_letters(text, neighbour))
