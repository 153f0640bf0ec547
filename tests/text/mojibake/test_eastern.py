"""Double-byte text that a single-byte page showed, in pages of East Asia and elsewhere."""

from __future__ import annotations

import re

import pytest
from tests.text.mojibake.legacy import EASTERN, raw
from tests.text.mojibake.repairing import repaired, unsafely

from contentlint.text.mojibake import find_repairs
from contentlint.text.mojibake.steps import decode

PAGES = [("ko", "cp949"), ("zh", "gbk"), ("ja", "cp932"), ("ja", "euc-jp")]
READERS = ["latin-1", "sloppy-windows-1252", "mac-roman"]


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize(("language", "writer"), PAGES)
def test_a_line_comes_back_safely_in_a_page_of_its_language(language: str, writer: str, reader: str) -> None:
    line = EASTERN[language]
    assert repaired(line.encode(writer).decode(reader), language) == line


@pytest.mark.parametrize(("language", "writer"), PAGES)
def test_bytes_of_a_line_come_back_safely(language: str, writer: str) -> None:
    line = EASTERN[language]
    assert repaired(raw(line, writer), language) == line


@pytest.mark.parametrize("comment", ["配置", "发往slave", "写入master", "x = 1; // 返回值"])
def test_a_few_raw_letters_are_enough_for_review(comment: str) -> None:
    """`写` in GBK happens to be UTF-8 of a Cyrillic letter."""
    assert unsafely(raw(comment, "gbk"), "zh") == comment


@pytest.mark.parametrize("language", EASTERN)
@pytest.mark.parametrize(
    "sentence", ["El niño comió piñas: ¿qué más?", "Für Größe und Übermut.", *EASTERN.values()]
)
def test_honest_text_stays(language: str, sentence: str) -> None:
    text = "\n\n".join([sentence] * 3)
    assert unsafely(text, language) == text


def test_the_mark_for_lost_bytes_is_no_letter_of_a_safe_repair() -> None:
    damaged = "## JWT 縺ｫ縺､縺・縺ｦ { #about-jwt }"
    assert repaired(damaged, "ja") == damaged
    assert unsafely(damaged, "ja") == "## JWT について { #about-jwt }"


@pytest.mark.parametrize("lost", ["?", "\ufffd"])
def test_utf8_that_lost_bytes_is_no_double_byte_text(lost: str) -> None:
    sentences = {
        "ja": "### レスポンスでHTTPエラーを返す\n\nクライアントにエラーを返すときは、例外を発生させます。",
        "ko": "### 설명 파일\n\n다음과 같이 사용할 수 있습니다. 속성을 필요합니다.",
    }
    for language, sentence in sentences.items():
        shown = sentence.encode().decode("sloppy-windows-1252")
        for char in "\x81\x8d\x8f\x90\x9d":
            shown = shown.replace(char, lost)
        assert all(repair.text in sentence for repair in find_repairs(shown, language) if repair.path)


@pytest.mark.parametrize("page", ["cp1252", "mac-roman", "cp850"])
def test_signs_that_honest_text_has_are_letters_in_a_damaged_line(page: str) -> None:
    good = "// 그 밖의 비교 연산을 그들이 누구인지"
    assert repaired(good.encode("cp949").decode(page), "ko") == good


def test_signs_of_honest_lines_stay_beside_damaged_ones() -> None:
    good = "// 그 밖의 비교 연산을 그들이 누구인지"
    text = "a ±× b “인용” 3 ±× 4"
    bad = f"{text}\n{good.encode('cp949').decode('cp1252')}"
    assert repaired(bad, "ko") == f"{text}\n{good}"


def test_of_two_pages_that_make_common_letters_that_with_words_is_taken() -> None:
    bad = "## 控制流程".encode("big5").decode("mac-roman")
    assert unsafely(bad, "zh") == "## 控制流程"


@pytest.mark.parametrize("reader", ["sloppy-windows-1252", "mac-roman"])
def test_marks_and_rare_letters_come_back_with_the_rest_of_the_page(reader: str) -> None:
    text = "這是一個好的說明文件，缺乏積極的回饋。\n\n— @name 的文件\n\nXML中的註解像這樣，25 °C\n\n— Lena"
    bad = re.sub("[^\x00-\x7f°]+", lambda match: decode(match.group().encode("big5"), reader), text)
    assert repaired(bad, "zh") == text


@pytest.mark.parametrize("name", ["（作者：bzg，", "（2018年）", "第一：bzg，"])
@pytest.mark.parametrize("reader", READERS)
def test_few_letters_are_never_read_wrongly_without_asking(name: str, reader: str) -> None:
    """Other pages make more letters of them, which no words have together."""
    bad = f";;{name.encode('big5').decode(reader)}https://example.org"
    assert repaired(bad, "zh") in (bad, f";;{name}https://example.org")


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("ko", "이를 노력하는 ╗þÂ¸└¤ 것입니다."),
        ("zh", "方法 §Ë™k (Methods) 列表"),
        ("zh", "每个 ├┐©÷ 'book' 应该准确包含"),
        ("ja", '名前は ["è™°rpè´°d Goretity"] です。'),
    ],
)
def test_two_bytes_of_a_pair_that_happen_to_be_utf8_stay(language: str, line: str) -> None:
    assert repaired(line, language) == line


@pytest.mark.parametrize(
    ("language", "writer", "line"),
    [
        ("ja", "cp932", "null値: null\n文書 太郎 <first@example.org>\n総和と理論の話\n— end"),
        ("zh", "big5", "— @name, [text](https://example.org)\n- 使用 HTML。"),
    ],
)
@pytest.mark.parametrize("reader", READERS)
def test_a_page_damaged_as_a_whole_comes_back_to_its_last_sign(
    language: str, writer: str, line: str, reader: str
) -> None:
    text = f"{'設定' if writer == 'big5' else EASTERN[language]}\n\n{line}\n" + "一個網站的所有頁面。\n" * 3
    text = text.replace("—", "“" if writer == "cp932" else "—")
    assert unsafely(text.encode(writer).decode(reader), language) == text


def test_an_honest_name_stays_beside_pairs_of_bytes() -> None:
    shown = (EASTERN["ja"] + "\n" + EASTERN["ja"]).encode("cp932").decode("latin-1")
    page = f'{shown}\n- ["Árpád Goretity", "http://example.org"]'
    assert unsafely(page, "ja").endswith('["Árpád Goretity", "http://example.org"]')
