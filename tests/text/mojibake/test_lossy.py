"""Characters and bytes that were lost: what the words of the language leave of them."""

from __future__ import annotations

import re

import pytest
from tests.text.mojibake.repairing import repaired, unsafely

from contentlint.model import Applicability
from contentlint.text.mojibake import find_repairs
from contentlint.text.mojibake.steps import decode

WINDOWS = "sloppy-windows-1252"
TEXTS = {
    "fr": "Le développement de la méthode, déjà testée, améliore la qualité du système à Paris",
    "de": "Wir können die Änderungen natürlich später für alle übernehmen",
    "pt": "Você não tem autorização para fazer alterações também",
    "es": "El código de la función también está en la página",
    "pl": "Każdy użytkownik może zmienić hasło również później",
    "cs": "Každý uživatel může také změnit heslo později",
    "tr": "Bunun için büyük değişiklik gerekli değil, çünkü aynı",
}


@pytest.mark.parametrize("mark", ["\ufffd", "ï¿½", "ÔøΩ", "?"])
@pytest.mark.parametrize("language", TEXTS)
def test_replaced_letters_come_back_after_review(language: str, mark: str) -> None:
    text = TEXTS[language]
    bad = re.sub(r"[^\x00-\x7f]", mark, text)
    assert repaired(bad, language) == bad
    right = set(text.split()) & set(unsafely(bad, language).split())
    assert len(right) >= 0.7 * len(set(text.split()))


@pytest.mark.parametrize("mark", ["?", "\ufffd"])
def test_every_byte_of_a_letter_may_have_left_a_mark(mark: str) -> None:
    bad = re.sub("[éè]", mark * 2, "développement de la méthode du système")
    assert unsafely(bad, "fr") == "développement de la méthode du système"


@pytest.mark.parametrize(
    ("bad", "good"),
    [
        ("L?HISTOIRE DU D?VELOPPEMENT", "L’HISTOIRE DU DÉVELOPPEMENT"),
        ("l?histoire du d?veloppement", "l’histoire du développement"),
        ("Le d?veloppement est-il termin? Oui.", "Le développement est-il termin? Oui."),
        ("le march? du travail et le d?veloppement", "le marché du travail et le développement"),
        ("# ?tat du d?veloppement", "# État du développement"),
    ],
)
def test_case_elision_and_questions_are_kept(bad: str, good: str) -> None:
    assert unsafely(bad, "fr").replace("terminé", "termin?") == good


HONEST = [
    "Voir https://example.org/page?lang=fr&id=3 et /search?query ici.",
    "Pourquoi pas? Parce que. Quoi?Rien. Et alors ???",
    "Le motif `fichier?.txt` et foo?.bar, a?b:c, x ? y : z.",
    "regex: colou?r, https?://, (?i)abc, <?php ?>",
    "¿Qué es esto? ¿Dónde está?",
    "Vraiment? oui, c'est cela.",
]


@pytest.mark.parametrize("text", HONEST)
@pytest.mark.parametrize("language", ["fr", "es", "de", "tr", None])
def test_honest_question_marks_stay(text: str, language: str | None) -> None:
    assert find_repairs(text, language) == ()


def test_several_readings_are_shown_and_none_is_written() -> None:
    (repair,) = find_repairs("viele Gr\ufffd\ufffde", "de")
    assert repair.applicability in (Applicability.DISPLAY, Applicability.UNSAFE)
    assert unsafely("une h\ufffdte", "fr") in ("une h\ufffdte", "une hâte", "une hôte")


LOST = [
    ("ru", "[\x81\x8d\x8f\x90\x9d]", "?", "Привет, это страница с описанием всех ситуаций", 0.8),
    ("ru", "[\x81\x8d\x8f\x90\x9d]", "\ufffd", "это страница, где описание всех страниц", 1.0),
    ("es", "\u00ad", "", "El día que había venido aquí", 1.0),
    ("fr", "\u00a0", " ", "voilà la ville, là où tout est déjà fait", 1.0),
    ("fr", "[“”]", '"', "au cœur de la sœur", 1.0),
    ("ja", "[\x81\x8d\x8f\x90\x9d]", "?", "これはテストです。日本語の文章です", 1.0),
]


@pytest.mark.parametrize(("language", "pattern", "mark", "text", "share"), LOST)
def test_bytes_that_a_page_lost_are_told_by_the_word(
    language: str, pattern: str, mark: str, text: str, share: float
) -> None:
    bad = re.sub(pattern, mark, decode(text.encode(), WINDOWS))
    right = set(text.split()) & set(unsafely(bad, language).split())
    assert len(right) >= share * len(set(text.split()))


def test_the_last_character_of_a_line_is_completed() -> None:
    bad = decode("上传的文件".encode()[:-1], "gbk") + "?"
    assert unsafely(bad, "zh") == "上传的文件"


@pytest.mark.parametrize(
    ("language", "text"), [("pt", "NÃO, IRMÃ, MAÇÃ"), ("de", "Ärger, Öl und Übung"), ("sv", "Är du där?")]
)
def test_honest_capitals_are_not_leads_of_something(language: str, text: str) -> None:
    assert find_repairs(text, language) == ()


@pytest.mark.parametrize(
    ("language", "bad", "good"),
    [
        ("pt", "Se voc? ? um especialista, ? poss?vel", "Se você é um especialista"),
        (
            "fr",
            "Ils ont tendance ? ?tre longs et ? couvrir le d?veloppement",
            "tendance à être longs et à couvrir",
        ),
        ("de", "# ?ber die Änderungen f?r alle", "# Über die Änderungen für alle"),
        ("it", "La citt? di Roma e la qualit? della vita", "La città di Roma e la qualità della vita"),
        ("fr", "l???API du d??veloppement de la m??thode", "l’API du développement de la méthode"),
        (
            "it",
            "Questa guida ? stata scritta, il codice pu? cambiare",
            "guida è stata scritta, il codice può",
        ),
        (
            "de",
            "### ?berlegen Sie, ob Sie etwas ?ndern m?chten?",
            "### Überlegen Sie, ob Sie etwas ändern möchten?",
        ),
        ("nl", "Aan \ufffd\ufffdn project, of \ufffd\ufffdn bestand", "Aan één project, of één bestand"),
    ],
)
def test_marks_alone_and_at_the_border_of_words_are_letters_in_company(
    language: str, bad: str, good: str
) -> None:
    assert good in unsafely(bad, language)


@pytest.mark.parametrize(
    ("language", "bad", "good"),
    [
        (
            "fr",
            "La m\ufffdthode peut alors aussi\n\ufffdtre utile",
            "La méthode peut alors aussi\nêtre utile",
        ),
        ("fr", "La m\ufffdthode.\n\ufffdtre utile", "La méthode.\nÊtre utile"),
        ("fr", "il vit aux \ufffdtats-Unis", "il vit aux États-Unis"),
        ("fr", "Nous avons bien compris que : \ufffdtre utile", "compris que : être utile"),
        ("de", "der Aufbau in demselben \ufffdkosystem", "in demselben Ökosystem"),
        (
            "de",
            "die Namen der \ufffdhnlichen Projekte, das \ufffdberpr\ufffdft wird",
            "ähnlichen Projekte, das überprüft",
        ),
        ("fr", "le n\ufffdud racine", "le nœud racine"),
    ],
)
def test_lost_capitals_are_those_of_their_place(language: str, bad: str, good: str) -> None:
    assert good in unsafely(bad, language)


def test_lost_bytes_are_never_filled_with_an_ornament() -> None:
    assert unsafely("itâ?¬â?¢s", "en") == "itâ?¬â?¢s"


@pytest.mark.parametrize("mark", ["?", "\ufffd"])
@pytest.mark.parametrize(
    "text",
    [
        "我们可以使用。Ta有可能是项目的布道师，为项目的宣传做了很多的工作。",
        "* **注意：**请阅读文件 [README](README.md) 的内容 `a.md`。",
        "文档使用“双引号”，这个很重要。",
    ],
)
def test_letters_and_signs_between_characters_of_china_come_back(text: str, mark: str) -> None:
    bad = text.encode().decode("gbk", "replace").replace("\ufffd", mark)
    assert unsafely(bad, "zh") == text


@pytest.mark.parametrize(
    ("language", "bad", "good"),
    [
        ("hu", "ismert nyelvekb\ufffdl és a licenc\ufffdt", "ismert nyelvekből és a licencét"),
        ("tr", "listede yazd\ufffdr\ufffdl\ufffdr", "listede yazdırılır"),
        ("tr", "\ufffdnternet sitesi. \ufffdyi bir örnek.", "İnternet sitesi. İyi bir örnek."),
        ("tr", "a\ufffd\ufffdk kaynak", "açık kaynak"),
        ("pl", "można to zmieni\ufffd zgodnie z wizj\ufffd", "można to zmienić zgodnie z wizją"),
        ("cs", "kde se jedn\ufffd o test", "kde se jedná o test"),
        ("nl", "aan ??n project besteden", "aan één project besteden"),
    ],
)
def test_endings_follow_the_vowels_and_words_before(language: str, bad: str, good: str) -> None:
    assert unsafely(bad, language) == good


@pytest.mark.parametrize("text", ["a ?? b", "was? ??", "x ??y : z", "(a ?? b)"])
@pytest.mark.parametrize("language", ["nl", "de", "fr"])
def test_honest_pairs_of_question_marks_stay(text: str, language: str) -> None:
    assert unsafely(text, language) == text
