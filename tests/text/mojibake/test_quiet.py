"""What the fast gate calls quiet, the slow and exact gates call clean, whatever stands beside it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contentlint.text.mojibake.gate import suspects
from contentlint.text.mojibake.quiet import is_quiet
from contentlint.text.mojibake.suspicion import needs_words

_LANGUAGES = st.sampled_from(["de", "fr", "en", "pl", "tr", "ru", "ja", "zh", "ko", "el", None])
# Letters, marks and the pieces that damage is made of, with the ASCII that may stand beside them.
_PIECES = st.sampled_from(
    [
        *(
            "a",
            "Z",
            "s",
            "d",
            " ",
            "?",
            "'",
            '"',
            ".",
            "\n",
            "1",
            "é",
            "Ü",
            "ß",
            "â",
            "Ã",
            "Ä",
            "€",
            "™",
            "©",
        ),
        *(
            "√",
            "’",
            "“",
            "—",
            "…",
            "°",
            "Р",
            "п",
            "с",
            "т",
            "я",
            "漢",
            "が",
            "한",
            "鈥",
            "\ufffd",
            "\xa0",
            "\x93",
        ),
        *("š", "ı", "İ", "ñ", "∞", "Ì", "ï", "¿", "½", "ð", "Ÿ", "\udc92", "ω"),
    ]
)


@given(st.lists(_PIECES, max_size=14).map("".join), _LANGUAGES)
def test_what_is_quiet_is_clean_for_the_exact_gates(text: str, language: str | None) -> None:
    if is_quiet(text, language):
        assert suspects(text, language) == ()
        assert not needs_words(text, language, damaged=False)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Ein Wörterbuch für Übungen – schön, groß und „gut“.", "de"),
        ("Où l’été coûte 5 € – « déjà »", "fr"),
        ("Например, чтобы использовать это приложение.", "ru"),
        ("これは日本語の文章です。", "ja"),
        ("这是一个中文句子。", "zh"),
    ],
)
def test_ordinary_prose_is_quiet(text: str, language: str) -> None:
    assert is_quiet(text, language)


@pytest.mark.parametrize(
    ("text", "language"), [("Sp√©cialis√©", "fr"), ("AvancÈ", "fr"), ("d?velopp?, puis", "fr"), ("â€™", None)]
)
def test_damage_is_not_quiet(text: str, language: str | None) -> None:
    assert not is_quiet(text, language)
