"""Words that can not be the last of a sentence: articles, and words that join what follows."""

from __future__ import annotations

_WORDS = {
    "en": "and or the a an of with because which whose if than",
    "fr": "et ou le la les un une des du de à au aux dans par avec sans qui que dont ainsi mais car si "
    "pour leur",
    "de": "und oder der die den dem des ein eine einen einem einer eines für von dass sowie wenn "
    "weil deren dessen",
    "es": "y o el los las un una unos unas de del al con por que cuyo pero para en sin",
    "pt": "e ou o os as um uma de do da dos das ao com por que mas para em sem",
    "it": "e o il lo gli i un una di del della dei delle con per che ma da in senza",
    "nl": "en of de het een van voor met dat die omdat maar als",
    "pl": "i oraz lub w z na do że który która które ale dla od przez",
    "ru": "и или в с на из для что который которая которые но от по к у",
    "uk": "і та або в з на із для що який яка які але від по до у",
    "ro": "și sau un o de la cu pentru care dar din în pe",
    "sv": "och eller en ett av med som att men för",
}
_TABLE = {language: frozenset(words.split()) for language, words in _WORDS.items()}


def never_ends(word: str, language: str | None) -> bool:
    """Whether no sentence of `language` (a tag such as `pt-BR`) ends with `word`, written in lower case."""
    return word in _TABLE.get((language or "").partition("-")[0].lower(), frozenset())
