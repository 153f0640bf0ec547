"""The small commands: rules, explain, init, config, --version, and help."""

from __future__ import annotations

import json

import pytest
from jsonschema import Draft202012Validator

from contentlint import __version__
from contentlint.cli.main import COMMANDS
from contentlint.engine.findings import ENGINE_RULES
from contentlint.registry import CATEGORIES, all_rules
from tests.cli.conftest import Site
from tests.support.shell import BROKEN, QUOTE, run


def test_version() -> None:
    assert run("--version") == (0, f"contentlint, version {__version__}\n", "")


def test_help_lists_all_commands() -> None:
    ran = run("--help")
    assert ran.status == 0
    assert all(f"\n  {name} " in ran.out for name in COMMANDS)


@pytest.mark.parametrize("name", COMMANDS)
def test_each_command_has_help(name: str) -> None:
    ran = run(name, "-h")
    assert ran.status == 0
    assert ran.out.startswith(f"Usage: contentlint {name} ")


def test_an_unknown_command_has_a_nearest_one() -> None:
    ran = run("chek")
    assert ran.status == 2
    assert "did you mean `check`?" in ran.err


def test_rules_lists_every_rule_under_its_category() -> None:
    lines = run("rules").out.splitlines()
    heads = [line.rstrip(":") for line in lines if not line.startswith(" ")]
    assert heads == [name for name in CATEGORIES if name in heads]
    assert sorted(line.split()[0] for line in lines if line.startswith(" ")) == list(all_rules())


def test_rules_as_json() -> None:
    listed = json.loads(run("rules", "--output-format", "json").out)
    assert [rule["id"] for rule in listed] == list(all_rules())
    (gap,) = (rule for rule in listed if rule["id"] == "link-elision-gap")
    assert gap["category"] == "typography"
    assert gap["fix"] == "safe"
    assert gap["languages"] == ["fr"]
    assert gap["options"] == {"words": "Elided words, without their apostrophe."}


@pytest.mark.parametrize("name", [*all_rules(), *ENGINE_RULES])
def test_explain_knows_all_that_a_report_names(name: str) -> None:
    ran = run("explain", name)
    assert ran.status == 0
    assert ran.out.startswith(f"# {name}\n\n")


def test_explain_of_an_unknown_rule_is_2_with_the_nearest_name() -> None:
    assert run("explain", "broken-lnk") == (
        2,
        "",
        "contentlint: There is no rule `broken-lnk`, did you mean `broken-link`?\n",
    )


def test_init_writes_a_configuration_that_holds(site: Site) -> None:
    folder = site({"page.md": BROKEN})
    ran = run("init")
    assert ran.status == 0
    assert "Wrote contentlint.toml.\n" in ran.out
    assert "Found 1 problem in 1 of 1 page: 1 error\n" in ran.out
    assert "guides-fr" in (folder / "contentlint.toml").read_text()
    assert "broken-link" in run("check").out


def test_what_init_proposes_in_comments_is_valid(site: Site) -> None:
    folder = site({"page.md": BROKEN, "content/en/page.md": "# Page\n"})
    run("init")
    file = folder / "contentlint.toml"
    lines = [line.removeprefix("# ") for line in file.read_text().splitlines()]
    file.write_text("\n".join(line for line in lines if "=" in line or line.startswith("[")) + "\n")
    ran = run("check")
    assert ran.err == ""
    assert "page.md:3:8: warning broken-link" in ran.out


def test_init_leaves_an_existing_file_alone(site: Site) -> None:
    folder = site({"contentlint.toml": "# mine\n", "docs/page.md": ""})
    ran = run("init")
    assert ran.status == 0
    assert "contentlint.toml was there already and is left as it is.\n" in ran.out
    assert (folder / "contentlint.toml").read_text() == "# mine\n"
    assert run("init", "docs").status == 0
    assert (folder / "docs/contentlint.toml").is_file()


def test_init_tells_what_it_found_and_checks_once(site: Site) -> None:
    guide = "---\ntitle: {0}\nlang: en\ndate: 2024-01-01\n---\n\nA guide to the pages of this site.\n"
    folder = site(
        {
            "zensical.toml": "[project]\n",
            **{f"docs/guides/{name}.md": guide.format(name) for name in "abcde"},
            "docs/index.md": BROKEN,
        }
    )
    first = run("init").out
    assert first.startswith(
        "Generator: MkDocs (zensical.toml)\n"
        "Languages: en (5 pages)\n"
        "Collections: docs/guides (5 pages)\n"
        "\n"
        "Wrote contentlint.toml.\n"
    )
    assert first.endswith("Each in its place: `contentlint check`.\n")
    written = (folder / "contentlint.toml").read_text()
    assert '# preset = "mkdocs"\n' in written
    assert "# 5 pages with date, lang, title: contentlint init --learn docs/guides\n" in written
    again = run("init").out
    assert again == first.replace(
        "Wrote contentlint.toml.", "contentlint.toml was there already and is left as it is."
    )
    assert (folder / "contentlint.toml").read_text() == written
    assert run("init", "--learn", "docs/guides").status == 0


def test_init_in_a_folder_without_pages_or_that_can_not_be_written(site: Site) -> None:
    folder = site({"pyproject.toml": "[tool.contentlint]\n", "empty/x": "", "a\nb/page.md": QUOTE})
    assert "pyproject.toml was there already and is left as it is.\n" in run("init").out
    assert not (folder / "contentlint.toml").exists()
    assert "No page was checked.\n" in run("init", "empty").out
    assert run("init", "a\nb").out.startswith("Wrote a␊b/contentlint.toml.\n")
    (folder / "empty" / "contentlint.toml").write_text("selct = []\n")
    assert run("init", "empty").status == 2


def test_config_tells_each_value_with_its_origin(site: Site) -> None:
    site(
        {
            "base.toml": 'packs = ["guides-fr"]\n[rules.broken-anchor]\nseverity = "error"\n',
            "contentlint.toml": """\
extends = "base.toml"
ignore = ["split-link"]
[pack.guides-fr]
match = ["/guides/"]
[rules.missing-section]
recommended = false
[[overrides]]
paths = ["/guides/"]
language = "fr"
ignore = ["encoding"]
rules.broken-link.severity = "off"
""",
            "guides/page.md": "# Page\n",
            "page.md": "---\nlang: de\n---\n# Page\n",
        }
    )
    lines = [" ".join(line.split()) for line in run("config", "guides/page.md").out.splitlines()]
    assert "page: guides/page.md" in lines
    assert "checked: yes" in lines
    assert "language: fr (contentlint.toml, override 1)" in lines
    assert "packs: guides-fr (matches /guides/; base.toml)" in lines
    assert "ignored: split-link (contentlint.toml); encoding (contentlint.toml, override 1)" in lines
    assert "broken-anchor error (base.toml)" in lines
    assert "broken-link off (severity: contentlint.toml, override 1)" in lines
    assert "mojibake off (ignored: contentlint.toml, override 1)" in lines
    assert "split-link off (ignored: contentlint.toml)" in lines
    assert "missing-section error (contentlint.toml); recommended = False" in lines
    assert "empty-blockquote warning (the rule's own)" in lines
    other = [" ".join(line.split()) for line in run("config", "page.md").out.splitlines()]
    assert "language: de (from the page itself or its path)" in other
    assert "missing-section off (needs a pack with: sections)" in other


def test_config_says_when_a_page_is_not_checked_at_all(site: Site) -> None:
    site({"contentlint.toml": 'exclude = ["old/"]\n', "old/page.md": QUOTE})
    out = run("config", "old/page.md").out
    assert "checked:        `old/page.md` was not checked: the configuration excludes it\n" in out


def test_config_without_a_configuration(site: Site) -> None:
    site({"page.md": "# Page\n"})
    out = run("config").out
    assert "configuration:  none found, defaults hold\n" in out
    assert "selected:       all rules\n" in out


def test_config_of_a_page_that_is_not_there_is_2(site: Site) -> None:
    site({})
    assert run("config", "page.md").status == 2


def test_the_schema_of_a_configuration(site: Site) -> None:
    site({})
    schema = json.loads(run("config", "--schema").out)
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)
    good = {
        "fail-level": "error",
        "select": ["links"],
        "rules": {"link-elision-gap": {"severity": "off", "words": ["d"]}},
        "overrides": [{"paths": ["fr/"], "language": "fr", "ignore": ["broken-link"]}],
        "site": {"roots": ["."], "routes": [{"url": "/{x}", "file": "{x}.md"}]},
    }
    assert validator.is_valid(good)
    refused: tuple[dict[str, object], ...] = (
        {"fail_level": "error"},
        {"select": ["linkss"]},
        {"rules": {"broken-lnk": {}}},
        {"rules": {"link-elision-gap": {"wrods": ["d"]}}},
        {"overrides": [{"language": "fr"}]},
        {"site": {"root": "."}},
    )
    assert [wrong for wrong in refused if validator.is_valid(wrong)] == []
