"""Forms of text: what is one and what is none."""

from __future__ import annotations

import pytest

from contentlint.packs.formats import FORMATS


@pytest.mark.parametrize(
    ("form", "good", "bad"),
    [
        ("url", "https://example.org/ä?b=c#d", "example.org"),
        ("url", "mailto://x@example.org", "https://"),
        ("email", "ana.b+c@mail.example.org", "ana@example"),
        ("slug", "a-1-b", "a--b"),
        ("slug", "a", "A b"),
        ("language-tag", "zh-Hant-TW", "pt_BR"),
        ("language-tag", "es-419", "english"),
        ("emoji", "💻", "💻💻"),
        ("emoji", "👩🏽‍💻", "a"),
        ("emoji", "🇫🇷", "🇫"),
        ("emoji", "1️⃣", "1"),
        ("emoji", "🏴󠁧󠁢󠁳󠁣󠁴󠁿", "あ"),
        ("emoji", "❤️", ""),
        ("colour", "#1f6feb", "1f6feb"),
        ("colour", "rgb(1 2 3 / 50%)", "#12345"),
        ("commit-hash", "4e0349e", "4e0349"),
        ("commit-hash", "4e0349ec31c38bebd56e567827fd59a5bc41b1c2", "4E0349EC"),
    ],
)
def test_a_form_takes_the_one_and_not_the_other(form: str, good: str, bad: str) -> None:
    assert FORMATS[form].holds(good)
    assert not FORMATS[form].holds(bad)
