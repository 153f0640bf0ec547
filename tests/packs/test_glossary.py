"""The glossary shown in docs/packs.md, on pages."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from contentlint.config.settings import Layer, PageConfig
from contentlint.packs import load_pack
from contentlint.registry import Selection, make_plan
from tests.support.plans import findings

DOCS = Path(__file__).parents[2] / "docs" / "packs.md"
_SHOWN = re.compile(r"^```yaml\n(?P<text># glossary\.yaml\n.*?)^```$", re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize(
    ("path", "text", "messages"),
    [
        ("fr/a.md", "Deux sites internet et une adresse e-mail.", ["`sites internet`, expected `site web`"]),
        ("fr/a.md", "Un composant serveur de React.", ["`composant serveur`, expected the term"]),
        ("fr/a.md", "Un site Internet, dont on parle.", []),
        ("de/a.md", "Die Databases und die Database.", ["`Databases`, expected", "`Database`, expected"]),
        ("de/a.md", "Die Databasen sind da.", []),
        ("es/a.md", "Los componentes de servidor.", ["`componentes de servidor`, expected the term"]),
        ("en/a.md", "The website, the mail and the Database.", []),
    ],
)
def test_the_glossary_of_the_docs_does_what_is_said_there(
    tmp_path: Path, path: str, text: str, messages: list[str]
) -> None:
    shown = _SHOWN.search(DOCS.read_text(encoding="utf-8"))
    assert shown
    (tmp_path / "pack.yaml").write_text("name: shown\n", encoding="utf-8")
    (tmp_path / "glossary.yaml").write_text(shown["text"], encoding="utf-8")
    plan = make_plan(PageConfig(path, (Layer("test"),), (load_pack(tmp_path),)), Selection())
    found = [one.message for one in findings(path, text.encode(), plan) if one.rule == "forbidden-term"]
    assert len(found) == len(messages)
    assert all(part in message for part, message in zip(messages, found, strict=True))
