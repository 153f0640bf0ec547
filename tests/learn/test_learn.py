"""A first pack is learned from pages: what all have becomes a rule, what differs a note."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from contentlint.api import check_paths
from contentlint.learn import learn, learn_folder
from contentlint.learn.shapes import Shape
from contentlint.packs import load_pack
from tests.support.shell import run

_LEVELS = ("easy", "easy", "hard", "hard", "easy", "hard")


def guide(number: int, **changed: object) -> str:
    """A page of a kind that all tests learn from."""
    values = {
        "id": f"guide-{number}",
        "title": f"Guide {number}",
        "level": _LEVELS[number],
        "minBudget": 10 * number,
        "maxBudget": 100,
        "tags": ["a", "b"],
        **changed,
    }
    front = yaml.safe_dump(
        {key: value for key, value in values.items() if value is not None}, sort_keys=False
    )
    return (
        f"---\n{front}---\n\n# Guide {number}\n\n## What you need\n\n### Money\n\nSome.\n\n## Steps\n\nGo.\n"
    )


def write(folder: Path, pages: Mapping[str, str]) -> None:
    """Write pages below `folder`."""
    for name, text in pages.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")


def guides(**changed: object) -> dict[str, str]:
    """Six pages; the keys of the last one may be `changed`."""
    return {f"guides/guide-{n}.md": guide(n, **(changed if n == 5 else {})) for n in range(6)}


def learned(folder: Path, pages: Mapping[str, str]) -> Mapping[str, str]:
    """The files of the pack learned from `pages`."""
    write(folder, pages)
    return learn_folder("guides", folder, folder / "guides").files


def test_what_all_pages_have_becomes_a_rule(tmp_path: Path) -> None:
    schema = yaml.safe_load(learned(tmp_path, guides())["schema.yaml"])
    assert schema["fields"] == {
        "id": {"type": "slug", "required": True, "unique": True, "equals": "file-stem"},
        "title": {"type": "string", "required": True, "equals": "heading"},
        "level": {"type": "string", "required": True},
        "minBudget": {"type": "integer", "required": True, "minimum": 0},
        "maxBudget": {"type": "integer", "required": True, "minimum": 0},
        "tags": {"type": "list", "required": True, "items": {"type": "string"}},
    }
    assert schema["compare"] == ["minBudget <= maxBudget"]
    assert schema["order"] == "fixed"


def test_sections_are_learned_in_order_with_those_inside_them(tmp_path: Path) -> None:
    sections = yaml.safe_load(learned(tmp_path, guides())["sections.yaml"])
    assert sections == {
        "order": "fixed",
        "sections": [{"title": "What you need", "sections": ["Money"]}, "Steps"],
    }


@pytest.mark.parametrize(
    ("changed", "note"),
    [
        ({"level": None}, "level:  # not in guides/guide-5.md"),
        ({"maxBudget": "much"}, "a whole number on 5 pages; text in guides/guide-5.md"),
        ({"minBudget": 101}, "Nearly everywhere: minBudget <= maxBudget  (not in guides/guide-5.md)"),
    ],
    ids=["missing", "type", "comparison"],
)
def test_the_page_that_differs_is_named_in_a_note(
    tmp_path: Path, changed: dict[str, object], note: str
) -> None:
    assert note in learned(tmp_path, guides(**changed))["schema.yaml"]


@pytest.mark.parametrize(
    ("value", "form"),
    [
        ("https://example.org/{}", "url"),
        ("{}@example.org", "email"),
        ("🚀", "emoji"),
        ("#00000{}", "colour"),
        ("c0ffee{}", "commit-hash"),
        ("Guide {}", "string"),
    ],
)
def test_the_form_that_all_texts_have_is_told(tmp_path: Path, value: str, form: str) -> None:
    pages = {f"guides/{n}.md": f'---\nkey: "{value.format(n)}"\n---\n' for n in range(6)}
    assert yaml.safe_load(learned(tmp_path, pages)["schema.yaml"])["fields"]["key"]["type"] == form


def test_keys_in_one_order_keep_it_and_the_exception_is_named(tmp_path: Path) -> None:
    pages = {f"guides/{n}.md": "---\na: 1\nb: 2\n---\n" for n in range(6)}
    pages["guides/9.md"] = "---\nb: 2\na: 1\n---\n"
    assert "order: any  # fixed but for guides/9.md" in learned(tmp_path, pages)["schema.yaml"]


def test_pages_that_share_a_name_are_named(tmp_path: Path) -> None:
    pages = {**guides(), "guides/deep/guide-5.md": guide(5)}
    schema = learned(tmp_path, pages)["schema.yaml"]
    assert "id:  # `guide-5` in guides/deep/guide-5.md, guides/guide-5.md" in schema
    assert "unique" not in schema


def test_a_section_in_another_place_is_named_in_a_note(tmp_path: Path) -> None:
    pages = guides()
    pages["guides/guide-5.md"] = "---\nid: guide-5\n---\n\n# Guide\n\n## Steps\n\n## What you need\n"
    sections = learned(tmp_path, pages)["sections.yaml"]
    assert "order: any  # fixed but for guides/guide-5.md" in sections
    assert "- title: Money  # not in guides/guide-5.md\n        need: optional" in sections


def test_few_words_on_many_pages_are_a_list_to_choose_from(tmp_path: Path) -> None:
    pages = {f"guides/{n}.md": f"---\nlevel: {'easy' if n % 2 else 'hard'}\n---\n" for n in range(20)}
    pages["guides/20.md"] = "---\nlevel: esay\n---\n"
    text = learned(tmp_path, pages)["schema.yaml"]
    assert yaml.safe_load(text)["fields"]["level"]["values"] == ["hard", "easy", "esay"]
    assert "`esay` only in guides/20.md" in text


def test_the_pages_fulfil_the_pack_that_was_learned_from_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path, guides(level=None, maxBudget="much", extra="on", tags="a"))
    monkeypatch.chdir(tmp_path)
    ran = run("init", "--learn", "guides")
    assert (ran.status, ran.err) == (0, "")
    assert ran.out.startswith("Wrote rules/guides: 7 keys and 2 sections from 6 pages.")
    assert 'packs = ["rules/guides"]' in Path("contentlint.toml").read_text("utf-8")
    assert not check_paths([Path("guides")]).findings


def test_damage_is_read_through(tmp_path: Path) -> None:
    pages = {
        f"guides/{n}.md": f"# Guide {n}\n\n## Prérequis concrets\n".encode().decode(
            "mac_roman" if n else "utf-8"
        )
        for n in range(6)
    }
    assert yaml.safe_load(learned(tmp_path, pages)["sections.yaml"])["sections"] == ["Prérequis concrets"]


def test_a_pack_that_is_there_is_left_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, {**guides(), "rules/guides/pack.yaml": "name: mine\n"})
    monkeypatch.chdir(tmp_path)
    ran = run("init", "--learn", "guides")
    assert ran.status == 2
    assert "is a pack already and was left as it is; `--name` gives another name" in ran.err
    assert Path("rules/guides/pack.yaml").read_text("utf-8") == "name: mine\n"
    assert run("init", "--learn", "guides", "--name", "other").status == 0


def test_a_configuration_that_is_there_is_not_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path, {**guides(), "contentlint.toml": "packs = []\n"})
    monkeypatch.chdir(tmp_path)
    assert 'Add "rules/guides" to `packs` in contentlint.toml.' in run("init", "--learn", "guides").out
    assert Path("contentlint.toml").read_text("utf-8") == "packs = []\n"


def test_a_folder_without_pages_teaches_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "empty").mkdir()
    monkeypatch.chdir(tmp_path)
    ran = run("init", "--learn", "empty")
    assert ran.status == 2
    assert "there is no page in `empty`" in ran.err


_SCALARS = st.one_of(
    st.booleans(),
    st.integers(-5, 5),
    st.floats(0, 9),
    st.dates(),
    st.text("abé: #'\"-", max_size=6),
    st.none(),
)
_VALUES = st.recursive(
    _SCALARS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text("ké:1", min_size=1), inner)
)


@given(st.lists(st.dictionaries(st.text("xyñ: 1#", min_size=1, max_size=3), _VALUES), min_size=1, max_size=8))
def test_whatever_the_keys_the_pack_can_be_read(
    tmp_path_factory: pytest.TempPathFactory, pages: list[dict[str, object]]
) -> None:
    shapes = [Shape(f"p/{number}.md", values, ()) for number, values in enumerate(pages)]
    folder = tmp_path_factory.mktemp("pack")
    for name, text in learn("p", "p", shapes).files.items():
        (folder / name).write_text(text, encoding="utf-8")
    schema = load_pack(folder).schema
    names = {field.name for field in schema.fields} if schema else set()
    assert names == {key for page in pages for key in page}
