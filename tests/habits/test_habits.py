"""The style of a collection, as its pages show it."""

from __future__ import annotations

import json
from pathlib import Path

from click.testing import CliRunner

from contentlint.cli.main import cli
from contentlint.habits import read_habits, render

PAGES = {
    "fr/un.md": "# Les deux pages\n\nVoici la page : là vous la voyez.\n",
    "fr/deux.md": "# Une page et une liste\n\nElle est là : et vous aussi. La liste: non.\n",
    "de/eins.md": "Wenn Sie das sehen, ist das die „Seite“ von Ihnen.\n",
    "en/one.md": "# How To Write Every Page\n\nThe page.\n",
}


def site(folder: Path, config: str = "") -> Path:
    for name, text in PAGES.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    (folder / "contentlint.toml").write_text(config, encoding="utf-8")
    return folder


def test_each_choice_is_counted_in_its_language(tmp_path: Path) -> None:
    found = {habit.name: habit.values for habit in read_habits([site(tmp_path)])}
    assert found["fr-colon-space"] == ((" ", 2), ("", 1))
    assert found["fr-address"] == (("vous", 2),)
    assert found["de-address"] == (("Sie", 1),)
    assert found["de-quotes"] == (("„", 1),)


def test_headings_show_how_they_are_written(tmp_path: Path) -> None:
    found = {habit.language: habit for habit in read_habits([site(tmp_path)]) if "headings" in habit.label}
    assert found["en"].values == (("every word", 1),)
    assert found["en"].name == ""


def test_the_card_names_spaces_and_what_is_pinned(tmp_path: Path) -> None:
    site(tmp_path, '[style]\nfr-colon-space = "space"\n')
    card = render("text", read_habits([tmp_path]))
    assert "French\n" in card
    assert "space before a colon" in card
    assert "space 2, none 1  [fr-colon-space = space]" in card


def test_programs_read_the_same(tmp_path: Path) -> None:
    rows = json.loads(render("json", read_habits([site(tmp_path)])))["habits"]
    (colon,) = (row for row in rows if row["name"] == "fr-colon-space")
    assert colon["total"] == 3
    assert colon["values"][0] == {"text": " ", "times": 2, "share": 0.6667}


def test_the_command_prints_the_card(tmp_path: Path) -> None:
    result = CliRunner().invoke(cli, ["style", str(site(tmp_path))])
    assert result.exit_code == 0
    assert "form of address" in result.output


def test_pages_without_a_choice_are_told(tmp_path: Path) -> None:
    (tmp_path / "page.md").write_text("x\n", encoding="utf-8")
    assert render("text", read_habits([tmp_path])).startswith("Nothing to show")
