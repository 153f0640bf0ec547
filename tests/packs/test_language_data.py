"""The typography of languages as data."""

from __future__ import annotations

from pathlib import Path

import pytest

from contentlint.packs import PackError, known_choices, language_data, shipped_packs_dir, typography

LANGUAGES = sorted(
    path.name.split(".")[1] for path in (shipped_packs_dir() / "core").glob("typography.*.yaml")
)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_choice_names_a_rule_and_can_be_searched(language: str) -> None:
    from contentlint.registry import all_rules

    for choice in typography(language).choices:
        assert choice.rule in all_rules()
        assert "value" in choice.pattern.groupindex
        assert choice.usual not in choice.wrong or not choice.wrong
        assert choice.label


def test_a_language_without_a_file_is_empty() -> None:
    assert not typography("xx").choices
    assert not typography(None).choices


def test_choices_are_known_by_language_and_name() -> None:
    assert {"fr-colon-space", "de-address", "zh-comma"} <= set(known_choices())


def test_a_wrong_file_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "core").mkdir()
    (tmp_path / "core" / "typography.yy.yaml").write_text("colour: red\n", encoding="utf-8")
    monkeypatch.setattr(language_data, "shipped_packs_dir", lambda: tmp_path)
    with pytest.raises(PackError, match="colour") as caught:
        typography("yy")
    assert caught.value.file.endswith("typography.yy.yaml")
