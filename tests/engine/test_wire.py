"""Results of pages on their way from one process to another."""

from __future__ import annotations

from pathlib import Path

from contentlint.engine.project import open_project
from contentlint.engine.run import check_page
from contentlint.engine.wire import PageWire

PAGE = """\
---
title: Les pages
---

# Les pages {#pages}

Voici [la page](/x "titre") √©: elle est là : et [[une autre]]. <!-- contentlint-ignore mojibake -->
Vous la voyez, et vous la lisez.
"""


def test_everything_arrives_as_it_was_sent(tmp_path: Path) -> None:
    (tmp_path / "fr").mkdir()
    (tmp_path / "fr" / "page.md").write_text(PAGE, encoding="utf-8")
    project = open_project([tmp_path])
    result = check_page("fr/page.md", PAGE.encode(), project.planner.plan("fr/page.md"))
    assert result.facts.style
    assert result.facts.references
    wire = PageWire()
    assert wire.load(wire.dump([result])) == [result]
