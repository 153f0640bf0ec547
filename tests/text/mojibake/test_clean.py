"""Honest text that only looks suspicious, and text about damage."""

from __future__ import annotations

import pytest
from tests.text.mojibake.repairing import unsafely

from contentlint.text.mojibake import find_repairs

HONEST = {
    "French": "Qu’il ait été « là », l’été… à 5 € : un naïf cœur. ÉTÉ, ÇA",
    "German": "„Ja“, sagte er – ‚nein‘! Größe: 20 °C, 5 m², Straße.",
    "Vietnamese": "Đánh dấu có nghĩa là gì? Nó là một phương pháp của người.",
    "Turkish": "Şimdi çığır açan üçüncü ağabeyin ışığı söndü; FastAPI’ın ‘İstanbul’u.",
    "Russian": "Цвет = enum цКрасный, цГолубой, цЗеленый и компилироватьПлохойКод.",
    "Russian units": "Пакет занимает 1,6 кБ, насос – 3 кВт, частота – 5 МГц.",
    "Ukrainian": "Ви вже створили «API», який працює: ліє, ПОТІМ, РЕГІСТР.",
    "Greek": "Μπορούμε επίσης να το γράψουμε πιο «παραδοσιακά»: Ή Άδειο.",
    "Persian": "جاوااسکریپت توسط برندن ایش می\u200cباشد",
    "Persian with joiners": "در این بحث\u200cهای طولانی اجتماع\u200cها و بحث\u200cها مهم هستند.",
    "Icelandic with daggers": "Hann dó í maí † og jarðsettur þar † árið 1923 við kirkjuna.",
    "Chinese": "这个乱码无法转换回传入的密码，联通。",
    "Japanese": "文字列にはスライスを代入することができます。",
    "Korean": "엔진을 위한 독립형 런타임을 제공합니다.",
    "Mathematics": "x ≤ edge0, √π·erf(x), ∫₀¹ f ≠ ∞, ±5 %, {(+´𝕩)÷≠𝕩}",
    "box drawing": "├── app\n│\u00a0\u00a0 └── main.py\n╔════╝ ┌─┤ █─┐",
    "trademarks": "Simplicité® and Café™ by Ångström (Å), 0 °C, 777º",
    "camel case": "monÉlément.tÊte = dÉbut; ÀLaCarte",
}


@pytest.mark.parametrize("name", ["Constelação", "Constelações", "Castañé](https://example.com)", "Núñez"])
def test_names_of_the_west_stand_in_pages_of_east_asia(name: str) -> None:
    page = f"これは[{name} の説明です。もう一度 {name}\n"
    assert find_repairs(page, language="ja") == ()


@pytest.mark.parametrize("word", ["笨蛋", "笨重", "邱先生", "逆らう", "笙子"])
def test_everyday_words_of_east_asia_that_happen_to_be_utf8(word: str) -> None:
    assert find_repairs(f"これは {word} です。{word}\n") == ()
    assert find_repairs(word) == ()


@pytest.mark.parametrize("language", HONEST)
def test_honest_text_has_no_repairs(language: str) -> None:
    assert find_repairs(HONEST[language]) == ()


@pytest.mark.parametrize(
    "text",
    [
        "Search for `Ã©` and replace it.",
        "~~~\nÃ© -> é\n~~~\n",
        'The browser shows "Ã©" instead of "é".',
        "'Ã©': 'e', 'Ã¨': 'e'",
        "It fixes mojibake like ‘â€™’ in your text.",
        "# â€™  U+2019 RIGHT SINGLE QUOTATION MARK",
        "乱码：“Ã©”",
    ],
)
def test_a_mention_of_damage_is_not_damage(text: str) -> None:
    assert find_repairs(text) == ()


def test_code_is_repaired_with_the_page_around_it() -> None:
    assert len(find_repairs("Le caf√© et le th√© : `r√©sum√©`")) == 3


def test_code_page_tables_stay() -> None:
    assert find_repairs("ÇüéâäàåçêëèïîìÄÅ\náíóúñÑªº¿⌐¬½¼¡«»\n░▒▓│┤╡╢╖╕╣║╗╝╜╛┐\n") == ()


@pytest.mark.parametrize("language", ["ja", "de", "lv"])
def test_a_letter_that_is_no_word_does_not_stand_alone(language: str) -> None:
    assert unsafely('これは "Å†" です。', language) == 'これは "Å†" です。'
