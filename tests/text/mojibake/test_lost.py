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


@pytest.mark.parametrize("word", ["Xyz\ufffdq", "\ufffd\ufffd\ufffd\ufffda"])
def test_words_with_several_fillings_or_none_stay(word: str) -> None:
    assert unsafely(f"une {word} ici", "fr") == f"une {word} ici"


def test_honest_words_are_not_half_emoji() -> None:
    assert find_repairs("üçüncü ve üçü", "tr") == ()


@pytest.mark.parametrize(
    ("language", "bad", "good"),
    [
        # Windows shows byte 0x80 as `€`; the last byte of an odd number and the space after it become a mark.
        ("zh", "// 姣忛殧涓€娈垫椂闂存壂鎻忎竴娆?Inbox 鐨勬秷鎭€?", "// 每隔一段时间扫描一次 Inbox 的消息。"),
        # The last byte of one character and the first of the next were lost together.
        ("ja", "逕ｨ縺ｮ蝓ｺ譛ｬ逧・↑髢｢謨ｰ繧呈署萓帙＠縺ｾ縺吶・", "用の基本的な関数を提供します。"),
        ("ja", "// 縺ｮ迥ｶ諷九→險ｭ螳壹ｒ邂｡逅・☆繧九し繝ｼ繝薙せ", "// の状態と設定を管理するサービス"),
    ],
)
def test_what_makes_no_pair_in_a_double_byte_page_is_filled(language: str, bad: str, good: str) -> None:
    assert unsafely(bad, language) == good


def test_two_characters_in_a_row_that_may_be_any_word_stay() -> None:
    bad = "// 鍏冪礌璁剧疆鍩轰簬鏂囨湰鍐呭鐨勬渶灏忓搴?"
    assert unsafely(bad, "zh") == bad


@pytest.mark.parametrize(
    ("bad", "good"),
    [
        (
            '(titre == null ? "sï¿½lectionnï¿½" : titre) a ï¿½tï¿½',
            '(titre == null ? "sélectionné" : titre) a été',
        ),
        ("On dï¿½limite 4 secteurs :\n1: ï¿½ droite", "On délimite 4 secteurs :\n1: à droite"),
    ],
)
def test_question_marks_of_a_program_stay_beside_other_marks(bad: str, good: str) -> None:
    assert unsafely(bad, "fr") == good


@pytest.mark.parametrize(
    ("language", "bad", "good"),
    [
        ("es", 'confirm("�Est� seguro de borrarlo?")', 'confirm("¿Está seguro de borrarlo?")'),
        (
            "es",
            "El env�o se complet� ayer. �Esta acci�n sigue!",
            "El envío se completó ayer. ¡Esta acción sigue!",
        ),
        ("it", "Questa � la classe, cos'� il resto", "Questa è la classe, cos'è il resto"),
        ("it", "In genere ? stato pi? semplice", "In genere è stato più semplice"),
        ("pt", "Isso � devido � falha, mov�-lo n�o basta", "Isso é devido à falha, movê-lo não basta"),
        ("pl", "Nie mo?na zmieni? r?cznie", "Nie można zmienić ręcznie"),
        ("de", "//Schl?sselgr??e in X-Richtung", "//Schlüsselgröße in X-Richtung"),
        ("de", "Rechte ?ndern fehlgeschlagen", "Rechte ändern fehlgeschlagen"),
        ("tr", "Hesap kullan?c?dan istenir", "Hesap kullanıcıdan istenir"),
        ("fr", 'printf("\\n�tat de la base");', 'printf("\\nÉtat de la base");'),
        ("fr", "c'est-�-dire peut-�tre 10 � 20 fois", "c'est-à-dire peut-être 10 à 20 fois"),
    ],
)
def test_neighbours_tell_what_was_lost(language: str, bad: str, good: str) -> None:
    assert repaired(bad, language) == bad
    assert unsafely(bad, language) == good


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Le cas où x ? y : z est vrai, `a ? b : c` aussi"),
        ("es", "function f(?Est $x) { return $x ? 1 : 2; }"),
        ("it", "prezzo = sconto ? pieno : ridotto"),
        ("fr", "Voir https://example.com/recherche?etat=1 et /a?cole"),
        ("de", "mit der Abfrage ?ndern=1 und ?x"),
    ],
)
def test_honest_question_marks_of_programs_stay(language: str, text: str) -> None:
    assert unsafely(text, language) == text


def by_windows(text: str) -> str:
    """UTF-8 read as Shift JIS by Windows, which shows one mark for two bytes that are no pair."""
    shown, raw, at = "", text.encode(), 0
    while at < len(raw):
        leads = 0x81 <= raw[at] < 0xA0 or 0xE0 <= raw[at] < 0xFD
        size = 2 if leads and at + 1 < len(raw) else 1
        char = raw[at : at + size].decode("cp932", "replace")
        shown += "・" if "\ufffd" in char else char
        at += size
    return shown


@pytest.mark.parametrize(
    "text",
    [
        "// エフェクトの再生を停止。",
        "値が使用されていないが、一定の秒数を待つ",
        "動画から「自動車」を自動検出する",
    ],
)
def test_marks_of_shift_jis_tell_which_bytes_they_stand_for(text: str) -> None:
    assert unsafely(by_windows(text), "ja") == text


@pytest.mark.parametrize(
    ("language", "bad", "good"),
    [
        ("en", "log('\\nÌ∫Ä Starting')", "log('\\n🚀 Starting')"),
        ("en", "ok ? 'úÖ Online' : 'ùå Offline'}", "ok ? '✅ Online' : '❌ Offline'}"),
        ("en", "- 'úÖ Online", "- ✅ Online"),
        ("en", "log(`Ì∫Ä Import`);", "log(`🚀 Import`);"),
        ("en", "â•' Menu â€\" Flow â•'", "║ Menu — Flow ║"),
        ("fr", "il cherchait Ã Ã©crire au caractÃ?re prÃ¨s", "il cherchait à écrire au caractère près"),
    ],
)
def test_what_stands_around_a_cut_sign_tells_what_it_was(language: str, bad: str, good: str) -> None:
    assert unsafely(bad, language) == good
