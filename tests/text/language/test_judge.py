"""Text in the expected language, text in another one, and text that belongs to none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contentlint.text.language import Verdict, confirmed, judge
from contentlint.text.language.names import NAMES

SENTENCES = {
    "ar": "يتم حفظ جميع التغييرات تلقائيا عند إغلاق هذه النافذة من قبل المستخدم.",
    "de": "Alle Änderungen werden gespeichert, sobald man das Fenster schließt.",
    "en": "All of the changes are saved as soon as you close the window.",
    "es": "Todos los cambios se guardan cuando usted cierra la ventana del programa.",
    "fr": "Toutes les modifications sont enregistrées dès que vous fermez la fenêtre.",
    "hi": "जब आप खिड़की बंद करते हैं तो सभी बदलाव अपने आप सहेजे जाते हैं।",
    "id": "Semua perubahan akan disimpan secara otomatis ketika Anda menutup jendela ini.",
    "it": "Tutte le modifiche vengono salvate non appena si chiude la finestra del programma.",
    "ja": "ウィンドウを閉じると、すべての変更が自動的に保存されます。",
    "ko": "창을 닫으면 모든 변경 사항이 자동으로 저장됩니다. 따로 저장할 필요가 없습니다.",
    "nl": "Alle wijzigingen worden opgeslagen zodra je het venster van het programma sluit.",
    "pl": "Wszystkie zmiany są zapisywane, gdy tylko zamkniesz okno, które jest otwarte.",
    "pt": "Todas as alterações são salvas assim que você fecha a janela do programa.",
    "ro": "Toate modificările sunt salvate atunci când închideți fereastra care este deschisă.",
    "ru": "Все изменения сохраняются, как только вы закрываете это окно.",
    "tr": "Pencere kapatıldığı zaman tüm değişiklikler sizin için otomatik olarak kaydedilir.",
    "uk": "Усі зміни зберігаються, як тільки ви закриваєте це вікно.",
    "vi": "Tất cả các thay đổi sẽ được lưu lại khi bạn đóng cửa sổ này.",
    "zh": "关闭这个窗口时，所有更改都会自动保存，您不需要进行任何操作。",
}
PAIRS = [(seen, expected) for seen in SENTENCES for expected in SENTENCES if seen != expected]


@pytest.mark.parametrize("language", SENTENCES)
def test_a_sentence_in_its_own_language_is_accepted(language: str) -> None:
    text = SENTENCES[language]
    assert confirmed(text, language) or judge(text, language) is None


@pytest.mark.parametrize(("seen", "expected"), PAIRS)
def test_a_sentence_in_another_language_is_found(seen: str, expected: str) -> None:
    text = SENTENCES[seen]
    assert not confirmed(text, expected)
    verdict = judge(text, expected)
    assert verdict is not None
    assert verdict.language == seen


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Wrong answer given by the printer.", "pt"),
        ("Using containers with a proxy", "zh"),
        ("Number of the guests in each room", "es"),
        ("Only allowed before 18:00", "fr"),
        ("See also", "fr"),
        ("Wrong answers removed.", "ru"),
        ("Settings of the frobnicator panel", "pl"),
        ("Recently added children", "ro"),
        ("  \ufffc Letters received from another town \ufffc ", "tr"),
    ],
)
def test_short_english(text: str, expected: str) -> None:
    verdict = judge(text, expected)
    assert verdict is not None
    assert verdict.language == "en"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("From header", "de"),
        ("on the fly", "de"),
        ("Un overview complet and more", "fr"),
        ("Русский", "de"),
        ("日本語", "en"),
        ("日本語版設定方法一覧", "ja"),
        ("の", "zh"),
        ("Docker を使う", "ja"),
    ],
)
def test_too_little_to_say(text: str, expected: str) -> None:
    assert judge(text, expected) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Time to First Byte", "de"),
        ("Society of Motion Picture and Television Engineers (SMPTE)", "fr"),
        ("Google Workspace, Trello, Asana", "fr"),
        ("« The end of the story »", "fr"),
        ("„The end of the story“", "de"),
        ("the_name_of_the_file", "es"),
        ("getTheNameOfThe file.with.the.name", "it"),
        ("--with-the-name /path/to/the/file", "pl"),
        ("TypeError: this is not a function", "ja"),
        ("File > Save as > Back to the list", "ru"),
        ("{{ the name of the page }}", "ko"),
        ("const name = the.name;\nreturn name;", "zh"),
        ("\ufffcess than or \ufffcqual", "es"),
        ("", "fr"),
        ("\ufffc", "fr"),
        ("2024", "ja"),
    ],
)
def test_what_belongs_to_no_language(text: str, expected: str) -> None:
    assert judge(text, expected) is None


def test_a_foreign_word_behind_punctuation_asks_for_a_closer_look() -> None:
    assert confirmed("Server-Einstellungen, Teil A", "de")
    assert not confirmed("Server (with) Proxy", "de")


def test_only_the_sentence_in_another_language_is_marked() -> None:
    text = "Le paiement se fait en ligne. You should never give your password to anybody. Merci à tous."
    start = text.index("You")
    assert judge(text, "fr") == Verdict("en", start, text.index(" Merci"))


def test_a_language_without_any_data_is_never_judged() -> None:
    assert judge(SENTENCES["en"], "xx") is None


@given(st.text(max_size=200), st.sampled_from(sorted(NAMES)))
def test_judging_never_raises_and_stays_within_the_text(text: str, expected: str) -> None:
    confirmed(text, expected)
    verdict = judge(text, expected)
    if verdict:
        assert 0 <= verdict.start < verdict.end <= len(text)


@given(
    st.lists(st.sampled_from(sorted(SENTENCES)), min_size=1, max_size=8), st.sampled_from(["en", "fr", "ja"])
)
def test_the_order_of_paragraphs_changes_no_verdict(languages: list[str], expected: str) -> None:
    verdicts = {language: judge(SENTENCES[language], expected) for language in languages}
    again = {language: judge(SENTENCES[language], expected) for language in reversed(languages)}
    assert verdicts == again
