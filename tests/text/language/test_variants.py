"""Written variants: tags, paths, majorities, and what belongs to one variant only."""

from __future__ import annotations

import pytest

from contentlint.text.language.variants import majority_variant, strays, variant_of, variant_of_path


@pytest.mark.parametrize(
    ("tag", "variant"),
    [
        ("zh-TW", "zh-Hant"),
        ("zh_CN", "zh-Hans"),
        ("zh-hant-hk", "zh-Hant"),
        ("pt_BR", "pt-BR"),
        ("pt", None),
        ("fr-CA", None),
    ],
)
def test_a_tag_names_a_variant_or_none(tag: str, variant: str | None) -> None:
    assert variant_of(tag) == variant


def test_a_folder_or_a_suffix_names_a_variant() -> None:
    assert variant_of_path("docs/zh-cn/guide.md") == "zh-Hans"
    assert variant_of_path("README.pt-BR.md") == "pt-BR"
    assert variant_of_path("docs/guide.md") is None


def test_nearly_all_of_a_text_tells_its_variant() -> None:
    simplified = "我们会尽快发布这个版本，请对照说明书进行设置，处理完毕后关闭窗口。"
    assert majority_variant([simplified], "zh") == "zh-Hans"
    assert majority_variant(["中文"], "zh") is None
    assert majority_variant([simplified], "pt") is None


def test_only_the_characters_of_the_other_variant_are_strays() -> None:
    text = "这里還有一个问题，里面没有。"
    assert [text[each.start : each.end] for each in strays(text, "zh-Hans")] == ["還"]
    assert not list(strays("繁體中文、简体中文", "zh-Hans"))
    assert not list(strays("看着螢幕", "zh-Hant"))


def test_a_portuguese_word_keeps_its_capital_in_the_other_spelling() -> None:
    assert [each.better for each in strays("Contactos económicos, de facto.", "pt-BR")] == [
        "Contatos",
        "econômicos",
    ]
    assert [each.better for each in strays("O registro do prêmio", "pt-PT")] == ["registo", "prémio"]
