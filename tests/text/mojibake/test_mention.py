"""What is written about damage stays; the same damage in a page that suffered is repaired."""

from __future__ import annotations

import pytest
from tests.text.mojibake.repairing import repaired, unsafely

MENTIONS = {
    "the correct form is set against it": "Multiplication signs (× instead of Ã—) are fixed.",
    "an arrow leads to the correct form": "Ã¶ → ö, Ã¼ → ü",
    "a list of what becomes what": "- ö becomes Ã¶\n- → becomes â†’",
    "the correct word is quoted too": "Aus „Köln“ wird „KÃ¶ln“, wenn die Seite falsch gelesen wird.",
    "the correct string is on the next line": '"original": "KÃ¶ln am Rhein",\n"fixed": "Köln am Rhein",',
    "a table of both": "| Bad | Good |\n|---|---|\n| KÃ¶ln | Köln |",
    "a mapping to the plain letter": "'Ã¶': 'o',\n'Ã¼': 'u',",
    "a mapping of a picture": '"ðŸš€": "rocket",',
    "a mapping to an entity": "'Ã¶' => '&ouml;',",
    "the letter in a comment": "'Ã¶', // ö",
    "code that replaces": "text = text.replace('KÃ¶', 'Ko')",
    "code that searches": 'if r"â€™" in line:',
    "a test of the beginnings of damage": 'if "Ã" in value or "â€™" in value:',
    "a shell that searches": "grep -rn 'Ã¶' docs | wc -l",
    "a stream editor": "sed -i 's/Ã¶/ö/g; s/Ã¼/ü/g' page.html",
    "code that repairs": '>>> fix_encoding("KÃ¶ln am Rhein")',
    "code that decodes": 'name = "KÃ¶ln".encode("latin-1").decode("utf-8")',
    "a regular expression": "const BROKEN = /Ã[¤¶¼]|â€™|Ã¶/;",
    "branches of a pattern": "/â€œ|â€˜|â€™/,",
    "an array of signs": 'const MARKS = ["Ã¶", "Ã¼", "Ã¤"];',
    "a line of a list": "'Ã¶',",
    "signs that follow each other": "Broken umlauts (Ã¶, Ã¼, etc.) are gone.",
    "a word for damage": "На странице кракозябры: «РљС‘Р»СЊРЅ».",
    "an encoding on the line": "Если видно «РљС‘Р»СЊРЅ», смените кодировку на UTF-8.",
    "a byte order mark in a sentence": "The three bytes show as ï»¿ in Latin-1.",
    "a row of a code page": "«¬®¯°±²³´µ¶·¸¹º»¼½¾¿ÀÁÂÃÄÅÆÇÈÉ",
    "a row of a keyboard": "Ω≈ç√∫˜µ≤≥÷",
}
DAMAGE = {
    "a string with words": ('print("âœ… All good")', 'print("✅ All good")'),
    "a string that is a picture": ('print("âœ…")', 'print("✅")'),
    "one of two pictures": ('icon = ok ? "âœ…" : "ðŸš€"', 'icon = ok ? "✅" : "🚀"'),
    "a list of pictures": ('["âœ…", "ðŸš€"]', '["✅", "🚀"]'),
    "a word in a string": ('title("KÃ¶ln am Rhein")', 'title("Köln am Rhein")'),
    "an argument that names its encoding": (
        'open("Ãœbung.csv", encoding="utf-8")',
        'open("Übung.csv", encoding="utf-8")',
    ),
    "cells of a table": ("| KÃ¶ln | âœ… |", "| Köln | ✅ |"),
    "French apostrophes": ("l'Ã©tÃ© et l'annÃ©e", "l'été et l'année"),
    "a sign between pieces of code": ("Press `Ctrl+1`â€“`9` to switch", "Press `Ctrl+1`–`9` to switch"),
    "words between pieces of code": ("`Ctrl+1` fÃ¼r KÃ¶ln, `9` fÃ¼r Bonn", "`Ctrl+1` für Köln, `9` für Bonn"),
    "quotation marks that are damage themselves": (
        "íŒŒì\x9d¼ì\x9d„ ê°€ì\xa0¸ì˜¬ ìˆ˜ ìžˆëŠ” ê°€ì\xa0¸ì˜¬\n가져올 수 있는",
        "파일을 가져올 수 있는 가져올\n가져올 수 있는",
    ),
    "a sign instead of nothing": ('html += (count || "â€”") + "</td>"', 'html += (count || "—") + "</td>"'),
    "a sound dash nearby": ("Bonn — KÃ¶ln â€” Rhein", "Bonn — Köln — Rhein"),
    "a mark that begins a line": ("ï»¿Köln\n\nï»¿Bonn", "Köln\n\nBonn"),
}


@pytest.mark.parametrize("text", MENTIONS.values(), ids=MENTIONS)
def test_stays(text: str) -> None:
    assert unsafely(text, "de") == text


@pytest.mark.parametrize(("bad", "good"), DAMAGE.values(), ids=DAMAGE)
def test_is_repaired(bad: str, good: str) -> None:
    assert repaired(bad, "de").replace("\ufeff", "") == good


def test_what_only_looks_like_a_mention_is_repaired_with_the_page_around_it() -> None:
    bad = "Die BrÃ¼cke in KÃ¶ln:\n\nname = name.replace('Ã¶', 'oe')\n"
    assert repaired(bad, "de") == "Die Brücke in Köln:\n\nname = name.replace('ö', 'oe')\n"


def test_both_forms_stay_even_in_a_damaged_page() -> None:
    bad = "Die BrÃ¼cke in KÃ¶ln.\n\nAus „ö“ wird „Ã¶“.\n"
    assert repaired(bad, "de") == "Die Brücke in Köln.\n\nAus „ö“ wird „Ã¶“.\n"


def test_words_of_another_script_are_no_signs() -> None:
    bad = "Файл в кодировке ANSI не совпадает".encode().decode("cp1251", "replace")
    assert "РЅРµ" in bad
    assert "РЅРµ" not in repaired(bad, "ru")


def test_a_comment_that_silences_the_rule_does_not_speak_of_damage() -> None:
    bad = "Die BrÃ¼cke\n\n<!-- contentlint-disable-next-line mojibake: as it was -->\nein Ã¶\n"
    assert repaired(bad, "de") == bad.replace("Ã¼", "ü").replace("Ã¶", "ö")
