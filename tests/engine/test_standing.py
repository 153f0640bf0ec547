"""What an editor is told while somebody types is what a fresh check of the same texts says."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from contentlint.engine.check import check_project
from contentlint.engine.project import Project, open_project
from contentlint.engine.standing import Standing, by_page
from contentlint.model import Finding

# Roots, anchors and style are told: what most pages do is asked again only when everything is settled.
_CONFIG = """\
[site]
roots = ["."]
slug = "github-slugger"
default-locale = "en"
locales = ["en", "fr"]

[style]
fr-apostrophe = "’"
"""
_PAGES = {
    "en/budget.md": "# Budget\n\nSee [costs](plan.md#costs), [home][top] and [rent](#rent).\n\n## Rent\n",
    "en/plan.md": '# Plan\n\n## Costs\n\n<a id="old"></a> See [rent](budget.md#rent).\n\n[top]: #plan\n',
    "fr/budget.md": "# Budget\n\n[Les coûts](plan.md#couts), [le loyer](#loyer).\n\n## Loyer\n\nL’eau.\n",
    "fr/plan.md": "---\ntitle: Plan\n---\n\n## Coûts\n\nVoir [le loyer](budget.md#loyer) de événements.\n",
}
_PIECES = (
    *(
        "a",
        "é",
        "😀",
        " ",
        "\n",
        "\n\n",
        "`",
        "\n```\n",
        "<",
        "[",
        "](#rent)",
        "\n## Costs\n",
        "\n# Budget\n",
    ),
    *('<a id="couts"></a>', "[x](plan.md#old)", "[y](../en/budget.md#loyer)", "\n[top]: budget.md\n"),
    *(
        " the the ",
        " de événements ",
        "<!-- contentlint-disable -->",
        "---\nslug: plan\n---\n",
        "Ã©",
        "{#rent}",
    ),
)
# Front matter is none but at the beginning.
_PLACE = st.just(0.0) | st.floats(0, 1)
# A page, what is written into it, where, and how many characters it replaces.
_EDIT = st.tuples(
    st.sampled_from(sorted(_PAGES)), st.sampled_from(_PIECES), _PLACE, st.sampled_from((0, 0, 1, 9, 90))
)


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    root = tmp_path_factory.mktemp("site")
    (root / "contentlint.toml").write_text(_CONFIG, "utf-8")
    for path, text in _PAGES.items():
        (root / path).parent.mkdir(exist_ok=True)
        (root / path).write_text(text, "utf-8")
    return open_project([Path(root)])


@settings(max_examples=15)
@given(edits=st.lists(_EDIT, min_size=1, max_size=4))
def test_typing_finds_what_a_fresh_check_finds(
    project: Project, edits: list[tuple[str, str, float, int]]
) -> None:
    standing, texts = Standing(project, 1).prepared(), dict(_PAGES)
    for path, piece, place, replaced in edits:
        at = int(place * len(texts[path]))
        texts[path] = texts[path][:at] + piece + texts[path][at + replaced :]
        standing.project = _typed(project, texts)
        standing.hasten([path])
        assert standing.findings[path] == _fresh(standing.project)[path]
    standing.settle(1)
    assert standing.findings == _fresh(standing.project)


def _typed(project: Project, texts: dict[str, str]) -> Project:
    return project._replace(overlay={path: text.encode() for path, text in texts.items()})


def _fresh(project: Project) -> dict[str, tuple[Finding, ...]]:
    return by_page(project.pages, check_project(project, 1).findings)


def test_a_translation_is_judged_anew_when_its_source_has_settled(project: Project) -> None:
    standing, texts = Standing(project, 1), dict(_PAGES)
    texts["en/plan.md"] = (
        "# Plan\n\n" + texts["en/plan.md"].partition("\n\n")[2] + "\n```sh\nmake plan\n```\n"
    )
    standing.project = _typed(project, texts)
    assert set(standing.hasten(["en/plan.md"])) == {"en/plan.md"}
    assert standing.findings["fr/plan.md"] != _fresh(standing.project)["fr/plan.md"]
    assert set(standing.settle(1)) == {"fr/plan.md"}
    assert standing.findings == _fresh(standing.project)
    assert standing.settle(1) == {}
