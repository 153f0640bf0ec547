"""One letter of a Japanese word is of the other syllabary: `プロぱゲーター` with hiragana in a katakana word.

A slip of the input method; search does not find the word. Letters of Latin, Cyrillic and Greek that
look alike are the business of homoglyph.

Reported where a single hiragana letter that is no particle stands between katakana on both sides. The fix
writes the katakana letter.
"""

from __future__ import annotations

from collections.abc import Iterator

from contentlint.document import Document
from contentlint.model import Problem, Severity
from contentlint.rule import Accepted, Example, Options, RuleMeta
from contentlint.rules.typography._reading import change
from contentlint.text.pattern import Pattern

META = RuleMeta(
    id="mixed-script-word",
    summary="Hiragana letter inside a katakana word.",
    severity=Severity.WARNING,
    languages=frozenset({"ja"}),
)
MESSAGE = "Unexpected `{seen}` in `{word}`, expected `{meant}`"

GOOD = (
    Accepted("データとサーバーのログをファイルにコピーしてセットする。\n", "ja/page.md"),
    Accepted("Ordinary words in English.\n", "en/page.md"),
)
BAD = (
    Example(
        bad="プロぱゲーターを構成する。\n",
        message="Unexpected `ぱ` in `プロぱゲーター`, expected `パ`",
        fixed="プロパゲーターを構成する。\n",
        path="ja/page.md",
    ),
)

_KATAKANA = "\u30a1-\u30fa\u30fc"
# Hiragana without particles and endings that stand between two katakana words, one or several together.
_ALONE = "ぱぴぷぺぽばびぶべぼざじずぜぞだぢづでどぎぐげごぁぃぅぇぉっゃゅょ"
_CONJUNCTIONS = frozenset("でどだずごぞばげ")
_WORD = Pattern(f"[{_KATAKANA}]+(?P<odd>[{''.join(sorted(set(_ALONE) - _CONJUNCTIONS))}])[{_KATAKANA}]+")
_TO_KATAKANA = 0x60  # from a hiragana letter to its katakana, in the order of Unicode


def check(page: Document, _options: Options) -> Iterator[Problem]:
    reading = page.reading
    for match in _WORD.finditer(reading.text):
        span = reading.span(*match.span("odd"))
        if span:
            meant = chr(ord(match["odd"]) + _TO_KATAKANA)
            data = {"seen": match["odd"], "word": match.group(), "meant": meant}
            yield Problem(span, MESSAGE, data, change(page, span, meant, safe=True))
