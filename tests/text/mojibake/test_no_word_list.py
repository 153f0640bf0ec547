"""Clean text loads no word list, whatever its language and however strange its words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contentlint.text.mojibake import find_repairs
from contentlint.text.mojibake.alphabets import letters_of
from contentlint.text.mojibake.calm import calm_among
from contentlint.text.mojibake.gate import may_be_damage
from contentlint.text.mojibake.words import lexicon

CLEAN = {
    "ar": "افتح الملف، ثم اقرأ «التعليمات» قبل المتابعة؛ هل تم الحفظ؟",
    "be": "Новая вкладка: «Настройки». Каб абнавіць старонку, націсніце кнопку, щит.",
    "bg": "Поддържането на връзката е твърде бързо; всъщност стъпките са осъществени.",
    "cs": "Žurnál otevřete příkazem „Úložiště“; čtěte též ústřední část – šnečí tempo.",
    "de": "Öde Übungen, äußerst ärgerlich: „Ächzen“ heißt’s – Ökonomie für 5 €.",
    "el": "Ανοίξτε το «Άδειο» αρχείο· ή όχι; Ώστε έτσι, ϋπάρχει.",
    "en": "The café’s naïve façade – it’s “open”… for 5 £ or 3 µm.",
    "es": "Úsalo así: ¿qué pasó? Let’s Encrypt, Órbita, Ñandú, «Éxito» y 1.º año.",
    "fa": "می‌توانید پرونده‌ها را باز کنید، سپس مشارکت‌کنندگان می‌خوانند.",
    "fi": "Östersund, Äyräpää ja Åland: älä syö öljyä, se on tärkeää.",
    "fr": "Éjectez l’œuvre : où est-ce « naïf » ? Âpre été, ÇA, n° 5 – 3 €.",
    "he": "פתחו את הקובץ, ואז קראו ״הוראות״ – האם נשמר?",
    "hu": "Élő közvetítés: „Őszinte” – űrhajó, Ügyfél, íme egy Ötlet.",
    "it": "È così: perché l’età? Città, più, «È vero», Let’s Encrypt è qui.",
    "ja": "「設定」を開いて、次へ進みます。コーヒーは３杯まで…讀取資料。",
    "ko": "「설정」을 열고 다음으로 진행합니다. 값은 ‘참’입니다…",
    "nl": "Eén café, geïnd: „ja” – België, coördinatie, ’s avonds.",
    "pl": "Żurek, źdźbło, Łódź: „Ćwiczenie” – śnieżny żółw, Żmija, 5 €.",
    "pt": "Órgão, Índia, «Ética»: você não está só – Let’s Encrypt, Último.",
    "ro": "Șase țări: „Își” – și așa, înțelegere, ştiinţă, Ămâi.",
    "ru": "Удовольствие, свидетельство: «Съёмка» – обстоятельства, взгляд, №5.",
    "sr": "Možete završiti ključnu stavku, međutim čuvajte više šifara; Đorđe.",
    "sv": "Åäö: Ömsint, Ärlig – då är det så, Åtgärd.",
    "tr": "İstanbul’da Şükrü, çığ; ılık – Öğretmen, Üzüm, kâr.",
    "uk": "Її об’єкт: «Ґанок» – щастя, Європа, їжак, всесвітньо.",
    "vi": "Đánh dấu “Ở đây” – Ưu tiên, ổn định, Ấn Độ.",
    "zh": "打开“设置”，然后继续。讀取資料，讓我感到……《说明》",
}


@pytest.mark.parametrize("language", CLEAN)
def test_clean_text_asks_no_word_list(language: str) -> None:
    page = f"# {CLEAN[language]}\n\n" + "\n".join(CLEAN[language].split())
    lexicon.cache_clear()
    assert find_repairs(page, language) == ()
    assert lexicon.cache_info().misses == 0


@given(st.data(), st.sampled_from(sorted(CLEAN)))
def test_what_is_calm_is_no_damage(data: st.DataObject, language: str) -> None:
    letters = st.sampled_from(sorted(letters_of(language)) + list("«»、。文の가ß’"))
    runs = data.draw(st.lists(st.text(letters, min_size=1, max_size=12), max_size=8))
    for run in calm_among(runs, language):
        assert not may_be_damage(run, language)
