"""What holds for a page: bases first, then the file itself, its overrides in order, the command line last."""

from __future__ import annotations

from pathlib import Path

from contentlint.engine.project import Project, open_project
from contentlint.model import Severity
from contentlint.registry import Selection
from tests.support.shell import make

PACK = "name: own\nversion: '1'\nmatch: ['*.md']\n"


def project(folder: Path, files: dict[str, str], selection: Selection | None = None) -> Project:
    """The project of these files."""
    return open_project([make(folder, dict(files))], None, selection)


def running(project: Project, page: str) -> dict[str, Severity]:
    """The rules that run on a page, with their severity."""
    plan = project.planner.plan(page)
    return {rule.rule.id: rule.severity for rule in (*plan.page_rules, *plan.site_rules)}


def test_later_overrides_win_over_earlier_ones(tmp_path: Path) -> None:
    text = """
language = "de"
[[overrides]]
paths = ["fr/"]
language = "fr"
rules.broken-link.severity = "info"
rules.broken-anchor.severity = "info"
[[overrides]]
paths = ["fr/old/"]
language = "fr-CA"
rules.broken-link.severity = "warning"
"""
    run = project(tmp_path, {"contentlint.toml": text})
    assert [run.planner.plan(page).language for page in ("a.md", "fr/a.md", "fr/old/a.md")] == [
        "de",
        "fr",
        "fr-CA",
    ]
    old = running(run, "fr/old/a.md")
    assert (old["broken-link"], old["broken-anchor"]) == (Severity.WARNING, Severity.INFO)
    assert running(run, "a.md")["broken-link"] is Severity.ERROR


def test_overrides_of_two_files_are_not_confused(tmp_path: Path) -> None:
    override = '[[overrides]]\npaths = ["{0}/"]\nignore = ["{1}"]\n'
    run = project(
        tmp_path,
        {
            "contentlint.toml": 'extends = "base/contentlint.toml"\n' + override.format("b", "links"),
            "base/contentlint.toml": override.format("a", "typography"),
        },
    )
    assert "empty-blockquote" not in running(run, "a/page.md")
    assert "broken-link" in running(run, "a/page.md")
    assert "empty-blockquote" in running(run, "b/page.md")
    assert "broken-link" not in running(run, "b/page.md")


def test_an_override_takes_away_what_the_file_selects(tmp_path: Path) -> None:
    text = """
select = ["broken-link", "encoding"]
[[overrides]]
paths = ["drafts/"]
ignore = ["broken-link"]
[[overrides]]
paths = ["quiet/"]
ignore = ["all"]
[[overrides]]
paths = ["off/"]
rules.broken-link.severity = "off"
"""
    run = project(tmp_path, {"contentlint.toml": text})
    assert {"broken-link", "mojibake"} <= running(run, "page.md").keys()
    assert "broken-link" not in running(run, "drafts/page.md")
    assert "mojibake" in running(run, "drafts/page.md")
    assert running(run, "quiet/page.md") == {}
    assert "broken-link" not in running(run, "off/page.md")


def test_an_id_that_is_selected_wins_over_its_ignored_category(tmp_path: Path) -> None:
    text = 'select = ["broken-link", "split-link"]\nignore = ["links"]\n'
    run = project(tmp_path, {"contentlint.toml": text})
    assert running(run, "page.md").keys() == {"broken-link", "split-link"}


def test_a_later_layer_may_bring_back_by_id_what_an_earlier_one_ignores(tmp_path: Path) -> None:
    text = 'ignore = ["links"]\n[[overrides]]\npaths = ["a/"]\nselect = ["broken-link", "split-link"]\n'
    run = project(tmp_path, {"contentlint.toml": text})
    assert running(run, "a/page.md").keys() == {"broken-link", "split-link"}


def test_a_category_on_the_command_line_does_not_bring_back_what_is_ignored(tmp_path: Path) -> None:
    files = {"contentlint.toml": 'ignore = ["broken-link"]\n'}
    assert "broken-link" not in running(project(tmp_path, files, Selection(("links",))), "page.md")
    assert "broken-link" in running(project(tmp_path, files, Selection(("links", "broken-link"))), "page.md")


def test_extends_inherits_everything_and_the_own_file_wins(tmp_path: Path) -> None:
    base = """
language = "de"
packs = ["own"]
exclude = ["old/"]
fail-level = "error"
ignore = ["typography"]
[site]
roots = ["content"]
[pack.own]
match = ["guides/"]
[rules.link-elision-gap]
words = ["d"]
severity = "info"
"""
    files = {
        "shared/base.toml": base,
        "shared/own/pack.yaml": PACK,
        "contentlint.toml": 'extends = "shared/base.toml"\n',
        "old/page.md": "",
        "page.md": "",
    }
    inherited = project(tmp_path / "one", files)
    config = inherited.config
    assert (config.fail_level, config.roots) == (Severity.ERROR, ("content",))
    assert inherited.pages == ("page.md",)
    page = config.for_page("guides/page.md")
    assert (page.language, [pack.name for pack in page.packs]) == ("de", ["own"])
    assert config.for_page("page.md").packs == ()
    own = """
language = "fr"
exclude = ["page.md"]
fail-level = "info"
[site]
roots = ["src"]
[pack.own]
match = ["other/"]
[rules.link-elision-gap]
severity = "error"
"""
    changed = project(tmp_path / "two", {**files, "contentlint.toml": files["contentlint.toml"] + own})
    config = changed.config
    assert (config.fail_level, config.roots) == (Severity.INFO, ("src",))
    assert changed.pages == ()
    assert config.for_page("guides/page.md").packs == ()
    assert [pack.name for pack in config.for_page("other/page.md").packs] == ["own"]
    assert config.for_page("page.md").language == "fr"
    settings = config.for_page("page.md").rule("link-elision-gap")
    assert (settings.severity, settings.options) == ("error", {"words": ["d"]})
    assert "empty-blockquote" not in running(changed, "page.md")


def test_patterns_of_a_base_count_from_the_root_of_the_project(tmp_path: Path) -> None:
    run = project(
        tmp_path,
        {
            "shared/base.toml": 'exclude = ["/drafts/"]\n',
            "contentlint.toml": 'extends = "shared/base.toml"\n',
            "drafts/page.md": "",
            "shared/drafts/page.md": "",
        },
    )
    assert run.pages == ("shared/drafts/page.md",)


def test_two_packs_of_one_name_are_not_confused(tmp_path: Path) -> None:
    schema = "fields:\n  {0}:\n    type: string\n    required: true\n"
    run = project(
        tmp_path,
        {
            "contentlint.toml": (
                'packs = ["one", "two"]\n[pack.one]\nmatch = ["a/"]\n[pack.two]\nmatch = ["b/"]\n'
            ),
            "one/pack.yaml": PACK,
            "one/schema.yaml": schema.format("first"),
            "two/pack.yaml": PACK,
            "two/schema.yaml": schema.format("second"),
        },
    )
    plans = [run.planner.plan(page) for page in ("a/page.md", "b/page.md")]
    schemas = [
        next(rule.options for rule in plan.page_rules if rule.rule.id == "front-matter-schema")
        for plan in plans
    ]
    assert schemas[0] != schemas[1]


def test_overrides_and_packs_that_take_in_no_page_are_told(tmp_path: Path) -> None:
    text = """
packs = ["guides-fr"]
[pack.guides-fr]
match = ["/guide/"]
[[overrides]]
paths = ["/frr/"]
[[overrides]]
paths = ["/fr/"]
"""
    folder = make(tmp_path, {"contentlint.toml": text, "fr/page.md": "", "page.md": ""})
    assert open_project([folder]).notes == (
        "no page matches the paths of contentlint.toml, override 1 (/frr/)",
        "no page matches the pack guides-fr (/guide/)",
    )
    # A part of the tree proves nothing about a pattern.
    assert open_project([folder / "page.md"]).notes == ()
    assert open_project([folder / "fr"]).notes == ()
