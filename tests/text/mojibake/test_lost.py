"""Damage that cost a byte: nothing proves the repair, so it always waits for a person."""

from __future__ import annotations

import pytest
from tests.text.mojibake.repairing import repaired, unsafely

from contentlint.model import Applicability, Confidence
from contentlint.text.mojibake import find_repairs

CUT = [
    ("a straightened quotation mark", 'one â€" two', "one — two", "en"),
    ("a byte that Windows-1252 does not define", "he said noâ€\ufffd", "he said no”", "en"),
    ("a bell of which the middle was straightened", 'ðŸ"Š loud', "🔊 loud", "en"),
    ("a sign that GBK cut", "鉁\ufffd done", "✅ done", "en"),
    ("an apostrophe that GBK cut", "it doesn鈥\ufffdt", "it doesn’t", "en"),
    ("half an emoji", "# Ì∫Ä Getting started", "# 🚀 Getting started", "en"),
    ("a dash that somebody made by hand", "a trend—\x9dit is", "a trend—it is", "en"),
    ("a dropped lead", "icône : üíª", "icône : 💻", "fr"),
    ("a straightened lead", "'úÖ Tu es prêt", "✅ Tu es prêt", "fr"),
    ("a replaced letter", "le d\ufffdveloppement du mod\ufffdle", "le développement du modèle", "fr"),
    ("a replacement that was damaged itself", "par dï¿½faut", "par défaut", "fr"),
]


@pytest.mark.parametrize(
    ("bad", "good", "language"), [case[1:] for case in CUT], ids=[case[0] for case in CUT]
)
def test_the_usual_sign_or_word_is_proposed(bad: str, good: str, language: str) -> None:
    assert repaired(bad, language) == bad
    assert unsafely(bad, language) == good


def test_a_guess_says_that_it_is_one() -> None:
    (repair,) = find_repairs('one â€" two', "en")
    assert repair.path == ()
    assert repair.applicability is Applicability.UNSAFE
    assert repair.confidence is Confidence.LOW


@pytest.mark.parametrize("word", ["\ufffd", "Xyz\ufffdq", "\ufffd\ufffd\ufffd\ufffda"])
def test_words_with_several_fillings_or_none_stay(word: str) -> None:
    assert unsafely(f"une {word} ici", "fr") == f"une {word} ici"


def test_honest_words_are_not_half_emoji() -> None:
    assert find_repairs("üçüncü ve üçü", "tr") == ()
