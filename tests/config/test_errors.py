"""What is wrong in a configuration is told with its file, its line and the nearest valid name."""

from __future__ import annotations

from pathlib import Path

import pytest

from contentlint.config import ConfigError
from contentlint.engine.project import open_project
from tests.support.shell import make

PACK = {"own/pack.yaml": "name: own\nversion: '1'\nmatch: ['*.md']\n"}


def error(folder: Path, name: str = "contentlint.toml") -> ConfigError:
    """The error that opening the project with this configuration meets."""
    with pytest.raises(ConfigError) as caught:
        open_project([folder], folder / name)
    return caught.value


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        (
            '\nlanguge = "fr"\n',
            2,
            "Unexpected key `languge`, expected one of the known keys, did you mean `language`?",
        ),
        (
            '[site]\n\nroot = ["."]\n',
            3,
            "Unexpected key `root`, expected one of the known keys, did you mean `roots`?",
        ),
        (
            '[[overrides]]\npaths = ["a"]\n[[overrides]]\npaths = ["b"]\nselct = []\n',
            5,
            "Unexpected key `selct`, expected one of the known keys, did you mean `select`?",
        ),
        (
            '[[site.routes]]\nurl = "/{x}"\nfile = "{x}.md"\nfiles = ""\n',
            4,
            "Unexpected key `files`, expected one of the known keys, did you mean `file`?",
        ),
        (
            'packs = ["guides-fr"]\n[pack.guides-fr]\nmatches = []\n',
            3,
            "Unexpected key `matches`, expected one of the known keys, did you mean `match`?",
        ),
        ('[[overrides]]\nlanguage = "fr"\n', 1, "Unexpected table without `paths`, expected that key"),
        (
            "[[overrides]]\npaths = []\n",
            2,
            "Unexpected list for `overrides.0.paths`, expected a list that is not empty",
        ),
        ("exclude = 3\n", 1, "Unexpected `3` for `exclude`, expected a list"),
        ("language = true\n", 1, "Unexpected `true` for `language`, expected a text in quotes"),
        ("site = 1\n", 1, "Unexpected `1` for `site`, expected a table"),
        ('ignore = ["links", 4]\n', 1, "Unexpected `4` for `ignore.1`, expected a text in quotes"),
        (
            'fail-level = "eror"\n',
            1,
            "Unexpected `eror` for `fail-level`, expected `info`, `warning` or `error`, did you mean `error`",
        ),
        (
            '[rules.broken-link]\nseverity = "of"\n',
            2,
            "Unexpected `of` for `rules.broken-link.severity`, expected `off`, `info`, `warning` or `error`",
        ),
        (
            'select = ["linkss"]\n',
            1,
            "Unexpected rule `linkss`, expected a rule or category, did you mean `links`?",
        ),
        (
            '[[overrides]]\npaths = ["a"]\nignore = ["brokn-link"]\n',
            3,
            "Unexpected rule `brokn-link`, expected a rule or category, did you mean `broken-link`?",
        ),
        (
            '\n[rules.brokn-link]\nseverity = "off"\n',
            2,
            "Unexpected rule `brokn-link`, expected the id of a rule, did you mean `broken-link`?",
        ),
        ('[rules.links]\nseverity = "off"\n', 1, "Unexpected rule `links`, expected the id of a rule"),
        (
            '[rules.link-elision-gap]\n\nwrods = ["d"]\n',
            3,
            "Unexpected option `wrods` of `link-elision-gap`, expected a known option, did you mean `words`?",
        ),
        (
            '[rules.link-elision-gap]\nwords = "d"\n',
            2,
            "Unexpected `d` for `link-elision-gap.words`, expected a list",
        ),
        (
            "[rules.missing-section]\nrecommended = [1]\n",
            2,
            "Unexpected list for `missing-section.recommended`, expected `true` or `false`",
        ),
        # What comes from a pack is not set by hand.
        ("[rules.missing-section]\nsections = []\n", 2, "Unexpected option `sections` of `missing-section`"),
        ('packs = ["guide-fr"]\n', 1, "There is no pack `guide-fr`, did you mean `guides-fr`?"),
        ('[[overrides]]\npaths = ["a"]\npacks = ["guide-fr"]\n', 3, "There is no pack `guide-fr`"),
        (
            'packs = ["guides-fr"]\n[pack.guide-fr]\nmatch = ["a"]\n',
            2,
            "Unexpected pack `guide-fr`, expected a pack named in `packs`, did you mean `guides-fr`?",
        ),
        ('extends = "../none.toml"\n', 1, "`extends` names `../none.toml`, which does not exist"),
        (
            '\nextends = "contentlint.toml"\n',
            2,
            "`extends` names `contentlint.toml`, which leads back",
        ),
        ('exclude = ["ok", "!"]\n', 1, "Unexpected pattern `!`, expected a pattern as in .gitignore"),
        ('[[overrides]]\npaths = ["[z-a]"]\n', 2, "Unexpected pattern `[z-a]`"),
        ("a = 1\nlanguage = \n", 2, "This is not valid TOML: "),
        ('language = "fr\n', 1, "This is not valid TOML: "),
        ('a = """\n\n', 3, "This is not valid TOML: "),
        ("[rules]\n[rules]\n", 2, "This is not valid TOML: "),
    ],
)
def test_an_error_has_a_line_and_a_suggestion(tmp_path: Path, text: str, line: int, message: str) -> None:
    folder = make(tmp_path, {"contentlint.toml": text})
    found = error(folder)
    assert found.message.startswith(message)
    assert (found.file, found.line) == (str(folder / "contentlint.toml"), line)
    assert str(found) == f"{folder / 'contentlint.toml'}:{line}: {found.message}"


def test_lines_in_pyproject(tmp_path: Path) -> None:
    text = '[project]\nname = "x"\n\n[tool.contentlint]\nselect = []\n\n[tool.contentlint.rules.nope]\n'
    folder = make(tmp_path, {"pyproject.toml": text})
    found = error(folder, "pyproject.toml")
    assert (found.line, found.message) == (7, "Unexpected rule `nope`, expected the id of a rule")


def test_pyproject_without_settings_can_not_be_asked_for(tmp_path: Path) -> None:
    folder = make(tmp_path, {"pyproject.toml": "[project]\n"})
    assert error(folder, "pyproject.toml").message.endswith("a table `[tool.contentlint]` is missing")


def test_bytes_that_are_not_utf_8(tmp_path: Path) -> None:
    folder = make(tmp_path, {"contentlint.toml": b'language = "fr"\n# caf\xe9\n'})
    found = error(folder)
    assert (found.line, found.message) == (2, "This is not UTF-8, as TOML has to be")


def test_a_byte_order_mark_is_no_error(tmp_path: Path) -> None:
    folder = make(tmp_path, {"contentlint.toml": b'\xef\xbb\xbflanguage = "fr"\r\n'})
    assert open_project([folder]).config.layers[-1].language == "fr"


def test_an_error_in_what_is_extended_has_that_file(tmp_path: Path) -> None:
    folder = make(tmp_path, {"contentlint.toml": 'extends = "base.toml"\n', "base.toml": "\n\nx = 1\n"})
    found = error(folder)
    assert (found.file, found.line) == (str(folder / "base.toml"), 3)


def test_a_long_circle(tmp_path: Path) -> None:
    folder = make(
        tmp_path,
        {
            "contentlint.toml": 'extends = "a/one.toml"\n',
            "a/one.toml": 'extends = "../b/two.toml"\n',
            "b/two.toml": '# back\nextends = "../contentlint.toml"\n',
        },
    )
    found = error(folder)
    assert "leads back to this file" in found.message
    assert (found.file, found.line) == (str(folder / "b/two.toml"), 2)


def test_an_error_in_a_pack_has_its_place(tmp_path: Path) -> None:
    files = {**PACK, "own/sections.yaml": "sections:\n  - title: A\n    levl: 2\n"}
    folder = make(tmp_path, {"contentlint.toml": 'packs = ["own"]\n', **files})
    found = error(folder)
    assert found.file == str(folder / "own/sections.yaml")
    assert found.line > 0
