"""Written variants: Chinese in simplified and traditional characters, Portuguese of Brazil and Portugal.

Which characters are simplified is told by the character sets of the two
worlds, which Python knows: GB 2312 was made for simplified text, Big5 for
traditional. A character that only one of them holds belongs to one variant;
on published pages of both kinds fewer than one in 20,000 does not.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from contentlint.text.language.words_portuguese import BRAZIL, PORTUGAL
from contentlint.text.pattern import Pattern

NAMES = {
    "zh-Hans": "simplified Chinese",
    "zh-Hant": "traditional Chinese",
    "pt-BR": "Portuguese of Brazil",
    "pt-PT": "Portuguese of Portugal",
}
VARIED = frozenset({"zh", "pt"})
_OTHER = {"zh-Hans": "zh-Hant", "zh-Hant": "zh-Hans", "pt-BR": "pt-PT", "pt-PT": "pt-BR"}
_TAGS = {
    "zh-Hans": "zh-cn zh-hans zh-sg zh-my zh-hans-cn cn",
    "zh-Hant": "zh-tw zh-hant zh-hk zh-mo zh-hant-tw zh-hant-hk tw",
    "pt-BR": "pt-br",
    "pt-PT": "pt-pt",
}
_BY_TAG = {tag: variant for variant, tags in _TAGS.items() for tag in tags.split()}
_HAN = range(0x4E00, 0xA000)
_RUN = Pattern(r"[\u4e00-\u9fff]+")
_WORD = Pattern(r"[^\W\d_]+")
# Names of the two ways of writing are written in their own characters everywhere.
_NAMES_OF_CHINESE = Pattern(r"[简簡繁正][体體](?:中文|字)?|繁中|简中|簡中|[中漢汉]文")
# Traditional in Hong Kong and in older print, but missing in Big5.
_HONG_KONG = frozenset("着麽")
# So many telling words or characters, and so large a share of them, say what a page is written in.
_TELLING = 10
_SHARE = 0.9


class Stray(NamedTuple):
    """`text[start:end]` is in another variant; `better` is how the expected one writes it, or empty."""

    start: int
    end: int
    better: str = ""


def variant_of(tag: str) -> str | None:
    """`zh-Hans`, `zh-Hant`, `pt-BR` or `pt-PT` for a tag, in any of the forms people write; else None."""
    return _BY_TAG.get(tag.strip().lower().replace("_", "-"))


def variant_of_path(path: str) -> str | None:
    """The variant that a folder or a suffix in `path` names, the outermost first."""
    return next(filter(None, map(variant_of, re.split(r"[/.]", path))), None)


def other_variant(variant: str) -> str:
    """The variant that is confused with it."""
    return _OTHER[variant]


def majority_variant(texts: Iterable[str], language: str) -> str | None:
    """The variant that nearly all telling words or characters of `texts` belong to, if there are enough."""
    text = "\n".join(texts)
    pair = [variant for variant in _OTHER if variant.startswith(f"{language}-")]
    counts = Counter({variant: _telling(text, variant) for variant in pair})
    best, most = max(counts.items(), key=lambda item: item[1], default=("", 0))
    return best if most >= _TELLING and most >= _SHARE * counts.total() else None


def _telling(text: str, variant: str) -> int:
    """How many characters, or Portuguese words, only `variant` has."""
    if variant.startswith("zh"):
        only = _only(variant)
        return sum(character in only for character in text)
    return sum(1 for _ in _words(text, _OTHER[variant]))


def strays(text: str, expected: str) -> Iterator[Stray]:
    """What `text` holds of the other variant than `expected`: runs of characters, or words."""
    return _characters(text, expected) if expected.startswith("zh") else _words(text, expected)


def _characters(text: str, expected: str) -> Iterator[Stray]:
    foreign = _only(_OTHER[expected])
    if foreign.isdisjoint(text):
        return
    for run in _RUN.finditer(text):
        plain = _NAMES_OF_CHINESE.sub(lambda found: "一" * len(found.group()), run.group())
        places = [at for at, character in enumerate(plain) if character in foreign]
        if places:
            yield Stray(run.start() + places[0], run.start() + places[-1] + 1)


@cache
def _only(variant: str) -> frozenset[str]:
    """The characters that only text in `variant` holds."""
    simplified, traditional = _characters_of("gb2312"), _characters_of("big5")
    return simplified - traditional - _HONG_KONG if variant == "zh-Hans" else traditional - simplified


def _characters_of(codec: str) -> frozenset[str]:
    """The Han characters of a character set."""
    return frozenset("".join(map(chr, _HAN)).encode(codec, "ignore").decode(codec))


def _words(text: str, expected: str) -> Iterator[Stray]:
    """Portuguese words; capitals are kept in `better`."""
    pairs = PORTUGAL if expected == "pt-BR" else BRAZIL
    for found in _WORD.finditer(text):
        word = found.group()
        better = pairs.get(word.lower())
        if better and (word.islower() or word.istitle()):
            yield Stray(*found.span(), better.capitalize() if word.istitle() else better)
