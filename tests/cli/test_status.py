"""`contentlint status` on a small repository with a known history."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from xml.etree import ElementTree

import pytest
from click.testing import CliRunner

from contentlint.cli.main import cli

ENGLISH = "# Costs\n\nTen `a` a day.\n\nPaid by `b` only.\n\nSee [us](/one) now.\n"
FRENCH = "# Frais\n\nDix `a` par jour.\n\nPayés par `b` seulement.\n\nVoyez-[nous](/one) vite.\n"


def git(root: Path, *arguments: str) -> str:
    who = ("-c", "user.name=A", "-c", "user.email=a@example.org")
    return subprocess.run(
        ("git", *who, *arguments), cwd=root, capture_output=True, text=True, check=True
    ).stdout.strip()


def commit(root: Path, **pages: str) -> str:
    for name, text in pages.items():
        path = root / name.replace("_", "/") / "page.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    git(root, "add", "-A")
    git(root, "commit", "-q", "-m", "Change")
    return git(root, "rev-parse", "HEAD")


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """English and French, with one page more that only English has; its history begins with both alike."""
    git(tmp_path, "init", "-q")
    for name in ("en/two.md", "fr/two.md", "en/three.md"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("# Two\n", encoding="utf-8")
    commit(tmp_path, en=ENGLISH)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def told(*arguments: str) -> dict[str, dict[str, object]]:
    done = CliRunner().invoke(cli, ["status", "--output-format", "json", *arguments])
    assert done.exit_code == 0, done.output
    return {page["path"]: page for each in json.loads(done.stdout)["locales"] for page in each["pages"]}


def test_a_page_of_its_source_is_current(site: Path) -> None:
    commit(site, fr=FRENCH)
    page = told()["fr/page.md"]
    assert (page["segments"], page["translated"], page["stale"], page["missing"]) == (4, 4, 0, 0)


def test_what_changed_after_the_named_commit_is_stale_and_trivial_changes_are_not(site: Path) -> None:
    pin = git(site, "rev-parse", "HEAD")
    commit(site, fr=f"---\ndefault_lang_commit: {pin}\n---\n\n{FRENCH}")
    commit(site, en=ENGLISH.replace("Ten", "Twelve").replace("/one", "/new") + "\nMore of `c`.\n")
    page = told()["fr/page.md"]
    assert (page["stale"], page["trivial"], page["missing"], page["translated"]) == (1, 1, 1, 3)


def test_the_page_is_compared_with_the_source_it_was_made_from(site: Path) -> None:
    pin = git(site, "rev-parse", "HEAD")
    commit(site, fr=f"---\nl10n:\n  sourceCommit: {pin}\n---\n\n{FRENCH}")
    commit(site, en=ENGLISH.replace("Paid by `b` only.\n\n", "").replace("a day", "a week"))
    done = CliRunner().invoke(
        cli, ["check", "fr/page.md", "--select", "translation", "--output-format", "json"]
    )
    found = json.loads(done.stdout)["findings"]
    assert [each["message"] for each in found] == [
        "Unexpected translation of `Ten a a day.`, expected one of `Ten a a week.` as the source says now",
        "Unexpected translation of `Paid by b only.`, expected it gone as in the source",
    ]


def test_without_a_named_commit_history_tells_it(site: Path) -> None:
    commit(site, fr=FRENCH)
    git(site, "commit", "-q", "--allow-empty", "-m", "Later")
    commit(site, en=ENGLISH + "\nMore of `c`.\n")
    page = told()["fr/page.md"]
    assert (page["missing"], page["translated"]) == (1, 4)


def test_a_commit_that_is_not_here_silences_the_comparison(site: Path) -> None:
    commit(site, fr=f"---\ndefault_lang_commit: {'0' * 40}\n---\n\n# Frais\n")
    assert "fr/page.md" not in told()


def test_since_tells_of_what_the_change_touches(site: Path) -> None:
    before = commit(site, fr=FRENCH)
    assert told("--since", before) == {}
    commit(site, fr=FRENCH.replace("Dix", "Douze"))
    assert list(told("--since", before)) == ["fr/page.md"]


def test_an_unknown_revision_is_an_error(site: Path) -> None:
    done = CliRunner().invoke(cli, ["status", "--since", "nowhere"])
    assert done.exit_code == 2
    assert "no revision `nowhere`" in done.stderr


def test_the_table_names_what_is_missing(site: Path) -> None:
    commit(site, fr=FRENCH)
    done = CliRunner().invoke(cli, ["status"])
    assert "missing in fr, most linked first: en/three.md" in done.stdout
    assert "`{locale}/` from `en` to fr" in done.stdout


def test_the_picture_is_a_drawing(site: Path) -> None:
    commit(site, fr=FRENCH)
    done = CliRunner().invoke(cli, ["status", "--output-format", "svg"])
    root = ElementTree.fromstring(done.stdout)
    assert "fr/page.md: 100%" in [each.text for each in root.iter("{http://www.w3.org/2000/svg}title")]


def test_the_history_tells_how_many_pages_there_were(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for day, name in (("2040-01-01", "fr"), ("2040-03-01", "de")):
        monkeypatch.setenv("GIT_COMMITTER_DATE", f"{day}T12:00:00Z")
        (site / name).mkdir(exist_ok=True)
        (site / name / "two.md").write_text(f"# {name}\n", encoding="utf-8")
        commit(site, **{name: FRENCH})
    done = CliRunner().invoke(cli, ["status", "--output-format", "json"])
    trend = json.loads(done.stdout)["trend"]
    assert trend[0]["pages"] == {"fr": 1}
    assert trend[-1] == {"day": "2040-03-01", "pages": {"de": 2, "fr": 2}}
    picture = CliRunner().invoke(cli, ["status", "--output-format", "html"]).stdout
    assert "<title>fr: 1 → 2</title>" in picture


def test_a_page_whose_source_was_renamed_is_told_as_such(site: Path) -> None:
    commit(site, fr=FRENCH, en_more=ENGLISH, fr_more=FRENCH)
    git(site, "mv", "en/page.md", "en/costs.md")
    commit(site)
    done = CliRunner().invoke(cli, ["status", "--output-format", "json"])
    (french,) = json.loads(done.stdout)["locales"]
    assert (french["orphaned"], french["moved"]) == ([], {"fr/page.md": "en/costs.md"})
    assert "fr/page.md: its source is now en/costs.md" in CliRunner().invoke(cli, ["status"]).stdout


def test_the_revision_of_a_renamed_source_is_found_by_its_old_name(site: Path) -> None:
    pin = git(site, "rev-parse", "HEAD")
    commit(site, fr=f"---\ndefault_lang_commit: {pin}\n---\n\n{FRENCH}")
    for locale in ("en", "fr"):
        git(site, "mv", f"{locale}/page.md", f"{locale}/costs.md")
    commit(site)
    (site / "en" / "costs.md").write_text(ENGLISH.replace("Ten", "Twelve"), encoding="utf-8")
    page = told()["fr/costs.md"]
    assert (page["stale"], page["translated"]) == (1, 3)
