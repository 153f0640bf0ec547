"""`[style]` in the configuration."""

from __future__ import annotations

from pathlib import Path

import pytest

from contentlint.api import check_paths, fix_paths
from contentlint.config import ConfigError, load_config


def configured(folder: Path, text: str) -> Path:
    file = folder / "contentlint.toml"
    file.write_text(text, encoding="utf-8")
    return file


def test_a_space_is_written_by_its_name(tmp_path: Path) -> None:
    file = configured(tmp_path, '[style]\nfr-colon-space = "no-break-space"\nde-address = "Sie"\n')
    assert load_config(file, tmp_path).style == {"fr-colon-space": "\u00a0", "de-address": "Sie"}


def test_an_unknown_choice_is_an_error_with_its_line_and_the_nearest_name(tmp_path: Path) -> None:
    file = configured(tmp_path, '[style]\n\nfr-colon-spaces = "space"\n')
    with pytest.raises(ConfigError, match="fr-colon-space") as caught:
        load_config(file, tmp_path)
    assert caught.value.line == 3


def test_what_is_pinned_is_reported_and_written(tmp_path: Path) -> None:
    configured(tmp_path, 'language = "fr"\n[style]\nfr-colon-space = "no-break-space"\n')
    page = tmp_path / "page.md"
    page.write_text("Voici la page : elle est dans la liste.\n", encoding="utf-8")
    (finding,) = check_paths([tmp_path]).findings
    assert finding.message == (
        "Unexpected space in `page :`, expected no-break space as the configuration says"
    )
    fix_paths([tmp_path])
    assert page.read_text(encoding="utf-8") == "Voici la page\u00a0: elle est dans la liste.\n"
